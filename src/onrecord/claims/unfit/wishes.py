"""Blows that somebody only hopes for, makes possible or proposes, and those that he tries to strike: neither is a threat.

Who hopes to take a town has not announced that he will, and has not taken it: no event. Who tries to take it is under
way: the deed keeps its type, planned.
"""

from __future__ import annotations

from onrecord.claims.tree.syntax import Syntax

_LET = frozenset(["enable", "allow", "permit"])  # "allowed the army to tighten the siege": it did
_STEPS = 4


def wished(parse: Syntax, token: int) -> bool:
    """ "hopes to seize the town", "people want to topple him", "the chance of a strike"."""
    return _under(parse, token, parse.grammar.wishes)


def tried(parse: Syntax, token: int) -> bool:
    """ "attempted to launch an offensive"."""
    return _under(parse, token, parse.grammar.tries)


def _under(parse: Syntax, token: int, words: frozenset[str]) -> bool:
    """Whether one of the words stands over a verb or noun, with no clause of another doer in between."""
    step = token
    for _ in range(_STEPS):
        head = parse.heads[step]
        if head == step or parse.deps[step] in ("relcl", "advcl"):
            return False
        if parse.lemmas[head] in words:
            return not (parse.lemmas[head] in _LET and parse.tags[head] in ("VBD", "VBG"))
        step = head
    return False
