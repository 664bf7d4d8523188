"""Addresses as captures: a page is one, a feed is one for every page that it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import sleep

from onrecord.sources.addresses import Allowed
from onrecord.sources.capture import Capture, Hints, Media, Web, problem
from onrecord.sources.clock import now
from onrecord.sources.feeds import is_feed, read_feed
from onrecord.sources.fetch import Fetched, Fetcher
from onrecord.sources.robots import Robots
from onrecord.sources.warc import MEDIA_TYPES

_DELAY = 1.0  # seconds between two pages of one feed


def web_captures(url: str, robots: bool = True) -> Iterator[Capture]:
    """The page at an address that the user gave, or the pages that the feed there names, politely one after the other."""
    with Fetcher(Allowed.by([url])) as fetcher:
        rules = Robots(fetcher) if robots else None
        found = fetch_page(fetcher, rules, url)
        if found.trouble is not None or not is_feed(found.content, found.type):
            yield page_capture(found)
            return
        feed = read_feed(found.content, found.url)
        if feed.fault is not None:
            yield failed_capture(url, "broken-feed", f"{url}: {feed.fault}")
        for number, item in enumerate(feed.items):
            if number:
                sleep(max(_DELAY, rules.delay(item.url) if rules else 0.0))
            yield page_capture(fetch_page(fetcher, rules, item.url), Hints(outlet=feed.title, published=item.published))


def fetch_page(fetcher: Fetcher, robots: Robots | None, url: str) -> Fetched:
    """An answer, unless the site asks robots to leave the page alone."""
    if robots is not None and robots.unanswered(url):
        return Fetched(url, url, None, trouble="unreachable", message="the site's robots.txt does not answer")
    if robots is not None and not robots.allows(url):
        return Fetched(url, url, None, trouble="robots", message="the site's robots.txt asks us to leave it alone")
    return fetcher.get(url, may=robots.allows if robots is not None else None)


def page_capture(found: Fetched, defaults: Hints = Hints()) -> Capture:  # noqa: B008
    """The answer as a document to be, under the address that was asked for."""
    url = found.requested
    if found.trouble is not None:
        return failed_capture(url, found.trouble, f"{url}: {found.message}", found)
    media = _media(found)
    if media is None:
        message = f"{url}: is {found.type}; read are {', '.join(MEDIA_TYPES)}"
        return failed_capture(url, "wrong-type", message, found)
    hints = Hints(id=url, url=found.url)
    return Capture(url, media, found.content, "http", now(), hints, type=found.type, web=_said(found), defaults=defaults)


def failed_capture(url: str, kind: str, message: str, found: Fetched | None = None) -> Capture:
    """The record of why there is no page."""
    web = None if found is None or found.status is None else _said(found)
    return Capture(url, "html", b"", "http", now(), Hints(id=url, url=url), problem(kind, message), web=web)


def _media(found: Fetched) -> Media | None:
    """By the declared type; by the first bytes where the server declares none."""
    if found.type in MEDIA_TYPES:
        return MEDIA_TYPES[found.type]
    head = found.content[:1_000].lstrip()
    if head.startswith(b"%PDF-"):
        return "pdf"
    if found.type in (None, "application/octet-stream") and head[:1] == b"<":
        return "html"
    return None


def _said(found: Fetched) -> Web:
    return Web(found.requested, found.status or 0, found.redirects, found.etag, found.modified, found.date)


def addresses(lines: Iterable[str]) -> list[str]:
    """The addresses of a list: one a line, "#" begins a remark."""
    found = [line.partition(" #")[0].strip() for line in lines]
    return [line for line in dict.fromkeys(found) if line and not line.startswith("#")]
