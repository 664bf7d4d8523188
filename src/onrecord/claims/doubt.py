"""Events of which too little is clear to put them on record: a wrong record costs more than a missing one.

The last look at the events of a sentence, when every role is settled; each rule names a kind of telling that readers of real
pages found wrong more often than right.
"""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene

# Modes of what is done to a place or shown to nobody: they need no party.
_NEEDS_NOBODY = frozenset(["curfew", "martial-law", "weapons"])


def doubtful(scene: Scene, draft: Draft) -> str | None:
    """Why an event is too doubtful to record, or None."""
    if draft.kind != "event":
        return None
    if not draft.actor and not draft.recipient and not _happens(scene, draft):
        return "nobody who did it and nobody it was done to"
    if not draft.actor and _lost_doer(scene, draft):
        return "an active verb whose doer is not clear"
    return None


def _happens(scene: Scene, draft: Draft) -> bool:
    """A happening that is told for itself: "a bomb went off", "fighting erupted", a headline, a curfew, a toll, a protest."""
    parse, token = scene.parse, draft.token
    if draft.figures or not _NEEDS_NOBODY.isdisjoint(draft.mode) or draft.type == "PROTEST":
        return True
    if parse.tags[token][0] != "N":
        return draft.type == "ASSAULT" and bool(draft.instrument)
    if parse.deps[token] == "ROOT":
        return True
    head = parse.heads[token]
    occurs = parse.lemmas[head] in scene.events.words["occur"] or grammar.has_child(parse, head, ("expl",))
    return parse.deps[token] in ("nsubj", "attr") and parse.tags[head][0] == "V" and occurs


def _lost_doer(scene: Scene, draft: Draft) -> bool:
    """An active verb without a doer, but for blows that a thing deals ("shells hit the market") and what befalls its subject."""
    parse, token = scene.parse, draft.token
    if parse.tags[token][0] != "V" or grammar.is_passive(parse, token) or "curfew" in draft.mode:
        return False
    subjects = grammar.subjects(parse, token)
    if any(m is not None and m in draft.recipient for m in map(scene.actor_at, subjects)):
        return False  # "nine people died"
    if draft.type == "ASSAULT":
        return not draft.figures and (not subjects or any(scene.actor_at(s) is not None for s in subjects))
    return not subjects or draft.type != "SANCTION"
