"""The map as a picture that the server draws: it stands with the page, and is the map where there is no JavaScript or WebGL.

The interactive map takes its place when it has drawn the same incidents. Points stand only for places known to the town or
better; what is known less exactly shades its division or country.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from onrecord.desk.views.outlines import Box, Point, mercator, path, shapes, within
from onrecord.record.incident_lists import Brief, Selection

WIDTH, HEIGHT, PADDING = 640, 432, 40
_REACH = 34  # units: what lies nearer becomes one cluster
_DEEPEST = 512 * 2**8  # units across the world: no nearer than this
_WORLD: Box = (0.02, 0.18, 0.98, 0.78)
_PRECISE = ("site", "town")


@dataclass(frozen=True, slots=True)
class Area:
    """Shaded by `count` incidents that are known only to lie in it; `opacity` 0 to 1."""

    d: str
    opacity: float
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Dot:
    """One incident (`type` and `standing` say how it is drawn) or a cluster of `count`."""

    x: float
    y: float
    radius: float
    count: int
    type: str
    standing: str
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Picture:
    """`bounds`: west, south, east, north in degrees, for the interactive map; null where nothing is placed."""

    width: int
    height: int
    land: str
    areas: tuple[Area, ...]
    dots: tuple[Dot, ...]
    bounds: tuple[float, float, float, float] | None


def precise(row: Brief) -> bool:
    """Whether an incident is known exactly enough for a point."""
    return row.precision in _PRECISE and row.lat is not None and row.lon is not None


def coarse(selection: Selection) -> tuple[Counter[str], Counter[str]]:
    """Incidents by division ("SYR|Idlib") and by country, of those that are no points."""
    areas: Counter[str] = Counter()
    countries: Counter[str] = Counter()
    for row in selection.rows:
        if row.country and not precise(row):
            inside = selection.divisions.get(row.id)
            if inside:
                areas[f"{row.country}|{inside}"] += 1
            else:
                countries[row.country] += 1
    return areas, countries


def picture(selection: Selection, link: Callable[..., str]) -> Picture:
    """The map of a selection; `link` makes the address of the same filter with other fields."""
    places: dict[tuple[float, float], list[Brief]] = {}
    for row in selection.rows:
        if row.lat is not None and row.lon is not None and row.precision in _PRECISE:
            places.setdefault((row.lon, row.lat), []).append(row)
    points = [(rows, mercator(*place)) for place, rows in places.items()]
    areas, countries = coarse(selection)
    box = _box([p for _, p in points], [*areas, *countries])
    seen = box or _WORLD
    scale = min(
        (WIDTH - 2 * PADDING) / max(seen[2] - seen[0], 1e-9), (HEIGHT - 2 * PADDING) / max(seen[3] - seen[1], 1e-9), _DEEPEST
    )
    middle = ((seen[0] + seen[2]) / 2, (seen[1] + seen[3]) / 2)
    origin = (middle[0] - WIDTH / 2 / scale, middle[1] - HEIGHT / 2 / scale)
    around = _stretched(origin, scale)
    shaded = [
        *_areas("countries", countries, origin, scale, 0.25, around, link),
        *_areas("areas", areas, origin, scale, 0.5, around, link),
    ]
    land = path((ring for shape in within("countries", around) for ring in shape.rings), origin, scale)
    dots = clusters([(rows, ((x - origin[0]) * scale, (y - origin[1]) * scale)) for rows, (x, y) in points])
    return Picture(WIDTH, HEIGHT, land, tuple(shaded), tuple(_dot(c, origin, scale, link) for c in dots), _degrees(box))


def _box(points: Sequence[Point], areas: Iterable[str]) -> Box | None:
    """Around all points; around the countries of the areas where there is no point."""
    if points:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return min(xs), min(ys), max(xs), max(ys)
    wanted = {key.split("|")[0] for key in areas}
    boxes = [shape.box for shape in shapes("countries") if shape.key in wanted]
    if not boxes:
        return None
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _stretched(origin: Point, scale: float) -> Box:
    """What can be seen where the page makes the picture wider or higher than it was drawn."""
    width, height = WIDTH / scale, HEIGHT / scale
    return origin[0] - width / 2, origin[1] - height, origin[0] + 1.5 * width, origin[1] + 2 * height


def _areas(
    name: str, counts: Counter[str], origin: Point, scale: float, strength: float, around: Box, link: Callable[..., str]
) -> list[Area]:
    if not counts:
        return []
    found = []
    for shape in within(name, around):
        count = counts.get(shape.key, 0)
        if count:
            country, _, inside = shape.key.partition("|")
            href = link(country=country, admin1=inside) if inside else link(country=country)
            words = f"{inside or country}: {count} known only to the {'division' if inside else 'country'}"
            opacity = round(strength * min(1, math.log(1 + count) / 4), 2)
            found.append(Area(path(shape.rings, origin, scale), opacity, words, href))
    return found


@dataclass(frozen=True, slots=True)
class Cluster:
    """Incidents drawn as one mark, in pixels."""

    x: float
    y: float
    rows: tuple[Brief, ...]


def clusters(places: Sequence[tuple[Sequence[Brief], Point]]) -> list[Cluster]:
    """Places by cells of a grid; the fullest cells take in what lies within reach. The same places give the same clusters."""
    cells: dict[tuple[int, int], list[tuple[Sequence[Brief], Point]]] = {}
    for rows, point in places:
        cells.setdefault((int(point[0] // (_REACH / 2)), int(point[1] // (_REACH / 2))), []).append((rows, point))
    parts = [_cluster([rows for rows, _ in held], [point for _, point in held]) for held in cells.values()]
    waiting = sorted(parts, key=lambda c: (-len(c.rows), c.x, c.y))
    found: list[Cluster] = []
    while waiting:
        middle = (waiting[0].x, waiting[0].y)
        near = [c for c in waiting if math.dist(middle, (c.x, c.y)) < _REACH]
        waiting = [c for c in waiting if math.dist(middle, (c.x, c.y)) >= _REACH]
        found.append(_cluster([c.rows for c in near], [(c.x, c.y) for c in near]))
    return found


def _cluster(parts: Sequence[Sequence[Brief]], points: Sequence[Point]) -> Cluster:
    """At the mean of its incidents."""
    rows = tuple(row for part in parts for row in part)
    x, y = (sum(p[axis] * len(part) for p, part in zip(points, parts, strict=True)) / len(rows) for axis in (0, 1))
    return Cluster(round(x, 1), round(y, 1), rows)


def _dot(cluster: Cluster, origin: Point, scale: float, link: Callable[..., str]) -> Dot:
    count = len(cluster.rows)
    first = cluster.rows[0]
    if count == 1:
        words = f"{first.type}, {first.day or 'date unknown'}, {first.standing}"
        return Dot(cluster.x, cluster.y, 8, 1, first.type, first.standing, words, f"/incidents/{first.id}")
    lon, lat = _lonlat(origin[0] + cluster.x / scale, origin[1] + cluster.y / scale)
    km = max(2.0, _REACH / scale * 40075 * math.cos(math.radians(lat)))
    href = link(near=f"{lat:.3f},{lon:.3f}", radius=f"{km:.0f}")
    radius = round(10 + 16 * min(1, math.log(count) / 7), 1)
    return Dot(cluster.x, cluster.y, radius, count, "", "", f"{count} incidents hereabouts", href)


def _lonlat(x: float, y: float) -> Point:
    return x * 360 - 180, math.degrees(2 * math.atan(math.exp((0.5 - y) * 2 * math.pi)) - math.pi / 2)


def _degrees(box: Box | None) -> tuple[float, float, float, float] | None:
    if box is None:
        return None
    (west, north), (east, south) = _lonlat(box[0], box[1]), _lonlat(box[2], box[3])
    return round(west, 4), round(south, 4), round(east, 4), round(north, 4)
