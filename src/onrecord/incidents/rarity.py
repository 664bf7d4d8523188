"""How much it tells that two accounts share a word, a name or a place: the rarer in the news, the more.

What is rare is said by a table that comes with the program, and not by what happens to lie in a record: so a comparison
depends on nothing but the two accounts, is the same in every record and in any order of arrival, and a document that is
added changes no comparison of others.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import sqrt

from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.tables import read_table

_KINDS = ("word", "name", "place")
# What an identity tells that two accounts share: a state, a body of it ("USA:army"), a group or person by its own id.
_STATE, _BODY, _ACTOR = 0.4, 0.5, 0.6
_STATE_ID = 3  # letters of the id of a state


class Rarity:
    """Rarity of words (and of actors' ids, with their "#"), and of names and places: 0 (in every report) to 1 (in hardly any)."""

    def __init__(self, words: dict[str, float], names: dict[str, float], places: dict[str, float]) -> None:
        """`places` by country and name: "SYR:hasak"."""
        self._words = words
        self._names = names
        self._places = places

    def word(self, key: str) -> float:
        """How much a shared word or actor tells, 1 where it was never counted."""
        if key[:1] == "#":
            return _actor(key)
        return self._words.get(key, 1.0)

    def name(self, key: str) -> float:
        """How much a shared name tells, 1 where it was never counted."""
        return self._names.get(key, 1.0)

    def place(self, name: str, country: str | None) -> float:
        """Of a place; as rare as a name where the text does not settle in which country it lies."""
        return self._places.get(f"{country}:{name}", 1.0) if country else self.name(name)

    def norm(self, words: Iterable[str]) -> float:
        """The length of a set of words as a vector."""
        return sqrt(sum(self._words.get(w, 1.0) ** 2 for w in words))


@lru_cache(maxsize=1)
def rarity() -> Rarity:
    """The table of data/incidents/rarity.tsv."""
    found: dict[str, dict[str, float]] = {kind: {} for kind in _KINDS}
    for row in read_table(SHIPPED / "incidents" / "rarity.tsv", ("kind", "rarity", "keys")):
        value = row.number("rarity", 0, 1)
        found[row.choice("kind", _KINDS)].update(dict.fromkeys(row.items("keys"), value))
    return Rarity(*(found[kind] for kind in _KINDS))


def _actor(key: str) -> float:
    if ":" in key:
        return _BODY
    return _STATE if len(key) == _STATE_ID + 1 and key[1:].isupper() else _ACTOR
