"""A draft as a claim, with ids that hash what it says."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.claims.draft import Draft, trigger_span
from onrecord.claims.ids import attribution_key, digest, mention_key, mention_keys, span_keys
from onrecord.claims.tree.syntax import Syntax
from onrecord.documents.document import Document
from onrecord.language.parse import Sentence
from onrecord.model import (
    Claim,
    Control,
    Event,
    Extent,
    Label,
    Mention,
    PlaceBasis,
    Relation,
)


def _which(parse: Syntax, draft: Draft) -> tuple[str, ...]:
    """What tells a claim from another of the same words and kind."""
    again = () if draft.again is None else (str(parse.starts[draft.again]),)
    return (*(("answer",) if draft.answers else ()), *again)


def claim_of(document: Document, parse: Syntax, sentence: Sentence, draft: Draft, quads: Mapping[str, int]) -> Claim:
    trigger = trigger_span(parse, draft)
    kind = draft.type or draft.relation or draft.control or draft.label or (draft.figures[0].id if draft.figures else "")
    if draft.kind == "figure":
        kind = mention_key(draft.figures[0])
    anchor = digest("a", document.id, trigger.start, trigger.end, draft.kind, kind, *_which(parse, draft))
    standing = draft.standing
    identity = digest(
        "c", anchor, draft.type, ",".join(draft.mode), ",".join(draft.context), draft.label, mention_keys(draft.control_from),
        mention_keys(draft.actor), mention_keys(draft.recipient), mention_key(draft.place), mention_key(draft.time),
        mention_keys(draft.figures), span_keys(draft.instrument), standing.polarity, standing.certainty, standing.status,
        "|".join(map(attribution_key, draft.attribution)),
    )  # fmt: skip
    return Claim(
        id=identity,
        anchor=anchor,
        kind=draft.kind,
        trigger=trigger,
        evidence=Extent(sentence.start, sentence.end),
        event=Event(draft.type, draft.mode, draft.context, quads[draft.type]) if draft.kind == "event" else None,
        relation=Relation(draft.relation) if draft.relation is not None else None,
        control=Control(draft.control, _ids(draft.control_from)) if draft.control is not None else None,
        label=Label(draft.label) if draft.label is not None else None,
        actor=_ids(draft.actor),
        recipient=_ids(draft.recipient),
        place=draft.place.id if draft.place is not None else None,
        time=draft.time.id if draft.time is not None else None,
        figures=_ids(draft.figures),
        instrument=draft.instrument,
        polarity=standing.polarity,
        certainty=standing.certainty,
        status=standing.status,
        attribution=tuple(a.id for a in draft.attribution),
        score=round(draft.strength, 3),
        place_basis=_place_basis(draft.place, sentence),
    )


def _place_basis(place: Mention | None, sentence: Sentence) -> PlaceBasis | None:
    """Whether the claim's own sentence names its place, or one before it."""
    if place is None:
        return None
    return "sentence" if sentence.start <= place.start < sentence.end else "before"


def _ids(mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.id for m in mentions))
