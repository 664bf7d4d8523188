"""What changed since the incidents were last brought up to date: written with every change, emptied with every update."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from onrecord.record.filing import chunks
from onrecord.record.tables import documents
from onrecord.record.tables_merging import backlog

DOCUMENT, SOURCE = "document", "source"


def mark(connection: Connection, kind: str, subjects: Iterable[str]) -> None:
    """Documents that were added, changed, read again or judged, or sources that were graded."""
    rows = [{"kind": kind, "subject": subject} for subject in sorted(set(subjects))]
    if rows:
        dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
        connection.execute(dialect.insert(backlog).on_conflict_do_nothing(), rows)


def mark_all(connection: Connection) -> None:
    """Every document."""
    connection.execute(delete(backlog))
    query = select(documents.c.id).where(documents.c.current == 1)
    for some in chunks(connection.execute(query).scalars().all()):
        connection.execute(insert(backlog), [{"kind": DOCUMENT, "subject": id} for id in some])


def waiting(connection: Connection) -> int:
    """How many documents and sources wait for their incidents to be brought up to date."""
    return int(connection.execute(select(func.count()).select_from(backlog)).scalar_one())


def empty(connection: Connection) -> bool:
    """Whether none waits."""
    return connection.execute(select(backlog.c.kind).limit(1)).first() is None


def take(connection: Connection, limit: int) -> tuple[list[str], list[str]]:
    """So many documents, in order, and all sources; they are not waiting any more."""
    b = backlog.c
    found = list(connection.execute(select(b.subject).where(b.kind == DOCUMENT).order_by(b.subject).limit(limit)).scalars())
    sources = list(connection.execute(select(b.subject).where(b.kind == SOURCE)).scalars())
    for some in chunks(found):
        connection.execute(delete(backlog).where(b.kind == DOCUMENT, b.subject.in_(some)))
    connection.execute(delete(backlog).where(b.kind == SOURCE))
    return found, sources
