"""Infinitives that are only weighed, or say what a thing is for: "it is hard to blame X", "a measure to deploy Y"."""

from __future__ import annotations

from onrecord.claims.scene import Scene
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger

_TOWARDS = ("AID", "COOPERATE", "CONSULT", "SUPPORT", "AGREE", "CONCEDE")


def only_weighed(scene: Scene, trigger: Trigger) -> str | None:
    """What an infinitive says under a judgement or under a thing that serves for it."""
    parse, token = scene.parse, trigger.token
    if trigger.rule.part != "verb" or parse.tags[token] != "VB" or not infinitive(parse, token):
        return None
    head = parse.heads[token]
    if parse.deps[token] in ("xcomp", "ccomp", "acl", "advcl") and _judged_by(scene, head, token):
        return "weighed, not done"
    if (
        parse.deps[token] in ("acl", "relcl")
        and parse.lemmas[head] in scene.senses.weighed.serving
        and trigger.rule.type not in ("ASSAULT", "COERCE")
    ):
        return "weighed, not done"
    if trigger.rule.type in _TOWARDS and parse.deps[token] == "advcl" and _law_before(scene, token):
        return "only what a law is for"
    if (
        trigger.rule.type in _TOWARDS
        and parse.deps[token] in ("acl", "relcl")
        and parse.tags[head] in ("NN", "NNS")
        and parse.lemmas[head] not in scene.senses.weighed.meant
        and scene.actor_at(head) is None
        and scene.events.words["exercise"].isdisjoint((parse.lemmas[head],))
    ):
        return "only what a thing is for"
    return None


def _law_before(scene: Scene, verb: int) -> bool:
    """ "passed a measure to deploy a system": the noun before the "to"."""
    parse = scene.parse
    to = next((c for c in parse.children[verb] if parse.lowers[c] == "to"), verb)
    return to > 0 and parse.deps[to - 1] == "dobj" and parse.lemmas[to - 1] in scene.senses.weighed.laws


def infinitive(parse: Syntax, verb: int) -> bool:
    """A verb with "to"."""
    return any(parse.lowers[c] == "to" and parse.deps[c] == "aux" for c in parse.children[verb])


def _judged_by(scene: Scene, head: int, token: int) -> bool:
    """ "it is hard to blame X", "would be honoured to meet X", in the present or under "would"."""
    parse = scene.parse
    if parse.lemmas[head] in scene.senses.weighed.weighed and parse.tags[head][0] in "JRV":
        copula = parse.heads[head] if parse.tags[head][0] in "JR" else head
    elif parse.lemmas[head] == "be" and any(
        parse.deps[c] in ("acomp", "attr") and parse.lemmas[c] in scene.senses.weighed.weighed and head < c < token
        for c in parse.children[head]
    ):
        copula = head
    else:
        return False
    tenses = {parse.tags[copula], *(parse.tags[c] for c in parse.children[copula] if parse.deps[c] in ("aux", "auxpass"))}
    return "VBD" not in tenses
