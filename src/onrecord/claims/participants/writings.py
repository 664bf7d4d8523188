"""Whose words a report or a statement is: "a UN report accuses X", "a statement by the ministry urged Y"."""

from __future__ import annotations

from onrecord.claims.participants.organised import organised_mention
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar

_BEFORE = ("poss", "compound", "amod", "nmod")


def authors(scene: Scene, noun: int) -> tuple[int, ...]:
    """Heads of the state, armed or organised actors who issued it, named before the noun or behind "by" or "from"; else none.

    "Media reports", "a news report" and "a leaked report" are nobody's.
    """
    parse = scene.parse
    if parse.lemmas[noun] not in scene.senses.parties.papers or parse.deps[noun] not in ("nsubj", "agent", "pobj"):
        return ()
    behind = (t for word in ("by", "from") for t in grammar.prepositional(parse, (noun,), word))
    before = (c for c in parse.children[noun] if parse.deps[c] in _BEFORE and c < noun)
    return tuple(t for t in behind if _issues(scene, t)) or tuple(t for t in before if _issues(scene, t))


def _issues(scene: Scene, token: int) -> bool:
    mention = scene.actor_at(token)
    if mention is None:
        return "power_body" in scene.classes(token)
    if not organised_mention(scene, mention):
        return False
    media = mention.actor is not None and "JRN" in mention.actor.sector
    return not media and scene.classes(token).isdisjoint(("media", "expert"))
