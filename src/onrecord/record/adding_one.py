"""One document into the record: new, a copy, a new version of what is held, or nothing new."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from onrecord.model import Reading
from onrecord.record import backlog, judging, versions
from onrecord.record.found import Added, Outcome
from onrecord.record.names import clean
from onrecord.record.notices import notice_of
from onrecord.record.rows import claim_rows
from onrecord.record.tables import captures, copies, documents
from onrecord.record.writing import insert_capture, insert_claims, insert_document, insert_reading, text_digest
from onrecord.sources.capture import Capture
from onrecord.sources.clock import now


def holds(connection: Connection, id: str, sha256: str, name: str | None) -> bool:
    """Whether these bytes are the current version, or an earlier one of several under this id in the same input."""
    id, name = clean(id), None if name is None else clean(name)
    current = (
        select(documents.c.sha256, captures.c.name)
        .join(captures, captures.c.key == documents.c.capture)
        .where(documents.c.id == id, documents.c.current == 1)
    )
    row = connection.execute(current).first()
    if row is None:
        return False
    if row.sha256 == sha256:
        return True
    if name is None or name == row.name or _input(name) != _input(row.name):
        return False
    same = select(captures.c.key).where(captures.c.document == id, captures.c.sha256 == sha256, captures.c.name == name)
    return connection.execute(same.limit(1)).first() is not None


def _sound(reading: Reading) -> Reading:
    """The Reading without the one character that no column can hold in its names."""
    names: dict[str, Any] = {name: getattr(reading, name) for name in ("id", "title", "outlet", "url")}
    if not any("\x00" in value for value in names.values() if value is not None):
        return reading
    sound: dict[str, Any] = {name: None if value is None else clean(value) for name, value in names.items()}
    return replace(reading, **sound)


def _input(name: str) -> str:
    """The file of a line or record: "news.jsonl" of "news.jsonl:7"."""
    file, colon, number = name.rpartition(":")
    return file if colon and number.isdigit() else name


def add(connection: Connection, capture: Capture, reading: Reading) -> Added:
    """Add a document within the transaction that is open."""
    reading = _sound(reading)
    digest = text_digest(reading)
    held = connection.execute(
        select(documents.c.key, documents.c.version, documents.c.text_sha256, documents.c.sha256).where(
            documents.c.id == reading.id, documents.c.current == 1
        )
    ).first()
    if held and held.text_sha256 == digest and (reading.text or held.sha256 == reading.sha256):
        if capture.method == "http":
            insert_capture(connection, capture, reading.id, reading.url)
        return Added(reading.id, "unchanged", held.version)
    at, version = now(), held.version + 1 if held else 1
    original = _original(connection, digest, reading)
    if held:
        connection.execute(update(documents).where(documents.c.key == held.key).values(current=0))
    notice = notice_of(reading)
    key = insert_document(connection, insert_capture(connection, capture, reading.id, reading.url), reading, version, notice, at)
    insert_reading(connection, key, reading, at)
    rows = list(claim_rows(reading))
    if held:
        versions.drop_generated(connection, held.key)
        said = [] if notice == "retraction" else versions.new_said(rows, reading.text)
        pairs = versions.pairs(versions.standing(connection, held.key), said)
        versions.retire(connection, pairs, at, "version")
        versions.note(connection, pairs, reading.id, version, "version", at)
    insert_claims(connection, key, rows, at, "withdrawn" if notice == "retraction" else "current")
    if held:
        judging.show(connection, [reading.id], at)
    if original:
        connection.execute(insert(copies), {"document": key, "original": original.key})
    backlog.mark(connection, backlog.DOCUMENT, [reading.id])
    outcome: Outcome = "changed" if held else "copy" if original else "added"
    return Added(reading.id, outcome, version, original.id if original else None)


def seen_again(connection: Connection, capture: Capture) -> None:
    """A capture of bytes that the record holds, under the id that they have there."""
    insert_capture(connection, capture, clean(capture.hints.id or capture.name), capture.hints.url)


def _original(connection: Connection, digest: str, reading: Reading) -> Row[int, str] | None:
    """The first document with the same text under another id; an empty text is nobody's copy."""
    if not reading.text.strip():
        return None
    query = select(documents.c.key, documents.c.id).where(documents.c.text_sha256 == digest, documents.c.id != reading.id)
    return connection.execute(query.order_by(documents.c.key).limit(1)).first()
