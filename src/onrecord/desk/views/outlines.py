"""Outlines of countries and first-level divisions: TopoJSON in web-mercator units (the world is 0 to 1 both ways), read once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec

STATIC = Path(__file__).parent.parent / "static"
Point = tuple[float, float]
Box = tuple[float, float, float, float]  # west, north, east, south
_NORTH = 85.0  # degrees; beyond it the projection runs away


@dataclass(frozen=True, slots=True)
class Shape:
    """One area: its rings, and the box around them. `key` is "SYR" or "SYR|Idlib"."""

    key: str
    box: Box
    rings: tuple[tuple[Point, ...], ...]


def mercator(lon: float, lat: float) -> Point:
    """A place, in degrees, on the unit square of the web's Mercator map; y grows southwards."""
    lat = max(-_NORTH, min(_NORTH, lat))
    return (lon + 180) / 360, 0.5 - math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) / (2 * math.pi)


@lru_cache(maxsize=2)
def shapes(name: str) -> tuple[Shape, ...]:
    """All areas of "countries" or "areas"."""
    topology = msgspec.json.decode((STATIC / f"{name}.json").read_bytes())
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    layer = next(iter(topology["objects"].values()))
    return tuple(_shape(geometry, arcs) for geometry in layer["geometries"] if geometry.get("arcs"))


def _arc(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    x = y = 0
    found = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        found.append(mercator(x * sx + tx, y * sy + ty))
    return found


def _shape(geometry: dict[str, Any], arcs: list[list[Point]]) -> Shape:
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    rings = tuple(_ring(ring, arcs) for polygon in polygons for ring in polygon)
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    about = geometry["properties"]
    key = f"{about['country']}|{about['admin1']}" if "admin1" in about else about["country"]
    return Shape(key, (min(xs), min(ys), max(xs), max(ys)), rings)


def _ring(ring: list[int], arcs: list[list[Point]]) -> tuple[Point, ...]:
    """Arcs end to end; a negative number is an arc backwards."""
    points: list[Point] = []
    for number in ring:
        part = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += part[1:] if points else part
    return tuple(points)


def within(name: str, box: Box) -> Iterator[Shape]:
    """The areas of which something can lie in a box."""
    west, north, east, south = box
    return (s for s in shapes(name) if s.box[0] < east and s.box[2] > west and s.box[1] < south and s.box[3] > north)


def path(rings: Iterable[tuple[Point, ...]], origin: Point, scale: float) -> str:
    """The rings as an SVG path, in tenths of a unit; points within a unit or so of the one before are left out, and islets."""
    ox, oy = origin
    parts = []
    for ring in rings:
        points = _thinned([((x - ox) * scale, (y - oy) * scale) for x, y in ring])
        if len(points) < 4 or _small(points):
            continue
        tenths = [(round(x * 10), round(y * 10)) for x, y in points]
        steps = " ".join(f"{(b[0] - a[0]) / 10:g},{(b[1] - a[1]) / 10:g}" for a, b in pairwise(tenths))
        parts.append(f"M{tenths[0][0] / 10:g},{tenths[0][1] / 10:g}l{steps}z")
    return "".join(parts)


def _small(points: list[Point]) -> bool:
    """Less than three units wide and high."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) - min(xs) < 3 and max(ys) - min(ys) < 3


def _thinned(points: list[Point]) -> list[Point]:
    kept: list[Point] = []
    px = py = -1e9
    for x, y in points:
        if abs(x - px) + abs(y - py) >= 1.4:
            kept.append((x, y))
            px, py = x, y
    return kept
