"""Plans and hopes that came to nothing: "had hoped to agree a truce", "was to sign it but the talks collapsed".

They are no refusals. The deed stays what it is, planned and denied, and so does the hope or plan where its verb alone was read as
a promise ("had hoped to help").
"""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.claims.status.voice import Standing
from onrecord.predicates.lapsed import is_meant_only

_STEPS = 4
_BELOW = frozenset(["dobj", "prep", "pobj", "conj", "xcomp", "ccomp", "advcl"])


def lapsed_above(scene: Scene, token: int) -> bool:
    """Whether what a denied word tells was only hoped for, planned or tried, with no negation of its own on the way up."""
    parse, by_token, step = scene.parse, scene.predicates.by_token, token
    for _ in range(_STEPS):
        head, found = parse.heads[step], by_token.get(parse.heads[step])
        if head == step or parse.deps[step] not in _BELOW or any(parse.deps[c] == "neg" for c in parse.children[step]):
            return False
        if is_meant_only(parse, scene.predicates.modality, head, step):
            here = by_token.get(step)
            return found is not None and found.polarity == "affirmed" and here is not None and here.polarity == "denied"
        step = head
    return False


def settle_lapsed(scene: Scene, draft: Draft) -> bool:
    """Makes a promise read at a verb of hoping or planning planned and denied where its infinitive lapsed; says whether."""
    parse, by_token = scene.parse, scene.predicates.by_token
    if draft.type not in ("AGREE", "CONCEDE") or draft.standing.polarity != "affirmed":
        return False
    for c in parse.children[draft.token]:
        found = by_token.get(c)
        if found is not None and found.polarity == "unknown" and parse.child(c, "neg") is not None:
            draft.standing = Standing("unknown", found.certainty, "planned")  # "had planned not to sign"
            return True
        if (
            found is None
            or (found.status, found.polarity) != ("planned", "denied")
            or not is_meant_only(parse, scene.predicates.modality, draft.token, c)
        ):
            continue
        draft.standing = Standing("denied", found.certainty, "planned")
        draft.reasons.append("hoped for or planned, and come to nothing")
        return True
    return False
