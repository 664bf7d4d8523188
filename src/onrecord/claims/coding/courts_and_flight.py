"""Two PLOVER rules that join events: a conviction with prison is an arrest as well, and who makes people flee expels them.

Source: the PLOVER manual of 2024-02-04, sections on SANCTION convict and SANCTION expel.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.claims.climb import below
from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene

_BELOW = 6  # steps from the sentence to the prison: "convicted and sentenced to ten years in prison"
_CAUSES = ("ASSAULT", "COERCE")


def imprisonment(scene: Scene, draft: Draft) -> Draft | None:
    """COERCE arrest beside SANCTION convict where the sentence is prison."""
    if draft.type != "SANCTION" or "convict" not in draft.mode or draft.standing.polarity == "denied":
        return None
    if draft.standing.status != "occurred" or not _prison_below(scene, draft.token):
        return None
    reasons = [*draft.reasons, "a conviction with prison is COERCE arrest as well"]
    return replace(draft, type="COERCE", mode=("arrest",), reasons=reasons, strength=draft.strength * 0.9)


def _prison_below(scene: Scene, token: int) -> bool:
    """Whether the verb itself says prison ("jailed") or names it below, in a sentence that is not suspended."""
    parse, layer = scene.parse, [token]
    named = False
    for _ in range(_BELOW):
        if any(parse.lowers[c] in ("suspended", "noncustodial") for c in layer):
            return False
        named = named or any(
            not {parse.lemmas[c], parse.lowers[c]}.isdisjoint(scene.senses.coded.prison) for c in layer
        )  # "bars"
        layer = [
            c for t in layer for c in parse.children[t] if parse.deps[c] not in ("nsubj", "nsubjpass", "advcl", "relcl", "ccomp")
        ]
    return named


def drive_out(scene: Scene, draft: Draft, drafts: list[Draft]) -> bool:
    """Who attacks is the actor of the flight from it: "fled after attacks by militiamen"."""
    if draft.type != "SANCTION" or "expel" not in draft.mode or draft.actor:
        return False
    for other in drafts:
        if (
            other.type in _CAUSES
            and other.actor
            and other.standing.polarity != "denied"
            and below(scene, other.token, draft.token)
        ):
            draft.actor = tuple(m for m in other.actor if m not in draft.recipient)
            draft.reasons.append("who attacks makes people flee")
            return bool(draft.actor)
    return False
