"""Names compared as readers compare them: without case, accents, hyphens, apostrophes or a possessive ending."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

# An abbreviation with stops ("U.S.", "U.N") or a word with inner apostrophes ("Sana'a", "O'Brien").
_UNIT = re.compile(r"(?:[A-Za-z]\.){2,}(?:[A-Za-z]\b)?|[A-Z]\.[A-Z]\b|[^\W_]+(?:['’‘ʼ`ʿʾ][^\W_]+)*")
_APOSTROPHES = frozenset("'’ʼ`")  # of a possessive ending
_DROPPED = str.maketrans("", "", ".'’‘ʼ`ʿʾ")
_SPELLED = str.maketrans({"ı": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})


class Unit(NamedTuple):  # a hundred thousand are made a second; a data class takes three times as long
    """One word of a text for name matching; `capital`: starts upper-case; `capitals`: every letter is."""

    folded: str
    start: int
    end: int
    capital: bool
    capitals: bool


@lru_cache(maxsize=200_000)
def fold_word(word: str) -> str:
    """One word, folded: "Da'esh" -> "daesh", "Türkiye" -> "turkiye", "U.S." -> "us"."""
    word = word.translate(_DROPPED).casefold()
    if word.isascii():
        return word
    word = unicodedata.normalize("NFKD", word.translate(_SPELLED))
    return "".join(c for c in word if not unicodedata.combining(c))


def units(text: str) -> list[Unit]:
    """The words of a text in order; a possessive 's is left outside its word."""
    return list(_units(text))


def _cut(text: str) -> list[Unit]:
    found = []
    for match in _UNIT.finditer(text):
        folded, length, capital, capitals = _read(match.group())
        start = match.start()
        found.append(Unit(folded, start, start + length, capital, capitals))
    return found


@lru_cache(maxsize=200_000)
def _read(word: str) -> tuple[str, int, bool, bool]:
    """What a word is wherever it stands: folded, its length without a possessive ending, and how it is written."""
    if word[-2:-1] in _APOSTROPHES and word[-1] in "sSſ":
        word = word[:-2]
    return fold_word(word), len(word), word[:1].isupper(), word.isupper()


_units = lru_cache(maxsize=2)(_cut)  # names and places of one document are looked for in the same words


@lru_cache(maxsize=50_000)
def fold(name: str) -> tuple[str, ...]:
    """A name as the tuple of its folded words, a leading "the" dropped."""
    words = tuple(unit.folded for unit in _cut(name))
    return words[1:] if len(words) > 1 and words[0] == "the" else words
