"""Explore: one filter drives map, timeline and table; what can be downloaded is what is shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from onrecord.desk.addresses import Address
from onrecord.desk.shelf import Shelf
from onrecord.desk.views.map_picture import Picture, coarse, picture, precise
from onrecord.desk.views.rows import IncidentRow, incident_row
from onrecord.desk.views.timeline import Timeline, timeline
from onrecord.desk.views.types import TypeKey, css, letters, ordered
from onrecord.record import incident_lists
from onrecord.record.filter import Filter

FORMATS = ("csv", "jsonl", "json", "geojson", "parquet")
_PLACES: dict[str, str | None] = {"near": None, "radius": None, "country": None, "admin1": None, "place": None}


@dataclass(frozen=True, slots=True)
class Link:
    """A name and where it leads."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Pager:
    """Where the first and the next page are; None where there is none."""

    first: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is counted and drawn of all incidents of a filter, whatever page of them is shown."""

    total: int
    undated: int
    timeline: Timeline
    picture: Picture
    types: tuple[TypeKey, ...]


@dataclass(frozen=True, slots=True)
class Explore:
    """What Explore shows."""

    rows: tuple[IncidentRow, ...]
    drawn: Drawn
    map_href: str
    points_href: str
    downloads: tuple[Link, ...]
    pager: Pager
    chips: tuple[Link, ...]
    feed: str


def explore(shelf: Shelf, filter: Filter, here: Address) -> Explore:
    """The page of a filter; `here` is its address."""
    whole = here.put(cursor=None, limit=None)
    selected = shelf.selection(filter)
    with shelf.reading() as connection:
        page = incident_lists.page(connection, filter, selected)
    drawn = shelf.kept(("drawn", str(whole)), lambda: _drawn(selected, whole))
    api = whole.to("/api/v1/incidents")
    return Explore(
        tuple(map(incident_row, page.incidents)),
        drawn,
        str(whole.to("/map.json")),
        str(whole.to("/points.json")),
        tuple(Link(name, str(api.put(format=name))) for name in FORMATS),
        pager(here, page.cursor),
        chips(here),
        str(whole.to("/api/v1/feed")),
    )


def _drawn(selected: incident_lists.Selection, here: Address) -> Drawn:
    days = selected.per_day()

    def narrowed(**fields: str) -> str:
        return str(here.put(**(_PLACES | fields)))

    return Drawn(
        selected.total,
        selected.total - sum(days.values()),
        timeline(days, lambda start, end: str(here.put(start=start, end=end))),
        picture(selected, narrowed),
        legend(selected, here),
    )


def pager(here: Address, cursor: str | None) -> Pager:
    """The links to the first page and the one behind `cursor`."""
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


def legend(selected: incident_lists.Selection, here: Address) -> tuple[TypeKey, ...]:
    """The types that are shown, each leading to itself alone."""
    counts = Counter(row.type for row in selected.rows)
    return tuple(TypeKey(t, letters(t), css(t), counts[t], str(here.put(type=t))) for t in ordered(counts))


def map_data(shelf: Shelf, filter: Filter) -> dict[str, Any]:
    """What shades the interactive map, and how many points there are; the points come on their own (see `points`)."""
    selected = shelf.selection(filter)
    areas, countries = coarse(selected)
    return {"points": sum(map(precise, selected.rows)), "areas": areas, "countries": countries}


def points(shelf: Shelf, filter: Filter) -> dict[str, Any]:
    """GeoJSON of the incidents whose place is known to the town or better: its reader is the map's worker, not the page."""
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": (row.lon, row.lat)},
                "properties": {"id": row.id, "look": f"{row.standing}/{row.type}"},
            }
            for row in shelf.selection(filter).rows
            if precise(row)
        ],
    }
