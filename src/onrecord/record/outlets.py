"""Outlets as sources: how much they print, how much of it is a copy, whom they quote, and how they stand beside others."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, case, func, select

from onrecord.record.filter import EVERYTHING, Filter
from onrecord.record.one_document import document_conditions
from onrecord.record.select import conditions
from onrecord.record.tables import claims, copies, documents, incident_claims, incidents


@dataclass(frozen=True, slots=True)
class Printed:
    """Current documents of an outlet (null: of none), how many are copies of an earlier text, and their claims."""

    outlet: str | None
    documents: int
    copies: int
    claims: int
    own_voice: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """A speaker whom an outlet quotes, with the number of claims."""

    speaker: str
    claims: int


@dataclass(frozen=True, slots=True)
class Beside:
    """Incidents of an outlet that more than one independent source tells, by their standing."""

    standing: str
    incidents: int


def printed(connection: Connection, outlet: str | None = None, filter: Filter = EVERYTHING) -> tuple[Printed, ...]:
    """All outlets, those with most documents first, or one; only documents and claims that a filter selects are counted."""
    d = documents.c
    per_document = (
        select(claims.c.document, func.count().label("n"), func.sum(case((claims.c.speaker.is_(None), 1), else_=0)).label("own"))
        .where(*conditions(filter, connection))
        .group_by(claims.c.document)
        .subquery()
    )
    query = (
        select(
            d.outlet,
            func.count(),
            func.count(copies.c.original),
            func.coalesce(func.sum(per_document.c.n), 0),
            func.coalesce(func.sum(per_document.c.own), 0),
        )
        .join(copies, copies.c.document == d.key, isouter=True)
        .join(per_document, per_document.c.document == d.key, isouter=True)
        .where(d.current == 1, *document_conditions(connection, filter))
        .group_by(d.outlet)
        .order_by(func.count().desc(), d.outlet)
    )
    if outlet is not None:
        query = query.where(d.outlet == outlet)
    return tuple(Printed(name, *map(int, numbers)) for name, *numbers in connection.execute(query))


def quoted(connection: Connection, outlet: str, limit: int = 50) -> tuple[Quoted, ...]:
    """Whom an outlet gives as the innermost voice, most often first."""
    c, d = claims.c, documents.c
    query = (
        select(c.speaker, func.count())
        .join(documents, d.key == c.document)
        .where(c.current == 1, d.outlet == outlet, c.speaker.is_not(None))
        .group_by(c.speaker)
        .order_by(func.count().desc(), c.speaker)
        .limit(limit)
    )
    return tuple(Quoted(*row) for row in connection.execute(query))


def beside(connection: Connection, outlet: str) -> tuple[Beside, ...]:
    """How the incidents stand that this outlet tells together with others."""
    x, d, i = incident_claims.c, documents.c, incidents.c
    mine = select(x.incident).join(documents, d.id == x.document).where(d.current == 1, d.outlet == outlet)
    query = select(i.standing, func.count()).where(i.id.in_(mine), i.independent_sources > 1).group_by(i.standing)
    return tuple(Beside(*row) for row in connection.execute(query.order_by(func.count().desc())))
