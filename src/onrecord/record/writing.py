"""Captures, documents, Readings and claims as rows; everything here runs inside the one writing transaction."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, Table, func, insert, select, text
from sqlalchemy.dialects import postgresql, sqlite

from onrecord.claims.least import LEAST
from onrecord.model import ReaderVersion, Reading
from onrecord.record import custody
from onrecord.record.database import last_written
from onrecord.record.full_text import indexed
from onrecord.record.names import clean
from onrecord.record.rows import CLAIM_COLUMNS, FIGURE_COLUMNS, PARTICIPANT_COLUMNS, ClaimRows, Value
from onrecord.record.tables import captures, claims, contents, documents, figures, issues, participants, readings
from onrecord.sources.capture import Capture

_ENCODE = msgspec.json.Encoder().encode
_DAY = CLAIM_COLUMNS.index("day")


def next_key(connection: Connection, table: Table, number: int = 1) -> int:
    """The first of so many keys that no row has. Writers wait for one another, so the database is asked once a transaction."""
    last = last_written(connection)
    if table.name not in last:
        last[table.name] = connection.execute(select(func.coalesce(func.max(table.c.key), 0))).scalar_one()
    first = int(last[table.name]) + 1
    last[table.name] = first + number - 1
    return first


def insert_capture(connection: Connection, capture: Capture, document: str, url: str | None) -> int:
    """The raw bytes, once, the capture, and its entry in the custody log."""
    content, sha = capture.content, capture.sha256
    held = connection.execute(select(contents.c.size).where(contents.c.sha256 == sha)).first()
    if held is None:
        connection.execute(insert(contents), {"sha256": sha, "size": len(content), "zlib": zlib.compress(content)})
    key = next_key(connection, captures)
    row: dict[str, Value] = {
        "key": key, "sha256": sha, "document": document, "name": clean(capture.name),
        "url": _clean(url or capture.hints.url), "method": capture.method, "media": capture.media, "type": capture.type,
        "size": len(content), "captured": capture.captured, "hints": _ENCODE(capture.hints).decode(),
        "details": _ENCODE(capture.web).decode() if capture.web is not None else None,
    }  # fmt: skip
    connection.execute(insert(captures), row)
    custody.write(connection, "capture", str(row["key"]), [row[c.name] for c in captures.columns])
    return key


def text_digest(reading: Reading) -> str:
    """SHA-256 of the text as the record keeps it."""
    return hashlib.sha256(clean(reading.text).encode("utf-8", "surrogatepass")).hexdigest()


def insert_document(connection: Connection, capture: int, reading: Reading, version: int, notice: str | None, at: str) -> int:
    """Writes the row of a Reading as a version of its document and gives its key; `at` is the time in UTC."""
    key = next_key(connection, documents)
    row = {
        "key": key, "id": reading.id, "version": version, "current": 1, "capture": capture, "sha256": reading.sha256,
        "text_sha256": text_digest(reading), "title": _clean(reading.title), "outlet": _clean(reading.outlet),
        "url": _clean(reading.url), "published": reading.published, "language": reading.language, "notice": notice,
        "text": clean(reading.text), "added": at,
    }  # fmt: skip
    connection.execute(insert(documents), row)
    if connection.dialect.name == "sqlite":
        statement = text("INSERT INTO documents_text (rowid, title, text) VALUES (:key, :title, :text)")
        connection.execute(statement, {"key": key, "title": row["title"], "text": row["text"]})
    else:
        statement = text("INSERT INTO documents_text (document, words) VALUES (:key, to_tsvector('simple', :words))")
        connection.execute(statement, {"key": key, "words": indexed(reading.title, clean(reading.text))})
    return key


def _clean(text: str | None) -> str | None:
    return None if text is None else clean(text)


def insert_reading(connection: Connection, document: int, reading: Reading, at: str) -> None:
    """The Reading's line and its issues, in the place of those before."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    row = {"document": document, "reader": reader_words(reading.reader), "made": at, "line": _ENCODE(reading).decode()}
    statement = dialect.insert(readings)
    new = {name: statement.excluded[name] for name in ("reader", "made", "line")}
    connection.execute(statement.on_conflict_do_update(index_elements=["document"], set_=new), row)
    connection.execute(issues.delete().where(issues.c.document == document))
    key = next_key(connection, issues, len(reading.issues))
    rows = [
        {
            "key": key + n, "document": document, "stage": i.stage, "kind": i.kind, "start": i.start, "end": i.end,
            "message": clean(i.message),
        }
        for n, i in enumerate(reading.issues)
    ]  # fmt: skip
    if rows:
        connection.execute(insert(issues), rows)


def reader_words(reader: ReaderVersion) -> str:
    """What the record calls a reader; settings are named where they are not the usual ones, or nothing is known of them."""
    words = [reader.version, reader.model, reader.vocabulary]
    if reader.second_look is False:
        words.append("rules-alone")
    if reader.least not in (None, LEAST):
        words.append(f"least={reader.least:g}")
    return " ".join(words)


def insert_claims(
    connection: Connection,
    document: int,
    found: Iterable[ClaimRows],
    at: str,
    state: str = "current",
    judgement: str | None = None,
) -> None:
    """Claims with participants and figures, in three statements."""
    found = list(found)
    key = next_key(connection, claims, len(found))
    said, taking_part, counted = [], [], []
    for number, rows in enumerate(found, key):
        row = dict(zip(CLAIM_COLUMNS, rows.claim, strict=True))
        fixed = {"key": number, "document": document, "state": state, "current": int(state == "current"), "since": at}
        said.append(row | fixed | {"judgement": judgement, "until": None if state == "current" else at})
        day = rows.claim[_DAY]
        for participant in rows.participants:
            taking_part.append(dict(zip(PARTICIPANT_COLUMNS, participant, strict=True)) | {"claim": number, "day": day})
        counted += [dict(zip(FIGURE_COLUMNS, figure, strict=True)) | {"claim": number} for figure in rows.figures]
    for table, values in ((claims, said), (participants, taking_part), (figures, counted)):
        if values:
            connection.execute(insert(table), values)
