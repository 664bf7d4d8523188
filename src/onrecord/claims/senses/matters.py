"""Matters that a coder of conflict and politics leaves alone: service information, collisions, sport, duties, persons who move.

Each function names its kind; `senses.other_sense` asks them in turn.

The words are those of data/events/_senses.yaml; what is missing there is left as the rules of the type read it.
"""

from __future__ import annotations

from onrecord.claims.participants.parties import armed, political, side
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.model import Mention

_WORDS = frozenset(["SUPPORT", "AGREE", "CONCEDE", "CONSULT", "COOPERATE", "REJECT"])
_SAFE = frozenset(["to", "from", "of", "for", "into"])


def nobodys_affair(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why an act is none that a record of public affairs holds, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    if rule.type == "AID" and _in_sport(scene, token):
        return "help in a game"
    if rule.type in _WORDS and roles.actor and all(_close(scene, m) for m in roles.actor):
        return "words of friends and family"
    if rule.type == "ACCUSE" and _among_customers(scene, roles):
        return "words of fans, friends or customers to nobody of public affairs"
    if rule.type == "COERCE" and _brought_about(parse, trigger):
        return "what something brings about, nobody's act"
    if rule.part != "verb":
        return None
    if rule.type == "REQUEST" and trigger.clause is not None and _service(scene, trigger.clause):
        return "information for the public"
    if rule.type == "ACCUSE" and parse.lemmas[token] == "verify" and any(_press(m) for m in roles.actor):
        return "the press checks what it is told"
    if rule.type == "ASSAULT" and _collision(scene, trigger):
        return "a collision"
    if rule.type in ("RETREAT", "SANCTION") and _moves(scene, trigger, roles):
        return "a person who moves"
    if rule.type == "SANCTION" and "discontinue" in rule.mode and _a_couple(scene, trigger, roles):
        return "a bond of private people"
    if rule.type == "SANCTION" and _leaves_a_body(scene, trigger, roles):
        return "a person who leaves a body or a post"
    if _duty(scene, token):
        return "what somebody's task is"
    return None


def _press(mention: Mention) -> bool:
    return mention.actor is not None and "JRN" in mention.actor.sector


def _service(scene: Scene, clause: int) -> bool:
    """ "asked people to visit its website", "to call a number"."""
    parse = scene.parse
    if parse.lemmas[clause] not in scene.senses.matters.look_up:
        return False
    end = parse.sentence(clause).last
    return any(parse.lemmas[t] in scene.senses.matters.service for t in range(clause + 1, min(clause + 8, end)))


def _brought_about(parse: Syntax, trigger: Trigger) -> bool:
    """ "lost two players, forcing the coach to change his plans": an effect told behind a clause."""
    token = trigger.token
    if parse.lemmas[token] not in ("force", "compel", "oblige") or trigger.rule.mode:
        return False
    return (
        parse.tags[token] == "VBG"
        and parse.deps[token] == "advcl"
        and parse.heads[token] < token
        and parse.words[token - 1] == ","
    )


def _collision(scene: Scene, trigger: Trigger) -> bool:
    """ "the car struck the back of a van": vehicles that meet, and nobody under arms."""
    parse, token = scene.parse, trigger.token
    if parse.lemmas[token] not in scene.senses.matters.collides or scene.passive(token):
        return False
    subjects = grammar.subjects(parse, token)
    hit = (*trigger.objects, *grammar.objects(parse, token), *trigger.tokens[1:])
    below = [o for t in hit for c in parse.children[t] if parse.lowers[c] in _SAFE for o in parse.children[c]]
    if not subjects or not all(parse.lemmas[t] in scene.senses.matters.vehicles for t in subjects):
        return False
    caused = parse.deps[token] in ("xcomp", "ccomp") and parse.lemmas[parse.heads[token]] in ("cause", "lead", "make")
    return caused or any(_wheeled(scene, t) for t in (*hit, *below))


def _wheeled(scene: Scene, token: int) -> bool:
    named = (
        scene.parse.tags[token] in ("NNP", "NNPS") and scene.actor_at(token) is None and scene.mentions.at(token, "place") is None
    )
    return scene.parse.lemmas[token] in scene.senses.matters.vehicles or named


def _in_sport(scene: Scene, token: int) -> bool:
    parse = scene.parse
    sentence = parse.sentence(token)
    return any(
        parse.lowers[t] in scene.senses.matters.sport or parse.lemmas[t].lower() in scene.senses.matters.sport
        for t in range(sentence.first, sentence.last)
    )


def _close(scene: Scene, mention: Mention) -> bool:
    """Friends, family, customers, known by no name and no office."""
    tokens = scene.parse.tokens(mention.start, mention.end)
    return (
        mention.form == "nominal" and bool(tokens) and scene.parse.lemmas[scene.parse.head(tokens)] in scene.senses.matters.close
    )


def _among_customers(scene: Scene, roles: Roles) -> bool:
    """ "fans condemned the company"; parents who accuse a ministry are heard."""
    if not roles.actor or not all(_close(scene, m) for m in roles.actor):
        return False
    return not any(political(scene, m) and (m.actor is None or m.actor.sector != ("BUS",)) for m in roles.recipient)


def _moves(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "left the country", "is quitting Hollywood": a person, and a place that is no office."""
    parse, token = scene.parse, trigger.token
    if parse.lemmas[token] not in scene.senses.matters.goes or not roles.actor or any(_may_go(scene, m) for m in roles.actor):
        return False
    left = (*trigger.objects, *grammar.objects(parse, token))
    return "withdraw" in trigger.rule.mode or any(parse.tags[t] == "NNP" for t in left)


def _may_go(scene: Scene, mention: Mention) -> bool:
    """Forces, states and offices leave a place or a body; a person who leaves a country only moves."""
    if mention.form == "pronoun" or armed(scene, mention) or side(scene, mention):
        return True
    actor = mention.actor
    return actor is not None and not {"GOV", "LEG", "PTY", "IGO", "MIL", "OPP", "NGO", "ELI"}.isdisjoint(actor.sector)


def _leaves_a_body(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "before leaving Congress", "she quit the board": one person goes, no state withdraws."""
    if scene.parse.lemmas[trigger.token] in scene.senses.matters.goes and any(
        scene.parse.lowers[c] == "early" for c in scene.parse.children[trigger.token]
    ):
        return True
    return (
        scene.parse.lemmas[trigger.token] in scene.senses.matters.goes
        and "withdraw" in trigger.rule.mode
        and bool(roles.actor)
        and all(_one_person(scene, m) for m in roles.actor)
    )


def _a_couple(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "ended their four-year relationship": nobody of public affairs."""
    words = (*trigger.tokens, *trigger.objects, *grammar.objects(scene.parse, trigger.token))
    sides = (*roles.actor, *roles.recipient)
    if not any(scene.parse.lemmas[t] in ("relationship", "marriage", "engagement", "romance", "friendship") for t in words):
        return False
    return bool(sides) and not any(political(scene, m) or m.form == "pronoun" for m in sides)


def _one_person(scene: Scene, mention: Mention) -> bool:
    """A person by name or by a pronoun of the singular that stands for no state and no force."""
    actor = mention.actor
    if mention.form == "pronoun" and mention.text.lower() not in ("he", "she", "him", "her", "i"):
        return False
    if actor is not None and actor.id is not None and actor.id == actor.country:
        return False
    tokens = scene.parse.tokens(mention.start, mention.end)
    one = mention.form == "pronoun" or (actor is not None and not {"LEG", "ELI"}.isdisjoint(actor.sector))
    return one and bool(tokens) and scene.parse.tags[scene.parse.head(tokens)] in ("PRP", "NNP", "NN")


def _duty(scene: Scene, verb: int) -> bool:
    """ "his job was to liaise with the press"."""
    parse = scene.parse
    head = parse.heads[verb]
    if parse.tags[verb] != "VB" or parse.deps[verb] not in ("xcomp", "ccomp", "attr") or parse.lemmas[head] != "be":
        return False
    return any(parse.deps[c] == "nsubj" and parse.lemmas[c] in scene.senses.matters.duties for c in parse.children[head])
