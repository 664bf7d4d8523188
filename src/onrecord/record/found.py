"""What a record gives back: rows of claims, documents and changes as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model import Actor, Certainty, ClaimKind, Issue, Polarity, Status
from onrecord.record.filter import State

Outcome = Literal["added", "unchanged", "copy", "changed"]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document. `version` counts from 1; `original` is the id of which it is a copy."""

    document: str
    outcome: Outcome
    version: int
    original: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentIssue:
    """An issue with the document that it is of."""

    document: str
    issue: Issue


@dataclass(frozen=True, slots=True)
class Participant:
    """`role` is actor, recipient, speaker (the innermost voice) or voice (one further out)."""

    role: str
    actor: Actor


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure of a claim, as `model.Figure`."""

    measure: str
    of: str | None
    low: float | None
    high: float | None
    exact: bool
    cumulative: bool


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """One claim, flat, with its document; as a person recoded it. Empty strings and nulls where it says nothing."""

    key: int
    document: str
    version: int
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    id: str
    anchor: str
    state: State
    judgement: str | None
    since: str
    until: str | None
    kind: ClaimKind
    type: str | None
    mode: tuple[str, ...]
    context: tuple[str, ...]
    quad: int | None
    trigger: str
    trigger_start: int
    trigger_end: int
    evidence_start: int
    evidence_end: int
    sentence: str
    place: str | None
    geonameid: int | None
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    precision: str | None
    start: str | None
    end: str | None
    voices: tuple[str, ...]
    polarity: Polarity
    certainty: Certainty
    status: Status
    score: float
    participants: tuple[Participant, ...]
    figures: tuple[FoundFigure, ...]

    @property
    def actors(self) -> tuple[Actor, ...]:
        return tuple(p.actor for p in self.participants if p.role == "actor")

    @property
    def recipients(self) -> tuple[Actor, ...]:
        return tuple(p.actor for p in self.participants if p.role == "recipient")

    @property
    def speaker(self) -> Actor | None:
        """The innermost voice; null for the page's own."""
        return next((p.actor for p in self.participants if p.role == "speaker"), None)


@dataclass(frozen=True, slots=True)
class Page:
    """Claims of a query up to its limit; `cursor` goes on after them, null when there are no more."""

    claims: tuple[FoundClaim, ...]
    cursor: str | None


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """One version of a document. `copy_of` is the id of the first document with the same text."""

    id: str
    version: int
    current: bool
    notice: Literal["correction", "retraction"] | None
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    language: str | None
    sha256: str
    added: str
    captured: str
    method: str
    claims: int
    issues: int
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """What a new version of an article, or a newer reader, changed in one claim."""

    key: int
    at: str
    document: str
    version: int
    cause: Literal["version", "reread"]
    kind: Literal["added", "removed", "changed"]
    anchor: str
    before: str | None
    after: str | None
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grade:
    """How reliable a person holds a source to be (A-F), since when and why. `source` is an outlet or an actor's id."""

    made: str
    author: str
    source: str
    reliability: str
    reason: str | None
