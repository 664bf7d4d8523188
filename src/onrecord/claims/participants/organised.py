"""Armed, state and organised actors, told from private people by identity, by sector or by the class of their noun."""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.model import Mention

# Sectors of people and firms that act for nobody but themselves: no state, armed or organised actor.
_PRIVATE = frozenset(["CVL", "UNK", "AGR", "BUS", "EDU", "MED", "LAB"])
_ORGANISED = frozenset(
    [
        "armed",
        "soldier",
        "police",
        "official",
        "group",
        "dignitary",
        "diplomat",
        "protester",
        "power_body",
        "prisoner",
        "hostage",
        "worker",
    ]
)
STATES = frozenset(["country", "nation"])  # "the two countries agreed", whichever they are


def organised_mention(scene: Scene, mention: Mention) -> bool:
    """Whether a mention is of an armed, state or organised actor, by its identity or by its words ("Prime Minister X")."""
    actor = mention.actor
    if mention.form == "pronoun" and mention.text.lower() in ("i", "me", "you", "my", "your"):
        return False
    if actor is not None and (mention.form == "pronoun" or not _PRIVATE.issuperset(actor.sector)):
        return True
    if actor is not None and actor.id and actor.sector in ((), ("MED",)):
        return True  # of those who heal, the vocabularies know aid societies by name
    if actor is not None and actor.country and not actor.sector:
        return True
    return any(organised(scene, t) for t in scene.parse.tokens(mention.start, mention.end))


def organised(scene: Scene, token: int) -> bool:
    """Whether a noun names an armed, state or organised actor by its class alone."""
    return scene.parse.lemmas[token] in STATES or not _ORGANISED.isdisjoint(scene.classes(token))
