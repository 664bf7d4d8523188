"""A text as hashes of its word shingles: the little that must be kept of it to find copies."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

import rensa

from onrecord.model import Reading
from onrecord.vocabulary.folding import fold_word

SHINGLE = 5  # words; shorter ones meet by chance, longer ones break at every edit
MIN_WORDS = 12  # a shorter paragraph ("Read more", a dateline) is no evidence of copying
_BITS = 0xFFFFFFFF  # of a hash that are kept: among the shingles of one text two hardly ever meet
_WORD = re.compile(r"\w+")
_BODY = frozenset(("paragraph", "caption"))


@dataclass(frozen=True, slots=True)
class Unit:
    """A whole text or one paragraph of it (characters start..end), as a sorted array of shingle hashes (unsigned 32 bit)."""

    document: str
    start: int
    end: int
    whole: bool
    hashes: array[int]


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """`units` are the text and its paragraphs of at least MIN_WORDS words."""

    document: str
    outlet: str | None
    published: str | None
    words: int
    units: tuple[Unit, ...]

    @property
    def rank(self) -> tuple[bool, str, str]:
        """Which of two texts is the original: a known outlet first, then the earlier, then by id."""
        return (not self.outlet, self.published or "9999", self.document)


def fingerprint(reading: Reading) -> Fingerprint:
    """The fingerprint of a Reading's body; titles, errors and boilerplate stay out."""
    blocks = [b for b in reading.blocks if b.kind in _BODY] if reading.blocks else []
    extents = [(b.start, b.end) for b in blocks] or [(0, len(reading.text))]
    parts = [(start, end, _words(reading.text[start:end])) for start, end in extents]
    everything = [word for _, _, words in parts for word in words]
    sets = [(0, len(reading.text), True, everything), *((s, e, False, w) for s, e, w in parts if len(w) >= MIN_WORDS)]
    units = tuple(
        Unit(reading.id, start, end, whole, array("I", sorted({h & _BITS for h in hashes})))
        for (start, end, whole, _), hashes in zip(sets, _hashed([w for *_, w in sets]), strict=True)
        if hashes
    )
    return Fingerprint(reading.id, reading.outlet, reading.published, len(everything), units)


def _words(text: str) -> list[str]:
    return [fold_word(match) for match in _WORD.findall(text)]


def _hashed(texts: list[list[str]]) -> list[list[int]]:
    found: list[list[int]] = rensa.RMinHash.hash_token_sets([list(_shingles(words)) for words in texts])
    return found


def _shingles(words: list[str]) -> Iterator[str]:
    """Runs of SHINGLE words; a shorter text is one run."""
    for i in range(max(1, len(words) - SHINGLE + 1)) if words else ():
        yield " ".join(words[i : i + SHINGLE])
