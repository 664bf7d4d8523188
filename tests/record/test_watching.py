"""Watching feeds of a real server that misbehaves: everything arrives once, politely, whatever happens in between."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from onrecord.documents.make import make_document
from onrecord.model import ReaderVersion, Reading
from onrecord.record.feed_state import back_off
from onrecord.record.store import Record
from onrecord.record.tables import feed_items, feeds
from onrecord.record.watching import Pace, Watch, Watched
from onrecord.sources.addresses import Allowed
from onrecord.sources.capture import Capture
from onrecord.sources.fetch import Fetcher, Limits
from tests.web import Site, conditional, cut, page, raw, redirect, serving, sometimes

LIMITS = Limits(connect=20.0, read=20.0, total=60.0)  # nothing here is slow, but a busy machine may pause


def read(captures: Iterable[Capture]) -> Iterator[Reading]:
    """Documents without claims: what is watched for is that they arrive."""
    for capture in captures:
        d = make_document(capture)
        version = ReaderVersion("0", "none", "none")
        yield Reading(
            d.id,
            d.title,
            d.outlet,
            d.url,
            d.published,
            d.language,
            d.sha256,
            d.text,
            version,
            d.blocks,
            (),
            (),
            (),
            None,
            (),
            d.issues,
        )


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as found:
        yield found


def watch(record: Record, site: Site, *paths: str, pace: Pace = Pace(0.0, 0.0), said: list[str] | None = None) -> Watched:  # noqa: B008
    urls = [site.url(path) for path in paths or ("/feed",)]
    told = said if said is not None else []
    with Fetcher(Allowed.by(urls), LIMITS) as fetcher:
        return Watch(record, fetcher, read, urls, pace, told.append).run(once=True)


def held(record: Record, site: Site) -> dict[str, str]:
    return {d.id.removeprefix(site.address): d.method for d in record.documents()}


def states(record: Record, site: Site) -> dict[str, tuple[str, int]]:
    with record.database.read() as connection:
        rows = connection.execute(feed_items.select()).all()
    return {row.url.removeprefix(site.address): (row.state, row.tries) for row in rows}


def test_what_a_feed_names_is_in_the_record_with_its_custody(record: Record, site: Site) -> None:
    site.pages = {
        "/feed": raw(site.feed("/1", "/2"), "application/rss+xml"),
        "/1": page("Jets bombed Idlib."),
        "/2": page("Talks began."),
    }
    done = watch(record, site)
    assert (done.feeds, done.pages, done.counts.outcomes["added"]) == (1, 2, 2)
    [one, two] = record.documents()
    assert (one.id, one.method, one.published) == (site.url("/1"), "http", "2018-09-07") and two.outlet
    with record.database.read() as connection:
        details = connection.exec_driver_sql("SELECT details, type FROM captures").all()
    assert all('"status":200' in row[0] and row[1] == "text/html" for row in details)
    assert record.verify().faults == ()


def test_what_did_not_change_is_not_fetched_again(record: Record, site: Site) -> None:
    site.pages = {"/feed": conditional(lambda: site.feed("/1")), "/1": page("Jets bombed Idlib.")}
    watch(record, site)
    done = watch(record, site)
    assert (site.asked["/feed"], site.asked["/1"], done.pages) == (2, 1, 0)
    assert site.headers["/feed"]["if-none-match"] and site.headers["/feed"]["if-modified-since"]


def test_an_updated_entry_is_fetched_again_and_becomes_a_version(record: Record, site: Site) -> None:
    site.pages = {"/feed": raw(site.feed("/1"), "text/xml"), "/1": page("Nine were killed in the raid on the market.")}
    watch(record, site)
    site.pages["/feed"] = raw(site.feed("/1", updated="Fri, 07 Sep 2018 18:00:00 GMT"), "text/xml")
    assert watch(record, site).counts.held == 1
    site.pages["/feed"] = raw(site.feed("/1", updated="Sat, 08 Sep 2018 18:00:00 GMT"), "text/xml")
    site.pages["/1"] = page("Correction: Eleven were killed in the raid on the market.")
    watch(record, site)
    assert [(d.version, d.notice) for d in record.documents(versions=True)] == [(1, None), (2, "correction")]
    with record.database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM captures").scalar() == 3


def test_pages_that_cannot_be_had_are_issues_and_the_others_arrive(record: Record, site: Site) -> None:
    paths = ("/ok", "/gone", "/image", "/loop", "/huge", "/empty", "/private")
    site.pages = {
        "/feed": raw(site.feed(*paths), "application/rss+xml"),
        "/robots.txt": raw(b"User-agent: *\nDisallow: /private", "text/plain"),
        "/ok": page("Jets bombed Idlib."),
        "/image": raw(b"\x89PNG", "image/png"),
        "/loop": redirect("/loop"),
        "/huge": raw(b"x" * 21_000_000),
        "/empty": raw(b""),
        "/private": page("Never asked."),
    }
    said: list[str] = []
    done = watch(record, site, said=said)
    kinds = {i.document.removeprefix(site.address): i.issue.kind for i in record.issues()}
    assert kinds == {
        "/gone": "http-error", "/image": "wrong-type", "/loop": "redirects", "/huge": "too-large", "/empty": "no-article",
        "/private": "robots",
    }  # fmt: skip
    assert done.failed_pages == 5 and len(said) == 5 and site.asked["/private"] == 0
    assert {state for state, _ in states(record, site).values()} == {"done", "failed"}
    assert watch(record, site).pages == 0


def test_what_fails_for_now_is_tried_again_later(record: Record, site: Site) -> None:
    site.pages = {
        "/feed": raw(site.feed("/cut", "/busy"), "application/rss+xml"),
        "/cut": sometimes(cut, page("The rest of it.")),
        "/busy": sometimes(raw(b"", status=500), page("Talks began.")),
    }
    assert watch(record, site).postponed == 2 and held(record, site) == {}
    assert states(record, site) == {"/cut": ("waiting", 1), "/busy": ("waiting", 1)}
    due_now(record)
    watch(record, site)
    assert set(held(record, site)) == {"/cut", "/busy"}


def test_a_host_that_asks_for_time_gets_it(record: Record, site: Site) -> None:
    site.pages = {
        "/feed": raw(site.feed("/1", "/2", "/3"), "application/rss+xml"),
        "/1": sometimes(raw(b"", status=429, Retry_After="3600"), page("Jets bombed Idlib.")),
    }
    done = watch(record, site)
    assert (done.postponed, site.asked["/1"], site.asked["/2"], site.asked["/3"]) == (3, 1, 0, 0)
    assert states(record, site) == {"/1": ("waiting", 1), "/2": ("waiting", 0), "/3": ("waiting", 0)}
    assert watch(record, site).pages == 0


def test_a_page_that_never_comes_is_given_up_and_says_so(record: Record, site: Site) -> None:
    site.pages = {"/feed": raw(site.feed("/1"), "application/rss+xml"), "/1": cut}
    for _ in range(6):
        watch(record, site)
        due_now(record)
    assert states(record, site)["/1"][0] == "failed" and [i.issue.kind for i in record.issues()] == ["unreachable"]
    asked = site.asked["/1"]
    watch(record, site)
    assert site.asked["/1"] == asked == 6


@pytest.mark.parametrize(
    "answer", [raw(b"", status=500), raw(b"<html>no feed</html>"), raw(b"\x00" * 50, "text/xml"), cut, redirect("/bad")]
)
def test_feeds_that_fail_are_asked_ever_more_seldom_and_cost_the_others_nothing(
    record: Record, site: Site, answer: object
) -> None:
    site.pages = {"/bad": answer, "/feed": raw(site.feed("/1"), "application/rss+xml"), "/1": page("Jets bombed Idlib.")}  # type: ignore[dict-item]
    said: list[str] = []
    done = watch(record, site, "/bad", "/feed", said=said)
    assert (done.feeds, done.failed_feeds, set(held(record, site))) == (2, 1, {"/1"}) and "/bad" in said[0]
    watch(record, site, "/bad", "/feed")
    assert site.asked["/bad"] < 4 and site.asked["/feed"] == 2
    with record.database.read() as connection:
        assert connection.execute(feeds.select().where(feeds.c.failures == 1)).one().url == site.url("/bad")
    assert [back_off(n) for n in (1, 2, 3, 100)] == [60.0, 120.0, 240.0, 86_400.0]


def test_one_host_is_asked_politely(record: Record, site: Site) -> None:
    site.pages = {"/feed": raw(site.feed("/1", "/2", "/3"), "application/rss+xml")} | {
        f"/{n}": page(f"Report {n}.") for n in (1, 2, 3)
    }
    started = monotonic()
    watch(record, site, pace=Pace(0.0, 0.3))
    assert monotonic() - started >= 0.6 and len(held(record, site)) == 3


def test_pages_inside_our_network_that_a_feed_names_are_not_fetched(record: Record, site: Site) -> None:
    with serving() as other:
        other.pages = {"/admin": page("Secret.")}
        feed = site.feed("/1").replace(site.url("/1").encode(), other.url("/admin").encode())
        site.pages = {"/feed": raw(feed, "application/rss+xml")}
        watch(record, site)
        assert not other.asked and [i.issue.kind for i in record.issues()] == ["forbidden-address"]


def due_now(record: Record) -> None:
    """As if the time had passed."""
    with record.database.write() as connection:
        connection.execute(feed_items.update().values(due=None))
        connection.execute(feeds.update().values(due=None))


_ENDLESS = """
import sys
from onrecord.record.store import Record
from onrecord.record.watching import Pace, Watch
from onrecord.sources.addresses import Allowed
from onrecord.sources.fetch import Fetcher
from tests.record.test_watching import LIMITS, read
url = sys.argv[2]
with Record.open(sys.argv[1]) as record, Fetcher(Allowed.by([url]), LIMITS) as fetcher:
    Watch(record, fetcher, read, [url], Pace(0.0, 0.02), print).run(once=False)
"""


def test_a_kill_in_the_middle_loses_no_page(tmp_path: Path, site: Site) -> None:
    paths = [f"/{n}" for n in range(60)]
    site.pages = {"/feed": conditional(lambda: site.feed(*paths))} | {
        path: page(f"Report {path} from the front.") for path in paths
    }
    path, root = tmp_path / "desk.record", Path(__file__).parents[2]
    for before in (5, 25):
        command = [sys.executable, "-c", _ENDLESS, str(path), site.url("/feed")]
        with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE) as process:
            until = monotonic() + 120
            while sum(site.asked[p] for p in paths) < before and monotonic() < until:
                sleep(0.01)
            process.send_signal(signal.SIGKILL)
    with Record.open(path) as record:
        watch(record, site)
        assert set(held(record, site)) == set(paths) and record.verify().faults == ()
        assert {state for state, _ in states(record, site).values()} == {"done"}
    assert max(site.asked[p] for p in paths) <= 3
