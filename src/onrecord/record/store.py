"""The record: one SQLite file that keeps captures, documents in all their versions, readings, claims and incidents.

One process may write while others read. What was committed survives a kill at any moment; a batch that was under way
is gone as a whole and is simply added again.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Literal

import msgspec

from onrecord.model import Incident, Issue, Reading
from onrecord.record import incident_cache
from onrecord.record.connection import connect, now, transaction
from onrecord.record.rows import CLAIM_COLUMNS, claim_rows
from onrecord.sources.capture import Capture

Outcome = Literal["added", "unchanged", "copy", "changed"]
_ENCODE = msgspec.json.Encoder().encode
_DECODE = msgspec.json.Decoder(Reading).decode
_INSERT_CLAIM = f"INSERT INTO claims ({', '.join(CLAIM_COLUMNS)}) VALUES ({', '.join('?' * len(CLAIM_COLUMNS))})"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document. `version` counts from 1; `original` is the id of which it is a copy."""

    document: str
    outcome: Outcome
    version: int
    original: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentIssue:
    document: str
    issue: Issue


class Record:
    """An open record; use it as a context manager. Not to be shared between threads or over a fork."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._db = connection
        self.path = path

    @classmethod
    def open(cls, path: Path, create: bool = True) -> Record:
        """The record in a file, made where there is none unless `create` is false.

        RecordError: the file is no record, is newer than this program, is missing, or cannot be written.
        """
        return cls(connect(path, create), path)

    def __enter__(self) -> Record:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._db.close()

    def holds(self, id: str, sha256: str) -> bool:
        """Whether these bytes are the current version of a document, so that they need not be read again."""
        row = self._db.execute("SELECT sha256 FROM documents WHERE id = ? AND current = 1", (id,)).fetchone()
        return row is not None and row[0] == sha256

    def add(self, capture: Capture, reading: Reading) -> Added:
        """One document, in a transaction of its own unless one is open."""
        with transaction(self._db):
            return self._add(capture, reading)

    def add_batch(self, documents: Iterable[tuple[Capture, Reading]]) -> list[Added]:
        """Several documents in one transaction: all of them are in the record afterwards, or none."""
        with self.writing():
            return [self._add(capture, reading) for capture, reading in documents]

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction around several additions: all of them, or none. Others go on reading what was before."""
        with transaction(self._db):
            yield

    def readings(self) -> Iterator[Reading]:
        """The Readings of all current documents, by id. They are those of one moment, whatever is added meanwhile."""
        query = "SELECT line FROM readings JOIN documents ON key = document WHERE current = 1 ORDER BY id"
        with closing(self._db.execute(query)) as rows:
            for (line,) in rows:
                yield _DECODE(line)

    def count(self) -> int:
        """Current documents."""
        return int(self._db.execute("SELECT count(*) FROM documents WHERE current = 1").fetchone()[0])

    def incidents(self) -> tuple[Incident, ...]:
        """The incidents of all current documents, built again only when documents came in since the last time."""
        return incident_cache.incidents(self._db, self.readings)

    def issues(self) -> Iterator[DocumentIssue]:
        """The issues of all current documents, and those of building the incidents (under the empty id) where they were built."""
        query = """SELECT id, stage, kind, start, "end", message FROM issues JOIN documents ON documents.key = document
            WHERE current = 1 ORDER BY id, issues.key"""
        with closing(self._db.execute(query)) as rows:
            for id, *issue in rows:
                yield DocumentIssue(id, Issue(*issue))
        for issue_of_build in incident_cache.issues(self._db):
            yield DocumentIssue("", issue_of_build)

    def _add(self, capture: Capture, reading: Reading) -> Added:
        text_sha = hashlib.sha256(reading.text.encode("utf-8", "surrogatepass")).hexdigest()
        query = "SELECT key, version, text_sha256, sha256 FROM documents WHERE id = ? AND current = 1"
        held = self._db.execute(query, (reading.id,)).fetchone()
        if held and held[2] == text_sha and (reading.text or held[3] == reading.sha256):
            return Added(reading.id, "unchanged", held[1])
        if held:
            self._db.execute("UPDATE documents SET current = 0 WHERE key = ?", (held[0],))
        version = held[1] + 1 if held else 1
        original = self._original(text_sha, reading)
        key = self._insert_document(self._insert_capture(capture, reading), reading, text_sha, version)
        self._insert_reading(key, reading)
        if original:
            self._db.execute("INSERT INTO copies VALUES (?, ?)", (key, original[0]))
        if held:
            return Added(reading.id, "changed", version, original[1] if original else None)
        return Added(reading.id, "copy" if original else "added", version, original[1] if original else None)

    def _original(self, text_sha: str, reading: Reading) -> tuple[int, str] | None:
        """The first document with the same text under another id; an empty text is nobody's copy."""
        if not reading.text.strip():
            return None
        query = "SELECT key, id FROM documents WHERE text_sha256 = ? AND id <> ? ORDER BY key LIMIT 1"
        found: tuple[int, str] | None = self._db.execute(query, (text_sha, reading.id)).fetchone()
        return found

    def _insert_capture(self, capture: Capture, reading: Reading) -> int:
        content, sha = capture.content, capture.sha256
        self._db.execute("INSERT OR IGNORE INTO contents VALUES (?, ?, ?)", (sha, len(content), zlib.compress(content)))
        row = (sha, capture.name, reading.url or capture.hints.url, capture.method, capture.media, len(content), capture.captured)
        return _key(self._db.execute("INSERT INTO captures VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", row))

    def _insert_document(self, capture: int, reading: Reading, text_sha: str, version: int) -> int:
        row = (
            reading.id, version, 1, capture, reading.sha256, text_sha, reading.title, reading.outlet, reading.url,
            reading.published, reading.language, reading.text, now(),
        )  # fmt: skip
        key = _key(self._db.execute(f"INSERT INTO documents VALUES (NULL, {', '.join('?' * len(row))})", row))
        search = "INSERT INTO documents_text (rowid, title, text) VALUES (?, ?, ?)"
        self._db.execute(search, (key, reading.title, reading.text))
        return key

    def _insert_reading(self, key: int, reading: Reading) -> None:
        reader = f"{reading.reader.version} {reading.reader.model} {reading.reader.vocabulary}"
        self._db.execute("INSERT INTO readings VALUES (?, ?, ?)", (key, reader, _ENCODE(reading).decode()))
        self._db.executemany(
            "INSERT INTO issues VALUES (NULL, ?, ?, ?, ?, ?, ?)",
            [(key, i.stage, i.kind, i.start, i.end, i.message) for i in reading.issues],
        )
        for rows in claim_rows(reading, key):
            claim = _key(self._db.execute(_INSERT_CLAIM, rows.claim))
            self._db.executemany("INSERT INTO participants VALUES (?, ?, ?, ?, ?, ?)", [(claim, *p) for p in rows.participants])
            self._db.executemany("INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?)", [(claim, *f) for f in rows.figures])


def _key(cursor: sqlite3.Cursor) -> int:
    assert cursor.lastrowid is not None  # every caller has just inserted a row
    return cursor.lastrowid
