"""Towns that share their name with the division they lie in: "Kharkiv" is a city and a province.

Only the greatest town of a division, or one that stands in our own tables, takes the bare name for itself; that of a lesser one
means the division (Oyo State, whose greatest town is Ibadan, or Quebec). A spelling of the division that GeoNames lists among
the town's other names counts as the town's own where it is near to its name ("Basra" for Basrah), and not where it is another
word ("Bahia" for Salvador).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from onrecord.vocabulary.gazetteer_keys import place_key, without_article
from onrecord.vocabulary.gazetteer_tables import PlaceRow

_GREATEST = 0.6  # of the greatest town's people: counts of one town differ by so much between its two entries
_ALIKE = 0.6  # similarity of two spellings of one name (difflib's ratio)
_VOWELS = frozenset("aeiouy")


def seats(rows: Sequence[PlaceRow]) -> dict[int, frozenset[str]]:
    """Number of a town (in `rows`) -> the keys that it shares with its division, for the greatest town of each division."""
    divisions: dict[tuple[str, str], list[PlaceRow]] = defaultdict(list)
    greatest: dict[tuple[str, str], int] = {}
    for row in rows:
        where = (row.country, row.admin1)
        if row.kind == "admin1":
            divisions[row.country, row.name].append(row)
        elif row.precision == "town":
            greatest[where] = max(greatest.get(where, 0), row.population)
    keys = {where: _keys(found, main=True) for where, found in divisions.items()}
    found: dict[int, frozenset[str]] = {}
    for number, row in enumerate(rows):
        where = (row.country, row.admin1)
        if row.precision != "town" or where not in keys:
            continue
        if row.kind != "noted" and row.population < _GREATEST * greatest[where]:
            continue
        own, other = _keys((row,), main=True), _keys((row,), main=False)
        shared = frozenset(key for key in keys[where] if key in own or (key in other and _alike(key, place_key(row.name))))
        if shared:
            found[number] = shared
    return found


def _keys(rows: Sequence[PlaceRow], main: bool) -> frozenset[str]:
    """The keys of names that count in full (`main`), or of the others."""
    names = [
        name
        for row in rows
        for name in ((row.name, *(row.alternates if row.curated else ())) if main else (*row.minor, *row.alternates))
    ]
    return frozenset(key for key in map(place_key, names) if key)


def _alike(key: str, name: str) -> bool:
    """Whether two keys spell one name: "Karak City" and "Johor Bahru" are more than "Karak" and "Johor"."""
    key, name = without_article(key) or key, without_article(name) or name
    if key in name.split() or name in key.split():
        return key == name
    return _opening(key) == _opening(name) and SequenceMatcher(None, key, name, autojunk=False).ratio() >= _ALIKE


def _opening(key: str) -> str:
    return next((letter for letter in key if letter not in _VOWELS), "")
