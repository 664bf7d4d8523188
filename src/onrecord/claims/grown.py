"""Parties of events grown to their whole phrases, and the mentions that roles needed."""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.participants.widen import widen, widen_doer
from onrecord.claims.scene import Scene
from onrecord.mentions.found import Mentions
from onrecord.model import (
    Mention,
)


def widen_roles(scene: Scene, drafts: list[Draft]) -> None:
    """Descriptions in the roles of events grow to their whole phrases, in every claim of the sentence that names them."""
    events = [d for d in drafts if d.kind == "event"]
    told = frozenset(t for d in events for t in d.tokens)
    for draft in events:
        draft.recipient = _outermost(tuple(widen(scene, m, told) for m in draft.recipient))
    for draft in events:
        others = frozenset(t for m in draft.recipient for t in scene.parse.tokens(m.start, m.end))
        if "seize" in draft.mode:  # "seized by rebels from the army": no rebels from the army
            others |= {t for t in _sentence(scene, draft) if scene.parse.lowers[t] == "from"}
        draft.actor = _outermost(tuple(widen_doer(scene, m, told | others) for m in draft.actor))
    for draft in drafts:
        if draft.kind != "event":
            draft.actor = tuple(scene.widened.get(m.id, m) for m in draft.actor)
            draft.recipient = tuple(scene.widened.get(m.id, m) for m in draft.recipient)
            draft.control_from = tuple(scene.widened.get(m.id, m) for m in draft.control_from)


def _sentence(scene: Scene, draft: Draft) -> range:
    return range(scene.parse.sentences[draft.sentence].first, scene.parse.sentences[draft.sentence].last)


def _outermost(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Without those that a wider one of the same role takes in: "a team of medics" names the medics."""
    return tuple(
        m for m in mentions if not any(o is not m and o.start <= m.start and m.end <= o.end and o != m for o in mentions)
    )


def with_added(scene: Scene) -> Mentions:
    """All mentions in text order; those made here take ids that no other mention has."""
    if not scene.added and not scene.widened:
        return scene.mentions
    every = [scene.widened.get(m.id, m) for m in (*scene.mentions.all, *scene.added.values())]
    return Mentions.of(sorted(every, key=lambda m: (m.start, -m.end, m.kind)), scene.parse)
