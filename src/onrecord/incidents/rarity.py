"""How much it tells that two accounts share a word, a name or a number: the rarer in the batch, the more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log, sqrt

from onrecord.incidents.account import Account

_FEWEST = 100  # documents of the smallest batch that says what is rare; in a smaller one nothing is held to be common


@dataclass(frozen=True, slots=True)
class Rarity:
    """Rarity of keys, from 0 (in every document) to 1 (in one). Words and actors' ids are counted apart from names.

    `words` and `names` hold what stands in at least two documents; `norms` are lengths of the accounts' sets of words.
    """

    words: dict[str, float]
    names: dict[str, float]
    norms: dict[frozenset[str], float]

    def word(self, key: str) -> float:
        return self.words.get(key, 1.0)

    def name(self, key: str) -> float:
        return self.names.get(key, 1.0)

    def norm(self, words: frozenset[str]) -> float:
        known = self.norms.get(words)
        return known if known is not None else _norm(words, self.words)


def _norm(words: Iterable[str], values: dict[str, float]) -> float:
    return sqrt(sum(values.get(w, 1.0) ** 2 for w in words))


def rarity(accounts: Sequence[Account]) -> Rarity:
    """Counts over the documents of a batch."""
    words: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    documents = set()
    for account in accounts:
        documents.add(account.document)
        for key in account.all_words | account.actors | account.recipients:
            words.setdefault(key, set()).add(account.document)
        for key in account.all_names | account.page_spots.keys():
            names.setdefault(key, set()).add(account.document)
    values = _values(words, len(documents))
    sets = {s for account in accounts for s in (account.words, account.all_words)}
    return Rarity(values, _values(names, len(documents)), {s: _norm(s, values) for s in sets})


def _values(found: dict[str, set[str]], documents: int) -> dict[str, float]:
    most = log(max(documents, _FEWEST) + 1)
    return {key: max(0.0, 1.0 - log(len(ids)) / most) for key, ids in found.items() if len(ids) > 1}
