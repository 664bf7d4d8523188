"""Copies: texts, and paragraphs of texts, that also stand elsewhere. A copy is kept and counted once as a source.

The lowest shingle hashes of a text and of each of its paragraphs (bottom-k MinHash) propose pairs of documents; exact
Jaccard or containment of their shingles decides. A text most of whose words stand in another is a copy of it (a wire
story with another headline, dateline or introduction); one that shares only some paragraphs is spliced, and each of
those is credited to the first known outlet that has it. What two documents share depends on these two alone, and who is
compared on who shares a hash, so documents can come in any order, and one by one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.incidents.fingerprint import Fingerprint, Unit

SAME = 0.8  # Jaccard similarity, or share of the smaller text, from which two texts are one (usual for wire copies)
FIRST = 20  # documents of a crowded band, by rank, with which every other one in it is compared
_LOWEST = 8  # hashes of a paragraph that propose: two at Jaccard 0.5 share one of them with probability 0.996
_LOWEST_WHOLE = 16  # and of a whole text
_MIN_SHINGLES = 30  # a shorter text inside a longer one is a quotation, not a copy

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Splice:
    """Characters of a document that are credited to another."""

    start: int
    end: int
    origin: str


@dataclass(frozen=True, slots=True)
class Shared:
    """What the later of two documents has from the earlier one: the `same` text, or paragraphs, as (start, end) of the later."""

    same: bool
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Copies:
    """`groups`: ids of documents with one text, original first; `original`: of every copy; `splices`: by document."""

    groups: tuple[tuple[str, ...], ...]
    original: dict[str, str]
    splices: dict[str, tuple[Splice, ...]]

    def origin(self, document: str, start: int) -> str:
        """The document to which what stands at a character is credited; itself when it stands nowhere else."""
        for splice in self.splices.get(document, ()):
            if splice.start <= start < splice.end:
                return self.original.get(splice.origin, splice.origin)
        return self.original.get(document, document)


def find_copies(prints: Iterable[Fingerprint]) -> Copies:
    """The copies among documents; the same for any order of them."""
    ranked = sorted(prints, key=lambda p: p.rank)
    by_band: dict[int, list[int]] = {}
    for i, found in enumerate(ranked):
        for band in bands(found):
            by_band.setdefault(band, []).append(i)
    pairs = {(i, j) for members in by_band.values() for n, i in enumerate(members[:FIRST]) for j in members[n + 1 :]}
    said = {(ranked[i].document, ranked[j].document): shared(ranked[i], ranked[j]) for i, j in sorted(pairs)}
    return copies([p.document for p in ranked], {pair: found for pair, found in said.items() if found is not None})


def bands(found: Fingerprint) -> frozenset[int]:
    """The hashes that propose a document: the lowest of its text and of each of its paragraphs."""
    return frozenset(h for unit in found.units for h in unit.hashes[: _LOWEST_WHOLE if unit.whole else _LOWEST])


def shared(first: Fingerprint, later: Fingerprint) -> Shared | None:
    """What the document that ranks later has from the other one; None for nothing."""
    paragraphs = [u for u in later.units if not u.whole], [u for u in first.units if not u.whole]
    taken = [u for u in paragraphs[0] if any(_same_paragraph(u.hashes, other.hashes) for other in paragraphs[1])]
    same = any(_same_text(a.hashes, b.hashes) for a in first.units if a.whole for b in later.units if b.whole)
    if not same and taken:
        given = [u for u in paragraphs[1] if any(_same_paragraph(u.hashes, other.hashes) for other in taken)]
        same = _mostly(taken, paragraphs[0]) or _mostly(given, paragraphs[1])
    return Shared(same, tuple((u.start, u.end) for u in taken)) if same or taken else None


def copies(ranked: Sequence[str], said: Mapping[Pair, Shared]) -> Copies:
    """Groups and splices of documents in the order of their rank, from what pairs of them share (the earlier one first)."""
    place = {document: i for i, document in enumerate(ranked)}
    parent = {document: document for document in ranked}
    spliced: dict[str, dict[tuple[int, int], str]] = {}
    for (first, later), found in said.items():
        if found.same:
            _join(parent, place, first, later)
        taken = spliced.setdefault(later, {}) if found.spans else {}
        for span in found.spans:
            if span not in taken or place[first] < place[taken[span]]:
                taken[span] = first
    groups: dict[str, list[str]] = {}
    for document in ranked:
        groups.setdefault(_root(parent, document), []).append(document)
    several = tuple(tuple(group) for group in groups.values() if len(group) > 1)
    splices = {
        document: tuple(Splice(start, end, origin) for (start, end), origin in sorted(found.items()))
        for document, found in sorted(spliced.items())
    }
    return Copies(several, {d: group[0] for group in several for d in group[1:]}, splices)


def _mostly(taken: Sequence[Unit], of: Sequence[Unit]) -> bool:
    """Whether paragraphs are most of a text that is long enough."""
    size = sum(len(u.hashes) for u in of)
    return size >= _MIN_SHINGLES and sum(len(u.hashes) for u in taken) >= SAME * size


def _same_text(left: array[int], right: array[int]) -> bool:
    common = len(set(left).intersection(right))
    if common >= SAME * (len(left) + len(right) - common):
        return True
    smaller = min(len(left), len(right))
    return smaller >= _MIN_SHINGLES and common >= SAME * smaller


def _same_paragraph(left: array[int], right: array[int]) -> bool:
    if 2 * min(len(left), len(right)) < max(len(left), len(right)):
        return False
    common = len(set(left).intersection(right))
    return common >= SAME * min(len(left), len(right)) and common >= 0.5 * max(len(left), len(right))


def _root(parent: dict[str, str], document: str) -> str:
    while parent[document] != document:
        parent[document] = parent[parent[document]]
        document = parent[document]
    return document


def _join(parent: dict[str, str], place: dict[str, int], left: str, right: str) -> None:
    """One group, named by its first document in rank."""
    a, b = _root(parent, left), _root(parent, right)
    if a != b:
        first, second = (a, b) if place[a] < place[b] else (b, a)
        parent[second] = first
