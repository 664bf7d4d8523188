"""Watching feeds: ask each when it is due, fetch the pages that it names, one host at a time, read and add them.

A round asks all feeds that are due, then fetches the pages that are waiting, the hosts side by side and each of them
politely. All state is in the record, so a watch can be stopped or killed at any moment; a page counts as done only when
its document is committed.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import Queue
from threading import Event
from time import monotonic
from urllib.parse import urlsplit

from onrecord.model import Issue
from onrecord.record import feed_state
from onrecord.record.adding import Counts, Read, add_all
from onrecord.record.feed_state import FeedState, Waiting
from onrecord.record.found import Added
from onrecord.record.store import Record
from onrecord.sources.capture import Capture, Hints
from onrecord.sources.feeds import read_feed
from onrecord.sources.fetch import Fetched, Fetcher
from onrecord.sources.robots import Robots
from onrecord.sources.web import failed_capture, fetch_page, page_capture

_HOSTS = 8  # that are asked side by side
_PAGES = 500  # of a round


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between two asks of a feed, and between two pages of one host."""

    every: float = 900.0
    delay: float = 2.0


@dataclass(slots=True)
class Watched:
    """What a watch did so far."""

    rounds: int = 0
    feeds: int = 0
    failed_feeds: int = 0
    pages: int = 0
    postponed: int = 0
    failed_pages: int = 0
    counts: Counts = field(default_factory=Counts)


Say = Callable[[str], None]


class Watch:
    """A watch over feeds. `stop` ends it after the page under way; `say` is told of feeds and pages that fail."""

    def __init__(
        self, record: Record, fetcher: Fetcher, read: Read, urls: list[str], pace: Pace, say: Say, stop: Event | None = None
    ) -> None:
        self._record, self._fetcher, self._read, self._urls, self._pace = record, fetcher, read, urls, pace
        self._say = say
        self._robots = Robots(fetcher)
        self._free: dict[str, float] = {}  # host -> when it may be asked again
        self.stop = stop or Event()
        self.done = Watched()

    def run(self, once: bool) -> Watched:
        """Rounds until stopped; `once`: every feed that is due is asked once, and every page that is due fetched."""
        with self._record.database.write() as connection:
            feed_state.watch(connection, self._urls)
        while not self.stop.is_set():
            if not once or not self.done.rounds:
                self._feeds()
            worked = self._pages()
            self.done.rounds += 1
            if once and worked:
                continue
            if once:
                break
            with self._record.database.read() as connection:
                wait = feed_state.next_due(connection, self._urls)
            self.stop.wait(min(wait, 60.0))
        return self.done

    # feeds

    def _feeds(self) -> None:
        with self._record.database.read() as connection:
            due = feed_state.due_feeds(connection, self._urls)
        hosts: dict[str, list[FeedState]] = defaultdict(list)
        for state in due:
            hosts[urlsplit(state.url).netloc].append(state)
        with ThreadPoolExecutor(_HOSTS) as pool:
            try:
                for answers in pool.map(self._ask, hosts, hosts.values()):
                    for state, found in answers:
                        self._heard(state, found)
            except BaseException:
                self.stop.set()
                raise

    def _ask(self, host: str, states: list[FeedState]) -> list[tuple[FeedState, Fetched]]:
        """The feeds of one host, one after the other."""
        answers = []
        for state in states:
            if self.stop.is_set() or self._pause(host, self.stop):
                break
            if self._robots.allows(state.url):
                answers.append((state, self._fetcher.get(state.url, state.etag, state.modified, may=self._robots.allows)))
                self._free[host] = monotonic() + self._pace.delay
            else:
                message = "the site's robots.txt forbids it, or does not answer"
                answers.append((state, Fetched(state.url, state.url, None, trouble="robots", message=message)))
        return answers

    def _heard(self, state: FeedState, found: Fetched) -> None:
        """Write what a feed answered; feeds that fail are asked ever more seldom."""
        self.done.feeds += 1
        feed = None if found.trouble is not None or found.status == 304 else read_feed(found.content, found.url)
        fault = found.message if found.trouble is not None else feed.fault if feed is not None else None
        with self._record.database.write() as connection:
            if found.trouble is not None or (feed is not None and feed.fault is not None):
                wait = max(self._pace.every, found.retry_after or feed_state.back_off(state.failures + 1))
                feed_state.failed(connection, state, wait, fault or "")
                self.done.failed_feeds += 1
                self._say(f"{state.url}: {fault}")
                return
            etag, modified = (state.etag, state.modified) if feed is None else (found.etag, found.modified)
            feed_state.answered(connection, state.url, feed, etag, modified, self._pace.every, None)

    # pages

    def _pages(self) -> bool:
        """Fetch, read and add what is waiting; whether there was anything."""
        with self._record.database.read() as connection:
            due = feed_state.due_items(connection, self._urls, _PAGES)
        if not due:
            return False
        by_url = {item.url: item for item in due}
        answers: Queue[tuple[Waiting, Fetched] | None] = Queue(maxsize=2 * _HOSTS)
        queues = [deque(items) for items in _by_host(due).values()]
        halt = Event()
        with ThreadPoolExecutor(_HOSTS) as pool:
            tasks = [pool.submit(self._host, items, answers, halt) for items in queues]
            try:
                counts = add_all(self._record, self._captures(answers, len(tasks)), self._read, self._settle(by_url), self._known)
            finally:
                halt.set()
                while not all(task.done() for task in tasks):  # let nobody wait at a full queue
                    _drain(answers)
                    halt.wait(0.01)
        _sum(self.done.counts, counts)
        return True

    def _host(self, items: deque[Waiting], answers: Queue[tuple[Waiting, Fetched] | None], halt: Event) -> None:
        """The pages of one host, one after the other; when it asks for time, the rest of them wait too."""
        try:
            while items and not halt.is_set() and not self.stop.is_set():
                item = items.popleft()
                host = urlsplit(item.url).netloc
                if self._pause(host, halt):
                    break
                found = fetch_page(self._fetcher, self._robots, item.url)
                self._free[host] = monotonic() + max(self._pace.delay, self._robots.delay(item.url))
                answers.put((item, found))
                if found.retry_after is not None and found.passing:
                    for other in items:
                        answers.put((other, Fetched(other.url, other.url, None, retry_after=found.retry_after)))
                    return
        finally:
            answers.put(None)

    def _pause(self, host: str, halt: Event) -> bool:
        """Wait until a host may be asked again; whether the watch stopped meanwhile."""
        while (left := self._free.get(host, 0.0) - monotonic()) > 0:
            if halt.wait(min(left, 0.2)) or self.stop.is_set():
                return True
        return False

    def _captures(self, answers: Queue[tuple[Waiting, Fetched] | None], hosts: int) -> Iterator[Capture]:
        """Answers as captures as they come; what may be had later is postponed instead."""
        while hosts:
            answer = answers.get()
            if answer is None:
                hosts -= 1
                continue
            item, found = answer
            if found.status is None and found.trouble is None:  # not asked: its host wants to be left alone
                self._postpone(item, found, "the host asked for time", count=False)
            elif found.passing and item.tries + 1 < feed_state.TRIES:
                self._postpone(item, found, found.message)
            else:
                self.done.pages += 1
                yield self._capture(item, found)

    def _capture(self, item: Waiting, found: Fetched) -> Capture:
        if found.trouble is not None:
            return failed_capture(item.url, found.trouble, f"{item.url}: {found.message}", found)
        return page_capture(found, Hints(outlet=item.outlet, published=item.published))

    def _postpone(self, item: Waiting, found: Fetched, note: str, count: bool = True) -> None:
        self.done.postponed += 1
        wait = found.retry_after if found.retry_after is not None else feed_state.back_off(item.tries + 1)
        with self._record.database.write() as connection:
            feed_state.postponed(connection, item, wait, note, count)

    def _settle(self, by_url: dict[str, Waiting]) -> Callable[[Added, tuple[Issue, ...]], None]:
        """Notes each page as done once its document is committed."""

        def told(added: Added, issues: tuple[Issue, ...]) -> None:
            kept_from = next((issue for issue in issues if issue.stage == "sources"), None)
            if added.document in by_url:
                with self._record.database.write() as connection:
                    state = "done" if kept_from is None else "failed"
                    feed_state.settled(connection, added.document, state, kept_from.message if kept_from else None)
            if kept_from is not None:
                self.done.failed_pages += 1
                self._say(f"{kept_from.kind}: {kept_from.message}")

        return told

    def _known(self, capture: Capture) -> None:
        """A page whose bytes the record holds already."""
        with self._record.database.write() as connection:
            feed_state.settled(connection, capture.name, "done")


def _by_host(items: list[Waiting]) -> dict[str, list[Waiting]]:
    found: dict[str, list[Waiting]] = defaultdict(list)
    for item in items:
        found[urlsplit(item.url).netloc].append(item)
    return found


def _drain(answers: Queue[tuple[Waiting, Fetched] | None]) -> None:
    while not answers.empty():
        answers.get_nowait()


def _sum(total: Counts, more: Counts) -> None:
    total.held += more.held
    total.issues += more.issues
    for outcome, number in more.outcomes.items():
        total.outcomes[outcome] += number
