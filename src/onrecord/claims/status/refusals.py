"""Whose will a negation is: "would not meet him" and "has no plans to help" refuse, "kept him from talking" does not.

A refused deed is REJECT (PLOVER), and its negation is spent by the type. What others prevent, do not expect or never thought of
is no refusal: it stays what it is, denied.
"""

from __future__ import annotations

from onrecord.claims.tree.syntax import Syntax

_NOBODY = frozenset(["no", "neither", "none", "nobody", "nor"])
_STEPS = 5


def refuses(parse: Syntax, token: int) -> bool:
    """Whether a negation over a verb or event noun is its own doer's: on its clause, or on a word of will over it."""
    step = token
    for _ in range(_STEPS):
        if any(parse.deps[c] == "aux" and parse.lowers[c] in ("may", "might") for c in parse.children[step]):
            return False  # "might not be able to help"
        if parse.lemmas[step] in parse.grammar.refusing or _negated(parse, step):
            return not _not_yet(parse, step)
        head = parse.heads[step]
        if unobtained(parse, step):
            return False
        if head == step:
            return False
        if parse.tags[step][0] == "N":
            if parse.deps[step] not in ("dobj", "pobj", "attr", "nsubjpass") and parse.lemmas[head] not in parse.grammar.willing:
                return False
        elif parse.deps[step] == "conj" or parse.deps[step] == "pcomp":
            pass
        elif parse.lemmas[head] not in parse.grammar.willing | parse.grammar.refusing or parse.deps[step] in (
            "advcl",
            "relcl",
            "ccomp",
        ):
            return False
        step = head
    return False


def unobtained(parse: Syntax, noun: int) -> bool:
    """ "have not got any promises from X": X may never have been asked."""
    return (
        parse.tags[noun][0] == "N"
        and parse.deps[noun] in ("dobj", "nsubjpass")
        and parse.lemmas[parse.heads[noun]] in parse.grammar.gets_it
    )


def _not_yet(parse: Syntax, word: int) -> bool:
    """ "had not yet reached out to X": what is still to come is not refused."""
    return any(parse.lowers[c] == "yet" and parse.deps[c] == "advmod" for c in parse.children[word])


def _negated(parse: Syntax, word: int) -> bool:
    """ "would not meet", "no talks", "neither will help"."""
    for c in parse.children[word]:
        if parse.deps[c] == "neg" or (parse.lowers[c] in _NOBODY and parse.deps[c] in ("det", "preconj", "cc", "advmod")):
            return True
        if parse.deps[c] == "nsubj" and (
            parse.lowers[c] in _NOBODY or any(parse.lowers[d] in _NOBODY for d in parse.children[c])
        ):
            return True
        if parse.deps[c] == "prep" and any(parse.lowers[d] == "no" for o in parse.children[c] for d in parse.children[o]):
            return True  # "under no circumstances will we help"
    return False
