"""The review queue: what the rules were not sure of, one thing at a time, for a person to decide and sign."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.desk.shelf import Shelf
from onrecord.desk.views.rows import ClaimCells, claim_cells
from onrecord.incidents.judgements import in_force
from onrecord.model import ClaimRef, Reading
from onrecord.record import incident_cache, reviewing
from onrecord.record.filter import Filter

QUEUES = ("merges", "speakers")
_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class Reason:
    """A feature that two accounts were compared by, in words."""

    feature: str
    left: str
    right: str
    weight: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two accounts that nearly were one incident, or were made one by little: their claims and what speaks for and against."""

    left: tuple[ClaimCells, ...]
    right: tuple[ClaimCells, ...]
    merged: bool
    reasons: tuple[Reason, ...]
    weight: str
    bar: str


@dataclass(frozen=True, slots=True)
class Open:
    """A speaker whom the text does not settle: the issue's words in their paragraph, and the claims that hang on it.

    `candidates` are those whom the text names nearby, as (id or name, name).
    """

    document: str
    message: str
    before: str
    words: str
    after: str
    candidates: tuple[tuple[str, str], ...]
    claims: tuple[ClaimCells, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """What the review queue shows: one doubtful merge or one open speaker, and how many are left."""

    queue: str
    left: int
    skip: int
    doubt: Doubt | None
    open: Open | None


def review(shelf: Shelf, queue: str, skip: int) -> Review:
    """The next undecided thing of a queue, after `skip` others."""
    queue = queue if queue in QUEUES else QUEUES[0]
    return _merges(shelf, skip) if queue == "merges" else _speakers(shelf, skip)


def _merges(shelf: Shelf, skip: int) -> Review:
    decided = [j for j in in_force(shelf.record.judgements(current=True)) if j.by == "person"]
    seen = [frozenset((*j.claims, *j.others)) for j in decided if j.verdict in ("same", "different", "confirmed", "rejected")]
    with shelf.reading() as connection:
        doubtful = tuple(incident_cache.links(connection, None))
    waiting = [d for d in doubtful if not any(s & set(d.left) and s & set(d.right) for s in seen)]
    if skip >= len(waiting):
        return Review("merges", len(waiting), skip, None, None)
    found = waiting[skip]
    reasons = tuple(Reason(f.name, f.left, f.right, f"{f.weight:+.1f}") for f in found.features)
    doubt = Doubt(
        _cells(shelf, found.left), _cells(shelf, found.right), found.merged, reasons, f"{found.weight:.1f}", f"{found.bar:.1f}"
    )
    return Review("merges", len(waiting), skip, doubt, None)


def _speakers(shelf: Shelf, skip: int) -> Review:
    """After what nobody has decided yet; who leaves a speaker open confirms the claims as they are read."""
    left_open = {
        ref
        for j in in_force(shelf.record.judgements(current=True))
        if j.by == "person" and j.verdict == "confirmed"
        for ref in j.claims
    }
    with shelf.reading() as connection:
        waiting = reviewing.unresolved_speakers(connection)
    touched = {ref.document for ref in left_open}
    waiting = tuple(w for w in waiting if w.document not in touched or not left_open.issuperset(_hanging(shelf, w)))
    for row in waiting[skip:]:
        refs = _hanging(shelf, row)
        reading = shelf.record.reading(row.document)
        if refs and reading is not None:
            claims = tuple(c for c in _cells(shelf, refs) if c.state == "current")
            around = _around(reading, row)
            return Review(
                "speakers",
                len(waiting),
                skip,
                None,
                Open(row.document, row.message, *around, _candidates(reading, row.start), claims),
            )
    return Review("speakers", len(waiting), skip, None, None)


def _hanging(shelf: Shelf, row: reviewing.Unresolved) -> tuple[ClaimRef, ...]:
    """The claims whose innermost voice is the one that the issue leaves open."""
    reading = shelf.record.reading(row.document)
    if reading is None:
        return ()
    open_ = {
        a.id
        for a in reading.attributions
        if a.speaker is None and any((s[0].start, s[0].end) == (row.start, row.end) for s in (a.source, a.content) if s)
    }
    return tuple(ClaimRef(reading.id, c.id) for c in reading.claims if c.attribution and c.attribution[-1] in open_)


def _candidates(reading: Reading, at: int) -> tuple[tuple[str, str], ...]:
    """Whom the text names, those nearest before the words first, then those after."""
    named = [m for m in reading.mentions if m.actor is not None and m.form == "name"]
    near = sorted(named, key=lambda m: (m.start >= at, abs(at - m.start)))
    found = {(m.actor.id or m.actor.name): m.actor.name for m in near if m.actor is not None}
    return tuple(found.items())[:_CANDIDATES]


def _around(reading: Reading, row: reviewing.Unresolved) -> tuple[str, str, str]:
    """The words before, the words themselves, and those after them, as far as the paragraph goes."""
    block = next((b for b in reading.blocks if b.start <= row.start < b.end), None)
    start, end = (block.start, max(block.end, row.end)) if block else (row.start, row.end)
    return reading.text[start : row.start], reading.text[row.start : row.end], reading.text[row.end : end]


def _cells(shelf: Shelf, refs: tuple[ClaimRef, ...]) -> tuple[ClaimCells, ...]:
    found = []
    for document in dict.fromkeys(ref.document for ref in refs):
        wanted = {ref.claim for ref in refs if ref.document == document}
        found += [claim_cells(c) for c in shelf.record.claims(Filter(document=(document,))) if c.id in wanted]
    return tuple(found)
