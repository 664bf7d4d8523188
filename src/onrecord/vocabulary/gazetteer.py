"""Places by name: a read-only SQLite file compiled once from GeoNames and our own tables, opened by every process.

The file lies in the user's cache folder (`$XDG_CACHE_HOME/onrecord` or `~/.cache/onrecord`) under a digest of its inputs.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from onrecord.model import Precision
from onrecord.vocabulary.gazetteer_build import ensure_compiled
from onrecord.vocabulary.gazetteer_cues import PlaceCues
from onrecord.vocabulary.gazetteer_keys import loose_key, place_key

Match = Literal["name", "alternate", "loose"]
Written = Literal["any", "capitals", "dotted"]
Caution = Literal["never", "locative", "none"]
_MATCHES: tuple[Match, Match, Match] = ("name", "alternate", "loose")
_WRITTEN: tuple[Written, Written, Written] = ("any", "capitals", "dotted")
_CAUTIONS: tuple[Caution, Caution, Caution] = ("none", "locative", "never")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name may mean.

    `lat` and `lon` in degrees (WGS84); `country` ISO 3166-1 alpha-3 or null for what crosses borders; `match` says how the
    name was met; `written` how the name must be written to count ("US" in capitals, "La." with its full stop); `seat` says that
    it is the greatest town of a division of the same name.
    """

    place: int
    geonameid: int | None
    name: str
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    precision: Precision
    kind: str
    population: int
    match: Match
    written: Written
    seat: bool = False


@dataclass(frozen=True, slots=True)
class Home:
    """Where an outlet is published; what a `local` one leaves unsaid is near it, a national one speaks of its country."""

    place: Candidate
    local: bool


class Gazetteer:
    """Look-ups by name; safe to open in many processes at once, each with its own connection."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._pid = -1
        self._connection: sqlite3.Connection | None = None
        self._cues: PlaceCues | None = None
        self._weights: dict[str, float] | None = None
        self._resolve: dict[str, float] | None = None
        self.find = lru_cache(maxsize=20_000)(self._find)
        self.longest = lru_cache(maxsize=20_000)(self._longest)
        self.caution = lru_cache(maxsize=20_000)(self._caution)

    @classmethod
    def open(cls, folders: Sequence[Path]) -> Gazetteer:
        """The gazetteer of these data folders, compiled first if need be; VocabularyError for a faulty table."""
        return cls(ensure_compiled(folders))

    def __reduce__(self) -> tuple[type[Gazetteer], tuple[Path]]:
        return Gazetteer, (self.path,)

    @property
    def cues(self) -> PlaceCues:
        """The words that tell a place from another name."""
        if self._cues is None:
            self._cues = PlaceCues.of(self._rows("SELECT kind, word FROM cue WHERE kind > ?", ""))
        return self._cues

    @property
    def weights(self) -> dict[str, float]:
        """What each piece of evidence for or against a place weighs."""
        if self._weights is None:
            rows = self._rows("SELECT evidence, weight FROM weight WHERE evidence > ?", "")
            self._weights = {row[0]: row[1] for row in rows}
        return self._weights

    @property
    def resolve_weights(self) -> dict[str, float]:
        """The weights for choosing between places of one name, without their prefix "resolve:"."""
        if self._resolve is None:
            self._resolve = {name[8:]: value for name, value in self.weights.items() if name.startswith("resolve:")}
        return self._resolve

    def outlet(self, domain: str) -> Home | None:
        """The home of the outlet with this web domain; parent domains count ("news.example.ie" -> "example.ie" -> "ie")."""
        labels = domain.lower().removeprefix("www.").split(".")
        for i in range(len(labels)):
            rows = self._rows(_OUTLET, ".".join(labels[i:]))
            if rows:
                return Home(_candidate(rows[0][1:]), bool(rows[0][0]))
        return None

    def _rows(self, sql: str, key: str) -> list[Sequence[Any]]:
        if self._connection is None or self._pid != os.getpid():
            self._connection = sqlite3.connect(f"{self.path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
            self._pid = os.getpid()
        return self._connection.execute(sql, (key,)).fetchall()

    def _find(self, name: str) -> tuple[Candidate, ...]:
        """Every place of this name, most populous first; other transliterations only when the name itself is unknown."""
        key = place_key(name)
        rows = self._rows(_FIND, key) if key else []
        if not rows and (loose := loose_key(key)):
            rows = self._rows(_FIND, "~" + loose)
        return tuple(_candidate(row) for row in rows)

    def _longest(self, word: str) -> int:
        """How many words the longest name that begins with this folded word has; 0 when none does."""
        rows = self._rows("SELECT most FROM first WHERE word = ?", word)
        return int(rows[0][0]) if rows else 0

    def _caution(self, name: str) -> Caution:
        """Whether a name is nearly always something else in the news: `never` a place, or only after a `locative` preposition."""
        rows = self._rows("SELECT level FROM caution WHERE key = ?", place_key(name))
        return _CAUTIONS[rows[0][0]] if rows else "none"

    def size(self) -> int:
        """How many names it knows."""
        return int(str(self._rows("SELECT count(*) FROM name WHERE key > ?", "")[0][0]))


_PLACE = "p.id, p.geonameid, p.name, p.lat, p.lon, p.country, p.admin1, p.precision, p.kind, p.population, p.seat"
_OUTLET = f"SELECT o.local, {_PLACE}, 0, 0 FROM outlet o JOIN place p ON p.id = o.place WHERE o.domain = ?"
_FIND = (
    f"SELECT {_PLACE}, n.style, n.written "
    "FROM name n JOIN place p ON p.id = n.place WHERE n.key = ? ORDER BY p.population DESC, p.id"
)


def _candidate(row: Sequence[Any]) -> Candidate:
    """A row of the columns of `_PLACE` and the two numbers that say how the name was met and must be written."""
    place, geonameid, name, lat, lon, country, admin1, precision, kind, population, seat, style, written = row
    return Candidate(
        place,
        geonameid,
        name,
        lat,
        lon,
        country,
        admin1,
        precision,
        kind,
        population,
        _MATCHES[style],
        _WRITTEN[written],
        bool(seat),
    )
