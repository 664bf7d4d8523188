"""Opening a record: telling it from other files, bringing an older one up to date, and transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from onrecord.record.errors import RecordError
from onrecord.record.schema import APPLICATION, MIGRATIONS, VERSION

_PATIENCE = 30.0  # seconds to wait for another writer
_HEADER = b"SQLite format 3\x00"


def connect(path: Path, create: bool = True) -> sqlite3.Connection:
    """A connection to a record, which is made where there is none (`create`); RecordError where the file is something else.

    Write-ahead logging lets readers go on while one process writes; every commit is synced to the disk.
    """
    if not create and not path.exists():
        raise RecordError(f"{path}: no such record; `onrecord add ... --record {path}` begins one")
    _check_file(path)
    try:
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    except sqlite3.Error as error:
        raise RecordError(f"{path}: cannot be opened ({error}); does its folder exist, and may you write there?") from error
    try:
        _prepare(connection, path)
    except sqlite3.Error as error:
        connection.close()
        raise RecordError(f"{path}: cannot be used as a record ({error})") from error
    except RecordError:
        connection.close()
        raise
    return connection


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise RecordError(f"{path}: is a folder; name a file")
    if path.exists() and path.stat().st_size:
        with path.open("rb") as file:
            if file.read(len(_HEADER)) != _HEADER:
                raise RecordError(f"{path}: is no record (not an SQLite file); name another file, or a new one")


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    application, version = _pragma(connection, "application_id"), _pragma(connection, "user_version")
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION and tables:
        raise RecordError(f"{path}: is an SQLite file, but no record; name another file")
    if version > VERSION:
        raise RecordError(
            f"{path}: was written by a newer onrecord (record version {version}; this one knows {VERSION}); update the program"
        )
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    if version < VERSION:
        _migrate(connection)


def _migrate(connection: sqlite3.Connection) -> None:
    """All missing versions in one transaction, so that a record is never half-way; another process may have been first."""
    with transaction(connection):
        version = _pragma(connection, "user_version")
        connection.execute("CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, applied TEXT NOT NULL)")
        for number in range(version, VERSION):
            for statement in _statements(MIGRATIONS[number]):
                connection.execute(statement)
            connection.execute("INSERT INTO migrations VALUES (?, ?)", (number + 1, now()))
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


def _statements(script: str) -> Iterator[str]:
    """The single statements of a script; `executescript` would commit the transaction."""
    held = ""
    for line in script.strip().splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            yield held
            held = ""


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing; inside another transaction it is part of that one."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
