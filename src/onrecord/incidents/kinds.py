"""The words of data/incidents/kinds.tsv: kinds of places, and capitalised words that name nothing in particular."""

from __future__ import annotations

from functools import lru_cache

from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.folding import fold_word
from onrecord.vocabulary.tables import read_table

_KINDS = ("settlement", "site", "quarter", "quality", "care", "carried", "common", "anyone")


@lru_cache(maxsize=8)
def of_kind(kind: str) -> frozenset[str]:
    """The folded words of a kind."""
    return frozenset(word for found, word in _table() if found == kind)


@lru_cache(maxsize=1)
def nouns() -> dict[str, bool]:
    """Folded noun for a kind of place to whether it is a building."""
    return {word: kind == "site" for kind, word in _table() if kind in ("settlement", "site")}


def _table() -> list[tuple[str, str]]:
    rows = read_table(SHIPPED / "incidents" / "kinds.tsv", ("kind", "words"))
    return [(row.choice("kind", _KINDS), fold_word(w)) for row in rows for w in row.items("words")]
