"""Deeds that a clause without a verb adds with a place of their own: "killed two in A and three in B" tells of two killings."""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.draft import Draft
from onrecord.claims.figures import own_place
from onrecord.claims.participants.read import participant
from onrecord.claims.scene import Scene
from onrecord.claims.tree.gapped import counted

_TYPES = frozenset(("ASSAULT", "COERCE"))


def once_more(scene: Scene, draft: Draft) -> list[Draft]:
    """A deed for every number that shares the verb of `draft` and has a place of its own; the draft keeps the rest."""
    if draft.type not in _TYPES or draft.kind != "event":
        return []
    parse, found = scene.parse, []
    for noun in parse.children[draft.token]:
        place = own_place(scene, noun) if noun > draft.token and counted(parse, noun) else None
        if place is None:
            continue
        theirs = participant(scene, noun, create=True)
        span = range(parse.starts[noun], parse.ends[noun])
        draft.recipient = tuple(m for m in draft.recipient if not any(m.start <= c < m.end for c in span))
        figures = tuple(m for head, m in scene.in_sentence("figure", draft.sentence) if head == noun and m.figure is not None)
        why = f"another of {parse.words[draft.token]!r}, which is not said again"
        found.append(
            replace(
                draft, again=noun, recipient=theirs, place=place, figures=figures,
                reasons=[draft.reasons[0], why],
            )
        )  # fmt: skip
    return found
