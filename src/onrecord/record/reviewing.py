"""What waits for a person beside doubtful merges: attributions whose speaker the text leaves open."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, case, select

from onrecord.record.rows import NOBODY
from onrecord.record.tables import claims, documents, participants
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
    """Those on which a claim hangs that nobody judged yet, by document and place in it.

    A claim hangs on it that stands in the same sentence and whose innermost voice has no identity: nobody at all for a
    quotation without an owner, the page's own words ("he") for a speaker whom the text leaves open.
    """
    i, c, p = issues_table.c, claims.c, participants.c
    nobody = p.name == NOBODY
    hangs = (
        select(c.key)
        .join(participants, p.claim == c.key)
        .where(
            c.document == i.document,
            c.current == 1,
            c.judgement.is_(None),
            c.evidence_start < i.end,
            i.start < c.evidence_end,
            p.role == "speaker",
            p.actor.is_(None),
            case((i.kind == "unowned-quotation", nobody), else_=~nobody),
        )
    )
    query = select(documents.c.id, i.start, i.end, i.message).join(documents, documents.c.key == i.document)
    query = query.where(documents.c.current == 1, i.kind.in_(_SPEAKERS), i.start.is_not(None), hangs.exists())
    return tuple(Unresolved(*row) for row in connection.execute(query.order_by(documents.c.id, i.key).limit(limit)))
