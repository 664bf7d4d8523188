"""The review queue: what the rules were not sure of, one thing at a time, for a person to decide and sign."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.desk.shelf import Shelf
from onrecord.desk.views.rows import ClaimCells, claim_cells
from onrecord.incidents.judgements import in_force
from onrecord.model import ClaimRef
from onrecord.record import incident_cache, reviewing
from onrecord.record.filter import Filter

QUEUES = ("merges", "speakers")


@dataclass(frozen=True, slots=True)
class Reason:
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
    """A speaker whom the text does not settle: the issue's words, and the claims that hang on it."""

    document: str
    message: str
    words: str
    claims: tuple[ClaimCells, ...]


@dataclass(frozen=True, slots=True)
class Review:
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
    with shelf.reading() as connection:
        waiting = reviewing.unresolved_speakers(connection)
        row = waiting[skip] if skip < len(waiting) else None
    if row is None:
        return Review("speakers", len(waiting), skip, None, None)
    reading = shelf.record.reading(row.document)
    words = reading.text[row.start : row.end] if reading else ""
    claims = [
        c
        for c in shelf.record.query(Filter(document=(row.document,), limit=500)).claims
        if _hangs(c.evidence_start, c.evidence_end, row)
    ]
    return Review("speakers", len(waiting), skip, None, Open(row.document, row.message, words, tuple(map(claim_cells, claims))))


def _hangs(start: int, end: int, row: reviewing.Unresolved) -> bool:
    """Whether a claim's sentence overlaps the words of the issue."""
    return start < row.end and row.start < end


def _cells(shelf: Shelf, refs: tuple[ClaimRef, ...]) -> tuple[ClaimCells, ...]:
    found = []
    for document in dict.fromkeys(ref.document for ref in refs):
        wanted = {ref.claim for ref in refs if ref.document == document}
        found += [claim_cells(c) for c in shelf.record.claims(Filter(document=(document,))) if c.id in wanted]
    return tuple(found)
