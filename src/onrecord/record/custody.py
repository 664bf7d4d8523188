"""The custody log: every entry holds the hash of the one before it, so that none can be changed or taken out unnoticed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

import msgspec
from sqlalchemy import Connection, select

from onrecord.record.database import last_written
from onrecord.record.tables import custody
from onrecord.sources.clock import now

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log. `digest` seals what the subject says; `hash` seals the entry and, through `previous`, all before."""

    key: int
    at: str
    kind: str
    subject: str
    digest: str
    previous: str
    hash: str


def digest(values: Iterable[Value]) -> str:
    """SHA-256 of values as one JSON array."""
    return sha256(msgspec.json.encode(list(values))).hexdigest()


def seal(key: int, at: str, kind: str, subject: str, digest: str, previous: str) -> str:
    """The hash of an entry: of the hash before it and all that it says."""
    return sha256("\n".join((previous, str(key), at, kind, subject, digest)).encode()).hexdigest()


def write(connection: Connection, kind: str, subject: str, values: Iterable[Value]) -> Entry:
    """Add an entry; only within the one writing transaction, or two entries would follow the same one."""
    before = last_written(connection)
    if "custody" not in before:
        last = connection.execute(select(custody.c.key, custody.c.hash).order_by(custody.c.key.desc()).limit(1)).first()
        before["custody"] = (last.key, last.hash) if last else (0, "")
    (number, previous), at, sealed = before["custody"], now(), digest(values)
    key = number + 1
    entry = Entry(key, at, kind, subject, sealed, previous, seal(key, at, kind, subject, sealed, previous))
    connection.execute(
        custody.insert(),
        {
            "key": key, "at": at, "kind": kind, "subject": subject, "digest": sealed, "previous": previous, "hash": entry.hash,
        },
    )  # fmt: skip
    before["custody"] = (key, entry.hash)
    return entry


def entries(connection: Connection) -> Iterator[Entry]:
    """The log in order."""
    for row in connection.execute(select(custody).order_by(custody.c.key)):
        yield Entry(*row)
