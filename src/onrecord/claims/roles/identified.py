"""Victims that a clause identifies: "the dead in the raid were farmers", "two nurses were among those killed"."""

from __future__ import annotations

from onrecord.claims.roles.places import NOBODY, Found, mentions_at
from onrecord.claims.scene import QUANTITIES, Scene
from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger

_OF_IT = frozenset(["in", "of", "from", "during", "by"])
_MANY = QUANTITIES | {"most", "remainder", "bulk", "other", "rest"}
_AMONG = frozenset(["among", "amongst"])


def identified(scene: Scene, trigger: Trigger) -> Found:
    """Who those are who are called the dead, the wounded or "those killed" of a deed."""
    parse = scene.parse
    group = _group(scene, trigger)
    if group is None:
        return NOBODY
    return mentions_at(scene, trigger.token, _named(parse, group), create=True, thing=False)


def _group(scene: Scene, trigger: Trigger) -> int | None:
    """The word for those who suffered: "those" over the participle, "dead" over "in the raid"."""
    parse, sufferers = scene.parse, scene.senses.targets.sufferers
    token, head = trigger.token, parse.heads[trigger.token]
    if trigger.rule.part == "verb":
        if parse.lowers[token] in sufferers and parse.deps[token] in ("pobj", "nsubj", "attr"):
            return token  # "among the wounded in the shelling"
        those = parse.deps[token] == "acl" and parse.lowers[head] in ("those", "one", "ones", "dead")
        return head if those and scene.passive(token) else None
    if parse.deps[token] != "pobj" or parse.lowers[head] not in _OF_IT:
        return None
    above = parse.heads[head]
    return above if parse.lemmas[above] in sufferers or any(parse.lemmas[o] in sufferers for o in _of(parse, above)) else None


def _of(parse: Syntax, noun: int) -> tuple[int, ...]:
    return grammar.prepositional(parse, (noun,), "of") if parse.lemmas[noun] in _MANY else ()


def _named(parse: Syntax, group: int) -> tuple[int, ...]:
    """The phrases on the other side of "were", "were among" or "included"."""
    top = group
    prep = parse.heads[top]
    if parse.deps[top] == "pobj" and parse.lowers[prep] == "of" and parse.lemmas[parse.heads[prep]] in _MANY:
        top = parse.heads[prep]
    above = parse.heads[top]
    if parse.deps[top] == "pobj" and parse.lowers[above] in _AMONG and parse.lemmas[parse.heads[above]] == "be":
        return grammar.subjects(parse, parse.heads[above])
    if parse.deps[top] == "nsubj" and parse.lemmas[above] == "be":
        attribute = parse.child(above, "attr")
        return grammar.with_conjuncts(parse, attribute) if attribute is not None else ()
    if parse.deps[top] == "nsubj" and parse.lemmas[above] == "include":
        return grammar.objects(parse, above)
    the = any(parse.lowers[c] == "the" for c in parse.children[top]) or parse.lowers[top] == "one"
    if parse.deps[top] == "attr" and parse.lemmas[above] == "be" and the:  # not "are victims of torture"
        return grammar.subjects(parse, above)
    return ()
