"""Copies: texts, and paragraphs of texts, that also stand elsewhere. A copy is kept and counted once as a source.

MinHash (rensa) proposes pairs of whole texts and pairs of paragraphs; exact Jaccard or containment of their word
shingles decides. A text most of whose words stand in another is a copy of it (a wire story with another headline,
dateline or introduction); one that shares only some paragraphs is spliced, and each of those is credited to the
first known outlet that has it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import rensa

from onrecord.incidents.fingerprint import Fingerprint, Unit

SAME = 0.8  # Jaccard similarity, or share of the smaller text, from which two texts are one (usual for wire copies)
_PERMUTATIONS, _BANDS = 64, 32  # two rows a band: a pair at Jaccard 0.5 is proposed with probability 0.9999
_SEED = 1
_MIN_SHINGLES = 30  # a shorter text inside a longer one is a quotation, not a copy


@dataclass(frozen=True, slots=True)
class Splice:
    """Characters of a document that are credited to another."""

    start: int
    end: int
    origin: str


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
    ranked = {p.document: p for p in sorted(prints, key=lambda p: p.rank)}
    place = {document: i for i, document in enumerate(ranked)}
    parent = {document: document for document in ranked}
    spliced: dict[str, dict[tuple[int, int], str]] = {}
    shared: dict[tuple[str, str], int] = {}
    for left, right in _pairs([u for p in ranked.values() for u in p.units]):
        if place[left.document] > place[right.document]:
            left, right = right, left
        if left.whole and right.whole:
            if _same_text(left.hashes, right.hashes):
                _join(parent, place, left.document, right.document)
        elif not left.whole and not right.whole and _same_paragraph(left.hashes, right.hashes):
            taken = spliced.setdefault(right.document, {})
            here = (right.start, right.end)
            if here not in taken or place[left.document] < place[taken[here]]:
                taken[here] = left.document
            for small, large in ((left, right), (right, left)):
                key = (small.document, large.document)
                shared[key] = shared.get(key, 0) + len(small.hashes)
    for (small_id, large_id), count in sorted(shared.items()):
        size = sum(len(u.hashes) for u in ranked[small_id].units if not u.whole)
        if size >= _MIN_SHINGLES and count >= SAME * size:
            _join(parent, place, small_id, large_id)
    return _copies(ranked, parent, spliced)


def _copies(ranked: dict[str, Fingerprint], parent: dict[str, str], spliced: dict[str, dict[tuple[int, int], str]]) -> Copies:
    groups: dict[str, list[str]] = {}
    for document in ranked:
        groups.setdefault(_root(parent, document), []).append(document)
    several = tuple(tuple(group) for group in groups.values() if len(group) > 1)
    splices = {
        document: tuple(Splice(start, end, origin) for (start, end), origin in sorted(found.items()))
        for document, found in sorted(spliced.items())
    }
    return Copies(several, {d: group[0] for group in several for d in group[1:]}, splices)


def _pairs(units: list[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """Pairs of units of different documents that may be alike, each once: equal hashes or a common MinHash band."""
    if len(units) < 2:
        return
    hashes = rensa.RMinHash.from_token_sets([_bytes(u.hashes) for u in units], num_perm=_PERMUTATIONS, seed=_SEED)
    index = rensa.RMinHashLSH(0.5, _PERMUTATIONS, _BANDS)
    index.insert_many(hashes)
    for i, unit in enumerate(units):
        for j in sorted(set(index.query(hashes[i]))):
            if j > i and units[j].document != unit.document and units[j].whole == unit.whole:
                yield unit, units[j]


def _bytes(hashes: array[int]) -> list[bytes]:
    raw = hashes.tobytes()
    return [raw[i : i + 8] for i in range(0, len(raw), 8)]


def _same_text(left: array[int], right: array[int]) -> bool:
    common = len(set(left).intersection(right))
    if common >= SAME * (len(left) + len(right) - common):
        return True
    smaller = min(len(left), len(right))
    return smaller >= _MIN_SHINGLES and common >= SAME * smaller


def _same_paragraph(left: array[int], right: array[int]) -> bool:
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
