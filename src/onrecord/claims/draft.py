"""A claim while it is being made: the only mutable thing of this stage, turned into a frozen Claim at the end."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from onrecord.claims.status.voice import Standing
from onrecord.language.parse import Parse
from onrecord.model import Attribution, ClaimKind, ControlType, Mention, RelationType, Span


@dataclass(slots=True)
class Draft:
    """`token` is the trigger's head, `tokens` the phrase; `reasons` says which entry gave it and what rules changed."""

    kind: ClaimKind
    token: int
    tokens: tuple[int, ...]
    sentence: int
    standing: Standing
    attribution: tuple[Attribution, ...]
    actor: tuple[Mention, ...] = ()
    recipient: tuple[Mention, ...] = ()
    place: Mention | None = None
    time: Mention | None = None
    figures: tuple[Mention, ...] = ()
    instrument: tuple[Span, ...] = ()
    type: str = ""
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    relation: RelationType | None = None
    control: ControlType | None = None
    control_from: tuple[Mention, ...] = ()
    label: str | None = None
    strength: float = 1.0
    carried: bool = False  # an event noun that a light verb carries
    struck: tuple[str, ...] = ()  # ids of mentions that rules took out of its roles
    answers: bool = False  # somebody else's answer to a claim made in the same breath
    again: int | None = None  # the number of a clause that shares the verb: "killed two in A and | three in B"
    said: tuple[tuple[str, tuple[Mention, ...]], ...] = ()  # roles by their own words, where those meant stand in their place
    reasons: list[str] = field(default_factory=list)

    def add_mode(self, modes: tuple[str, ...]) -> None:
        """Modes that the draft has not yet, behind those that it has."""
        self.mode = (*self.mode, *(m for m in modes if m not in self.mode))


def in_its_words(draft: Draft) -> Draft:
    """The draft with "the two sides" where two named before stand in their place: how well it is told is seen in its sentence."""
    own = dict(draft.said)
    return replace(draft, actor=own.get("actor", draft.actor), recipient=own.get("recipient", draft.recipient)) if own else draft


def trigger_span(parse: Parse, draft: Draft) -> Span:
    """The whole phrase when it is short and unbroken enough to read, else its head word."""
    low, high = min(draft.tokens), max(draft.tokens)
    if high - low <= 4:
        return parse.span(low, high + 1)
    return parse.span(draft.token, draft.token + 1)
