"""Who is visited: an official of one state who comes to a town of another is a guest of that other state.

The recipient is the town's name with the country it is in ("came to Washington"). Seats of world bodies are left alone, since
people come there to meet everybody.
"""

from __future__ import annotations

from onrecord.claims.participants.owners import place_party
from onrecord.claims.roles.places import Found
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_OFFICES = frozenset(["GOV", "LEG", "DIP"])
_TO = ("to", "in", "into", "at")


def hosts(scene: Scene, trigger: Trigger, actor: tuple[Mention, ...]) -> Found:
    """The towns that an official of another state visits."""
    states = {m.actor.country for m in actor if m.actor is not None}
    office = all(m.actor is not None and not _OFFICES.isdisjoint(m.actor.sector) for m in actor)
    if "visit" not in trigger.rule.mode or not office or len(states) != 1 or None in states:
        return (), ()
    direct = grammar.objects(scene.parse, trigger.token) if trigger.rule.part == "verb" else ()  # "visited Baghdad"
    for tokens in (direct, *(grammar.prepositional(scene.parse, trigger.tokens, word) for word in _TO)):
        abroad = tuple(t for t in tokens if _abroad(scene, t, states))
        found = tuple(m for t in abroad for m in place_party(scene, t) if m not in actor)
        if found:
            return found, abroad
    return (), ()


def _abroad(scene: Scene, token: int, states: set[str | None]) -> bool:
    mention = scene.mentions.at(token, "place")
    if (
        mention is None
        or mention.form != "name"
        or mention.place is None
        or mention.place.name.lower() in scene.senses.reached.seats
    ):
        return False
    return mention.place.precision in ("country", "town") and mention.place.country not in (None, *states)
