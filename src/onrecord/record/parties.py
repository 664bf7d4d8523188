"""Actors as the record knows them: who takes part how often, under which names, and who calls them what."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, FromClause, and_, case, func, or_, select

from onrecord.record.filter import EVERYTHING, Filter
from onrecord.record.names import folded
from onrecord.record.select import conditions
from onrecord.record.tables import claims, documents, participants
from onrecord.vocabulary.sides import TOGETHER


@dataclass(frozen=True, slots=True)
class Party:
    """Numbers of current claims by the role in them. Without `id` the name is all that is known."""

    id: str | None
    name: str
    country: str | None
    sector: str
    as_actor: int
    as_recipient: int
    as_speaker: int


@dataclass(frozen=True, slots=True)
class Called:
    """Who calls an actor what, how often, affirmed or denied. `speaker` is null for the page's own voice."""

    label: str
    speaker: str | None
    outlet: str | None
    polarity: str
    count: int


@dataclass(frozen=True, slots=True)
class Edge:
    """Claims between two actors. `code` is the type of event or relation; `quad` 0 for relations. `mutual`: both act alike."""

    source: str
    source_id: str | None
    target: str
    target_id: str | None
    kind: str
    code: str
    quad: int
    count: int
    mutual: bool


# Types whose claims name both sides as actors: they met, they agreed. Two who attack a third are not at odds with each other.
MUTUAL = tuple(sorted(TOGETHER))


def parties(
    connection: Connection, words: str = "", limit: int | None = 100, filter: Filter = EVERYTHING, skipped: int = 0
) -> tuple[Party, ...]:
    """Those who take part most often in a filter's claims; `words` are sought inside names, without case and accents.

    `skipped` leaves out so many of the first.
    """
    p = participants.alias().c  # a filter asks for participants of its own
    who = func.coalesce(p.actor, p.folded)
    roles = [func.sum(case((p.role == role, 1), else_=0)) for role in ("actor", "recipient", "speaker")]
    query = (
        select(p.actor, func.min(p.name), func.min(p.country), func.min(p.sector), *roles)
        .join(claims, claims.c.key == p.claim)
        .where(p.role.in_(("actor", "recipient", "speaker")), *conditions(filter, connection))
        .group_by(who, p.actor)
        .order_by(func.count().desc(), who, p.actor)
        .limit(limit)
        .offset(skipped)
    )
    if words:
        query = query.where(p.folded.contains(folded(words), autoescape=True))
    return tuple(Party(*row) for row in connection.execute(query))


def party(connection: Connection, actor: str) -> Party | None:
    """One actor by id, or by name where there is no id."""
    p = participants.c
    roles = [func.sum(case((p.role == role, 1), else_=0)) for role in ("actor", "recipient", "speaker")]
    query = (
        select(func.min(p.actor), func.min(p.name), func.min(p.country), func.min(p.sector), *roles)
        .join(claims, claims.c.key == p.claim)
        .where(claims.c.current == 1, _is(actor))
    )
    row = connection.execute(query).first()
    if row is None or row[1] is None:
        return None
    id, name, country, sector, *numbers = row
    return Party(id, name, country, sector, *map(int, numbers))


def names(connection: Connection, actor: str) -> tuple[tuple[str, int], ...]:
    """Names under which an actor stands in claims, the commonest first."""
    p = participants.c
    query = select(p.name, func.count()).where(_is(actor)).group_by(p.name).order_by(func.count().desc(), p.name)
    return tuple((name, number) for name, number in connection.execute(query))


def called(connection: Connection, actor: str) -> tuple[Called, ...]:
    """Labels given to an actor, by label, speaker and outlet."""
    p, c, d = participants.c, claims.c, documents.c
    query = (
        select(c.type, c.speaker, d.outlet, c.polarity, func.count())
        .join(claims, c.key == p.claim)
        .join(documents, d.key == c.document)
        .where(c.current == 1, c.kind == "label", p.role == "recipient", _is(actor))
        .group_by(c.type, c.speaker, d.outlet, c.polarity)
        .order_by(func.count().desc(), c.type)
    )
    return tuple(Called(*row) for row in connection.execute(query))


def edges(connection: Connection, actor: str, start: str | None, end: str | None, types: tuple[str, ...]) -> tuple[Edge, ...]:
    """What is claimed between this actor and others, most often first: one as the other's recipient, or both alike as actors."""
    mine, other = participants.alias("mine"), participants.alias("other")
    c = claims.c
    query = (
        select(
            mine.c.name,
            mine.c.actor,
            mine.c.role,
            other.c.name,
            other.c.actor,
            other.c.role,
            c.kind,
            c.type,
            c.quad,
            func.count(),
        )
        .join(claims, c.key == mine.c.claim)
        .join(other, (other.c.claim == mine.c.claim) & (other.c.folded != mine.c.folded))
        .where(
            c.current == 1,
            c.kind.in_(("event", "relation")),
            c.polarity != "denied",
            _sides(mine, other),
            _is(actor, mine),
        )
        .group_by(mine.c.name, mine.c.actor, mine.c.role, other.c.name, other.c.actor, other.c.role, c.kind, c.type, c.quad)
        .order_by(func.count().desc(), other.c.name, c.type)
        .limit(200)
    )
    if start is not None:
        query = query.where(c.day >= start)
    if end is not None:
        query = query.where(c.day != "", c.day <= end)
    if types:
        query = query.where(c.type.in_(types))
    return tuple(_edge(*row) for row in connection.execute(query))


def _sides(mine: FromClause, other: FromClause) -> ColumnElement[bool]:
    alike = and_(mine.c.role == "actor", other.c.role == "actor", or_(claims.c.kind == "relation", claims.c.type.in_(MUTUAL)))
    across = [and_(mine.c.role == one, other.c.role == two) for one, two in (("actor", "recipient"), ("recipient", "actor"))]
    return or_(alike, *across)


def _edge(
    name: str, id: str | None, role: str, other: str, other_id: str | None, other_role: str,
    kind: str, code: str, quad: int | None, count: int,
) -> Edge:  # fmt: skip
    if role == "recipient" and other_role == "actor":
        return Edge(other, other_id, name, id, kind, code, quad or 0, count, False)
    return Edge(name, id, other, other_id, kind, code, quad or 0, count, role == other_role)


def _is(actor: str, table: object = None) -> ColumnElement[bool]:
    p = participants.c if table is None else table.c  # type: ignore[attr-defined]
    return or_(p.actor == actor, p.actor.is_(None) & (p.folded == folded(actor)))
