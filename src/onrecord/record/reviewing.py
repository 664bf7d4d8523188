"""What waits for a person beside doubtful merges: attributions whose speaker the text leaves open."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from onrecord.record.tables import documents
from onrecord.record.tables import issues as issues_table

_SPEAKERS = ("unresolved-speaker", "unowned-quotation")


@dataclass(frozen=True, slots=True)
class Unresolved:
    """An attribution without a known speaker: where its words stand in the document."""

    document: str
    start: int
    end: int
    message: str


def unresolved_speakers(connection: Connection, limit: int = 10_000) -> tuple[Unresolved, ...]:
    """By document and place in it."""
    i = issues_table.c
    query = select(documents.c.id, i.start, i.end, i.message).join(documents, documents.c.key == i.document)
    query = query.where(documents.c.current == 1, i.kind.in_(_SPEAKERS), i.start.is_not(None)).order_by(documents.c.id, i.key)
    return tuple(Unresolved(*row) for row in connection.execute(query.limit(limit)))
