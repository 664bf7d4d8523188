"""Daily life: words passed on, excuses among private people, favours asked, people pulled from cars, papers put out.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims import grammar
from onrecord.claims.parties import political
from onrecord.claims.role_result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_OWN = frozenset(["our", "my", "your", "his", "her", "its", "their"])
_PRIVATE = frozenset(["BUS", "CVL", "UNK", "EDU", "MED", "AGR"])
_WORDS = frozenset(["this", "that", "it", "these", "those"])
_SAID = ("say", "state", "add", "read", "note", "announce", "quote", "inform")


def of_daily_life(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why an act of daily life is none of public affairs, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    words = scene.senses.life
    things = (*trigger.objects, *grammar.objects(parse, token))
    if (
        rule.type == "AID"
        and parse.lemmas[token] in words.passes_on
        and things
        and all(parse.lowers[t] in _WORDS for t in things)
    ):
        return "words that are passed on"
    if rule.type == "COERCE" and parse.lemmas[token] in words.limits and _ones_own(scene, things):
        return "what somebody does with what is his own"
    if rule.type == "COERCE" and "arrest" in rule.mode and len(trigger.tokens) > 1 and _goods(scene, token):
        return "things that are carried off"
    if rule.type == "COERCE" and "censor" in rule.mode and any(parse.lemmas[t] in words.devices for t in things):
        return "a device that is switched off"
    if rule.type == "THREATEN" and trigger.clause is not None and _a_throw(scene, trigger.clause):
        return "a throw in a game"
    if rule.type == "CONCEDE" and parse.lemmas[token] in words.excuses and _private(roles):
        return "an excuse in private or business life"
    if rule.type == "REQUEST" and rule.part == "verb" and not roles.actor and _sent_off(scene, trigger):
        return "told to go or wait by nobody"
    if rule.type == "REQUEST" and things and all(parse.lemmas[t] in words.servants for t in things):
        return "a service that is asked for"
    if rule.type == "REQUEST" and rule.part == "noun" and parse.lemmas[token] == "appeal" and _woos(scene, token):
        return "an appeal for nothing: favour is sought"
    if rule.type == "REQUEST" and parse.lemmas[token] == "ask" and any(parse.lemmas[t] in words.amounts for t in things):
        return "how much is expected"
    if rule.type == "REQUEST" and parse.lemmas[token] in words.stirs and things and all(_a_feeling(scene, t) for t in things):
        return "feelings that are stirred"
    direct = tuple(c for c in parse.children[token] if parse.deps[c] == "dobj")
    if rule.type == "RETREAT" and "withdraw" in rule.mode and direct and all(_somebody(scene, t) for t in direct):
        return "people who are got out"
    if rule.type == "RETREAT" and "release" in rule.mode and rule.part == "noun" and _a_paper(scene, token):
        return "a paper for the press"
    alone = len(roles.actor) == 1 and not roles.recipient and len(trigger.tokens) == 1
    if rule.type == "SUPPORT" and parse.lemmas[token] == "sign" and alone:
        return "a plan at home is signed" if any(parse.lemmas[t] in words.domestic for t in things) else None
    return None


def _goods(scene: Scene, verb: int) -> bool:
    """ "will haul away appliances"."""
    direct = [c for c in scene.parse.children[verb] if scene.parse.deps[c] == "dobj"]
    things = scene.senses.life.goods
    return bool(direct) and all(scene.actor_at(t) is None and scene.parse.lemmas[t] in things for t in direct)


def _woos(scene: Scene, noun: int) -> bool:
    """ "his bombastic appeal to white working-class men": to a kind of voters, for nothing."""
    parse = scene.parse
    if any(parse.lowers[c] in ("for", "against", "that") or parse.tags[c][0] == "V" for c in parse.children[noun]):
        return False
    return any(parse.lemmas[t] in scene.senses.life.voters for t in grammar.prepositional(parse, (noun,), "to"))


def _a_throw(scene: Scene, clause: int) -> bool:
    """ "always ready to shoot a three-pointer"."""
    parse = scene.parse
    return any(parse.lemmas[t] in scene.senses.life.throws or "sport" in scene.classes(t) for t in grammar.objects(parse, clause))


def _ones_own(scene: Scene, things: tuple[int, ...]) -> bool:
    """ "limited their speech to what they knew"."""
    parse = scene.parse
    return bool(things) and all(
        any(parse.deps[c] == "poss" and parse.lowers[c] in _OWN for c in parse.children[t]) for t in things
    )


def _private(roles: Roles) -> bool:
    """Firms and persons of no office, or nobody at all, on the side that yields."""
    if not roles.actor:
        return bool(roles.recipient) and all(_plain(m) for m in roles.recipient)
    return all(_plain(m) for m in roles.actor)


def _plain(mention: Mention) -> bool:
    actor = mention.actor
    return mention.form != "pronoun" and actor is not None and bool(actor.sector) and set(actor.sector) <= _PRIVATE


def _sent_off(scene: Scene, trigger: Trigger) -> bool:
    """ "the players were asked to leave the plane": a matter of the house."""
    parse, clause = scene.parse, trigger.clause
    if clause is None or parse.lemmas[clause] not in scene.senses.life.sends:
        return False
    left = grammar.objects(parse, clause)
    if parse.lemmas[clause] != "leave" and not left:
        return True
    return any(
        not scene.classes(t).isdisjoint(("vehicle", "aircraft", "facility")) or parse.lemmas[t] in scene.senses.posts.houses
        for t in left
    )


def _a_feeling(scene: Scene, token: int) -> bool:
    """ "incites the worst aspects of human nature"."""
    return (
        scene.actor_at(token) is None
        and scene.parse.tags[token] in ("NN", "NNS")
        and scene.classes(token).isdisjoint(("person", "group", "armed", "civilian", "protester", "worker"))
        and scene.parse.lemmas[token] not in scene.senses.life.risings
    )


def _somebody(scene: Scene, token: int) -> bool:
    """ "pulling people out of wrecked cars": they are saved, no force goes."""
    classes = scene.classes(token)
    mention = scene.actor_at(token)
    return (
        scene.parse.lemmas[token] in scene.senses.life.saved
        and classes.isdisjoint(("armed", "soldier", "police", "diplomat", "official"))
        and (mention is None or not political(scene, mention))
    )


def _a_paper(scene: Scene, noun: int) -> bool:
    """ "a party release said": what speaks is a paper."""
    parse = scene.parse
    head = parse.heads[noun]
    spoken = parse.deps[noun] == "nsubj" and parse.lemmas[head] in _SAID
    return spoken or any(
        parse.deps[c] == "compound" and parse.lemmas[c] in ("press", "news", "media", "party") for c in parse.children[noun]
    )
