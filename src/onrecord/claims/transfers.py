"""What one organised actor gives to another, and what it only takes somewhere for its own use."""

from __future__ import annotations

from onrecord.claims.participants.organised import organised_mention
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.vocabulary.event_lexicon import Rule

_NO_GIFT = frozenset(
    [
        "prisoner",
        "hostage",
        "releasable",
        "soldier",
        "armed",
        "police",
        "diplomat",
        "document",
        "media_thing",
        "legal",
        "speech",
        "emotion",
        "time_word",
        "sport",
        "evidence",
        "abstract",
        "game",
    ]
)
_TRANSFERS = frozenset(["AID", "RETREAT"])
_NAMED_ONLY = frozenset(["relief_item", "helper"])
_ANNOUNCES = frozenset(["announce", "unveil", "approve", "authorise", "authorize", "sign", "commit", "confirm"])


def transfers(
    scene: Scene, trigger_tokens: tuple[int, ...], rule: Rule, objects: tuple[int, ...], subjects: tuple[int, ...]
) -> bool:
    """One organised actor gives something to another: whatever it is, AID and RETREAT entries with "to" accept it."""
    if rule.type == "RETREAT" and scene.parse.lemmas[trigger_tokens[0]] in ("give", "grant", "allow", "permit", "let"):
        return False
    if rule.type not in _TRANSFERS or rule.part != "verb" or "to" not in rule.recipient or not objects:
        return False
    named_only = rule.object is not None and not _NAMED_ONLY.isdisjoint(rule.object.classes)
    if named_only or scene.parse.lemmas[trigger_tokens[0]] in _ANNOUNCES:
        return False
    if any(
        not scene.classes(o).isdisjoint(_NO_GIFT) or scene.parse.lemmas[o] in scene.senses.triggers.intangible for o in objects
    ):
        return False
    if rule.type == "AID" and any(_gear(scene, trigger_tokens[0], o) for o in objects):
        return False
    receivers = grammar.prepositional(scene.parse, (*trigger_tokens, *objects), "to")
    if not any(_organised_at(scene, t) for t in receivers):
        return False
    return any(_organised_at(scene, t) for t in subjects)


def _gear(scene: Scene, verb: int, thing: int) -> bool:
    """ "deployed tanks to the coast", "sent a destroyer to Guam": for one's own use, given to nobody."""
    if scene.parse.lemmas[verb] in scene.senses.triggers.stationed:
        return not scene.classes(thing).isdisjoint(_WAR_GEAR) or scene.parse.lemmas[thing] in scene.senses.triggers.fleets
    return scene.parse.lemmas[thing] in scene.senses.triggers.fleets


_WAR_GEAR = frozenset(["weapon", "ship", "aircraft", "vehicle", "drone", "firearm", "bomb", "soldier", "armed"])


def _organised_at(scene: Scene, token: int) -> bool:
    mention = scene.actor_at(token)
    return mention is not None and mention.form != "pronoun" and organised_at(scene, token)


def organised_at(scene: Scene, token: int) -> bool:
    """Whether a word is, or stands for, a state, a body or a force."""
    mention = scene.actor_at(token)
    return mention is not None and organised_mention(scene, mention)
