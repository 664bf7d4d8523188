"""Which characters of a text mean what: mentions, cues and triggers for all, and every claim's own characters by their role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from onrecord.exports.rows import in_text_order
from onrecord.model import Block, Claim, Reading

Role = Literal["trigger", "part", "source", "cue", "content", "evidence"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters with a class of their own (`css`), or the part (`role`) that they play in a claim (`number`, from 1)."""

    start: int
    end: int
    css: str = ""
    number: int = 0
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters over which no mark begins or ends, with all marks that cover them."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def marks(reading: Reading) -> tuple[Mark, ...]:
    """All marks of a Reading, by where they begin."""
    found = [Mark(m.start, m.end, m.kind) for m in reading.mentions if m.form != "pronoun"]
    found += [Mark(s.start, s.end, "cue") for a in reading.attributions for s in a.cue]
    for number, claim in enumerate(in_text_order(reading.claims), start=1):
        found.extend(_of_claim(reading, claim, number))
    return tuple(sorted(found, key=lambda m: (m.start, m.end)))


def _of_claim(reading: Reading, claim: Claim, number: int) -> Iterator[Mark]:
    yield Mark(claim.trigger.start, claim.trigger.end, "trigger", number, "trigger")
    yield Mark(claim.evidence.start, claim.evidence.end, "", number, "evidence")
    parts = {*claim.actor, *claim.recipient, *claim.figures, claim.place, claim.time}
    parts.update(claim.control.from_ if claim.control else ())
    for mention in reading.mentions:
        if mention.id in parts:
            yield Mark(mention.start, mention.end, "", number, "part")
    for span in claim.instrument:
        yield Mark(span.start, span.end, "", number, "part")
    for attribution in reading.attributions:
        if attribution.id in claim.attribution:
            yield from (Mark(s.start, s.end, "", number, "source") for s in attribution.source)
            yield from (Mark(s.start, s.end, "", number, "cue") for s in attribution.cue)
            yield from (Mark(s.start, s.end, "", number, "content") for s in attribution.content)


def pieces(block: Block, found: tuple[Mark, ...]) -> Iterator[Piece]:
    """The block cut wherever a mark begins or ends, so that overlapping marks never make crossing tags."""
    inside = [m for m in found if m.start < block.end and m.end > block.start]
    cuts = {block.start, block.end}
    for mark in inside:
        cuts.update(cut for cut in (mark.start, mark.end) if block.start < cut < block.end)
    for start, end in pairwise(sorted(cuts)):
        yield Piece(start, end, tuple(m for m in inside if m.start <= start and end <= m.end))
