"""The record's incidents: kept as tables, and brought up to date with what changed since the last time."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, delete, func, insert, select

from onrecord.incidents.blocks import too_common
from onrecord.incidents.build import RULES, uncollected
from onrecord.incidents.links import Link, too_large
from onrecord.model import Incident, Issue
from onrecord.record import backlog, reasons
from onrecord.record.database import Database
from onrecord.record.filing import chunks
from onrecord.record.merged import keys_of, remember
from onrecord.record.merging import update_incidents
from onrecord.record.tables import custody, incident_claims, state
from onrecord.record.tables import incidents as table
from onrecord.record.tables_merging import BUILT, crowded, cut, incident_sources

_INCIDENT = msgspec.json.Decoder(Incident).decode
_STAMP = "incidents built from"
_BATCH = 100  # documents of one transaction


def incidents(database: Database) -> tuple[Incident, ...]:
    """All incidents, by id, up to date."""
    refresh(database)
    with database.read() as connection:
        lines = connection.execute(select(table.c.line).order_by(table.c.id)).scalars()
        return tuple(_INCIDENT(line) for line in lines)


def refresh(database: Database) -> bool:
    """Bring the incidents up to date; whether that was needed.

    So many documents at a time are one transaction, after each of which the incidents are those of all documents but the
    ones that still wait: readers never see half of a change, and after a kill the next run goes on where it stopped.
    """
    with database.read() as connection:
        if built_from(connection) == stamp(connection) and backlog.empty(connection):
            return False
    with database.write() as connection:
        if not (built_from(connection) or "").endswith(_rules()):
            _forget(connection)
    while True:
        with uncollected(), database.write() as connection:
            ids, sources = backlog.take(connection, _BATCH)
            graded = keys_of(connection, dict.fromkeys(sources, "F")) if sources else {}
            update_incidents(connection, ids, _with_sources(connection, graded))
            if backlog.empty(connection):
                _set_stamp(connection, stamp(connection))
                return True


def links(connection: Connection, incident: str | None) -> Iterator[Link]:
    """Why an incident is one; for none, what was nearly merged or kept apart, the likeliest first."""
    yield from reasons.doubtful(connection) if incident is None else reasons.of_incident(connection, incident)


def issues(connection: Connection) -> Iterator[Issue]:
    """What building the incidents left uncompared, where they are up to date."""
    if built_from(connection) != stamp(connection):
        return
    query = select(crowded.c.words, crowded.c.number).where(crowded.c.kind == "accounts").order_by(crowded.c.words)
    for words, number in connection.execute(query):
        yield too_common(words, number)
    for number, document in connection.execute(select(cut.c.number, cut.c.document).order_by(cut.c.document)):
        yield too_large(number, [document])


def stamp(connection: Connection) -> str:
    """Whatever changes a claim, a judgement or a grade is sealed in the custody log; its length says what incidents rest on."""
    length = connection.execute(select(func.max(custody.c.key))).scalar() or 0
    return f"entry {length}, {_rules()}"


def built_from(connection: Connection) -> str | None:
    """The stamp of what the incidents were last built from."""
    return connection.execute(select(state.c.value).where(state.c.name == _STAMP)).scalar()


def _rules() -> str:
    return f"rules {RULES}"


def _set_stamp(connection: Connection, value: str) -> None:
    connection.execute(delete(state).where(state.c.name == _STAMP))
    connection.execute(insert(state), {"name": _STAMP, "value": value})


def _with_sources(connection: Connection, keys: dict[str, str]) -> set[str]:
    found: set[str] = set()
    for some in chunks(keys):
        found.update(connection.execute(select(incident_sources.c.incident).where(incident_sources.c.source.in_(some))).scalars())
    return found


def _forget(connection: Connection) -> None:
    """Begin anew, by other rules: nothing is built, every document waits."""
    remember(connection, connection.execute(select(table.c.id)).scalars().all())
    for held in (*BUILT, incident_claims, table):
        connection.execute(delete(held))
    backlog.mark_all(connection)
    _set_stamp(connection, f"nothing, {_rules()}")
