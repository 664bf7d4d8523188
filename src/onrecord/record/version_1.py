"""From version 1 of a record, which only SQLite had, to version 2: the same evidence in the new tables.

Version 1 had neither custody log nor states of claims; its captures enter the log with the day of this migration as
the day they were sealed.
"""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, func, select, text, update

from onrecord.record import custody
from onrecord.record.names import folded
from onrecord.record.tables import captures, claims, documents, metadata
from onrecord.record.views import beside_tables

_VIEWS = ("current_documents", "current_claims", "incident_reports")
_TRIGGERS = ("contents_kept", "contents_fixed", "captures_kept", "captures_fixed")
_OLD = ("captures", "documents", "readings", "copies", "issues", "claims", "participants", "figures")
_EMPTIED = ("incident_claims", "incidents", "judgements", "state")  # views that are built again, and what nothing wrote

_COPY = {
    "captures": """INSERT INTO captures (key, sha256, document, name, url, method, media, size, captured, hints)
        SELECT key, sha256, coalesce((SELECT d.id FROM old_documents d WHERE d.capture = c.key), ''), name, url, method, media,
        size, captured, '{}' FROM old_captures c""",
    "documents": """INSERT INTO documents (key, id, version, current, capture, sha256, text_sha256, title, outlet, url,
        published, language, text, added) SELECT key, id, version, current, capture, sha256, text_sha256, title, outlet, url,
        published, language, text, added FROM old_documents""",
    "readings": """INSERT INTO readings (document, reader, made, line)
        SELECT r.document, r.reader, d.added, r.line FROM old_readings r JOIN old_documents d ON d.key = r.document""",
    "copies": "INSERT INTO copies (document, original) SELECT document, original FROM old_copies",
    "issues": """INSERT INTO issues (key, document, stage, kind, start, "end", message)
        SELECT key, document, stage, kind, start, "end", message FROM old_issues""",
    "claims": """INSERT INTO claims (key, document, id, anchor, state, current, since, kind, type, mode, context, quad,
        "trigger", trigger_start, trigger_end, evidence_start, evidence_end, actor, recipient, place, place_folded, geonameid,
        lat, lon, country, admin1, precision, day, start, "end", speaker, voices, polarity, certainty, status, score)
        SELECT c.key, c.document, c.id, anchor, CASE WHEN d.current = 1 THEN 'current' ELSE 'withdrawn' END, d.current, d.added,
        kind, type, mode, context, quad, "trigger", trigger_start, trigger_start + length("trigger"), evidence_start,
        evidence_end, actor, recipient, place, onrecord_fold(place), geonameid, lat, lon, country, admin1, precision,
        coalesce(start, ''), start, "end", speaker, voices, polarity, certainty, status, score
        FROM old_claims c JOIN old_documents d ON d.key = c.document""",
    "participants": """INSERT INTO participants (claim, role, actor, name, folded, country, sector, day)
        SELECT p.claim, p.role, p.actor, p.name, onrecord_fold(p.name), p.country, p.sector, coalesce(c.start, '')
        FROM old_participants p JOIN old_claims c ON c.key = p.claim""",
    "figures": """INSERT INTO figures (claim, measure, "of", low, high, exact, cumulative)
        SELECT claim, measure, "of", low, high, exact, cumulative FROM old_figures""",
}


def to_version_2(connection: Connection) -> None:
    """Carry everything over; part of the transaction that is open."""
    _make_room(connection)
    metadata.create_all(connection)
    raw = connection.connection.driver_connection
    assert raw is not None
    raw.create_function("onrecord_fold", 1, lambda name: None if name is None else folded(name), deterministic=True)
    for statement in _COPY.values():
        connection.exec_driver_sql(statement)
    _hints(connection)
    _states(connection)
    for name in reversed(_OLD):
        connection.exec_driver_sql(f"DROP TABLE old_{name}")
    for statement in beside_tables("sqlite"):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql("INSERT INTO documents_text (documents_text) VALUES ('rebuild')")
    for row in connection.execute(select(captures).order_by(captures.c.key)).all():
        custody.write(connection, "capture", str(row.key), tuple(row))


def _make_room(connection: Connection) -> None:
    """Old tables out of the way; `contents`, the largest, stays as it is."""
    for name in _VIEWS:
        connection.exec_driver_sql(f"DROP VIEW {name}")
    for name in _TRIGGERS:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    connection.exec_driver_sql("DROP TABLE documents_text")
    for name in _EMPTIED:
        connection.exec_driver_sql(f"DROP TABLE {name}")
    indexes = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")).scalars()
    for name in list(indexes):
        connection.exec_driver_sql(f"DROP INDEX {name}")
    for name in _OLD:
        connection.exec_driver_sql(f"ALTER TABLE {name} RENAME TO old_{name}")


def _hints(connection: Connection) -> None:
    """What version 1 knew of a document stands for what its input said."""
    columns = (documents.c.capture, documents.c.id, documents.c.title, documents.c.outlet, documents.c.url, documents.c.published)
    for capture, *known in connection.execute(select(*columns)).all():
        hints = dict(zip(("id", "title", "outlet", "url", "published"), known, strict=True))
        statement = update(captures).where(captures.c.key == capture)
        connection.execute(statement.values(hints=msgspec.json.encode(hints).decode()))


def _states(connection: Connection) -> None:
    """A claim of an old version that the current one repeats to the letter was replaced by it, not withdrawn."""
    current = (
        select(documents.c.id, claims.c.id.label("claim"))
        .join(claims, claims.c.document == documents.c.key)
        .where(documents.c.current == 1)
    ).subquery()
    old = documents.alias()
    again = (
        select(func.count())
        .select_from(old.join(current, current.c.id == old.c.id))
        .where(old.c.key == claims.c.document, current.c.claim == claims.c.id)
    )
    connection.execute(update(claims).where(claims.c.current == 0, again.scalar_subquery() > 0).values(state="past"))
