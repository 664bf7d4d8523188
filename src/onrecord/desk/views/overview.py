"""The overview: what is unusual, what is contested, who warns of what, and how much was heard at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.desk.addresses import Address
from onrecord.desk.shelf import Shelf
from onrecord.desk.views.rows import ClaimCells, IncidentRow, claim_cells, incident_row
from onrecord.desk.views.timeline import Timeline, timeline
from onrecord.record import coverage, incident_lists
from onrecord.record.filter import Filter

LAST, BEFORE = 7, 56  # days: the last week, against the eight weeks before it
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Area:
    """`usual` is the mean number of incidents per week over the eight weeks before; `ratio` null where there were none."""

    name: str
    last: int
    usual: float
    ratio: float | None
    href: str


@dataclass(frozen=True, slots=True)
class CoverageDay:
    """A day of publication; silent ones are told too."""

    day: str
    documents: int
    outlets: int
    href: str


@dataclass(frozen=True, slots=True)
class Overview:
    """What the overview shows."""

    documents: int
    claims: int
    incidents: int
    undated: int
    last: str | None
    since: str | None
    areas: tuple[Area, ...]
    contested: tuple[IncidentRow, ...]
    warnings: tuple[ClaimCells, ...]
    coverage: Timeline
    outlets: Timeline
    days: tuple[CoverageDay, ...]
    silent: int


def overview(shelf: Shelf, until: str | None = None, divisions: bool = False) -> Overview:
    """As of the record's last day, or of `until` (ISO date): an archive is looked at as it stood then.

    Areas are countries, or with `divisions` first-level divisions.
    """
    with shelf.reading() as connection:
        totals = coverage.totals(connection)
        last = until or coverage.last_day(connection)
        undated = coverage.undated(connection)
        contested = incident_lists.page(connection, Filter(standing=("contested", "denied"), limit=_SHOWN, end=last)).incidents
        areas: tuple[Area, ...] = ()
        heard: Sequence[coverage.Day] = ()
        since = None
        if last is not None:
            since = _back(last, LAST - 1)
            areas = _areas(coverage.by_area(connection, _back(last, LAST + BEFORE - 1), last, divisions), since, last)
            heard = coverage.per_day(connection, _back(last, BEFORE + LAST - 1), last)
    warned = shelf.record.query(Filter(status=("predicted", "threatened"), kind=("event",), published_end=last, limit=_SHOWN * 3))
    voiced = [claim for claim in warned.claims if claim.speaker is not None][:_SHOWN]
    whole = (_back(last, BEFORE + LAST - 1), last) if last is not None else None
    span = whole if heard else None
    documents = timeline({(d.day, ""): d.documents for d in heard}, _published, "document", span)
    outlets = timeline({(d.day, ""): d.outlets for d in heard}, _published, "outlet", span)
    return Overview(
        *totals,
        undated,
        last,
        since,
        areas,
        tuple(map(incident_row, contested)),
        tuple(map(claim_cells, voiced)),
        documents,
        outlets,
        _days(heard, *whole) if whole is not None else (),
        (LAST + BEFORE - len(heard)) if last is not None else 0,
    )


def _published(start: str, end: str) -> str:
    return str(Address("/documents").put(published_start=start, published_end=end))


def _days(heard: Sequence[coverage.Day], since: str, last: str) -> tuple[CoverageDay, ...]:
    """Every day of the weeks that are looked at, the newest first."""
    told = {day.day: day for day in heard}
    span = (date.fromisoformat(last) - date.fromisoformat(since)).days
    days = (_back(last, back) for back in range(span + 1))
    return tuple(
        CoverageDay(day, told[day].documents if day in told else 0, told[day].outlets if day in told else 0, _published(day, day))
        for day in days
    )


def _areas(found: Sequence[coverage.AreaDay], since: str, last: str) -> tuple[Area, ...]:
    """Areas with incidents in these weeks, those most above their usual level first."""
    now: dict[tuple[str, str], int] = defaultdict(int)
    then: dict[tuple[str, str], int] = defaultdict(int)
    for row in found:
        (now if row.day >= since else then)[row.country, row.division or ""] += row.incidents
    areas = []
    for country, division in sorted(now.keys() | then.keys()):
        count, before = now[country, division], then[country, division]
        usual = before * LAST / BEFORE
        href = str(Address("/explore").put(country=country, admin1=division or None, start=since, end=last))
        name = f"{division} ({country})" if division else country
        areas.append(Area(name, count, round(usual, 1), round(count / usual, 1) if usual else None, href))
    return tuple(sorted(areas, key=lambda a: (-(a.last - a.usual), a.name))[:_SHOWN])


def _back(day: str, days: int) -> str:
    return (date.fromisoformat(day) - timedelta(days=days)).isoformat()
