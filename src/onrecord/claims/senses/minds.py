"""What is only in people's minds: readiness for a thing, verdicts that it cannot be, fears, habits, what a nation talks about.

Each function names its kind; `senses.other_sense` asks them in turn.

The words are those of data/events/_senses.yaml; what is missing there is left as the rules of the type read it.
"""

from __future__ import annotations

from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger

_TOWARDS = frozenset(["to", "against", "towards", "toward", "before"])
_MAY = frozenset(["might", "may", "could", "would", "will", "'ll"])
_CAN = frozenset(["can", "ca", "could"])
_AMONG = frozenset(["between", "among", "with", "by", "at"])


def in_minds(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why what is said is in minds only, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    if rule.part == "noun":
        if _ready_for(scene, token):
            return "how somebody stands to such a thing, none told"
        if _obstructed(scene, token):
            return "what something stands in the way of, or leads to"
        if parse.lemmas[token] == "conviction" and _a_belief(scene, token):
            return "a belief, no verdict"
        if rule.type == "CONSULT" and _everybodys_talk(scene, token, roles):
            return "what is talked about at large, no meeting"
        if rule.type == "CONSULT" and _missed(scene, token):
            return "a meeting that somebody leaves or misses"
        return "meetings as a habit" if rule.type == "CONSULT" and _habit(scene, token) else None
    if rule.part != "verb":
        return None
    if not roles.actor and _cannot_be(parse, token):
        return "a verdict that it cannot be, nobody does it"
    if not roles.actor and _feared(scene, token):
        return "a fear or a thought, nobody does it"
    if rule.type == "CONSULT" and any(_habit(scene, o) for o in (*trigger.objects, *grammar.objects(parse, token))):
        return "meetings as a habit"
    return None


def _ready_for(scene: Scene, noun: int) -> bool:
    """ "open to criticism from anybody", "vulnerable to attack"."""
    parse = scene.parse
    prep = parse.heads[noun]
    if (
        parse.deps[noun] != "pobj"
        or parse.lowers[prep] not in _TOWARDS
        or parse.lemmas[parse.heads[prep]] not in scene.senses.minds.ready
    ):
        return False
    return parse.tags[parse.heads[prep]][0] == "J" and not any(
        parse.deps[c] == "det" and parse.lowers[c] != "any" for c in parse.children[noun]
    )


def _missed(scene: Scene, noun: int) -> bool:
    """ "will leave the summit early", "missed the talks"; not "left a meeting with X", which tells of one."""
    parse = scene.parse
    if parse.deps[noun] != "dobj" or parse.lemmas[parse.heads[noun]] not in scene.senses.minds.misses:
        return False
    return not any(parse.lowers[c] in _AMONG for c in parse.children[noun])


def _obstructed(scene: Scene, noun: int) -> bool:
    """ "an obstacle to reconciliation": bare, of nobody and by nobody."""
    parse = scene.parse
    prep = parse.heads[noun]
    if (
        parse.deps[noun] != "pobj"
        or parse.lowers[prep] not in ("to", "for", "of")
        or parse.lemmas[parse.heads[prep]] not in scene.senses.minds.on_the_way
    ):
        return False
    return parse.tags[noun] == "NN" and not any(parse.deps[c] in ("det", "poss", "relcl", "prep") for c in parse.children[noun])


def _a_belief(scene: Scene, noun: int) -> bool:
    """ "the strength of conviction", "a deep conviction that"."""
    parse = scene.parse
    above = parse.heads[parse.heads[noun]] if parse.deps[noun] == "pobj" else noun
    if parse.lemmas[above] in ("strength", "courage", "depth", "power", "lack", "force", "matter"):
        return True
    return any(
        parse.lowers[c] in scene.senses.minds.deep or (parse.deps[c] in ("acl", "ccomp") and parse.tags[c][0] == "V")
        for c in parse.children[noun]
    )


def _cannot_be(parse: Syntax, verb: int) -> bool:
    """ "it cannot be swept aside", "such deeds could not be forgiven": nobody's act, and none that is told."""
    if not grammar.is_passive(parse, verb) or parse.lowers[verb - 1] == "have":
        return False
    aux = [parse.lowers[c] for c in parse.children[verb] if parse.deps[c] == "aux"]
    denied = any(parse.deps[c] == "neg" for c in parse.children[verb])
    return denied and bool(_CAN.intersection(aux)) and "have" not in aux


def _feared(scene: Scene, verb: int) -> bool:
    """ "thinks that he might be killed", "feared they would be arrested"."""
    parse = scene.parse
    head = parse.heads[verb]
    if parse.deps[verb] != "ccomp" or parse.lemmas[head] not in scene.senses.minds.fearing or not scene.passive(verb):
        return False
    return any(parse.deps[c] == "aux" and parse.lowers[c] in _MAY for c in parse.children[verb])


def _everybodys_talk(scene: Scene, noun: int, roles: Roles) -> bool:
    """ "the national discussion of schools": no sides are named, or only inside the topic."""
    parse = scene.parse
    if parse.lemmas[noun] not in scene.senses.minds.talk or any(
        parse.lowers[c] in _AMONG or parse.deps[c] == "poss" for c in parse.children[noun]
    ):
        return False
    if any(
        parse.lowers[c] in scene.senses.minds.everybody and parse.deps[c] in ("amod", "compound") for c in parse.children[noun]
    ):
        return True
    sides = (*roles.actor, *roles.recipient)
    topic = grammar.prepositional(parse, (noun,), "of") + grammar.prepositional(parse, (noun,), "about")
    starts = [s for t in topic for s in (parse.starts[b] for b in (t, *parse.children[t]))]
    return bool(sides) and all(any(m.start <= s < m.end for s in starts) for m in sides)


def _habit(scene: Scene, noun: int) -> bool:
    """ "regularly attended cabinet meetings": a plural under an adverb of habit."""
    parse = scene.parse
    verb = parse.heads[noun]
    if parse.tags[noun] not in ("NNS", "NNPS") or parse.deps[noun] != "dobj" or parse.tags[verb][0] != "V":
        return False
    often = scene.senses.generic.habits | scene.senses.minds.rhythms
    return any(parse.deps[c] == "advmod" and parse.lowers[c] in often for c in parse.children[verb])
