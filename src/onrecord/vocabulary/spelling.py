"""Spellings of one foreign name: "Abdul-Fattah el-Sissi" and "Abdel Fattah al-Sisi" are one man.

A key of consonants brings together what may be one name; whether two spellings are one is then decided by their letters.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from onrecord.vocabulary.folding import fold

_ARTICLES = frozenset("al el ul as ar ad an at az ash bin ben ibn".split())
_SAME = (
    ("sch", "s"), ("tch", "c"), ("sh", "s"), ("ch", "c"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"),
    ("zh", "z"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("j", "y"),
)  # fmt: skip
_LEAST = 5  # consonants: shorter names are too much alike
_ALIKE = 0.84  # share of common letters, in order


def key_of(name: str) -> str:
    """The consonants of a name of two words and more, its articles left out; "" where there is too little to go by."""
    words = [w for w in fold(name) if w not in _ARTICLES]
    if len(words) < 2:
        return ""
    keys = [_consonants(w) for w in words]
    return " ".join(keys) if sum(map(len, keys)) >= _LEAST and all(keys) else ""


def _consonants(word: str) -> str:
    for one, other in _SAME:
        word = word.replace(one, other)
    kept = [c for n, c in enumerate(word) if c not in "aeiouyh" and (n == 0 or word[n - 1] != c)]
    return "".join(kept)


def _letters(name: str) -> str:
    return "".join(w for w in fold(name) if w not in _ARTICLES)


def same_name(one: str, other: str) -> bool:
    """Whether two spellings with one key are near enough to be one name: same first letters, most letters in common."""
    a, b = _letters(one), _letters(other)
    return a[:1] == b[:1] and SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE


def index(names: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """(name, id) pairs by key; a key of several people keeps all of them."""
    found: dict[str, list[str]] = {}
    for name, identity in names:
        key = key_of(name)
        if key and identity not in found.setdefault(key, []):
            found[key].append(identity)
    return {key: tuple(ids) for key, ids in found.items()}
