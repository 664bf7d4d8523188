"""Reading again what the record holds, from the raw bytes, with the reader of today."""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import msgspec
from sqlalchemy import select

from onrecord.model import Issue, ReaderVersion, Reading
from onrecord.record.adding import Read
from onrecord.record.store import Record
from onrecord.record.tables import captures, contents, documents, issues, readings
from onrecord.record.writing import reader_words
from onrecord.sources.capture import READABLE, Capture, Hints

_HINTS = msgspec.json.Decoder(Hints).decode
_BATCH = 32  # documents of a transaction


@dataclass(slots=True)
class Reread:
    """What came of it: `refreshed` documents, of which `changed` have other claims; `changes` counts those claims."""

    refreshed: int = 0
    changed: int = 0
    changes: int = 0


def reread(record: Record, read: Read, reader: ReaderVersion | None) -> Reread:
    """Read every current document that another reader, or this one by other settings, read; or every one where `reader` is null.

    Claims that say the same stay as they are; what differs is written to `changes`. A kill loses at most one batch; the
    next run goes on where it stopped, because what was read again is this reader's.
    """
    counts = Reread()
    under_way: deque[str] = deque()
    batch: list[tuple[str, Reading]] = []

    def noted(found: Iterable[tuple[str, Capture]]) -> Iterator[Capture]:
        for id, capture in found:
            under_way.append(id)
            yield capture

    for reading in read(noted(_captures(record, reader))):
        id = under_way.popleft()
        batch.append((id, replace(reading, id=id)))
        if len(batch) >= _BATCH:
            _write(record, batch, counts)
    _write(record, batch, counts)
    return counts


def _write(record: Record, batch: list[tuple[str, Reading]], counts: Reread) -> None:
    with record.writing():
        for id, reading in batch:
            changes = record.refresh(id, reading)
            counts.refreshed += 1
            counts.changed += changes > 0
            counts.changes += changes
    batch.clear()


def _captures(record: Record, reader: ReaderVersion | None) -> Iterator[tuple[str, Capture]]:
    """Document ids and captures of what is to be read, by id; the list is made once, bytes come one by one."""
    said = None if reader is None else reader_words(reader)
    unread = select(issues.c.document).where(issues.c.stage == "sources", issues.c.kind.not_in(READABLE))
    query = (
        select(documents.c.key)
        .join(readings, readings.c.document == documents.c.key)
        .where(documents.c.current == 1, documents.c.key.not_in(unread))
    )
    if said is not None:
        query = query.where(readings.c.reader != said)
    with record.database.read() as connection:
        keys = list(connection.execute(query.order_by(documents.c.id)).scalars())
    for key in keys:
        with record.database.read() as connection:
            noted = connection.execute(
                select(issues.c.stage, issues.c.kind, issues.c.start, issues.c.end, issues.c.message).where(
                    issues.c.document == key, issues.c.stage == "sources"
                )
            ).first()
            row = connection.execute(
                select(
                    documents.c.id, documents.c.published, documents.c.outlet, captures.c.name, captures.c.media,
                    captures.c.method, captures.c.captured, captures.c.hints, contents.c.zlib,
                )
                .join(captures, captures.c.key == documents.c.capture)
                .join(contents, contents.c.sha256 == captures.c.sha256)
                .where(documents.c.key == key)
            ).one()  # fmt: skip
        hints, said_before = _HINTS(row.hints), Hints(published=row.published, outlet=row.outlet)
        content = zlib.decompress(row.zlib)
        issue = None if noted is None else Issue(*noted)
        yield row.id, Capture(row.name, row.media, content, row.method, row.captured, hints, issue, defaults=said_before)
