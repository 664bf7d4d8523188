"""Places that a text names beside a noun for a kind of place, whether or not a gazetteer knows them.

"The village of Shorik", "al-Sinaa neighbourhood", "Ghuwayran prison": villages and buildings are what tells one incident
from the next, and most are too small for a gazetteer or spelt as nowhere else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.incidents.names import ARTICLES, WORD, skeleton
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.folding import fold_word
from onrecord.vocabulary.tables import read_table

_LONGEST = 3  # words of a name beside its noun
_JOINED = re.compile(r"[\s\-‐–#\"“”‘’']{1,3}")  # what may stand between them
_OF = frozenset(("of", "called", "named"))


@dataclass(frozen=True, slots=True)
class Site:
    """A named place: `name` is its skeleton; `building`: one building or ground and not a settlement."""

    name: str
    building: bool


@lru_cache(maxsize=1)
def _nouns() -> dict[str, bool]:
    """Folded noun to whether it is a building, from data/incidents/kinds.tsv."""
    return {word: kind == "site" for kind, word in _table() if kind != "quality"}


@lru_cache(maxsize=1)
def _qualities() -> frozenset[str]:
    """Folded words that stand before such a noun without naming anything: "International airport"."""
    return frozenset(word for kind, word in _table() if kind == "quality")


def _table() -> list[tuple[str, str]]:
    rows = read_table(SHIPPED / "incidents" / "kinds.tsv", ("kind", "words"))
    return [(row.choice("kind", ("settlement", "site", "quality")), fold_word(w)) for row in rows for w in row.items("words")]


@lru_cache(maxsize=4096)
def sites(text: str) -> tuple[Site, ...]:
    """The named places of a text, each once, by name."""
    nouns = _nouns()
    tokens = list(WORD.finditer(text))
    found: dict[str, bool] = {}
    for i, token in enumerate(tokens):
        building = nouns.get(fold_word(token.group()))
        if building is None:
            continue
        for name in (*_before(text, tokens, i), *_after(text, tokens, i)):
            if len(name) > 2:
                found[name] = found.get(name, False) or building
    return tuple(Site(name, building) for name, building in sorted(found.items()))


def _before(text: str, tokens: list[re.Match[str]], noun: int) -> list[str]:
    """The name that ends at the noun."""
    first = noun
    while first > 0 and noun - first < _LONGEST and _belongs(text, tokens[first - 1], tokens[first]):
        first -= 1
    return _names([t.group() for t in tokens[first:noun]])


def _after(text: str, tokens: list[re.Match[str]], noun: int) -> list[str]:
    """The name after "noun" or "noun of"."""
    start = noun + 1
    if start < len(tokens) and tokens[start].group() in _OF:
        start += 1
    end = start
    while end < len(tokens) and end - start < _LONGEST and _belongs(text, tokens[end - 1], tokens[end], after=True):
        end += 1
    return _names([t.group() for t in tokens[start:end]])


def _belongs(text: str, left: re.Match[str], right: re.Match[str], after: bool = False) -> bool:
    """Whether two tokens are joined, and the one further from the noun can be part of a name."""
    if not _JOINED.fullmatch(text, left.end(), right.start()):
        return False
    word = (right if after else left).group()
    return (word[0].isupper() and fold_word(word) not in _nouns()) or fold_word(word) in ARTICLES


def _names(words: list[str]) -> list[str]:
    """The name as a whole and each word of it, since others may write only one ("Sinaa", "Sinaa Qadima")."""
    words = [w for w in words if w[0].isupper() and fold_word(w) not in ARTICLES and fold_word(w) not in _qualities()]
    return [skeleton(" ".join(words)), *map(skeleton, words)] if words else []
