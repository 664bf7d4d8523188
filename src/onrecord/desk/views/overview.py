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

    country: str
    last: int
    usual: float
    ratio: float | None
    href: str


@dataclass(frozen=True, slots=True)
class CoverageDay:
    day: str
    documents: int
    outlets: int


@dataclass(frozen=True, slots=True)
class Overview:
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
    silent: int


def overview(shelf: Shelf, until: str | None = None) -> Overview:
    """As of the record's last day, or of `until` (ISO date): an archive is looked at as it stood then."""
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
            areas = _areas(coverage.by_area(connection, _back(last, LAST + BEFORE - 1), last), since, last)
            heard = coverage.per_day(connection, _back(last, BEFORE + LAST - 1), last)
    warned = shelf.record.query(Filter(status=("predicted", "threatened"), kind=("event",), published_end=last, limit=_SHOWN * 3))
    voiced = [claim for claim in warned.claims if claim.speaker is not None][:_SHOWN]
    days = {(day.day, ""): day.documents for day in heard}
    picture = timeline(days, lambda a, b: str(Address("/documents").put(published_start=a, published_end=b)), "document")
    return Overview(
        *totals,
        undated,
        last,
        since,
        areas,
        tuple(map(incident_row, contested)),
        tuple(map(claim_cells, voiced)),
        picture,
        (LAST + BEFORE - len(heard)) if last is not None else 0,
    )


def _areas(found: Sequence[coverage.AreaDay], since: str, last: str) -> tuple[Area, ...]:
    """Countries with incidents in the last days, those most above their usual level first."""
    now: dict[str, int] = defaultdict(int)
    then: dict[str, int] = defaultdict(int)
    for row in found:
        (now if row.day >= since else then)[row.country] += row.incidents
    areas = []
    for country in sorted(now.keys() | then.keys()):
        usual = then[country] * LAST / BEFORE
        href = str(Address("/explore").put(country=country, start=since, end=last))
        areas.append(Area(country, now[country], round(usual, 1), round(now[country] / usual, 1) if usual else None, href))
    return tuple(sorted(areas, key=lambda a: (-(a.last - a.usual), a.country))[:_SHOWN])


def _back(day: str, days: int) -> str:
    return (date.fromisoformat(day) - timedelta(days=days)).isoformat()
