"""Helpers of the claim tests: a sentence read by the whole reader, its claims with words instead of ids."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Claim, Reading
from onrecord.reader import Reader


@dataclass(frozen=True)
class Words:
    """A claim with the words of its mentions."""

    claim: Claim
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    place: str | None
    time: str | None
    figures: tuple[str, ...]

    @property
    def type(self) -> str | None:
        return self.claim.event.type if self.claim.event else None

    @property
    def mode(self) -> tuple[str, ...]:
        return self.claim.event.mode if self.claim.event else ()


def in_words(reading: Reading, kind: str) -> list[Words]:
    text = {mention.id: mention.text for mention in reading.mentions}
    return [
        Words(
            claim,
            tuple(text[i] for i in claim.actor),
            tuple(text[i] for i in claim.recipient),
            text[claim.place] if claim.place else None,
            text[claim.time] if claim.time else None,
            tuple(text[i] for i in claim.figures),
        )
        for claim in reading.claims
        if claim.kind == kind
    ]


def events(reader: Reader, text: str) -> list[Words]:
    return in_words(reader.read(text, published="2020-05-20"), "event")


def relations(reader: Reader, text: str) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return {(w.claim.relation.type, w.actor, w.recipient) for w in in_words(reader.read(text), "relation") if w.claim.relation}
