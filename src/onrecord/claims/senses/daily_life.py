"""Daily life: words passed on, excuses among private people, favours asked, people pulled from cars, papers put out.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import political
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses.table import Other, by_type, first_of, lemma, things_of
from onrecord.claims.tree import grammar
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_OWN = frozenset(["our", "my", "your", "his", "her", "its", "their"])
_PRIVATE = frozenset(["BUS", "CVL", "UNK", "EDU", "MED", "AGR"])
_WORDS = frozenset(["this", "that", "it", "these", "those"])


def of_daily_life(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why an act of daily life is none of public affairs, or None."""
    return first_of(_OTHERS, scene, trigger, roles)


def _words_passed_on(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    things = things_of(scene, trigger) if lemma(scene, trigger) in scene.senses.life.passes_on else ()
    return bool(things) and all(scene.parse.lowers[t] in _WORDS for t in things)


def _limits_ones_own(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return lemma(scene, trigger) in scene.senses.life.limits and _ones_own(scene, things_of(scene, trigger))


def _device(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    return any(scene.parse.lemmas[t] in scene.senses.life.devices for t in things_of(scene, trigger))


def _service(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    things = things_of(scene, trigger)
    return bool(things) and all(scene.parse.lemmas[t] in scene.senses.life.servants for t in things)


def _amount(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    things = things_of(scene, trigger) if lemma(scene, trigger) == "ask" else ()
    return any(scene.parse.lemmas[t] in scene.senses.life.amounts for t in things)


def _feelings(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    things = things_of(scene, trigger) if lemma(scene, trigger) in scene.senses.life.stirs else ()
    return bool(things) and all(_a_feeling(scene, t) for t in things)


def _people_got_out(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    direct = [c for c in scene.parse.children[trigger.token] if scene.parse.deps[c] == "dobj"]
    return bool(direct) and all(_somebody(scene, t) for t in direct)


def _signed_at_home(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    alone = len(roles.actor) == 1 and not roles.recipient and len(trigger.tokens) == 1
    signed = alone and lemma(scene, trigger) == "sign"
    return signed and any(scene.parse.lemmas[t] in scene.senses.life.domestic for t in things_of(scene, trigger))


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
    """ "always ready to shoot a three-pointer"; "threatened to halt gas deliveries" ends something."""
    parse = scene.parse
    if parse.lemmas[clause] in scene.senses.life.ended:
        return False
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
    spoken = parse.deps[noun] == "nsubj" and parse.lemmas[head] in scene.senses.passing.said_in
    return spoken or any(
        parse.deps[c] == "compound" and parse.lemmas[c] in ("press", "news", "media", "party") for c in parse.children[noun]
    )


_OTHERS = by_type(
    (
        Other(("AID",), _words_passed_on, "words that are passed on"),
        Other(("COERCE",), _limits_ones_own, "what somebody does with what is his own"),
        Other(
            ("COERCE",),
            lambda s, t, r: len(t.tokens) > 1 and _goods(s, t.token),
            "things that are carried off",
            mode="arrest",
        ),
        Other(("COERCE",), _device, "a device that is switched off", mode="censor"),
        Other(("THREATEN",), lambda s, t, r: t.clause is not None and _a_throw(s, t.clause), "a throw in a game"),
        Other(
            ("CONCEDE",),
            lambda s, t, r: lemma(s, t) in s.senses.life.excuses and _private(r),
            "an excuse in private or business life",
        ),
        Other(("REQUEST",), lambda s, t, r: not r.actor and _sent_off(s, t), "told to go or wait by nobody", part="verb"),
        Other(("REQUEST",), _service, "a service that is asked for"),
        Other(
            ("REQUEST",),
            lambda s, t, r: lemma(s, t) == "appeal" and _woos(s, t.token),
            "an appeal for nothing: favour is sought",
            part="noun",
        ),
        Other(("REQUEST",), _amount, "how much is expected"),
        Other(("REQUEST",), _feelings, "feelings that are stirred"),
        Other(("RETREAT",), _people_got_out, "people who are got out", mode="withdraw"),
        Other(("RETREAT",), lambda s, t, r: _a_paper(s, t.token), "a paper for the press", mode="release", part="noun"),
        Other(("SUPPORT",), _signed_at_home, "a plan at home is signed"),
    )
)
