"""Everyone who takes part in an event between several: talks, fights, agreements."""

from __future__ import annotations

from onrecord.claims.roles.owners import owners
from onrecord.claims.roles.places import Found, mentions_at, tokens_at, union
from onrecord.claims.roles.sides import between
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger

_ON_TOPICS = frozenset(
    ["discuss", "debate", "review", "negotiate", "consider", "mull", "broach", "raise"]
)  # their object is the topic
_LINKS = ("with", "between", "among", "and")


# What one talks of, not whom one talks with.
_DISCUSS = frozenset(
    ["discuss", "debate", "review", "consider", "negotiate", "address", "mull", "deliberate", "explore", "examine", "tackle"]
)


def _topic(scene: Scene, trigger: Trigger, head: int) -> bool:
    """ "discussed the country's debt": the country is no side of the talks."""
    return scene.parse.lemmas[trigger.token] in _DISCUSS and scene.actor_at(head) is None


def _including(scene: Scene, head: int) -> tuple[int, ...]:
    """ "with other leaders including A and B": A and B, beside the leaders."""
    parse = scene.parse
    preps = tuple(c for c in parse.children[head] if c > head and parse.lowers[c] == "including" and parse.deps[c] == "prep")
    named = (n for c in preps for n in grammar.governed(parse, c))
    return tuple(n for n in named if parse.tags[n] in ("NNP", "NNPS"))


def partners(scene: Scene, trigger: Trigger) -> Found:
    """Everyone else in a symmetric event: objects and those behind with, between, among."""
    found, tokens = between(scene, trigger)
    asked = () if trigger.rule.default_recipient else tuple(p for p in trigger.rule.recipient if p not in ("object", "none"))
    if trigger.rule.type == "ASSAULT":
        asked = tuple(p for p in asked if p != "for")  # "the battle for X"
    owned = ("poss",) if trigger.rule.part == "noun" else ()  # "X's long war with Y"
    topic = trigger.rule.part == "verb" and scene.parse.lemmas[trigger.token] in _ON_TOPICS
    for place in dict.fromkeys((*owned, "object", *_LINKS, *asked)):
        if place == "and" or (topic and place == "object"):
            continue
        heads = tokens_at(scene, trigger, place)
        if place == "object" and scene.parse.lemmas[trigger.token] in (
            "exchange",
            "swap",
            "trade",
        ):  # "exchanged prisoners": they are no side
            heads = tuple(h for h in heads if h not in trigger.tokens)
        if place == "object" and trigger.rule.type == "CONSULT":
            heads = tuple(h for h in heads if not _topic(scene, trigger, h))
        heads = (*heads, *(n for h in heads for n in _including(scene, h)))
        mentions, used = mentions_at(scene, trigger.token, heads, create=True, thing=False)
        found, tokens = union(found, mentions), (*tokens, *used)
    if not found:
        found, tokens = mentions_at(scene, trigger.token, owners(scene, trigger, "mod"), create=False, thing=False)
    return found, tokens
