"""What is said to be contrary to fact: "had they attacked, it would have burned", "could have won but lost", "should have left".

A condition in the past perfect beside a "would", and what "would have" been under it, are told as not so (Iatridou 2000;
Quirk et al. 1985, 14.23); a negation turns that round: "had the guard not woken" says that he woke.
"""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.predicates.conditions import is_condition
from onrecord.predicates.reality import Reality
from onrecord.vocabulary.modality import Modality

UNMET = Reality("hypothetical", "denied", "unknown")

_UNREAL = frozenset({"would", "'d", "could", "might", "should"})
_HAVE = frozenset({"have", "'ve", "of"})
_REACH = 4  # words before a clause in which "even" may stand


def is_unmet(parse: Parse, clause: int) -> bool:
    """Whether a condition (see `is_condition`) is told as not fulfilled: "had they attacked", "if they had attacked, the town
    would have burned", "if only they had left"."""
    first = parse.leftmost(clause)
    if parse.lowers[first] == "had" and parse.heads[first] == clause and parse.deps[clause] != "ROOT":
        subject = parse.child(clause, "nsubj", "nsubjpass")
        return subject is not None and first < subject < clause
    if parse.lowers[first] != "if" or (first and parse.lowers[first - 1] in ("as", "even")):
        return False
    past = parse.tags[clause] in ("VBD", "VBN") and any(
        parse.deps[c] in ("aux", "auxpass") and parse.lowers[c] in ("had", "'d") for c in parse.children[clause]
    )
    if parse.lowers[first + 1] == "only":
        return past or parse.tags[clause] == "VBD"
    head = parse.heads[clause]
    if not past or head == clause:
        return False
    helpers = _helpers(parse, head)
    if not helpers.isdisjoint(_HAVE):
        return not helpers.isdisjoint(_UNREAL)
    backshifted = parse.deps[head] == "ccomp"  # "said they would attack if the deadline had passed"
    return not backshifted and parse.lemmas[head] != "be" and not helpers.isdisjoint(("would", "'d"))


def is_unreal(parse: Parse, modality: Modality, verb: int, modal: str, perfect: bool) -> bool:
    """Whether a verb with this modal tells of what was not: "would have burned had the wind turned", "could have won but lost",
    "should have left"; "may have left" does not, and "the bill that would have banned it" leaves it at what it supposes."""
    if modal not in _UNREAL or _is_anyway(parse, modality, verb):
        return False
    children = parse.children[verb]
    if any(parse.deps[c] == "advcl" and is_condition(parse, modality, c) and is_unmet(parse, c) for c in children):
        return True
    if not perfect:
        return False
    if modal == "should":
        return True
    return any(parse.deps[c] == "cc" and parse.lowers[c] == "but" for c in children) and any(
        parse.deps[c] == "conj" for c in children
    )


def _is_anyway(parse: Parse, modality: Modality, verb: int) -> bool:
    """ "would have closed even without the fire"."""
    for c in parse.children[verb]:
        if parse.lowers[c] in modality.anyway:
            return True
        if parse.deps[c] in ("prep", "advcl") and "even" in parse.lowers[max(0, parse.leftmost(c) - 1) : parse.leftmost(c) + 1]:
            return True
        if parse.lowers[c] == "in" and parse.lowers[c + 1 : c + 3] in (("any", "case"), ("any", "event")):
            return True
    return False


def _helpers(parse: Parse, verb: int) -> set[str]:
    return {parse.lowers[c] for c in parse.children[verb] if parse.deps[c] in ("aux", "auxpass")}
