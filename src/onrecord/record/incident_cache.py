"""The record's incidents: built from its readings when documents came in since the last time, otherwise as they were."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator

import msgspec

from onrecord.incidents.build import RULES, Built, build
from onrecord.model import Incident, Issue, Reading
from onrecord.record.connection import transaction

_ENCODE = msgspec.json.Encoder().encode
_INCIDENT = msgspec.json.Decoder(Incident).decode
_ISSUES = msgspec.json.Decoder(list[Issue]).decode
_STAMP, _NOTES = "incidents built from", "issues of building incidents"


def incidents(db: sqlite3.Connection, readings: Callable[[], Iterable[Reading]]) -> tuple[Incident, ...]:
    """All incidents, by id. The tables are replaced in one transaction, unless documents came in while they were built."""
    stamp = _stamp(db)
    if _state(db, _STAMP) == stamp:
        return tuple(_INCIDENT(line) for (line,) in db.execute("SELECT line FROM incidents ORDER BY id"))
    built = build(readings())
    with transaction(db):
        if _stamp(db) == stamp:
            _store(db, built, stamp)
    return built.incidents


def issues(db: sqlite3.Connection) -> Iterator[Issue]:
    """What building the incidents left uncompared, where they are up to date."""
    if _state(db, _STAMP) == _stamp(db):
        yield from _ISSUES(_state(db, _NOTES) or "[]")


def _stamp(db: sqlite3.Connection) -> str:
    """Documents are only ever added, so their highest key says which of them the incidents were built from."""
    newest = db.execute("SELECT max(key) FROM documents").fetchone()[0] or 0
    return f"document {newest}, rules {RULES}"


def _state(db: sqlite3.Connection, name: str) -> str | None:
    row = db.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def _store(db: sqlite3.Connection, built: Built, stamp: str) -> None:
    db.execute("DELETE FROM incident_claims")
    db.execute("DELETE FROM incidents")
    for incident in built.incidents:
        db.execute(f"INSERT INTO incidents VALUES ({', '.join('?' * 16)})", _row(incident))
        claims = [(incident.id, c.document, c.claim) for c in incident.claims]
        db.executemany("INSERT INTO incident_claims VALUES (?, ?, ?)", claims)
    state = ((_STAMP, stamp), (_NOTES, _ENCODE(built.issues).decode()))
    db.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", state)


def _row(incident: Incident) -> tuple[str | int | float | None, ...]:
    place = incident.place
    where = (place.name, place.lat, place.lon, place.country, place.precision) if place else (None,) * 5
    return (
        incident.id, incident.type, "; ".join(incident.mode), *where, incident.start, incident.end, incident.reports,
        incident.independent_sources, incident.standing, incident.reliability, incident.credibility, _ENCODE(incident).decode(),
    )  # fmt: skip
