"""A newer reader's Reading in the place of an older one: equal claims stay, what differs is noted, the old Reading is kept."""

from __future__ import annotations

import zlib

from sqlalchemy import Connection, insert, select, update

from onrecord.model import Reading
from onrecord.record import backlog, custody, judging, versions
from onrecord.record.errors import RecordError
from onrecord.record.notices import notice_of
from onrecord.record.rows import claim_rows
from onrecord.record.tables import claims, documents, past_readings, readings
from onrecord.record.writing import insert_claims, insert_document, insert_reading, reader_words, text_digest
from onrecord.sources.clock import now


def refresh(connection: Connection, id: str, reading: Reading) -> int:
    """How many claims changed. A text that the newer reader extracts differently is a version of the same capture."""
    d = documents.c
    held = connection.execute(select(d.key, d.version, d.text_sha256, d.capture).where(d.id == id, d.current == 1)).first()
    if held is None:
        raise RecordError(f"{id}: no such document in this record")
    at, key, version, notice = now(), held.key, held.version, notice_of(reading)
    said, rows = versions.standing(connection, key), list(claim_rows(reading))
    versions.drop_generated(connection, key)
    _keep(connection, key, at)
    same_text = held.text_sha256 == text_digest(reading)
    pairs = versions.pairs(said, [] if notice == "retraction" else versions.new_said(rows, reading.text))
    if same_text:
        metadata = {name: getattr(reading, name) for name in ("outlet", "url", "published", "language")}
        connection.execute(update(documents).where(d.key == key).values(**metadata, notice=notice))
        gone = {pair.before.key for pair in pairs if pair.before and (pair.after is None or pair.after.id != pair.before.id)}
        kept = {pair.before.id for pair in pairs if pair.before and pair.before.key not in gone} | _withdrawn(connection, key)
        rows = [row for row in rows if row.claim[0] not in kept]
        versions.retire(connection, pairs, at, "reread")
    else:
        connection.execute(update(documents).where(d.key == key).values(current=0))
        connection.execute(
            update(claims).where(claims.c.document == key, claims.c.current == 1).values(state="past", current=0, until=at)
        )
        version += 1
        key = insert_document(connection, held.capture, reading, version, notice, at)
    insert_reading(connection, key, reading, at)
    insert_claims(connection, key, rows, at, "withdrawn" if notice == "retraction" else "current")
    changed = versions.note(connection, pairs, id, version, "reread", at)
    judging.show(connection, [id], at)
    backlog.mark(connection, backlog.DOCUMENT, [id])
    custody.write(connection, "reread", id, (reader_words(reading.reader), reading.sha256, text_digest(reading)))
    return changed


def _withdrawn(connection: Connection, document: int) -> set[str]:
    """Claims of a retraction, which never stood and need not be written again."""
    return set(
        connection.execute(select(claims.c.id).where(claims.c.document == document, claims.c.state == "withdrawn")).scalars()
    )


def _keep(connection: Connection, document: int, at: str) -> None:
    """The Reading that is about to be replaced, compressed."""
    row = connection.execute(select(readings).where(readings.c.document == document)).one()
    held = {
        "document": document,
        "reader": row.reader,
        "made": row.made,
        "replaced": at,
        "zlib": zlib.compress(row.line.encode()),
    }
    there = select(past_readings.c.document).where(
        past_readings.c.document == document, past_readings.c.reader == row.reader, past_readings.c.made == row.made
    )
    if connection.execute(there).first() is None:
        connection.execute(insert(past_readings), held)
