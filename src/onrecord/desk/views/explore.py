"""Explore: one filter drives map, timeline and table; what can be downloaded is what is shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from onrecord.desk.addresses import Address
from onrecord.desk.shelf import Shelf
from onrecord.desk.views.rows import IncidentRow, incident_row
from onrecord.desk.views.timeline import Timeline, timeline
from onrecord.record import incident_lists
from onrecord.record.filter import Filter
from onrecord.vocabulary.plover import QUAD

FORMATS = ("csv", "jsonl", "json", "geojson", "parquet")
_PRECISE = ("site", "town")


@dataclass(frozen=True, slots=True)
class Link:
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Pager:
    first: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class Explore:
    rows: tuple[IncidentRow, ...]
    total: int
    undated: int
    timeline: Timeline
    map_href: str
    downloads: tuple[Link, ...]
    pager: Pager
    chips: tuple[Link, ...]
    feed: str


def explore(shelf: Shelf, filter: Filter, here: Address) -> Explore:
    """The page of a filter; `here` is its address."""
    with shelf.reading() as connection:
        selected = incident_lists.selection(connection, filter)
        page = incident_lists.page(connection, filter, selected)
    total, days = selected.total, selected.per_day()
    api = here.to("/api/v1/incidents").put(cursor=None, limit=None)
    return Explore(
        tuple(map(incident_row, page.incidents)),
        total,
        total - sum(days.values()),
        timeline(days, lambda start, end: str(here.put(start=start, end=end))),
        str(here.to("/map.json").put(cursor=None, limit=None)),
        tuple(Link(name, str(api.put(format=name))) for name in FORMATS),
        pager(here, page.cursor),
        chips(here),
        str(here.to("/api/v1/feed").put(cursor=None, limit=None)),
    )


def pager(here: Address, cursor: str | None) -> Pager:
    first = str(here.put(cursor=None)) if dict(here.query).get("cursor") else None
    following = Address(here.path, tuple(sorted([*here.put(cursor=None).query, ("cursor", cursor)]))) if cursor else None
    return Pager(first, str(following) if following else None)


def chips(here: Address) -> tuple[Link, ...]:
    """One link per condition, which takes it out."""
    found = []
    for key, value in here.query:
        if key in ("cursor", "limit", "order"):
            continue
        rest = tuple(pair for pair in here.query if pair != (key, value) and pair[0] != "cursor")
        found.append(Link(f"{key.replace('_', ' ')}: {value}", str(Address(here.path, rest))))
    return tuple(found)


STANDINGS = ("single-source", "corroborated", "contested", "denied")


def map_data(shelf: Shelf, filter: Filter) -> dict[str, Any]:
    """Points for places known to the town or better, as columns: longitudes, latitudes, numbers of STANDINGS, quads, ids.

    Areas and countries are counted for the coarser ones, which are never points. Columns are a fifth of the size of features.
    """
    columns: tuple[list[Any], ...] = ([], [], [], [], [])
    areas: Counter[str] = Counter()
    countries: Counter[str] = Counter()
    with shelf.reading() as connection:
        for found in incident_lists.located(connection, replace(filter, cursor=None, limit=None)):
            if found.precision in _PRECISE and found.lat is not None and found.lon is not None:
                values = (found.lon, found.lat, STANDINGS.index(found.standing), QUAD.get(found.type, 4), found.id)
                for column, value in zip(columns, values, strict=True):
                    column.append(value)
            elif found.admin1 and found.country and found.precision in ("admin1", "admin2"):
                areas[f"{found.country}|{found.admin1}"] += 1
            elif found.country:
                countries[found.country] += 1
    return {"points": columns, "areas": dict(areas), "countries": dict(countries)}
