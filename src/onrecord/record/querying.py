"""Claims of a filter as whole rows: first the keys, by the indexes, then the rows of a page with who takes part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, func, select

from onrecord.model import Actor
from onrecord.record.database import streamed
from onrecord.record.filter import Filter
from onrecord.record.found import FoundClaim, FoundFigure, Page, Participant
from onrecord.record.select import conditions, cursor_of, keys, sentence
from onrecord.record.select_incidents import incident_conditions
from onrecord.record.tables import claims, documents, figures, participants
from onrecord.record.tables import incidents as incidents_table

_PAGE = 100  # claims of a page where no limit is given
_CHUNK = 500  # claims fetched at a time; below every database's limit of variables
_JOINER = "; "


def page(connection: Connection, filter: Filter) -> Page:
    """One page of claims; the cursor stands after its last one."""
    limit = filter.limit or _PAGE
    found = connection.execute(keys(filter, connection).limit(limit + 1)).all()
    shown = found[:limit]
    cursor = cursor_of(filter.order, shown[-1].key, shown[-1].day) if len(found) > limit else None
    return Page(tuple(_claims(connection, [row.key for row in shown])), cursor)


def stream(connection: Connection, filter: Filter) -> Iterator[FoundClaim]:
    """All claims of a filter in its order; memory holds one chunk."""
    query = keys(filter, connection)
    if filter.limit is not None:
        query = query.limit(filter.limit)
    chunk: list[int] = []
    for row in streamed(connection, query):
        chunk.append(row.key)
        if len(chunk) == _CHUNK:
            yield from _claims(connection, chunk)
            chunk = []
    yield from _claims(connection, chunk)


def count(connection: Connection, filter: Filter) -> int:
    """How many claims a filter selects, whatever its cursor and limit."""
    where = conditions(replace(filter, cursor=None), connection)
    return int(connection.execute(select(func.count()).select_from(claims).where(*where)).scalar_one())


def incidents(connection: Connection, filter: Filter) -> set[str]:
    """Ids of the incidents of which a filter selects a claim."""
    query = select(incidents_table.c.id).where(*incident_conditions(connection, filter))
    return set(connection.execute(query).scalars())


def _claims(connection: Connection, wanted: Sequence[int]) -> Iterator[FoundClaim]:
    """Whole rows of these claims, in this order."""
    if not wanted:
        return
    taking_part = _participants(connection, wanted)
    counted = _figures(connection, wanted)
    c, d = claims.c, documents.c
    query = select(
        c.key, d.id, d.version, d.title, d.outlet, d.url, d.published, c.id, c.anchor, c.state, c.judgement, c.since, c.until,
        c.kind, c.type, c.mode, c.context, c.quad, c.trigger, c.trigger_start, c.trigger_end, c.evidence_start, c.evidence_end,
        sentence(), c.place, c.geonameid, c.lat, c.lon, c.country, c.admin1, c.precision, c.start, c.end, c.voices, c.polarity,
        c.certainty, c.status, c.score,
    ).join(documents, d.key == c.document).where(c.key.in_(wanted))  # fmt: skip
    rows = {row[0]: row for row in connection.execute(query)}
    for key in wanted:
        row: list[Any] = [*rows[key], tuple(taking_part[key]), tuple(counted[key])]
        for name in ("mode", "context", "voices"):
            row[_POSITION[name]] = _split(row[_POSITION[name]])
        yield FoundClaim(*row)


_POSITION = {"mode": 15, "context": 16, "voices": 33}


def _participants(connection: Connection, wanted: Sequence[int]) -> dict[int, list[Participant]]:
    found: dict[int, list[Participant]] = defaultdict(list)
    p = participants.c
    query = select(p.claim, p.role, p.actor, p.name, p.country, p.sector).where(p.claim.in_(wanted))
    for claim, role, actor, name, country, sector in connection.execute(query):
        found[claim].append(Participant(role, Actor(actor, name, country, tuple(sector.split()))))
    return found


def _figures(connection: Connection, wanted: Sequence[int]) -> dict[int, list[FoundFigure]]:
    found: dict[int, list[FoundFigure]] = defaultdict(list)
    f = figures.c
    query = select(f.claim, f.measure, f.of, f.low, f.high, f.exact, f.cumulative).where(f.claim.in_(wanted))
    for claim, measure, of, low, high, exact, cumulative in connection.execute(query):
        found[claim].append(FoundFigure(measure, of, low, high, bool(exact), bool(cumulative)))
    return found


def _split(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(_JOINER)) if joined else ()
