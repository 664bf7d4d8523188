"""Statements about no occurrence: habits, rules and kinds of people ("anybody who attacks him", "attacks are common")."""

from __future__ import annotations

from onrecord.claims.draft import Draft
from onrecord.claims.scene import Scene
from onrecord.language.parse import Parse

_ANYBODY = frozenset(["anyone", "anybody", "whoever", "everyone", "everybody", "nobody", "one"])
_KINDS = frozenset(["people", "those", "person", "man", "woman", "men", "women", "persons", "individuals"])
_HABITS = frozenset(["always", "often", "usually", "generally", "normally", "typically", "sometimes", "routinely", "frequently"])
_COMMON = frozenset(["common", "commonplace", "frequent", "rare", "usual", "unusual", "routine", "normal", "rife", "inevitable"])
_PRESENT = ("VBP", "VBZ")


def generic(scene: Scene, draft: Draft) -> bool:
    """Whether an event is told of a kind of people, as a habit, or as something that is common."""
    parse, token = scene.parse, draft.token
    if parse.tags[token][0] == "V":
        return _habit(parse, token) or _of_a_kind(parse, token)
    head = parse.heads[token]
    return (
        parse.deps[token] == "nsubj"
        and parse.lemmas[head] in ("be", "become", "remain")
        and parse.tags[head] in _PRESENT
        and any(parse.deps[c] == "acomp" and parse.lemmas[c] in _COMMON for c in parse.children[head])
    )


def _habit(parse: Parse, token: int) -> bool:
    if not any(parse.deps[c] == "advmod" and parse.lowers[c] in _HABITS for c in parse.children[token]):
        return False
    return parse.tags[token] in _PRESENT


def _of_a_kind(parse: Parse, token: int) -> bool:
    """Inside a relative clause about anybody, in the present tense or under "would"."""
    if parse.deps[token] != "relcl":
        return False
    noun = parse.heads[token]
    named = any(parse.deps[c] in ("det", "poss", "nummod", "amod") for c in parse.children[noun])
    if parse.lowers[noun] in _ANYBODY:
        return True
    if parse.lowers[noun] not in _KINDS or named:
        return False
    return parse.tags[token] in _PRESENT
