"""The parse of one document as plain columns, independent of the parser that made it.

Token `i` covers `text[starts[i]:ends[i]]`. Heads are absolute token indices; the root of a sentence is its own head.
Tags are Penn Treebank, dependency labels ClearNLP's as spaCy's English models give them (nsubj, nsubjpass, dobj, prep,
pobj, agent, poss, compound, amod, appos, ccomp, xcomp, advcl, relcl, acl, conj, neg, aux, auxpass, prt, mark ...).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import BlockKind, Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive), characters `start` to `end`, and the kind and number of its block."""

    index: int
    first: int
    last: int
    start: int
    end: int
    block: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Parse:
    """Columns of equal length, one row a token.

    `cased` is `text` with ordinary capitals, of the same length; `words` are cut from it.
    """

    text: str
    cased: str
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentence_of: tuple[int, ...]
    sentences: tuple[Sentence, ...]

    def __len__(self) -> int:
        return len(self.words)

    def tokens(self, start: int, end: int) -> range:
        """The tokens that overlap characters `start` to `end`."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def first_token(self, start: int) -> int:
        """The first of the tokens that end behind a character."""
        return bisect_right(self.ends, start)

    def head(self, tokens: range) -> int:
        """The token of a range whose head lies outside it: the last one that is no preposition when there are several."""
        low, high = tokens.start, tokens.stop
        found, preposition = high - 1, None
        for i in range(high - 1, low - 1, -1):
            h = self.heads[i]
            if h == i or not low <= h < high:
                found = i
                if self.tags[i] in ("IN", "TO"):
                    preposition = i if preposition is None else preposition
                elif self.deps[i] not in ("punct", "case"):
                    return i
        return found if preposition is None else preposition

    def span(self, first: int, last: int) -> Span:
        """Tokens `first` to `last` (exclusive) as characters."""
        start, end = self.starts[first], self.ends[last - 1]
        return Span(start, end, self.text[start:end])

    def sentence(self, token: int) -> Sentence:
        return self.sentences[self.sentence_of[token]]

    def child(self, token: int, *deps: str) -> int | None:
        """The first child of a token with one of these dependency labels."""
        for c in self.children[token]:
            if self.deps[c] in deps:
                return c
        return None

    def children_with(self, token: int, *deps: str) -> tuple[int, ...]:
        return tuple(c for c in self.children[token] if self.deps[c] in deps)

    def subtree(self, token: int) -> range:
        """The contiguous range from the leftmost to the rightmost descendant of a token, itself included."""
        low = high = token
        stack = list(self.children[token])
        while stack:
            c = stack.pop()
            if c < low:
                low = c
            elif c > high:
                high = c
            stack.extend(self.children[c])
        return range(low, high + 1)

    def leftmost(self, token: int) -> int:
        """Where the phrase of a token begins: the leftmost of what hangs on its left side, or the token itself."""
        while self.children[token] and self.children[token][0] < token:
            token = self.children[token][0]
        return token

    def ancestors(self, token: int) -> Iterator[int]:
        """Head, head's head, ... up to the root of the sentence."""
        while self.heads[token] != token:
            token = self.heads[token]
            yield token

    def conjuncts(self, token: int) -> tuple[int, ...]:
        """A token and everything coordinated below it."""
        found, stack = [token], [token]
        while stack:
            for c in self.children[stack.pop()]:
                if self.deps[c] == "conj":
                    found.append(c)
                    stack.append(c)
        return tuple(sorted(found))
