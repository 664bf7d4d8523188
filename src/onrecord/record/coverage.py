"""How much was heard: documents and outlets per day of publication. Silence is not peace, so silent days are told too."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from onrecord.record.incident_lists import division_of
from onrecord.record.tables import claims, custody, documents, incidents


@dataclass(frozen=True, slots=True)
class Day:
    """`outlets` counts distinct ones; documents that name none count as one together."""

    day: str
    documents: int
    outlets: int


@dataclass(frozen=True, slots=True)
class AreaDay:
    """Incidents that began on a day in a country (ISO 3166-1 alpha-3), or in a first-level division of it (null: unknown)."""

    country: str
    division: str | None
    day: str
    incidents: int


def per_day(connection: Connection, start: str, end: str) -> tuple[Day, ...]:
    """Days of publication between two ISO dates, inclusive; days without documents are left out."""
    d = documents.c
    query = select(d.published, func.count(), func.count(func.distinct(func.coalesce(d.outlet, ""))))
    query = query.where(d.current == 1, d.published.between(start, end)).group_by(d.published).order_by(d.published)
    return tuple(Day(*row) for row in connection.execute(query))


def last_day(connection: Connection) -> str | None:
    """The newest publication date of the record, and where no document is dated the newest day of a happening."""
    published = connection.execute(select(func.max(documents.c.published)).where(documents.c.current == 1)).scalar()
    return published or connection.execute(select(func.max(incidents.c.start))).scalar()


def undated(connection: Connection) -> int:
    """Current documents without a publication date."""
    query = select(func.count()).select_from(documents).where(documents.c.current == 1, documents.c.published.is_(None))
    return int(connection.execute(query).scalar_one())


def by_area(connection: Connection, start: str, end: str, divisions: bool = False) -> tuple[AreaDay, ...]:
    """Incidents that began between two ISO dates, by country or first-level division, and day."""
    t = incidents.c
    where = (t.country.is_not(None), t.start.between(start, end))
    if not divisions:
        query = select(t.country, t.start, func.count()).where(*where)
        rows = connection.execute(query.group_by(t.country, t.start))
        return tuple(AreaDay(country, None, day, number) for country, day, number in rows)
    counts: Counter[tuple[str, str, str]] = Counter()
    for country, day, line in connection.execute(select(t.country, t.start, t.line).where(*where)):
        counts[country, division_of(line) or "", day] += 1
    return tuple(AreaDay(country, division or None, day, n) for (country, division, day), n in counts.items())


def totals(connection: Connection) -> tuple[int, int, int]:
    """Current documents, current claims, incidents."""
    counts = (
        select(func.count()).select_from(documents).where(documents.c.current == 1),
        select(func.count()).select_from(claims).where(claims.c.current == 1),
        select(func.count()).select_from(incidents),
    )
    found = [int(connection.execute(query).scalar_one()) for query in counts]
    return found[0], found[1], found[2]


def last_change(connection: Connection) -> str:
    """When the record was last written to, UTC; the beginning of time for an empty one."""
    return connection.execute(select(func.max(custody.c.at))).scalar() or "1970-01-01T00:00:00+00:00"
