"""Whose a noun is: possessors, demonyms and compounds before an event noun or before what a verb is done to."""

from __future__ import annotations

from onrecord.claims.participants.organised import organised
from onrecord.claims.participants.parties import is_state
from onrecord.claims.participants.pronouns import possessing
from onrecord.claims.role_words import LED, WARS
from onrecord.claims.scene import QUANTITIES, Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger, compound_gerund

_WORLD = frozenset(["IGO", "UNO", "EUR"])  # what actors hold for "country" where they are bodies of many states
_OF_CAPTIVES = frozenset(["COOPERATE", "AGREE", "RETREAT", "CONSULT"])
_MOVED = frozenset(["RETREAT", "MOBILIZE"])  # "the US troop withdrawal" is that of the US


def owners(scene: Scene, trigger: Trigger, place: str) -> tuple[int, ...]:
    """Possessor or premodifiers of the event noun, or of a verb's object."""
    parse = scene.parse
    nouns = (trigger.token,) if trigger.rule.part == "noun" else (*trigger.objects, *trigger.tokens[1:])
    labels = ("poss",) if place == "poss" else ("compound", "amod", "nmod")
    found: list[int] = []
    if noun_gerund(scene, trigger):
        found.extend(_before_gerund(scene, trigger.token))
    for noun in nouns:
        if noun in trigger.tokens and trigger.rule.part == "verb" and parse.lemmas[noun] in scene.senses.reached.custody:
            continue  # "sent X to police custody"
        for c in _before(parse, noun, trigger.tokens):
            if parse.lemmas[noun] in WARS and of_country(scene, c) and not _waged(parse, noun, c):
                continue  # "killed in the Syrian conflict" says where, not by whom
            if place == "poss" and trigger.rule.part == "noun" and parse.tags[c] == "PRP$":
                found.extend(possessing(scene, c))
                continue
            if place == "poss" and parse.tags[c] == "WP$":  # "X, whose assault on Y"
                found.extend(_whose(parse, noun))
            if parse.deps[c] in labels and (c not in trigger.tokens or (parse.tags[c][0] == "N" and organised(scene, c))):
                found.extend(_modifying(scene, trigger, noun, c) if place == "mod" else grammar.with_conjuncts(parse, c))
    own = [t for t in found if scene.actor_at(t) is not None]
    return tuple(own if own and place == "mod" and trigger.rule.type in _MOVED else found)


def _modifying(scene: Scene, trigger: Trigger, noun: int, c: int) -> tuple[int, ...]:
    """Whose the event is that a modifier names, nobody's where it says what kind it is, where it was or what it is about."""
    parse, rule = scene.parse, trigger.rule
    if "ceasefire" in rule.mode and _world_body(scene, c):
        return ()  # "the UN ceasefire": who ordered it, not who stops firing
    if "investigate" in rule.mode and scene.mentions.at(c, "place") is not None:
        return ()  # "the Russia inquiry": what it looks into
    if rule.type in _OF_CAPTIVES and scene.classes(c) & {"prisoner", "hostage"}:
        return ()  # "a prisoner swap"
    if parse.lemmas[c] in QUANTITIES or parse.lowers[c] in scene.senses.reached.kinds or _general(parse, c):
        return ()
    if parse.tags[c] == "VBN" and parse.lemmas[c] in LED:
        return tuple(o for o in parse.children[c] if parse.tags[o][0] in "NJ")  # "a rebel-led offensive"
    if c + 1 < len(parse) and parse.words[c + 1] == "-":
        return ()
    if rule.type == "ASSAULT" and scene.actor_at(c) is None and _town(scene, c):
        return ()  # "the Las Vegas massacre": where it was
    if rule.type == "ASSAULT" and in_country(scene, c, noun):
        return ()  # "killed in Syria raid"
    if rule.part == "verb" and parse.lemmas[noun] in scene.senses.reached.held_at and _town(scene, c):
        return ()  # "postponed the Sochi conference"
    found: list[int] = []
    kind = parse.tags[c] == "JJ" and scene.actor_at(c) is None and not organised(scene, c)
    if not kind:  # "minor stone-pelting" is no minor's, "daily raids" no newspaper's
        found.extend(grammar.with_conjuncts(parse, c))
    if rule.symmetric and c > 1 and parse.words[c - 1] in ("-", "–"):
        found.extend([c - 2] if scene.actor_at(c - 2) is not None else [])  # "the Chad-Sudan talks"
    if scene.actor_at(c) is None:
        found.extend(parse.children_with(c, "compound", "amod", "poss"))
    return tuple(found)


def _before(parse: Syntax, noun: int, words: tuple[int, ...]) -> tuple[int, ...]:
    """What hangs on a noun; of "regime air raids", with nobody before "air raids", what the parser hangs on "air"."""
    if any(c < noun and c not in words and parse.deps[c] in ("compound", "amod", "nmod", "poss") for c in parse.children[noun]):
        return parse.children[noun]
    first = tuple(
        o
        for c in parse.children[noun]
        if c in words and c < noun and parse.deps[c] == "compound"
        for o in parse.children[c]
        if o < c and parse.deps[o] in ("compound", "amod", "nmod", "poss")
    )
    return (*first, *parse.children[noun])


def _world_body(scene: Scene, token: int) -> bool:
    mention = scene.actor_at(token)
    return mention is not None and mention.actor is not None and mention.actor.country in _WORLD and not mention.actor.sector


def _waged(parse: Syntax, noun: int, owner: int) -> bool:
    """ "X's war against Y" is one of X."""
    foe = any(parse.deps[c] == "prep" and parse.lowers[c] in ("against", "with", "on") for c in parse.children[noun])
    return foe and parse.deps[owner] == "poss"


def _town(scene: Scene, token: int) -> bool:
    place = scene.mentions.at(token, "place")
    return place is not None and place.place is not None and place.place.precision in ("town", "admin2")


def in_country(scene: Scene, token: int, noun: int) -> bool:
    """ "killed in Syria raid": a country by its noun before such a deed is where it was; whose it is its adjective tells."""
    parse, place = scene.parse, scene.mentions.at(token, "place")
    if parse.deps[token] != "compound" or parse.tags[token] != "NNP" or parse.lemmas[noun] not in scene.senses.reached.local:
        return False
    return place is not None and place.place is not None and place.place.precision == "country"


def _general(parse: Syntax, token: int) -> bool:
    """ "a general ceasefire" is no general's."""
    return parse.lowers[token] == "general" and parse.tags[token] == "JJ"


def of_country(scene: Scene, token: int) -> bool:
    """A place, or a state by name."""
    mention = scene.actor_at(token)
    return scene.mentions.at(token, "place") is not None or (mention is not None and is_state(mention))


def _whose(parse: Syntax, noun: int) -> tuple[int, ...]:
    step = noun
    for _ in range(4):
        if parse.deps[step] == "relcl":
            return (parse.heads[step],)
        step = parse.heads[step]
    return ()


def noun_gerund(scene: Scene, trigger: Trigger) -> bool:
    """An event noun that is the gerund of a compound ("hostage taking")."""
    return trigger.rule.part == "noun" and compound_gerund(scene, trigger.token)


def _before_gerund(scene: Scene, token: int) -> tuple[int, ...]:
    """Whose shelling it is: the noun before the gerund and what modifies it."""
    parse, before = scene.parse, token - 1
    phrase = parse.heads[before] if parse.deps[before] in ("compound", "amod") else before
    owners = tuple(c for c in parse.children[phrase] if c < token and parse.deps[c] in ("compound", "amod", "poss", "nmod"))
    return owners if "weapon" in scene.classes(phrase) else (phrase, *owners)
