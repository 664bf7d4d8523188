"""From version 2 of a record, which built all incidents again after every change, to version 3, which keeps what they rest on.

The incidents stay as they are until they are next asked for; then all are built once by the rules of today.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete, inspect

from onrecord.record.tables import metadata, state
from onrecord.record.views import VIEWS

_GONE = "incident_links"


def to_version_3(connection: Connection) -> None:
    """Make the tables that are missing; part of the transaction that is open."""
    metadata.create_all(connection)
    if "built" not in {column["name"] for column in inspect(connection).get_columns("incidents")}:
        connection.exec_driver_sql("ALTER TABLE incidents ADD COLUMN built TEXT")
    if "rule_merges" not in inspect(connection).get_view_names():
        connection.exec_driver_sql(VIEWS["rule_merges"])
    connection.exec_driver_sql(f"DROP TABLE IF EXISTS {_GONE}")
    connection.execute(delete(state).where(state.c.name.in_(("incidents built from", "issues of building incidents"))))
