"""How far each feed has come, in the record itself, so that a watch that was stopped or killed goes on where it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, func, insert, select, update

from onrecord.record.tables import feed_items, feeds
from onrecord.sources.feeds import Feed

_FIRST, _LONGEST = 60.0, 86_400.0  # seconds until the second try, and at most between two
TRIES = 6  # of a page; then it is recorded as one that could not be had


@dataclass(frozen=True, slots=True)
class FeedState:
    """How far a feed has come: what its server said last, how often it failed in a row."""

    url: str
    etag: str | None
    modified: str | None
    failures: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A page that is to be fetched."""

    url: str
    outlet: str | None
    published: str | None
    tries: int


def later(seconds: float) -> str:
    """A time to come, as the record writes times, but to the millisecond."""
    return (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat(timespec="milliseconds")


def back_off(failures: int) -> float:
    """Seconds to wait after so many failures in a row: doubled each time, at most a day."""
    return min(_FIRST * 2.0 ** min(max(failures - 1, 0), 20), _LONGEST)


def watch(connection: Connection, urls: Iterable[str]) -> None:
    """Take feeds under watch that are not yet."""
    held = set(connection.execute(select(feeds.c.url)).scalars())
    new = [{"url": url, "failures": 0} for url in dict.fromkeys(urls) if url not in held]
    if new:
        connection.execute(insert(feeds), new)


def due_feeds(connection: Connection, urls: Iterable[str]) -> list[FeedState]:
    """Those of these feeds that may be asked now."""
    wanted = set(urls)
    query = select(feeds.c.url, feeds.c.etag, feeds.c.modified, feeds.c.failures).where(
        (feeds.c.due.is_(None)) | (feeds.c.due <= later(0))
    )
    return [FeedState(*row) for row in connection.execute(query.order_by(feeds.c.url)) if row.url in wanted]


def answered(
    connection: Connection, url: str, feed: Feed | None, etag: str | None, modified: str | None, wait: float, note: str | None
) -> int:
    """A feed answered (`feed` is null where nothing changed): its items and how far it has come, at once. How many are new."""
    values = {"checked": later(0), "due": later(wait), "failures": 0, "note": note, "etag": etag, "modified": modified}
    connection.execute(update(feeds).where(feeds.c.url == url).values(**values))
    new = 0
    for item in feed.items if feed is not None else ():
        held = connection.execute(select(feed_items.c.updated, feed_items.c.state).where(feed_items.c.url == item.url)).first()
        if held is None:
            row = {
                "url": item.url, "feed": url, "title": item.title, "outlet": feed.title if feed else None,
                "published": item.published, "updated": item.updated, "seen": later(0), "state": "waiting", "tries": 0,
            }  # fmt: skip
            connection.execute(insert(feed_items), row)
            new += 1
        elif item.updated is not None and item.updated != held.updated:
            again = {"updated": item.updated, "state": "waiting", "tries": 0, "due": None}
            connection.execute(update(feed_items).where(feed_items.c.url == item.url).values(**again))
            new += 1
    return new


def failed(connection: Connection, state: FeedState, wait: float, note: str) -> None:
    """A feed did not answer, or not with a feed."""
    values = {"checked": later(0), "due": later(wait), "failures": state.failures + 1, "note": note}
    connection.execute(update(feeds).where(feeds.c.url == state.url).values(**values))


def due_items(connection: Connection, urls: Iterable[str], most: int) -> list[Waiting]:
    """Pages of these feeds that may be fetched now, those seen first first."""
    i = feed_items.c
    query = select(i.url, i.outlet, i.published, i.tries).where(
        i.state == "waiting", i.feed.in_(list(urls)), (i.due.is_(None)) | (i.due <= later(0))
    )
    return [Waiting(*row) for row in connection.execute(query.order_by(i.seen, i.url).limit(most))]


def postponed(connection: Connection, item: Waiting, wait: float, note: str, count: bool = True) -> None:
    """A page is tried again after so many seconds; `count`: this was a try."""
    values = {"due": later(wait), "note": note, "tries": item.tries + int(count)}
    connection.execute(update(feed_items).where(feed_items.c.url == item.url).values(**values))


def settled(connection: Connection, url: str, state: str, note: str | None = None) -> None:
    """A page is in the record ("done"), or stands there as one that could not be had ("failed")."""
    connection.execute(update(feed_items).where(feed_items.c.url == url).values(state=state, note=note, due=None))


def next_due(connection: Connection, urls: Iterable[str]) -> float:
    """Seconds until a feed or page of these may be asked; 0 where one may be now."""
    wanted = list(urls)
    one = connection.execute(select(func.min(func.coalesce(feeds.c.due, ""))).where(feeds.c.url.in_(wanted))).scalar()
    other = connection.execute(
        select(func.min(func.coalesce(feed_items.c.due, ""))).where(
            feed_items.c.state == "waiting", feed_items.c.feed.in_(wanted)
        )
    ).scalar()
    times = [time for time in (one, other) if time is not None]
    first = min(times, default="")
    if not first:
        return 0.0
    return max((datetime.fromisoformat(first) - datetime.now(UTC)).total_seconds(), 0.0)
