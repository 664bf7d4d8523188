"""Everyone who takes part in an event between several: talks, fights, agreements."""

from __future__ import annotations

from onrecord.claims.participants.parties import armed
from onrecord.claims.roles.owners import owners
from onrecord.claims.roles.places import NOBODY, Found, mentions_at, tokens_at, union
from onrecord.claims.roles.sides import between
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_LINKS = ("with", "between", "among", "and")


def _topic(scene: Scene, trigger: Trigger, head: int) -> bool:
    """ "discussed the country's debt": the country is no side of the talks."""
    return scene.parse.lemmas[trigger.token] in scene.senses.reached.discuss and scene.actor_at(head) is None


def _including(scene: Scene, head: int) -> tuple[int, ...]:
    """ "with other leaders including A and B": A and B, beside the leaders."""
    parse = scene.parse
    preps = tuple(c for c in parse.children[head] if c > head and parse.lowers[c] == "including" and parse.deps[c] == "prep")
    named = (n for c in preps for n in grammar.governed(parse, c))
    return tuple(n for n in named if parse.tags[n] in ("NNP", "NNPS"))


def spoken_for(scene: Scene, trigger: Trigger) -> Found:
    """ "a spokesman for X said clashes continued with Y": X, for whom he tells of a fight with one side named."""
    parse, noun = scene.parse, trigger.token
    verb = parse.heads[noun]
    told = parse.heads[verb]
    if parse.deps[noun] != "nsubj" or parse.deps[verb] != "ccomp" or parse.lemmas[told] not in parse.grammar.tells:
        return NOBODY
    tellers = tuple(t for t in grammar.subjects(parse, told) if parse.lemmas[t] in scene.senses.reached.spokesmen)
    heads = tuple(h for word in ("for", "of") for h in grammar.prepositional(parse, tellers, word))
    found, tokens = mentions_at(scene, noun, heads, create=True, thing=False)
    return (found, tokens) if found and all(armed(scene, m) for m in found) else NOBODY


def agreed_with(
    scene: Scene, trigger: Trigger, actor: tuple[Mention, ...], recipient: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """ "X and Y agreed that Z must leave": of those who agree with each other on something, only "with" names another."""
    parse, token = scene.parse, trigger.token
    if (
        trigger.rule.type != "AGREE"
        or parse.lemmas[token] not in scene.senses.reached.concur
        or parse.child(token, "ccomp") is None
    ):
        return recipient
    several = len(actor) > 1 or any(parse.tags[t] in ("NNS", "NNPS") for t in grammar.subjects(parse, token))
    if not several:
        return recipient
    starts = {parse.starts[t] for t in grammar.prepositional(parse, (token,), "with")}
    return tuple(m for m in recipient if any(m.start <= s < m.end for s in starts))


def partners(scene: Scene, trigger: Trigger) -> Found:
    """Everyone else in a symmetric event: objects and those behind with, between, among."""
    found, tokens = between(scene, trigger)
    asked = () if trigger.rule.default_recipient else tuple(p for p in trigger.rule.recipient if p not in ("object", "none"))
    if trigger.rule.type == "ASSAULT":
        asked = tuple(p for p in asked if p != "for")  # "the battle for X"
    owned = ("poss",) if trigger.rule.part == "noun" else ()  # "X's long war with Y"
    topic = trigger.rule.part == "verb" and scene.parse.lemmas[trigger.token] in scene.senses.reached.on_topics
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
