"""How much it tells that two accounts share a word, a name or a number: the rarer in the batch, the more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log, sqrt

from onrecord.incidents.account import Account

_FEWEST = 100  # documents of the smallest batch that says what is rare; in a smaller one nothing is held to be common


@dataclass(frozen=True, slots=True)
class Rarity:
    """Number of documents in which keys stand. Words and actors' ids are counted apart from names."""

    documents: int
    words: dict[str, int]
    names: dict[str, int]

    def word(self, key: str) -> float:
        """0 for a word of every document, 1 for a word of one document."""
        return self._value(self.words.get(key, 1))

    def name(self, key: str) -> float:
        return self._value(self.names.get(key, 1))

    def _value(self, count: int) -> float:
        return max(0.0, 1.0 - log(count) / log(max(self.documents, _FEWEST) + 1))

    def norm(self, words: Iterable[str]) -> float:
        return sqrt(sum(self.word(w) ** 2 for w in words))


def rarity(accounts: Iterable[Account]) -> Rarity:
    """Counts over the documents of a batch."""
    words: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    documents = set()
    for account in accounts:
        documents.add(account.document)
        for key in account.words | account.page.words | account.actors | account.recipients:
            words.setdefault(key, set()).add(account.document)
        for key in account.names | account.page.names | {w.name for w in (*account.where, *account.around, *account.page.where)}:
            names.setdefault(key, set()).add(account.document)
    return Rarity(len(documents), _counts(words), _counts(names))


def _counts(found: dict[str, set[str]]) -> dict[str, int]:
    return Counter({key: len(documents) for key, documents in found.items()})
