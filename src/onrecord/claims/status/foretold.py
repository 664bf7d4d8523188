"""Whose "will" it is, once it is known who speaks: what a party says of itself it plans, what it says of another it foretells.

"The regime will kill us all", says a man who fled it: a fear of his, no plan of the regime's. A spokesman speaks for those of
his own state, and of a speaker or doer whose state the page does not tell nothing is changed.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.model import Mention

_WILLS = frozenset({"will", "'ll", "shall", "would", "'d", "wo"})
_OUTSIDE = frozenset({"CVL", "REF", "MED", "EDU", "NGO", "HLH"})  # PLOVER: sectors that speak for no government and no army


def foretell(scene: Scene, draft: Draft) -> None:
    """Make a planned event predicted where somebody of another side tells of it."""
    parse = scene.parse
    if draft.kind != "event" or draft.standing.status != "planned" or not draft.actor or not draft.attribution:
        return
    if not any(parse.deps[c] == "aux" and parse.lowers[c] in _WILLS for c in parse.children[draft.token]):
        return
    last = draft.attribution[-1]
    speaker = scene.mentions.by_id.get(last.speaker) if last.speaker is not None else None
    if last.kind != "speech" or speaker is None or not all(_of_another_side(speaker, m) for m in draft.actor):
        return
    draft.standing = replace(draft.standing, status="predicted")
    draft.reasons.append("foretold by another side")


def _of_another_side(speaker: Mention, doer: Mention) -> bool:
    one, other = speaker.actor, doer.actor
    if one is None or other is None or (speaker.entity is not None and speaker.entity == doer.entity):
        return False
    if one.country is not None and other.country is not None:
        return one.country != other.country
    return bool(_OUTSIDE.intersection(one.sector)) and bool(other.sector) and _OUTSIDE.isdisjoint(other.sector)
