"""The record behind the desk: one open connection per thread, and incidents kept up to date beside the requests."""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import Connection

from onrecord.record import incident_cache, incident_lists
from onrecord.record.filter import Filter
from onrecord.record.store import Record

_LOG = logging.getLogger(__name__)
_KEPT = 12  # answers that are costly to make and asked again and again
T = TypeVar("T")
_INTERVAL = 5.0  # seconds between looks at a record that others may write to


class Shelf:
    """Records by thread: a Record is not to be shared between threads."""

    def __init__(self, location: str) -> None:
        self.location = location
        self._local = threading.local()
        self._stop = threading.Event()
        self._building = threading.Lock()
        self._holding = threading.Lock()
        self._held: dict[Hashable, tuple[str, Any]] = {}

    @property
    def record(self) -> Record:
        """This thread's record."""
        held: Record | None = getattr(self._local, "record", None)
        if held is None:
            held = self._local.record = Record.open(self.location, create=False)
        return held

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One moment of the record."""
        with self.record.database.read() as connection:
            yield connection

    def stamp(self) -> str:
        """Changes whenever anything that a page can show has changed."""
        with self.reading() as connection:
            state = f"{incident_cache.stamp(connection)} {incident_cache.built_from(connection)}"
        return hashlib.sha256(state.encode()).hexdigest()[:16]

    def kept(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made for a key while the record stood as it stands now; made once, the latest few are held."""
        stamp = self.stamp()
        with self._holding:
            found = self._held.get(key)
        if found is not None and found[0] == stamp:
            return found[1]  # type: ignore[no-any-return]
        value = make()
        with self._holding:
            self._held.pop(key, None)
            self._held[key] = (stamp, value)
            while len(self._held) > _KEPT:
                self._held.pop(next(iter(self._held)))
        return value

    def selection(self, filter: Filter) -> incident_lists.Selection:
        """The incidents of a filter, whatever page of them is asked for; kept, because table, timeline and map all need it."""
        filter = replace(filter, cursor=None, limit=None, order="newest")

        def make() -> incident_lists.Selection:
            with self.reading() as connection:
                return incident_lists.selection(connection, filter)

        return self.kept(filter, make)

    def refresh(self) -> None:
        """Build the incidents again where something changed since; one thread at a time."""
        with self._building:
            self.record.build_incidents()

    def watch(self) -> threading.Thread:
        """Refresh in the background until `close`."""
        thread = threading.Thread(target=self._watch, name="incidents", daemon=True)
        thread.start()
        return thread

    def _watch(self) -> None:
        while not self._stop.wait(_INTERVAL):
            try:
                self.refresh()
            except Exception as error:  # a busy or broken moment must not end the watch: pages would grow old in silence
                _LOG.warning("the incidents could not be built (%s: %s); tried again", type(error).__name__, error)

    def close(self) -> None:
        self._stop.set()
