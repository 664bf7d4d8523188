"""The record's incidents: built from its readings when something changed since the last time, otherwise as they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, delete, func, insert, select

from onrecord.incidents.build import RULES, Built, build
from onrecord.incidents.judgements import Judgement
from onrecord.incidents.links import Link
from onrecord.model import Incident, Issue, Reading
from onrecord.record.database import Database
from onrecord.record.tables import custody, former_incidents, incident_claims, incident_links, state
from onrecord.record.tables import incidents as table

_ENCODE = msgspec.json.Encoder().encode
_INCIDENT = msgspec.json.Decoder(Incident).decode
_ISSUES = msgspec.json.Decoder(list[Issue]).decode
_STAMP, _NOTES = "incidents built from", "issues of building incidents"


_LINK = msgspec.json.Decoder(Link).decode


@dataclass(frozen=True, slots=True)
class Basis:
    """What incidents are built from, each read only when they are."""

    readings: Callable[[], Iterable[Reading]]
    judgements: Callable[[], Iterable[Judgement]]
    grades: Callable[[], Mapping[str, str]]
    withdrawn: Callable[[], Iterable[Reading]]


def incidents(database: Database, basis: Basis) -> tuple[Incident, ...]:
    """All incidents, by id. The tables are replaced in one transaction, unless something changed while they were built."""
    with database.read() as connection:
        if built_from(connection) == stamp(connection):
            lines = connection.execute(select(table.c.line).order_by(table.c.id)).scalars()
            return tuple(_INCIDENT(line) for line in lines)
    return _build(database, basis).incidents


def refresh(database: Database, basis: Basis) -> bool:
    """Build the incidents where something changed since the last time, without reading them; whether it was needed."""
    with database.read() as connection:
        if built_from(connection) == stamp(connection):
            return False
    _build(database, basis)
    return True


def _build(database: Database, basis: Basis) -> Built:
    with database.read() as connection:
        before = stamp(connection)
    built = build(basis.readings(), basis.judgements(), basis.grades(), basis.withdrawn())
    with database.write() as connection:
        if stamp(connection) == before:
            _store(connection, built, before)
    return built


def links(connection: Connection, incident: str | None) -> Iterator[Link]:
    """Why an incident is one; for none, what was nearly merged, the likeliest first."""
    query = select(incident_links.c.line).where(incident_links.c.incident == incident).order_by(incident_links.c.key)
    yield from (_LINK(line) for line in connection.execute(query).scalars())


def issues(connection: Connection) -> Iterator[Issue]:
    """What building the incidents left uncompared, where they are up to date."""
    if built_from(connection) == stamp(connection):
        yield from _ISSUES(_state(connection, _NOTES) or "[]")


def stamp(connection: Connection) -> str:
    """Whatever changes a claim, a judgement or a grade is sealed in the custody log; its length says what incidents rest on."""
    length = connection.execute(select(func.max(custody.c.key))).scalar() or 0
    return f"entry {length}, rules {RULES}"


def built_from(connection: Connection) -> str | None:
    """The stamp of what the incidents were last built from."""
    return _state(connection, _STAMP)


def _state(connection: Connection, name: str) -> str | None:
    return connection.execute(select(state.c.value).where(state.c.name == name)).scalar()


def _remember(connection: Connection, kept: set[str]) -> None:
    """Ids that are about to go, each with one of its claims, so that an old link leads to where that claim stands now."""
    former_incidents.create(connection, checkfirst=True)  # a record of version 2 may have been begun before there was one
    gone: dict[str, dict[str, str]] = {}
    rows = connection.execute(select(incident_claims).order_by(*incident_claims.primary_key.columns))
    for id, document, claim in rows:
        if id not in kept:
            gone.setdefault(id, {"id": id, "document": document, "claim": claim})
    known = set(connection.execute(select(former_incidents.c.id)).scalars()) if gone else set()
    new = [row for id, row in gone.items() if id not in known]
    if new:
        connection.execute(insert(former_incidents), new)


def _store(connection: Connection, built: Built, stamp: str) -> None:
    _remember(connection, {incident.id for incident in built.incidents})
    connection.execute(delete(incident_claims))
    connection.execute(delete(table))
    if built.incidents:
        connection.execute(insert(table), [_row(incident) for incident in built.incidents])
        claims = [
            {"incident": incident.id, "document": c.document, "claim": c.claim}
            for incident in built.incidents
            for c in incident.claims
        ]
        connection.execute(insert(incident_claims), claims)
    _store_links(connection, built)
    connection.execute(delete(state).where(state.c.name.in_((_STAMP, _NOTES))))
    notes = _ENCODE(built.issues).decode()
    connection.execute(insert(state), [{"name": _STAMP, "value": stamp}, {"name": _NOTES, "value": notes}])


def _store_links(connection: Connection, built: Built) -> None:
    """A record of version 2 may have been begun before there were links, so their table is made where it is missing."""
    incident_links.create(connection, checkfirst=True)
    connection.execute(delete(incident_links))
    holds = {ref: incident.id for incident in built.incidents for ref in incident.claims}
    found = [(holds.get(k.left[0]), k) for k in built.links] + [(None, k) for k in built.doubtful]
    rows = [
        {"key": key, "incident": incident, "line": _ENCODE(k).decode()}
        for key, (incident, k) in enumerate(found, 1)
        if incident is not None or not k.merged
    ]
    if rows:
        connection.execute(insert(incident_links), rows)


def _row(incident: Incident) -> dict[str, str | int | float | None]:
    place = incident.place
    return {
        "id": incident.id, "type": incident.type, "mode": "; ".join(incident.mode), "place": place.name if place else None,
        "lat": place.lat if place else None, "lon": place.lon if place else None, "country": place.country if place else None,
        "precision": place.precision if place else None, "start": incident.start, "end": incident.end,
        "reports": incident.reports, "independent_sources": incident.independent_sources, "standing": incident.standing,
        "reliability": incident.reliability, "credibility": incident.credibility, "line": _ENCODE(incident).decode(),
    }  # fmt: skip
