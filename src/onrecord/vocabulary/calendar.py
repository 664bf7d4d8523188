"""The words of dates and times: what class each belongs to, and the feasts that a year holds.

Read from `times/words.yaml`, `times/named.yaml` and `times/movable.tsv` of each data folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import msgspec

from onrecord.vocabulary.errors import VocabularyError, nearest
from onrecord.vocabulary.tables import read_table
from onrecord.vocabulary.yaml_files import read_yaml

SEASONS = ("spring", "summer", "autumn", "winter")
UNITS = (
    "second", "minute", "hour", "day", "night", "week", "weekend", "fortnight", "month",
    "quarter", "semester", "season", "year", "decade", "century", "millennium",
)  # fmt: skip


class Feast(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A named day: `fixed` is MM-DD, `easter` days from Western Easter, `weekday` (month, weekday 0-6, which one; -1 = last)."""

    names: tuple[str, ...]
    fixed: str | None = None
    easter: int | None = None
    orthodox_easter: int | None = None
    weekday: tuple[int, int, int] | None = None
    movable: str | None = None
    days: int = 1


class Calendar(msgspec.Struct, frozen=True):
    """`words` and the members of `phrases` carry (class, value); a phrase is keyed by its first word, longest first.

    `movable` maps the name of a lunar feast to its (first day, last day) pairs in ISO form.
    """

    words: dict[str, tuple[str, str]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]
    feasts: dict[str, Feast]
    movable: dict[str, tuple[tuple[str, str], ...]]


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    provenance: str = ""
    months: dict[int, tuple[str, ...]] = {}
    weekdays: dict[int, tuple[str, ...]] = {}
    weekday_abbreviations: dict[int, tuple[str, ...]] = {}
    seasons: dict[str, tuple[str, ...]] = {}
    units: dict[str, tuple[str, ...]] = {}
    day_words: dict[str, int] = {}
    parts_of_day: tuple[str, ...] = ()
    clock_words: tuple[str, ...] = ()
    night_words: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    phases: dict[str, tuple[str, ...]] = {}
    edges: dict[str, tuple[str, ...]] = {}
    last: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    following: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    this: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    every: tuple[str, ...] = ()
    ago: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    approximations: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    vague_times: tuple[str, ...] = ()


class _Named(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    provenance: str = ""
    names: tuple[Feast, ...] = ()


# List in words.yaml -> class of the grammar.
_CLASSES = {
    "parts_of_day": "PARTOFDAY", "clock_words": "NOON", "night_words": "OVERNIGHT", "zones": "ZONE", "every": "EVERY",
    "ago": "AGO", "earlier": "EARLIER", "later": "LATER", "vague": "VAGUE", "approximations": "APPROX", "sets": "SETWORD",
    "present": "NOW", "past": "ONCE", "future": "SOON", "vague_times": "SOMETIME",
}  # fmt: skip

# Lists whose words mean one thing, which the value names.
_RELATIVES = {
    "last": "LAST", "previous": "LAST", "recent": "LAST", "next": "NEXT", "following": "NEXT", "ahead": "NEXT",
    "this": "THIS", "same": "THIS",
}  # fmt: skip
PARTS = ("early", "middle", "late", "first half", "second half", "whole", "eve")


def split_words(phrase: str) -> tuple[str, ...]:
    """A phrase as the grammar reads it: apostrophes and hyphens stand alone ("new year's eve" has five parts)."""
    for mark in "'’-.":
        phrase = phrase.replace(mark, f" {mark} " if mark != "’" else " ' ")
    return tuple(phrase.lower().split())


def load_calendar(folders: Sequence[Path]) -> Calendar:
    """The calendar of the data folders, later ones over earlier ones; VocabularyError for a fault."""
    entries: dict[tuple[str, ...], tuple[str, str]] = {}
    feasts: dict[str, Feast] = {}
    movable: dict[str, dict[str, str]] = {}
    for folder in folders:
        words = folder / "times" / "words.yaml"
        if words.exists():
            entries.update(_entries(words, read_yaml(words, _Words)))
        table = folder / "times" / "movable.tsv"
        if table.exists():
            for row in read_table(table, ("name", "from", "to")):
                first, last = (_iso(row.text(c)) for c in ("from", "to"))
                if first is None or last is None or first > last:
                    raise row.error("from and to are not two ISO dates in order", "write YYYY-MM-DD")
                movable.setdefault(row.text("name"), {})[first] = last
        named = folder / "times" / "named.yaml"
        if named.exists():
            for feast in read_yaml(named, _Named).names:
                _check_feast(named, feast, movable)
                feasts[feast.names[0]] = feast
                entries.update({split_words(name): ("FEAST", feast.names[0]) for name in feast.names})
    return Calendar(
        words={key[0]: value for key, value in entries.items() if len(key) == 1},
        phrases=_by_first(entries),
        feasts=feasts,
        movable={name: tuple(sorted(days.items())) for name, days in movable.items()},
    )


def _entries(path: Path, data: _Words) -> dict[tuple[str, ...], tuple[str, str]]:
    found: dict[tuple[str, ...], tuple[str, str]] = {}

    def add(words: Iterable[str], kind: str, value: object) -> None:
        found.update({split_words(word): (kind, str(value)) for word in words})

    for number, words in data.months.items():
        add(words, "MONTH", _within(path, "month", number, 1, 12))
    for number, words in data.weekdays.items():
        add(words, "WEEKDAY", _within(path, "weekday", number, 0, 6))
        add([word + "s" for word in words], "WEEKDAYS", number)
    for number, words in data.weekday_abbreviations.items():
        add(words, "WEEKDAYX", _within(path, "weekday", number, 0, 6))
    for season, words in data.seasons.items():
        add(words, "SEASON", _known(path, "season", season, SEASONS))
    for word, offset in data.day_words.items():
        add([word], "DAYWORD", offset)
    for field, kind in _CLASSES.items():
        add(getattr(data, field), kind, "")
    for field, kind in _RELATIVES.items():
        add(getattr(data, field), kind, field)
    for field, kind in (("phases", "PHASE"), ("edges", "EDGE")):
        for part, words in getattr(data, field).items():
            add(words, kind, _known(path, "part of a period", part, PARTS))
    for unit, words in data.units.items():
        _known(path, "unit", unit, UNITS)
        for word in words:
            plural = word.endswith("s") or word == "millennia"
            add([word], "UNITS" if plural else "UNIT", unit)
    return found


def _by_first(entries: dict[tuple[str, ...], tuple[str, str]]) -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    grouped: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for key, (kind, value) in entries.items():
        if len(key) > 1:
            grouped.setdefault(key[0], []).append((key[1:], kind, value))
    return {first: tuple(sorted(rest, key=lambda r: (-len(r[0]), r[0]))) for first, rest in grouped.items()}


def _iso(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _within(path: Path, what: str, value: int, low: int, high: int) -> int:
    if not low <= value <= high:
        raise VocabularyError(path, None, f"{what} {value} does not exist", f"it must lie between {low} and {high}")
    return value


def _known(path: Path, what: str, value: str, known: tuple[str, ...]) -> str:
    if value not in known:
        raise VocabularyError(path, None, f"unknown {what} {value!r}", nearest(value, known))
    return value


def _check_feast(path: Path, feast: Feast, movable: dict[str, dict[str, str]]) -> None:
    if not feast.names:
        raise VocabularyError(path, None, "a feast without names", "give it at least one name")
    if feast.movable is not None and feast.movable not in movable:
        raise VocabularyError(path, None, f"no dates for {feast.movable!r}", nearest(feast.movable, movable))
    if feast.fixed is not None and _iso("2000-" + feast.fixed) is None:
        raise VocabularyError(path, None, f"{feast.names[0]}: {feast.fixed!r} is not a day of the year", "write MM-DD")
    if feast.weekday is not None:
        _within(path, "month", feast.weekday[0], 1, 12)
        _within(path, "weekday", feast.weekday[1], 0, 6)
