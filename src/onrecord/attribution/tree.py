"""The edges of every subtree of a parse, computed once, with the words that attribute; and sets of tokens cut into runs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.language.parse import Parse
from onrecord.model import Span
from onrecord.vocabulary.modality import Modality
from onrecord.vocabulary.reporting import Reporting

Run = tuple[int, int]  # first token, last token exclusive


@dataclass(frozen=True, slots=True)
class Tree:
    """`low[i]` to `high[i]` (inclusive) is the subtree of token `i`."""

    parse: Parse
    reporting: Reporting
    modality: Modality
    low: list[int]
    high: list[int]

    @classmethod
    def of(cls, parse: Parse, reporting: Reporting, modality: Modality) -> Tree:
        """The edges of every subtree; each token climbs only as far as it widens what is above it."""
        count = len(parse)
        low, high, heads = list(range(count)), list(range(count)), parse.heads
        for token in range(count):
            i, h = token, heads[token]
            while h != i:
                if token < low[h]:
                    low[h] = token
                elif token > high[h]:
                    high[h] = token
                else:
                    break
                i, h = h, heads[h]
        return cls(parse, reporting, modality, low, high)

    def tokens(self, token: int) -> range:
        """The words from the first to the last of a subtree."""
        return range(self.low[token], self.high[token] + 1)


def runs(tokens: Iterable[int]) -> tuple[Run, ...]:
    """Tokens as maximal runs of neighbours, in order."""
    found: list[Run] = []
    for token in sorted(set(tokens)):
        if found and found[-1][1] == token:
            found[-1] = (found[-1][0], token + 1)
        else:
            found.append((token, token + 1))
    return tuple(found)


def spans(parse: Parse, tokens: Iterable[int]) -> tuple[Span, ...]:
    """Runs of tokens as spans; punctuation that is no quotation mark is trimmed, runs of nothing else are dropped."""
    found = []
    for first, last in runs(tokens):
        while first < last and _loose(parse.words[first]):
            first += 1
        while last > first and _loose(parse.words[last - 1]):
            last -= 1
        if first < last:
            found.append(parse.span(first, last))
    return tuple(found)


def _loose(word: str) -> bool:
    return word in _LOOSE


_LOOSE = frozenset({",", ".", ";", ":", "-", "--", "–", "—"})
