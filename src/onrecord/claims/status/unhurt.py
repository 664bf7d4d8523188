"""Attacks that hurt nobody: "no one was killed when shells hit the school" denies the deaths, not the shells.

What a verb of casualties denies is its outcome; the attack told beside it stands as its own words say.
"""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger

_NOBODY = frozenset(["nobody", "none", "no-one", "noone", "neither", "nothing"])
_NO = frozenset(["no", "neither", "zero"])


def unhurt(scene: Scene, trigger: Trigger) -> bool:
    """Whether a verb of casualties says that nobody suffered them, and names nobody who would have caused them."""
    return trigger.rule.part == "verb" and trigger.rule.type == "ASSAULT" and spares(scene, trigger.token)


def spares(scene: Scene, verb: int) -> bool:
    """ "no one was killed", "killed nobody", "the strike did not hurt anyone": not "the army did not kill them"."""
    parse = scene.parse
    found = scene.predicates.by_token.get(verb)
    if parse.lemmas[verb] not in scene.senses.passing.hurts or found is None or found.polarity != "denied":
        return False
    passive = scene.passive(verb)
    suffer = grammar.patients(parse, verb) if passive else grammar.objects(parse, verb) or grammar.subjects(parse, verb)
    if any(_nobody(parse, t) for t in suffer):
        return not (passive and grammar.agents(parse, verb))
    doers = grammar.agents(parse, verb) if passive else grammar.subjects(parse, verb)
    return bool(doers) and all(_deed(scene, t) for t in doers)


def _deed(scene: Scene, token: int) -> bool:
    lexicon, parse = scene.events.noun_patterns, scene.parse
    return parse.tags[token][0] == "N" and scene.actor_at(token) is None and parse.lemmas[token] in lexicon


def _nobody(parse: Syntax, token: int) -> bool:
    if parse.lowers[token] in _NOBODY:
        return True
    first = min(parse.subtree(token), default=token)
    return any(parse.lowers[c] in _NO for c in parse.children[token]) or (
        parse.lowers[first] == "not" and first + 1 < len(parse) and parse.lowers[first + 1] in ("one", "a", "a single")
    )
