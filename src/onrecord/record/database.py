"""The database behind a record: one SQLite file, or PostgreSQL; transactions that write, and readings of one moment."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Select, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from onrecord.record.errors import RecordError

_PATIENCE = 30.0  # seconds to wait for another writer
_LOCK = 0x6F6E7265  # "onre": PostgreSQL's advisory lock of a record's one writer
_WRITES = "onrecord_writes"


def is_address(location: str) -> bool:
    """Whether a record's location is a connection string and not a path."""
    return location.startswith(("postgresql:", "postgres:", "postgresql+psycopg:"))


class Database:
    """Connections to one record. `write` is one transaction at a time over all processes; `read` sees one moment."""

    def __init__(self, engine: Engine, location: str) -> None:
        self.engine = engine
        self.location = location
        self._writing: Connection | None = None
        self._wrote = False

    @property
    def sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @classmethod
    def of(cls, location: str | Path, create: bool) -> Database:
        """The database at a path or connection string; RecordError where there cannot be one."""
        named = str(location)
        if is_address(named):
            return cls(_postgres(named), _without_password(named))
        path = Path(named)
        if not create and not path.exists():
            raise RecordError(f"{path}: no such record; `onrecord add ... --record {path}` begins one")
        _check_file(path)
        return cls(_sqlite(path), named)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """All or nothing; inside another `write` it is part of that one."""
        if self._writing is not None:
            yield self._writing
            return
        with self.engine.connect().execution_options(**{_WRITES: True}) as connection, connection.begin():
            if not self.sqlite:
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
            last_written(connection).clear()
            self._wrote = True
            self._writing = connection
            try:
                yield connection
            finally:
                self._writing = None

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view of one moment, whatever others write meanwhile; within a `write`, what that has written so far."""
        if self._writing is not None:
            yield self._writing
            return
        connection = self.engine.connect()
        if not self.sqlite:
            connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection, connection.begin():
            yield connection

    def close(self) -> None:
        if self.sqlite and self._wrote:
            with suppress(DBAPIError), self.engine.connect() as connection:  # somebody else may be writing
                connection.exec_driver_sql("PRAGMA busy_timeout = 1000")
                connection.exec_driver_sql("PRAGMA optimize")
        self.engine.dispose()


def last_written(connection: Connection) -> dict[str, Any]:
    """What the transaction that writes has last given out: keys by table, the head of the custody log."""
    found: dict[str, Any] = connection.info.setdefault("onrecord", {})
    return found


def streamed(connection: Connection, query: Select[*tuple[Any, ...]], chunk: int = 200) -> Iterator[Any]:
    """The rows of a query, `chunk` of them in memory; whoever stops early leaves nothing open."""
    with connection.execute(query.execution_options(yield_per=chunk)) as rows:
        yield from rows


def _check_file(path: Path) -> None:
    """Whether the file is a database, asked through SQLite alone.

    Nothing else may open it: on closing any descriptor of a file, POSIX drops all locks that the process holds on it, other
    connections' included, and the next process then takes the record for unused and removes its log.
    """
    try:
        if path.is_dir():
            raise RecordError(f"{path}: is a folder; name a file")
        if path.exists() and path.stat().st_size:
            with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=_PATIENCE)) as connection:
                connection.execute("PRAGMA schema_version").fetchone()
    except OSError as error:
        raise RecordError(f"{path}: cannot be opened ({error.strerror})") from error
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", None) != sqlite3.SQLITE_NOTADB:
            return  # a damaged record, or one without rights: what opens it says so better
        raise RecordError(f"{path}: is no record (not an SQLite file); name another file, or a new one") from error


def _sqlite(path: Path) -> Engine:
    """Write-ahead logging lets readers go on while one process writes; every commit is synced to the disk."""
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": _PATIENCE})

    def connected(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # we begin transactions ourselves
        cursor = connection.cursor()
        for pragma in ("synchronous = FULL", "foreign_keys = ON", "cache_size = -64000", "temp_store = MEMORY"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()
        for name, function in _MATHEMATICS:
            connection.create_function(name, 1, function, deterministic=True)

    def begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)
    return engine


def _optional(function: Callable[[float], float]) -> Callable[[float | None], float | None]:
    return lambda value: None if value is None else function(value)


# Not every SQLite is built with these.
_MATHEMATICS: tuple[tuple[str, Callable[[Any], Any]], ...] = tuple(
    (function.__name__, _optional(function)) for function in (math.sin, math.cos, math.radians)
)


def _postgres(address: str) -> Engine:
    try:
        url = make_url(address).set(drivername="postgresql+psycopg")
        return create_engine(url, pool_pre_ping=True)
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise RecordError(f"{_without_password(address)}: cannot be used as a record ({error})") from error


def _without_password(address: str) -> str:
    try:
        return make_url(address).render_as_string(hide_password=True)
    except ArgumentError:
        return "postgresql://..."


def why(error: DBAPIError) -> str:
    """What the database itself said, on one line."""
    return " ".join(str(error.orig or error).split())


def connectable(database: Database, path: str) -> None:
    """RecordError where the database cannot be reached at all."""
    try:
        with database.engine.connect():
            pass
    except DBAPIError as error:
        hint = (
            "does its folder exist, and may you write there?" if database.sqlite else "does the server run, and may you use it?"
        )
        raise RecordError(f"{path}: cannot be opened ({why(error)}); {hint}") from error


__all__ = ["Database", "DatabaseError", "connectable", "is_address", "why"]
