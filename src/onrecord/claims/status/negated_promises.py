"""What is promised not to be done turns the promise round: "promised not to attack", "vowed never to surrender"."""

from __future__ import annotations

from onrecord.claims.conditions import restrains
from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene

# Restraint is agreed to; who will not yield, or not help, refuses. PLOVER's modes of REJECT: yield, assist.
_TURNED: dict[str, tuple[str, tuple[str, ...]]] = {
    "THREATEN": ("AGREE", ()),
    "CONCEDE": ("REJECT", ("yield",)),
    "AGREE": ("REJECT", ()),
}


def turn_negated_promise(scene: Scene, draft: Draft) -> None:
    """A promise whose infinitive is negated becomes what it says; others stay as they are."""
    parse, turned = scene.parse, _TURNED.get(draft.type)
    if turned is None or draft.standing.polarity == "denied" or parse.lemmas[draft.token] not in scene.parse.grammar.promising:
        return
    clause = parse.child(draft.token, "xcomp")
    if clause is None or parse.tags[clause] != "VB" or parse.child(clause, "neg") is None:
        return
    if draft.type == "AGREE" and restrains(scene, clause):
        return
    draft.reasons.append(f"a promise not to: {draft.type} is {turned[0]}")
    draft.type, draft.mode = turned
