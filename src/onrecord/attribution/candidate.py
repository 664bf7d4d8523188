"""One reading of "somebody says something" before the readings of a document are weighed against each other."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.vocabulary.reporting import Sense


@dataclass(slots=True)
class Candidate:
    """`anchor` is the token that heads the cue; `cue`, `source`, `content` are sets of tokens; `parent` is who
    relays it, where that does not follow from whose content holds whose cue."""

    anchor: int
    sense: Sense
    frame: str
    cue: set[int]
    source: set[int]
    content: set[int]
    quotes: list[tuple[int, int]] = field(default_factory=list)
    negated: bool = False
    parent: Candidate | None = None
    hearsay: bool = False  # inside a quotation, what its speaker has from others
