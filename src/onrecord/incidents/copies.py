"""Copies: texts, and paragraphs of texts, that also stand elsewhere. A copy is kept and counted once as a source.

The lowest shingle hashes of a text and of each of its paragraphs (bottom-k MinHash) propose pairs of documents; exact
Jaccard or containment of their shingles decides. A text most of whose words stand in another is a copy of it (a wire
story with another headline, dateline or introduction); one that shares only some paragraphs is spliced, and each of
those is credited to the first known outlet that has it. What two documents share depends on these two alone, and who is
compared on who shares a hash, so documents can come in any order, and one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.incidents.fingerprint import Fingerprint, Unit
from onrecord.incidents.numbered import number

SAME = 0.8  # Jaccard similarity, or share of the smaller text, from which two texts are one (usual for wire copies)
FIRST = 20  # documents of a crowded band, by place, with which every other one in it is compared
_LOWEST = 8  # hashes of a paragraph that propose: two at Jaccard 0.5 share one of them with probability 0.996
_LOWEST_WHOLE = 16  # and of a whole text
_LATE = date(9999, 1, 1).toordinal()
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
    places = [filing_place(found) for found in ranked]
    pairs: set[tuple[int, int]] = set()
    for members in by_band.values():
        if len(members) > FIRST:
            members.sort(key=lambda i: places[i])
        for n, i in enumerate(members[:FIRST]):
            pairs.update((min(i, j), max(i, j)) for j in members[n + 1 :])
    said: dict[Pair, Shared] = {}
    first = Original(ranked[0]) if ranked else None
    for i, j in sorted(pairs):
        if first is None or first.document != ranked[i].document:
            first = Original(ranked[i])
        found_here = first.shared(ranked[j])
        if found_here is not None:
            said[ranked[i].document, ranked[j].document] = found_here
    return copies([p.document for p in ranked], said)


def filing_place(found: Fingerprint) -> int:
    """The place of a text under a crowded hash: a known outlet first, then the earlier, then whatever, but always the same."""
    try:
        day = date.fromisoformat((found.published or "")[:10]).toordinal()
    except ValueError:
        day = _LATE
    return (int(not found.outlet) << 60) | (day << 36) | (number((found.document,)) >> 27)


def bands(found: Fingerprint) -> frozenset[int]:
    """The hashes that propose a document: the lowest of its text and of each of its paragraphs."""
    return frozenset(h for unit in found.units for h in unit.hashes[: _LOWEST_WHOLE if unit.whole else _LOWEST])


class Original:
    """The earlier one of two documents, made ready to be compared with many later ones."""

    def __init__(self, found: Fingerprint) -> None:
        self.document = found.document
        self._whole = next((set(u.hashes) for u in found.units if u.whole), set[int]())
        self._paragraphs = [set(u.hashes) for u in found.units if not u.whole]
        self._least = min((len(p) for p in self._paragraphs), default=0)

    def shared(self, later: Fingerprint) -> Shared | None:
        """What the later document has from this one; None for nothing."""
        whole = next((u.hashes for u in later.units if u.whole), None)
        common = 0 if whole is None else len(self._whole.intersection(whole))
        if whole is None or not common:
            return None
        same = _same_text(common, len(self._whole), len(whole))
        own = [u for u in later.units if not u.whole]
        taken, given = [], set[int]()
        if self._paragraphs and common >= SAME * min((self._least, *(len(u.hashes) for u in own))):
            for unit in own:
                alike = [n for n, p in enumerate(self._paragraphs) if _same_paragraph(p, unit)]
                given.update(alike)
                taken += [unit] if alike else []
        if not same and taken:
            same = _mostly([len(u.hashes) for u in taken], [len(u.hashes) for u in own])
            same = same or _mostly([len(self._paragraphs[n]) for n in given], [len(p) for p in self._paragraphs])
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


def _mostly(taken: Sequence[int], of: Sequence[int]) -> bool:
    """Whether paragraphs, as numbers of shingles, are most of a text that is long enough."""
    return sum(of) >= _MIN_SHINGLES and sum(taken) >= SAME * sum(of)


def _same_text(common: int, left: int, right: int) -> bool:
    if common >= SAME * (left + right - common):
        return True
    return min(left, right) >= _MIN_SHINGLES and common >= SAME * min(left, right)


def _same_paragraph(left: set[int], right: Unit) -> bool:
    low, high = sorted((len(left), len(right.hashes)))
    if 2 * low < high:
        return False
    common = len(left.intersection(right.hashes))
    return common >= SAME * low and common >= 0.5 * high


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
