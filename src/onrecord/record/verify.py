"""Whether everything that was captured is still there, to the byte, and nobody changed what was sealed.

Every content is hashed again, the custody log is followed from its first entry, and each capture, judgement and grade is
held against its entry. A log that was cut off at its end together with its rows cannot be told from a shorter one: note
the head that `verify` prints elsewhere, and give it back later.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import msgspec
from sqlalchemy import Connection, Table, select

from onrecord.record import custody
from onrecord.record.database import streamed
from onrecord.record.tables import captures, contents, documents, grades, judgements, readings

FaultKind = Literal["missing", "changed", "unsealed", "broken-chain", "damaged"]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, with what: `subject` is "content SHA256", "capture KEY", "document ID version N", "entry KEY" ..."""

    kind: FaultKind
    subject: str
    message: str


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at and what is wrong with it; `head` is the hash that seals the whole log."""

    contents: int
    captures: int
    documents: int
    entries: int
    head: str
    faults: tuple[Fault, ...]


def verify(connection: Connection, head: str | None = None) -> Report:
    """Look at everything; `head` is one that was noted earlier."""
    faults: list[Fault] = [*_file(connection)]
    held = dict[str, Fault | None]()
    for sha, fault in _contents(connection):
        held[sha] = fault
        if fault is not None:
            faults.append(fault)
    log = list(custody.entries(connection))
    faults += _chain(log, head)
    sealed = {(entry.kind, entry.subject): entry.digest for entry in log}
    capture_keys = _sealed_rows(connection, captures, "capture", "key", sealed, faults)
    _sealed_rows(connection, judgements, "judgement", "id", sealed, faults)
    _sealed_rows(connection, grades, "grade", "key", sealed, faults)
    query = select(captures.c.key, captures.c.sha256, captures.c.name)
    faults += [
        Fault("missing", f"content {sha}", f"the raw bytes of capture {key} ({name}) are gone")
        for key, sha, name in streamed(connection, query)
        if sha not in held
    ]
    looked_at = list(_documents(connection))
    for found in looked_at:
        faults += found
    return Report(len(held), len(capture_keys), len(looked_at), len(log), log[-1].hash if log else "", tuple(faults))


def _file(connection: Connection) -> Iterator[Fault]:
    """SQLite's own check of the file."""
    if connection.dialect.name == "sqlite":
        for (message,) in connection.exec_driver_sql("PRAGMA quick_check").all():
            if message != "ok":
                yield Fault("damaged", "file", message)


def _contents(connection: Connection) -> Iterator[tuple[str, Fault | None]]:
    query = select(contents.c.sha256, contents.c.size, contents.c.zlib).order_by(contents.c.sha256)
    for sha, size, packed in streamed(connection, query, 20):
        try:
            content = zlib.decompress(packed)
        except zlib.error as error:
            yield sha, Fault("changed", f"content {sha}", f"cannot be unpacked ({error})")
            continue
        found = hashlib.sha256(content).hexdigest()
        fault = None
        if found != sha:
            fault = Fault("changed", f"content {sha}", f"the bytes hash to {found}")
        elif len(content) != size:
            fault = Fault("changed", f"content {sha}", f"size {size} is written, {len(content)} bytes are there")
        yield sha, fault


def _chain(log: list[custody.Entry], head: str | None) -> Iterator[Fault]:
    """Each entry seals the one before; `head` must be among them."""
    previous, expected = "", 1
    for entry in log:
        subject = f"entry {entry.key}"
        if entry.key != expected:
            yield Fault("missing", f"entry {expected}", f"the custody log goes on with entry {entry.key}")
        elif entry.previous != previous:
            yield Fault("broken-chain", subject, "does not follow the entry before it")
        if entry.hash != custody.seal(entry.key, entry.at, entry.kind, entry.subject, entry.digest, entry.previous):
            yield Fault("changed", subject, f"{entry.kind} {entry.subject}: its hash does not seal it")
        previous, expected = entry.hash, entry.key + 1
    if not log:
        yield Fault("missing", "entry 1", "the custody log is empty")
    if head is not None and head not in {entry.hash for entry in log}:
        yield Fault("missing", f"head {head}", "the custody log does not hold this entry any more")


def _sealed_rows(
    connection: Connection, table: Table, kind: str, name: str, sealed: dict[tuple[str, str], str], faults: list[Fault]
) -> set[str]:
    """Hold every row against its entry, and every entry against its row."""
    seen = set()
    for row in streamed(connection, select(table)):
        subject = str(getattr(row, name))
        seen.add(subject)
        entry = sealed.get((kind, subject))
        if entry is None:
            faults.append(Fault("unsealed", f"{kind} {subject}", "stands in no entry of the custody log"))
        elif entry != custody.digest(tuple(row)):
            faults.append(Fault("changed", f"{kind} {subject}", "is not what the custody log sealed"))
    for entry_kind, subject in sealed:
        if entry_kind == kind and subject not in seen:
            faults.append(Fault("missing", f"{kind} {subject}", "the custody log has it, the record does not"))
    return seen


class _Line(msgspec.Struct):
    """What of a Reading must agree with its document."""

    id: str
    text: str
    sha256: str


_LINE = msgspec.json.Decoder(_Line).decode


def _documents(connection: Connection) -> Iterator[list[Fault]]:
    """The faults of each version of each document."""
    d = documents.c
    query = (
        select(d.id, d.version, d.sha256, d.text_sha256, d.text, captures.c.sha256.label("captured"), readings.c.line)
        .outerjoin(captures, captures.c.key == d.capture)
        .outerjoin(readings, readings.c.document == d.key)
        .order_by(d.key)
    )
    for row in streamed(connection, query, 50):
        subject, found = f"document {row.id} version {row.version}", list[Fault]()
        if row.captured is None:
            found.append(Fault("missing", subject, "its capture is gone"))
        elif row.captured != row.sha256:
            found.append(Fault("changed", subject, "is not made of the bytes of its capture"))
        if hashlib.sha256(row.text.encode("utf-8", "surrogatepass")).hexdigest() != row.text_sha256:
            found.append(Fault("changed", subject, "its text does not have the hash that was written with it"))
        if row.line is None:
            found.append(Fault("missing", subject, "its Reading is gone"))
        else:
            found += _reading(row.line, row.id, row.text, subject)
        yield found


def _reading(line: str, id: str, text: str, subject: str) -> Iterator[Fault]:
    try:
        read = _LINE(line)
    except msgspec.MsgspecError as error:
        yield Fault("changed", subject, f"its Reading is none any more ({error})")
        return
    if read.id != id or read.text.replace("\x00", "\ufffd") != text:
        yield Fault("changed", subject, "its Reading is of another text")
