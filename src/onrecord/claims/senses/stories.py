"""What is not told as a happening: what something is taken for, remarks about anybody, objects of a choice, dates.

Each function names its kind; `senses.other_sense` asks them in turn.
"""

from __future__ import annotations

from onrecord.claims.roles.result import Roles
from onrecord.claims.scene import Scene
from onrecord.claims.senses.works import fiction, in_a_work
from onrecord.claims.tree.syntax import Syntax
from onrecord.claims.triggers import Trigger

_ANYBODY = ("anyone", "anybody", "whoever", "whomever", "no one", "nobody who")
_ONLY = frozenset(["just", "only", "merely", "simply", "all"])


def in_a_story(scene: Scene, trigger: Trigger, roles: Roles) -> str | None:
    """Why something is told, but not as a happening, or None."""
    parse, token, rule = scene.parse, trigger.token, trigger.rule
    if fiction(scene, token) or (rule.part == "verb" and in_a_work(scene, token)):
        return "told in a story that somebody made up"
    if rule.part == "noun" and _taken_for(scene, token):
        return "what something is taken for"
    if _not_only(parse, token):
        return "a remark on who does such things, none told"
    if rule.part == "verb" and roles.actor and all(m.text.lower().startswith(_ANYBODY) for m in roles.actor):
        return "done by whoever it may be"
    if rule.part == "verb" and rule.type in ("SUPPORT", "REJECT", "AGREE") and _to_choose(parse, trigger):
        return "what can be chosen, nobody does"
    if rule.type == "PROTEST" and rule.part == "noun" and parse.lemmas[token] == "march" and _a_date(parse, token):
        return "a month"
    if rule.part == "noun" and _only_possible(scene, token):
        return "what may be or should be, none told"
    if rule.part == "verb" and parse.tags[token] == "VBG" and _in_place_of(parse, token):
        return "what is not done, something else is"
    return None


def _taken_for(scene: Scene, noun: int) -> bool:
    """ "misunderstood as a conflict between peoples", "dismissed it as an attack": in somebody's eyes."""
    parse = scene.parse
    while parse.deps[noun] == "conj" and parse.heads[noun] != noun:
        noun = parse.heads[noun]
    prep = parse.heads[noun]
    if parse.deps[noun] != "pobj" or parse.lowers[prep] != "as":
        return False
    return parse.lemmas[parse.heads[prep]] in scene.senses.stories.mistakes


def _not_only(parse: Syntax, verb: int) -> bool:
    """ "it's not just gangs shooting people"."""
    if parse.tags[verb] != "VBG" or parse.deps[verb] not in ("acl", "advcl", "ccomp", "xcomp"):
        return False
    noun = parse.heads[verb]
    head = parse.heads[noun] if parse.deps[noun] == "attr" else noun
    if parse.lemmas[head] != "be":
        return False
    below = (*parse.children[head], *parse.children[noun])
    it = any(parse.deps[c] in ("nsubj", "expl") and parse.lowers[c] in ("it", "this", "that") for c in parse.children[head])
    return it and any(parse.deps[c] == "neg" for c in below) and any(parse.lowers[c] in _ONLY for c in below)


def _to_choose(parse: Syntax, trigger: Trigger) -> bool:
    """ "a good candidate to vote for": the infinitive's own object stands before it."""
    token = trigger.token
    if parse.tags[token] != "VB" or parse.deps[token] not in ("relcl", "acl") or parse.heads[token] > token:
        return False
    preps = [t for t in trigger.tokens[1:] if parse.deps[t] in ("prep", "prt")]
    stranded = bool(preps) and not any(parse.deps[c] == "pobj" for t in preps for c in parse.children[t])
    return stranded and not any(parse.deps[c] == "nsubj" for c in parse.children[token])


def _a_date(parse: Syntax, noun: int) -> bool:
    """ "on march 15": in text without capitals."""
    near = [t for t in (noun - 1, noun + 1) if 0 <= t < len(parse.words)]
    return parse.tags[noun] in ("NN", "NNP") and any(parse.tags[t] == "CD" and parse.words[t][:1].isdigit() for t in near)


def _only_possible(scene: Scene, noun: int) -> bool:
    """ "renewed fighting is a possibility", "military action is never the answer": a bare noun that is weighed."""
    parse = scene.parse
    head = parse.heads[noun]
    if parse.deps[noun] != "nsubj" or parse.lemmas[head] != "be" or parse.tags[head] not in ("VBZ", "VBP"):
        return False
    if any(parse.deps[c] in ("det", "poss") for c in parse.children[noun]):
        return False
    attr = next((c for c in parse.children[head] if parse.deps[c] == "attr"), None)
    return attr is not None and parse.lemmas[attr] in scene.senses.stories.prospects


def _in_place_of(parse: Syntax, verb: int) -> bool:
    """ "rather than infringing on rights"."""
    first = min((verb, *(c for c in parse.children[verb] if parse.deps[c] in ("advmod", "neg"))))
    return first > 1 and parse.lowers[first - 1] == "than" and parse.lowers[first - 2] == "rather"
