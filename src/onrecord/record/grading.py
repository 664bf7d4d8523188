"""Grades that persons gave to sources: written once each, the latest of a source holds."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from onrecord.record import custody
from onrecord.record.errors import RecordError
from onrecord.record.found import Grade
from onrecord.record.names import folded
from onrecord.record.rows import Value
from onrecord.record.tables import grades as table
from onrecord.record.writing import next_key


def write(connection: Connection, grade: Grade) -> None:
    """Add a grade; RecordError where it is none of A to F."""
    if grade.reliability not in tuple("ABCDEF"):
        raise RecordError(f"{grade.reliability!r} is no reliability; A (reliable) to E (unreliable), F (cannot be judged)")
    row: dict[str, Value] = {
        "key": next_key(connection, table), "made": grade.made, "author": grade.author, "source": grade.source,
        "reliability": grade.reliability, "reason": grade.reason,
    }  # fmt: skip
    connection.execute(insert(table), row)
    custody.write(connection, "grade", str(row["key"]), [row[c.name] for c in table.columns])


def grades(connection: Connection, history: bool) -> tuple[Grade, ...]:
    """The grade of every source, the latest under whatever case it was written; with `history` all that were given."""
    columns = (table.c.made, table.c.author, table.c.source, table.c.reliability, table.c.reason)
    found = [Grade(*row) for row in connection.execute(select(*columns).order_by(table.c.key))]
    return tuple(found) if history else tuple({folded(grade.source): grade for grade in found}.values())
