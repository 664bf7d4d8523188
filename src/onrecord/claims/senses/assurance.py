"""Words that only assure, measure or announce: a fact vouched for, a poll, a speech, readiness to suffer, a place described.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.conditions import holds_true
from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses.table import Other, by_type, first_of, lemma
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger
from onrecord.language.tags import TENSED

_SELF = frozenset(["i", "we"])
_READY = frozenset(["ready", "willing", "prepared"])
_AROUND = 8  # words of a speech's name: "his State of the Union address"
_UP = 6  # steps from what a poll found to the poll


def only_assures(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why a word assures of something, measures or announces it and tells no act, or None."""
    return first_of(_OTHERS, scene, trigger, roles)


def _a_fact(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "gave an assurance that the town is calm": how things are, no act to come."""
    parse, words = scene.parse, scene.senses.assurance.vouching
    nouns = [t for t in (*trigger.tokens, *trigger.objects) if parse.lemmas[t] in words]
    for noun in nouns:
        for c in parse.children[noun]:
            if c > noun and parse.deps[c] in ("acl", "ccomp", "relcl") and parse.tags[c] in TENSED:
                that = any(parse.deps[m] == "mark" and parse.lowers[m] == "that" for m in parse.children[c])
                return that and not any(parse.tags[m] in ("MD", "TO") for m in parse.children[c])
    return False


def _a_word_to_you(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "this will be proven, I promise you"; "I promise you this is true": to make something believed."""
    parse, clause = scene.parse, trigger.clause
    if lemma(scene, trigger) not in ("promise", "assure", "guarantee") or clause is None:
        return False
    if not any(parse.lowers[t] == "you" for t in grammar.objects(parse, trigger.token)):
        return False
    own = any(parse.deps[c] == "nsubj" and parse.lowers[c] in _SELF for c in parse.children[clause])
    to = any(parse.tags[c] == "TO" for c in parse.children[clause])
    return clause < trigger.token or not (own or to) or holds_true(scene, clause)


def _a_speech(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "is preparing to deliver his budget address": words to be spoken are no promise."""
    parse, clause = scene.parse, trigger.clause
    if clause is None or parse.lemmas[clause] not in scene.senses.assurance.delivers:
        return False
    heads = grammar.objects(parse, clause)
    near = parse.lemmas[clause + 1 : min(clause + 1 + _AROUND, parse.sentence(clause).last)]
    return bool(heads) and any(word.lower() in scene.senses.assurance.speeches for word in near)


def _of_a_poll(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "a survey of voters found wide support for X": an opinion that is measured."""
    parse, step = scene.parse, trigger.token
    for _ in range(_UP):
        if parse.tags[step][0] == "V":
            for c in parse.children[step]:
                if parse.deps[c] == "nsubj" and c < trigger.token and parse.lemmas[c] in scene.senses.assurance.polls:
                    return True
        if parse.heads[step] == step:
            return False
        step = parse.heads[step]
    return False


def _ready_for_it(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "I am ready to be hanged if it is true": nobody is to be hanged."""
    parse, token = scene.parse, trigger.token
    above = parse.heads[token]
    if not scene.passive(token) or parse.deps[token] not in ("xcomp", "advcl", "ccomp") or parse.lowers[above] not in _READY:
        return False
    return any(parse.tags[c] == "TO" for c in parse.children[token])


def _business(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "invited the magnate to invest"."""
    return trigger.clause is not None and scene.parse.lemmas[trigger.clause] in scene.senses.assurance.trades


def _a_state(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "the besieged old town": how a place is described."""
    parse, token = scene.parse, trigger.token
    described = parse.deps[token] == "amod" and parse.heads[token] > token and len(trigger.tokens) == 1
    return described and lemma(scene, trigger) in scene.senses.assurance.states and not _by(parse, token)


def _a_unit(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "a police patrol found him", "gunmen attacked a patrol": men on patrol, not that they are sent."""
    parse, token = scene.parse, trigger.token
    head, dep = parse.heads[token], parse.deps[token]
    if lemma(scene, trigger) not in scene.senses.assurance.units:
        return False
    if dep == "nsubj":
        return parse.tags[head][0] == "V" and parse.lemmas[head] not in scene.events.words["occur"] | {"be", "have"}
    if dep == "pobj":
        return parse.deps[head] == "agent"
    known = scene.events.verb_patterns.get(parse.lemmas[head]) if dep in ("dobj", "nsubjpass") else None
    return known is not None and any(scene.events.rules[p.rule].type == "ASSAULT" for p in known.single)


def _at_the_polls(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "who was likely to beat him in the primary": with votes."""
    if lemma(scene, trigger) != "beat" or (roles.recipient and any(m.form == "nominal" for m in roles.recipient)):
        return False
    words = scene.words_of(scene.parse.sentences[scene.parse.sentence_of[trigger.token]])
    return not words.isdisjoint(scene.senses.assurance.elections)


def _world_war(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """ "split since the first world war": an age of history."""
    parse, token = scene.parse, trigger.token
    return lemma(scene, trigger) == "war" and any(
        parse.lowers[c] in ("world", "cold") for c in parse.children[token] if c < token
    )


def _by(parse: Syntax, token: int) -> bool:
    return any(parse.deps[c] == "agent" for c in parse.children[token])


_OTHERS = by_type(
    (
        Other(("AGREE", "COOPERATE"), _a_fact, "an assurance of how things are"),
        Other(("AGREE",), _a_word_to_you, "a word to make something believed", part="verb"),
        Other(("AGREE",), _a_speech, "a speech that is to be held"),
        Other(("SUPPORT", "REJECT"), _of_a_poll, "what a poll measures", part="noun"),
        Other(("ASSAULT", "COERCE", "SANCTION"), _ready_for_it, "readiness to suffer something", part="verb"),
        Other(("REQUEST",), _business, "an invitation to do business", mode="meet", part="verb"),
        Other(("MOBILIZE",), _a_unit, "men on patrol, told as a body", part="noun"),
        Other(("ASSAULT",), _at_the_polls, "beaten with votes", part="verb"),
        Other(("ASSAULT",), _world_war, "an age of history", part="noun"),
        Other(("ASSAULT", "COERCE"), _a_state, "how a place is described", part="verb"),
    )
)
