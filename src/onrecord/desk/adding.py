"""Documents that come in through the desk: read and added as `onrecord add` does, with whoever sent them named in the capture.

A page's address is fetched only on the public network: what somebody types into a form is not this machine's own wish, so no
private address, no other port than a web site's, and no redirect to either is ever asked.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Iterable
from hashlib import sha256

import msgspec

from onrecord.desk.faults import Fault
from onrecord.desk.shelf import Shelf
from onrecord.model import Issue
from onrecord.record.adding import Read, add_all
from onrecord.record.found import Added
from onrecord.sources.addresses import Allowed, place_of
from onrecord.sources.capture import Capture
from onrecord.sources.clock import now
from onrecord.sources.fetch import Fetcher
from onrecord.sources.jsonl import Line, json_lines
from onrecord.sources.robots import Robots
from onrecord.sources.web import fetch_page, page_capture


class Intake:
    """One reader for all requests, used by one at a time: reading is work for a processor, not for a crowd."""

    def __init__(self, read: Read | None) -> None:
        self._read = read
        self._turn = threading.Lock()

    def add(self, shelf: Shelf, line: Line, by: str) -> tuple[Added, tuple[Issue, ...]]:
        """What became of one document; 422 where there is nothing to read, 403 where the desk was given no reader."""
        if self._read is None:
            raise Fault(403, "this desk takes no documents; use `onrecord add`", "read-only")
        capture = _fetched(line.url or "") if line.text is None and line.html is None else _sent(line, by)
        seen: list[tuple[Added, tuple[Issue, ...]]] = []
        with self._turn:
            counts = add_all(shelf.record, [capture], self._read, lambda added, issues: seen.append((added, issues)))
            shelf.refresh()
        if seen:
            return seen[0]
        assert counts.held == 1  # what is neither written nor held would be lost
        return Added(capture.hints.id or capture.name, "unchanged", 1), ()


def _sent(line: Line, by: str) -> Capture:
    """What a person sent; without an id it is named by its text, so that another text is another document."""
    if line.id is None:
        digest = sha256((line.text or line.html or "").encode("utf-8", "surrogatepass")).hexdigest()
        line = msgspec.structs.replace(line, id=digest[:16])
    packed = msgspec.json.encode(line)
    captures: Iterable[Capture] = json_lines(io.BufferedReader(io.BytesIO(packed)), f"desk, {by}", "jsonl", now())
    return next(iter(captures))


def _fetched(url: str) -> Capture:
    if place_of(url) is None:
        raise Fault(422, "a document needs a text, html, or the address (http or https) of a page")
    with Fetcher(Allowed()) as fetcher:
        found = fetch_page(fetcher, Robots(fetcher), url)
    if found.trouble is not None:
        raise Fault(422, f"{url}: {found.message}", found.trouble)
    return page_capture(found)
