"""Servers that misbehave: every answer comes back as bytes or as a reason, in bounded time and memory."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Iterator
from time import monotonic

import httpcore
import pytest

from onrecord.sources.addresses import Allowed, ForbiddenAddress, GuardedBackend
from onrecord.sources.fetch import Fetcher, Limits
from onrecord.sources.robots import Robots
from onrecord.sources.web import fetch_page
from tests.web import Answer, Site, conditional, cut, dripping, endless, page, raw, redirect, slow, zipped

# A busy machine may pause for seconds: only what is a question of time is asked under short limits.
LIMITS = Limits(connect=20.0, read=20.0, total=60.0, size=200_000, redirects=3)
SHORT = Limits(connect=1.0, read=0.5, total=1.0, size=200_000, redirects=3)
BOMB = gzip.compress(b"0" * 50_000_000, mtime=0)


@pytest.fixture
def fetcher(site: Site) -> Iterator[Fetcher]:
    with Fetcher(Allowed.by([site.address]), LIMITS) as found:
        yield found


def test_a_page_comes_with_what_its_server_said(site: Site, fetcher: Fetcher) -> None:
    site.pages = {"/a": raw(b"<p>x</p>", "text/html; charset=utf-8", ETag='"1"', Last_Modified="Fri, 07 Sep 2018 09:00:00 GMT")}
    found = fetcher.get(site.url("/a"))
    assert (found.status, found.content, found.type, found.etag, found.trouble) == (200, b"<p>x</p>", "text/html", '"1"', None)
    assert found.modified and found.date and site.headers["/a"]["user-agent"].startswith("onrecord/")


def test_redirects_are_followed_and_kept(site: Site, fetcher: Fetcher) -> None:
    site.pages = {"/a": redirect("/b", 301), "/b": redirect(site.url("/c")), "/c": page("here")}
    found = fetcher.get(site.url("/a"))
    assert (found.url, found.requested) == (site.url("/c"), site.url("/a"))
    assert found.redirects == (site.url("/a"), site.url("/b"))


def test_compressed_answers_are_unpacked(site: Site, fetcher: Fetcher) -> None:
    site.pages = {"/a": zipped(b"<p>small</p>")}
    assert fetcher.get(site.url("/a")).content == b"<p>small</p>"


def test_what_did_not_change_costs_one_short_answer(site: Site, fetcher: Fetcher) -> None:
    site.pages = {"/feed": conditional(lambda: b"<rss/>")}
    first = fetcher.get(site.url("/feed"))
    again = fetcher.get(site.url("/feed"), first.etag, first.modified)
    assert (again.status, again.content, again.trouble) == (304, b"", None)


@pytest.mark.parametrize(
    ("answer", "trouble", "passing"),
    [
        (raw(b"", status=404), "http-error", False),
        (raw(b"", status=410), "http-error", False),
        (raw(b"", status=500), "http-error", True),
        (raw(b"", status=429, Retry_After="7"), "http-error", True),
        (redirect("/a"), "redirects", False),
        (redirect("file:///etc/passwd"), "redirects", False),
        (redirect("gopher://127.0.0.1/"), "redirects", False),
        (cut, "unreachable", True),
        (endless, "too-large", False),
        (raw(b"x" * 300_000), "too-large", False),
        (raw(BOMB, Content_Encoding="gzip"), "too-large", False),
        (raw(b"no gzip at all", Content_Encoding="gzip"), "unreachable", True),
        (lambda handler: handler.wfile.write(b"nonsense\r\n\r\n"), "unreachable", True),
    ],
)
def test_trouble_has_a_name_and_ends(site: Site, fetcher: Fetcher, answer: Answer, trouble: str, passing: bool) -> None:
    site.pages = {"/a": answer}
    found = fetcher.get(site.url("/a"))
    assert (found.trouble, found.passing, found.content) == (trouble, passing, b"")
    assert found.message


@pytest.mark.parametrize("answer", [slow(60.0, page("late")), dripping(200, 0.3)], ids=["late", "drop by drop"])
def test_an_answer_that_takes_too_long_is_given_up(site: Site, answer: Answer) -> None:
    site.pages = {"/a": answer}
    started = monotonic()
    with Fetcher(Allowed.by([site.address]), SHORT) as hurried:
        found = hurried.get(site.url("/a"))
    assert (found.trouble, found.passing, found.content) == ("unreachable", True, b"")
    assert found.message and monotonic() - started < 50.0  # long before the answer would have been whole


def test_more_redirects_than_allowed_end(site: Site, fetcher: Fetcher) -> None:
    site.pages = {f"/{n}": redirect(f"/{n + 1}") for n in range(10)}
    assert fetcher.get(site.url("/0")).trouble == "redirects"
    assert sum(site.asked.values()) <= 5


@pytest.mark.parametrize("wait", ["7", "Fri, 31 Dec 2100 23:59:59 GMT"])
def test_a_server_may_ask_for_time(site: Site, fetcher: Fetcher, wait: str) -> None:
    site.pages = {"/a": raw(b"", status=503, Retry_After=wait)}
    assert fetcher.get(site.url("/a")).retry_after in (7.0, 86_400.0)


@pytest.mark.parametrize(
    "url", ["http://no-such-host.invalid/", "http://", "nonsense", "ftp://example.org/", "http://[::1", "http://a b/"]
)
def test_an_address_that_is_none_is_trouble_and_no_error(fetcher: Fetcher, url: str) -> None:
    assert fetcher.get(url).trouble == "unreachable"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "172.16.0.9",
        "169.254.169.254",
        "0.0.0.0",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "224.0.0.1",
        "100.64.0.1",
    ],
)
def test_private_addresses_that_documents_name_are_never_asked(address: str) -> None:
    with pytest.raises(ForbiddenAddress):
        Allowed.by(["http://127.0.0.1:9999/feed"]).check("news.example", 80, address)
    Allowed(private=True).check("news.example", 80, address)


def test_a_name_that_points_inside_is_refused_before_anything_is_sent(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(site.address.rpartition(":")[2])
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("127.0.0.1", port))])
    with Fetcher(Allowed(), LIMITS) as fetcher:
        found = fetcher.get(f"http://news.example:{port}/secret")
    assert found.trouble == "forbidden-address" and not site.asked


def test_a_redirect_to_the_inside_is_refused(site: Site, fetcher: Fetcher) -> None:
    site.pages = {"/a": redirect("http://127.0.0.1:1/admin")}
    found = fetcher.get(site.url("/a"))
    assert found.trouble == "forbidden-address" and "127.0.0.1" in found.message


def test_only_ports_of_web_sites_are_asked_of_what_documents_name() -> None:
    with pytest.raises(ForbiddenAddress, match="port"):
        Allowed().check("news.example", 22, "93.184.216.34")
    Allowed().check("news.example", 443, "93.184.216.34")


def test_sockets_of_this_machine_are_never_asked() -> None:
    with pytest.raises(httpcore.ConnectError):
        GuardedBackend(Allowed(private=True)).connect_unix_socket("/var/run/docker.sock")


RULES = b"User-agent: onrecord\nDisallow: /private/\nCrawl-delay: 3\n\nUser-agent: *\nDisallow: /\n"


def test_rules_for_robots_are_read_once_and_heeded(site: Site, fetcher: Fetcher) -> None:
    site.pages = {"/robots.txt": raw(RULES, "text/plain")}
    robots = Robots(fetcher)
    assert robots.allows(site.url("/news")) and not robots.allows(site.url("/private/x"))
    assert robots.delay(site.url("/news")) == 3.0 and site.asked["/robots.txt"] == 1


@pytest.mark.parametrize(
    ("answer", "allowed", "unanswered"),
    [
        (raw(b"", status=404), True, False),
        (raw(b"", status=500), False, True),
        (cut, False, True),
        (raw(b"\x00\xff<html>"), True, False),
    ],
)
def test_a_site_without_rules_allows_and_one_that_fails_does_not(
    site: Site, fetcher: Fetcher, answer: Answer, allowed: bool, unanswered: bool
) -> None:
    site.pages = {"/robots.txt": answer}
    robots = Robots(fetcher)
    assert (robots.allows(site.url("/a")), robots.unanswered(site.url("/a"))) == (allowed, unanswered)


def test_robots_are_asked_before_a_redirect_is_followed(site: Site, fetcher: Fetcher) -> None:
    site.pages = {
        "/robots.txt": raw(RULES, "text/plain"),
        "/news": lambda handler: handler.send(b"", status=302, Location="/private/x"),
        "/private/x": raw(b"<p>secret</p>", "text/html"),
    }
    found = fetch_page(fetcher, Robots(fetcher), site.url("/news"))
    assert (found.trouble, site.asked["/private/x"]) == ("robots", 0)
    assert fetch_page(fetcher, None, site.url("/news")).content == b"<p>secret</p>"
