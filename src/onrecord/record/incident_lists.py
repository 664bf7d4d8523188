"""Incidents as lists: a page of them, how many on which day, and where; selected in the database, whole only on a page."""

from __future__ import annotations

import base64
import binascii
import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, func, select

from onrecord.model import Incident
from onrecord.record.filter import Filter, FilterError
from onrecord.record.former import moved, of_claim
from onrecord.record.select_incidents import incident_conditions
from onrecord.record.tables import incidents as table

__all__ = ["Brief", "IncidentPage", "Selection", "division_of", "moved", "of_claim", "one", "page", "selection"]
_INCIDENT = msgspec.json.Decoder(Incident).decode
_PAGE = 100
_COARSE = ("admin1", "admin2")


class _Where(msgspec.Struct):
    admin1: str | None = None


class _Placed(msgspec.Struct):
    """The one part of an incident's line that its columns lack."""

    place: _Where | None = None


_PLACED = msgspec.json.Decoder(_Placed).decode


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """Newest first, undated ones last; `cursor` goes on after them, null when there are no more."""

    incidents: tuple[Incident, ...]
    cursor: str | None


class Brief(NamedTuple):
    """An incident in brief: `day` is its first day or empty; degrees WGS84, as exact as `precision` says."""

    day: str
    id: str
    type: str
    standing: str
    lat: float | None
    lon: float | None
    country: str | None
    precision: str | None


@dataclass(frozen=True, slots=True)
class Selection:
    """The incidents of a filter, newest first. Everything that a page counts or draws follows from it.

    `divisions` names the first-level division of those that are known to no less and no more, by id.
    """

    rows: tuple[Brief, ...]
    divisions: dict[str, str]

    @property
    def total(self) -> int:
        return len(self.rows)

    def per_day(self) -> dict[tuple[str, str], int]:
        """How many begin on which day, by (ISO day, type); those without a date are left out."""
        return dict(Counter((row.day, row.type) for row in self.rows if row.day))


def selection(connection: Connection, filter: Filter) -> Selection:
    """All incidents of which a filter selects a claim, without paging: the one costly question, asked once a page."""
    t = table.c
    day = func.coalesce(t.start, "")
    where = incident_conditions(connection, filter)
    query = select(day, t.id, t.type, t.standing, t.lat, t.lon, t.country, t.precision).where(*where)
    rows = tuple(Brief._make(row) for row in connection.execute(query.order_by(day.desc(), t.id)))
    divisions = {}
    if any(row.precision in _COARSE for row in rows):
        for id, line in connection.execute(select(t.id, t.line).where(t.precision.in_(_COARSE), *where)):
            if division := division_of(line):
                divisions[id] = division
    return Selection(rows, divisions)


def division_of(line: str) -> str | None:
    """The first-level division in which an incident's line places it."""
    place = _PLACED(line).place
    return place.admin1 if place is not None else None


def page(connection: Connection, filter: Filter, selected: Selection | None = None) -> IncidentPage:
    """The incidents of a filter up to its limit, after its cursor; FilterError for a cursor that is none."""
    limit = filter.limit or _PAGE
    rows = (selected or selection(connection, filter)).rows
    start = 0
    if filter.cursor is not None:
        after, id = _cursor_parts(filter.cursor)
        start = bisect_right(rows, (_descending(after), id), key=lambda row: (_descending(row.day), row.id))
    shown = rows[start : start + limit]
    ids = [row.id for row in shown]
    found = connection.execute(select(table.c.id, table.c.line).where(table.c.id.in_(ids)))
    lines = {row[0]: row[1] for row in found}
    cursor = _cursor_of(shown[-1].day, shown[-1].id) if start + limit < len(rows) else None
    return IncidentPage(tuple(_INCIDENT(lines[id]) for id in ids), cursor)


def _descending(day: str) -> int:
    """A day as a number that falls as days go on; an unknown day comes last."""
    return -int(day.replace("-", "")) if day else 1


def one(connection: Connection, id: str) -> Incident | None:
    """The incident with this id as last built, or None."""
    line = connection.execute(select(table.c.line).where(table.c.id == id)).scalar()
    return None if line is None else _INCIDENT(line)


def _cursor_of(day: str, id: str) -> str:
    """Where a page ended, as one word for a URL."""
    return base64.urlsafe_b64encode(msgspec.json.encode(("incidents", day, id))).decode().rstrip("=")


def _cursor_parts(cursor: str) -> tuple[str, str]:
    try:
        packed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        kind, day, id = msgspec.json.decode(packed, type=tuple[str, str, str])
    except (ValueError, binascii.Error, msgspec.MsgspecError):
        raise FilterError(f"cursor: {cursor!r} is none that this record gave") from None
    if kind != "incidents":
        raise FilterError(f"cursor: {cursor!r} is none of a list of incidents")
    if day and not re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        raise FilterError(f"cursor: {cursor!r} is none that this record gave")
    return day, id
