"""The versions of a record: making a new one, and bringing an older one up to date in one transaction.

A new version is a new entry of `_STEPS` and a change of tables.py; what a step did is never changed afterwards.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, inspect, select
from sqlalchemy.exc import DBAPIError

from onrecord.record import custody, tables_merging, version_1, version_2
from onrecord.record.database import Database, connectable, why
from onrecord.record.errors import RecordError
from onrecord.record.tables import state
from onrecord.record.views import beside_tables

metadata = tables_merging.metadata  # of all tables: those of tables.py and those of merging
VERSION = 3
APPLICATION = 0x6F6E7265  # "onre" in an SQLite file's header: how a record is told from any other

# From version n to n + 1.
_STEPS: dict[int, Callable[[Connection], None]] = {1: version_1.to_version_2, 2: version_2.to_version_3}


def prepare(database: Database) -> None:
    """Tables of this version, whatever was there; RecordError where it is something else, or newer than this program."""
    where = database.location
    connectable(database, where)
    try:
        with database.read() as connection:
            version = _version(connection, where)
        if version == VERSION:
            return
        if version > VERSION:
            raise RecordError(
                f"{where}: was written by a newer onrecord (record version {version}; this one knows {VERSION}); "
                "update the program"
            )
        if database.sqlite:
            with database.engine.connect() as connection:  # outside a transaction, and kept in the file
                connection.connection.cursor().execute("PRAGMA journal_mode = WAL")
        with database.write() as connection:
            _migrate(connection, where)
    except DBAPIError as error:
        raise RecordError(f"{where}: cannot be used as a record ({why(error)})") from error


def _version(connection: Connection, where: str) -> int:
    """0 for an empty database."""
    names = set(inspect(connection).get_table_names())
    if connection.dialect.name == "sqlite":
        application, version = (
            connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in ("application_id", "user_version")
        )
        if application != APPLICATION and names:
            raise RecordError(f"{where}: is an SQLite file, but no record; name another file")
        return int(version)
    if not names:
        return 0
    found = connection.execute(select(state.c.value).where(state.c.name == "version")).scalar() if "state" in names else None
    if found is None:
        raise RecordError(f"{where}: holds tables, but no record; name another database")
    return int(found)


def _migrate(connection: Connection, where: str) -> None:
    """All missing versions; another process may have been first."""
    version = _version(connection, where)
    if version == VERSION:
        return
    if version == 0:
        create(connection)
        custody.write(connection, "begun", f"version {VERSION}", ())
    else:
        for number in range(version, VERSION):
            _STEPS[number](connection)
        custody.write(connection, "migrated", f"from version {version} to {VERSION}", ())
    _stamp(connection)


def create(connection: Connection) -> None:
    """All tables, views, triggers and indexes of this version in an empty database."""
    metadata.create_all(connection)
    for statement in beside_tables(connection.dialect.name):
        connection.exec_driver_sql(statement.replace("%", "%%") if connection.dialect.name != "sqlite" else statement)


def _stamp(connection: Connection) -> None:
    connection.execute(state.delete().where(state.c.name == "version"))
    connection.execute(state.insert(), {"name": "version", "value": str(VERSION)})
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
        connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
