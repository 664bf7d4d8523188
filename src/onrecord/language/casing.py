"""Capitals restored where a text has none or nothing else, so that the parser sees ordinary English.

Length is kept: offsets into the original stay valid. Teletype text (all capitals) is lowered and its names are
capitalised; text without capitals gets its known names and sentence starts back. Ordinary text is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from onrecord.vocabulary.folding import units

_FUNCTION = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "nor",
        "if",
        "that",
        "this",
        "these",
        "those",
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "to",
        "with",
        "without",
        "within",
        "into",
        "onto",
        "upon",
        "over",
        "under",
        "between",
        "among",
        "through",
        "during",
        "before",
        "after",
        "since",
        "until",
        "while",
        "because",
        "although",
        "though",
        "as",
        "than",
        "when",
        "where",
        "which",
        "who",
        "whom",
        "whose",
        "what",
        "how",
        "why",
        "i",
        "you",
        "he",
        "she",
        "it",
        "we",
        "they",
        "me",
        "him",
        "her",
        "us",
        "them",
        "my",
        "your",
        "his",
        "its",
        "our",
        "their",
        "mine",
        "yours",
        "ours",
        "theirs",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "do",
        "does",
        "did",
        "done",
        "have",
        "has",
        "had",
        "having",
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "not",
        "no",
        "yes",
        "so",
        "such",
        "any",
        "all",
        "some",
        "each",
        "every",
        "both",
        "either",
        "neither",
        "one",
        "another",
        "other",
        "others",
        "against",
        "about",
        "above",
        "below",
        "near",
        "off",
        "out",
        "up",
        "down",
        "here",
        "there",
        "then",
        "too",
        "very",
        "just",
        "only",
        "also",
        "more",
        "most",
        "less",
        "least",
        "few",
        "many",
        "much",
        "own",
        "same",
        "himself",
        "herself",
        "itself",
        "themselves",
        "ourselves",
    ]
)
_SENTENCE = re.compile(r"(?:^|[.!?][\"'”’)]*\s+|\n\s*\n\s*)([a-z])")
_STRIP = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def _lower(text: str) -> str:
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Casing:
    """`names` maps the first folded word of every known name to the rests of those names."""

    def __init__(self, names: Mapping[str, tuple[tuple[str, ...], ...]]) -> None:
        self._names = names

    def normalise(self, text: str, known: Callable[[str], bool]) -> str:
        """The text in ordinary case, of the same length; `known` tells ordinary English words."""
        sample = text[:20_000]
        upper = sum(c.isupper() for c in sample)
        lower = sum(c.islower() for c in sample)
        if upper + lower < 40 or (upper <= 1.5 * lower and upper * 200 > lower):
            return text
        shouted = upper > lower
        plain = _lower(text) if shouted else text
        characters = list(plain)
        self._capitalise_names(plain, characters)
        for match in _SENTENCE.finditer(plain):
            characters[match.start(1)] = match.group(1).upper()
        if shouted:
            for match in _STRIP.finditer(plain):
                word = match.group()
                if word not in _FUNCTION and not known(word.removesuffix("'s")):
                    characters[match.start()] = word[0].upper()
        return "".join(characters)

    def _capitalise_names(self, plain: str, characters: list[str]) -> None:
        words = units(plain)
        for i, unit in enumerate(words):
            for rest in self._names.get(unit.folded, ()):
                if tuple(u.folded for u in words[i + 1 : i + 1 + len(rest)]) == rest:
                    for u in words[i : i + 1 + len(rest)]:
                        if u.folded not in _FUNCTION and len(characters[u.start].upper()) == 1:
                            characters[u.start] = characters[u.start].upper()
                    break
