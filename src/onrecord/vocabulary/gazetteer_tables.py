"""The tables of `data/places/`: countries, divisions, regions, towns, and names that are seldom places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from onrecord.model import Precision
from onrecord.vocabulary.gazetteer_keys import place_key
from onrecord.vocabulary.tables import Row, read_table

_COLUMNS = ("name", "alternates", "lat", "lon", "country", "admin1", "precision", "kind", "geonameid", "population", "code")
_PRECISIONS: frozenset[str] = frozenset(get_args(Precision))
_SETTLEMENTS = frozenset(("town", "city", "village", "camp", "settlement"))
_REACHES = frozenset(("local", "national"))
_LEVELS = {"locative": 1, "never": 2}
# What a division is called says what it is, not its name: "Kano State" is met as "Kano", "Sumy Oblast" as "Sumy".
_TYPE = re.compile(
    r"\s+(?:Province|Oblast|Governorate|State|District|Region|Regency|Prefecture|Republic|Krai|Rayon|Raion|Department|Municipality"
    r"|County|Parish|Shi|Sheng)$"
)
_TYPE_FIRST = re.compile(
    r"^(?:Muhafazat|Powiat|Județul|Provincia de|Provincia di|Departamento de|"
    r"Municipio de|Region of|Province of)\s+"
)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place before it is compiled; `curated` alternates count as much as the name, `minor` ones less.

    `code` is GeoNames' ("US.OH").
    """

    name: str
    alternates: tuple[str, ...]
    lat: float
    lon: float
    country: str
    admin1: str
    precision: Precision
    kind: str
    geonameid: int | None = None
    population: int = 0
    code: str = ""
    curated: bool = False
    minor: tuple[str, ...] = ()


def is_english(name: str) -> bool:
    """Latin letters, a capital in front, and no airport or station code."""
    return name[:1].isupper() and name < "\u0250" and 3 < len(name) < 45 and max(name) < "\u1f00" and not name.isupper()


def read_places(paths: Sequence[Path]) -> Iterator[PlaceRow]:
    """Rows of all place tables; divisions also under their name without "Province", "Oblast" and the like."""
    countries: dict[str, str] = {}
    admin1: dict[str, str] = {}
    for path in paths:
        for row in read_table(path, _COLUMNS):
            code = row.text("code")
            if path.name == "admin2.tsv":
                first = code.rsplit(".", 1)[0]
                yield _place(row, "admin2", countries.get(code.split(".")[0], ""), admin1.get(first, ""))
                continue
            if path.name == "admin1.tsv":
                countries[code.split(".")[0]] = row.text("country")
                admin1[code] = row.text("name")
            if path.name.startswith("imported-"):
                found = _place(row, row.text("kind"), row.text("country"), row.text("admin1"))
                yield replace(found, alternates=(), minor=row.items("alternates"))
                continue
            # A settlement that stands in our own table is one that the news names, however small it is.
            kind = "noted" if path.match("towns*.tsv") and row.text("kind") in _SETTLEMENTS else row.text("kind")
            yield _place(row, kind, row.text("country"), row.text("admin1"))


def _place(row: Row, kind: str, country: str, admin1: str) -> PlaceRow:
    name = row.text("name")
    if not name:
        raise row.error("a place without a name")
    alternates = row.items("alternates")
    if kind == "admin1" and country == "USA":
        # "Columbus, OH": kept under "USA OH", which the finder asks for after a comma only.
        alternates = (*alternates, f"USA {row.text('code').partition('.')[2]}")
    if kind in ("admin1", "admin2") and country not in ("USA", "IRL"):
        bare = _TYPE_FIRST.sub("", _TYPE.sub("", name))
        alternates = alternates if bare == name else (*alternates, bare)
    return PlaceRow(
        name,
        alternates,
        row.number("lat", -90, 90),
        row.number("lon", -180, 180),
        country,
        admin1,
        "admin2" if kind == "admin2" else row.choice("precision", _PRECISIONS),  # type: ignore[arg-type]
        kind,
        int(row.number("geonameid", 1, 1e9)) if row.text("geonameid") else None,
        int(row.number("population", 0, 1e10)) if row.text("population") else 0,
        row.text("code"),
        True,
    )


def read_cautions(paths: Sequence[Path]) -> dict[str, int]:
    """Folded names that are seldom places: 1 = only after a locative preposition, 2 = never."""
    from onrecord.vocabulary.gazetteer_keys import place_key

    found: dict[str, int] = {}
    for path in paths:
        for row in read_table(path, ("names", "level", "why")):
            level = _LEVELS[row.choice("level", frozenset(_LEVELS))]
            for name in row.items("names"):
                key = place_key(name)
                found[key] = max(level, found.get(key, 0))
    return found


def read_weights(paths: Sequence[Path]) -> dict[str, float]:
    """What each piece of evidence weighs, of all `weights.tsv` files."""
    rows = (row for path in paths for row in read_table(path, ("evidence", "weight")))
    return {row.text("evidence"): row.number("weight", -50, 50) for row in rows}


def read_outlets(paths: Sequence[Path], rows: Sequence[PlaceRow]) -> dict[str, tuple[int, int]]:
    """Web domain -> number of the place (in `rows`) where its outlet is published, and 1 when it is a local one.

    A domain given twice keeps the later row. VocabularyError for an unknown place.
    """
    tables = [row for path in paths for row in read_table(path, ("domains", "place", "admin1", "country", "reach"))]
    wanted = {place_key(row.text("place")) for row in tables}
    towns: dict[str, list[int]] = defaultdict(list)
    for number, place in enumerate(rows):
        if place.precision == "town":
            for key in {place_key(place.name), *map(place_key, place.alternates), *map(place_key, place.minor)} & wanted:
                towns[key].append(number)
    found: dict[str, tuple[int, int]] = {}
    for row in tables:
        fits = [
            n
            for n in towns[place_key(row.text("place"))]
            if rows[n].country == row.text("country") and row.text("admin1") in ("", rows[n].admin1)
        ]
        if not fits:
            raise row.error(f"no town {row.text('place')!r} there", "spell town and division as GeoNames does")
        best = max(fits, key=lambda n: rows[n].population)
        local = int(not row.text("reach") or row.choice("reach", _REACHES) == "local")
        found.update(dict.fromkeys(row.items("domains"), (best, local)))
    return found
