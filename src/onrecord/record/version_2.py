"""From version 2 of a record, which built all incidents again after every change, to version 3, which keeps what they rest on.

The incidents stay as they are until they are next asked for; then all are built once by the rules of today.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete

from onrecord.record.tables import metadata, state

_GONE = "incident_links"


def to_version_3(connection: Connection) -> None:
    """Make the tables that are missing; part of the transaction that is open."""
    metadata.create_all(connection)
    connection.exec_driver_sql(f"DROP TABLE IF EXISTS {_GONE}")
    connection.execute(delete(state).where(state.c.name.in_(("incidents built from", "issues of building incidents"))))
