"""Captures into a record: read what is new, skip what is held, write in batches."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from time import monotonic

from onrecord.model import Issue, Reading
from onrecord.record.found import Added, Outcome
from onrecord.record.store import Record
from onrecord.sources.capture import Capture

Read = Callable[[Iterable[Capture]], Iterator[Reading]]

_BATCH = 64  # documents of a transaction
_WAIT = 5.0  # seconds after which a smaller batch is written, so that a kill costs little


@dataclass(slots=True)
class Counts:
    """What became of the captures so far. `held` were known by id and bytes and not read; `issues` are those of the others."""

    held: int = 0
    outcomes: dict[Outcome, int] = field(default_factory=lambda: {"added": 0, "unchanged": 0, "copy": 0, "changed": 0})
    issues: int = 0

    @property
    def documents(self) -> int:
        return self.held + sum(self.outcomes.values())


Held = Callable[[Capture], None]
Progress = Callable[[Added, tuple[Issue, ...]], None]


def add_all(
    record: Record, captures: Iterable[Capture], read: Read, progress: Progress | None = None, held: Held | None = None
) -> Counts:
    """Read captures and add them. `read` gives one Reading per capture, in order; it may run ahead in other processes.

    `progress` is told of every document once it is committed, with its issues; `held` of every capture that the record
    held already. An interruption writes what was read
    until then and goes on its way; the next run skips it.
    """
    counts = Counts()
    under_way: deque[Capture] = deque()
    batch: list[tuple[Capture, Reading]] = []
    written = monotonic()
    try:
        for reading in read(_new(record, captures, under_way, counts, held)):
            batch.append((under_way.popleft(), reading))
            if len(batch) >= _BATCH or monotonic() - written >= _WAIT:
                _write(record, batch, counts, progress)
                written = monotonic()
    finally:
        _write(record, batch, counts, progress)
    return counts


def document_id(capture: Capture) -> str:
    """The id that the document of a capture will have: its own, or that of where it was found."""
    return capture.hints.id or (capture.sha256[:16] if capture.name == "-" else capture.name)


def _new(
    record: Record, captures: Iterable[Capture], under_way: deque[Capture], counts: Counts, held: Held | None
) -> Iterator[Capture]:
    """Captures that the record does not hold, noted as being under way."""
    for capture in captures:
        if record.holds(document_id(capture), capture.sha256, capture.name):
            counts.held += 1
            if capture.method == "http":
                record.seen_again([capture])
            if held is not None:
                held(capture)
            continue
        under_way.append(capture)
        yield capture


def _write(record: Record, batch: list[tuple[Capture, Reading]], counts: Counts, progress: Progress | None) -> None:
    """Commit a batch and empty it."""
    if not batch:
        return
    done, batch[:] = list(batch), []
    for added, (_, reading) in zip(record.add_batch(done), done, strict=True):
        counts.outcomes[added.outcome] += 1
        counts.issues += len(reading.issues)
        if progress is not None:
            progress(added, reading.issues)
