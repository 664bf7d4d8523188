"""Who a cleft names as the doer, and whom it says it was not: "it was Y, not X, that did it"."""

from __future__ import annotations

from onrecord.claims.tree import grammar
from onrecord.claims.tree.syntax import Syntax

_NOT = frozenset(["not", "n't", "n\u2019t", "never", "nor"])
_TURNS = frozenset(["but", "rather", "instead"])
Sides = tuple[tuple[int, ...], tuple[int, ...]]
_NEITHER: Sides = ((), ())


def cleft_sides(parse: Syntax, verb: int) -> Sides:
    """Heads of the names said to have done what the verb of a cleft tells, and of those said not to have.

    Both are empty where the verb is in no cleft, where the cleft asks whom it was done to, or where it is itself denied. A "not"
    is of the name behind it and of what "and" or "or" joins to that; "but" turns back (Huddleston and Pullum 2002, p. 811).
    """
    clefted = _attribute(parse, verb)
    if clefted is None or any(parse.deps[c] == "neg" for c in parse.children[verb]):
        return _NEITHER
    first, be = clefted, parse.heads[clefted]
    end = parse.subtree(be).stop
    sides = [first, *(t for t in range(first + 1, verb) if _joined(parse, t, first, be))]
    sides.extend(t for t in range(verb + 1, end) if _set_against(parse, t, verb))
    meant: list[int] = []
    denied: list[int] = []
    last, no = be, False
    for side in sides:
        words = parse.lowers[last + 1 : side]
        no = not _NOT.isdisjoint(words) or (no and _TURNS.isdisjoint(words) and side < verb)
        (denied if no else meant).append(side)
        last = side
    return tuple(meant), tuple(denied)


def _attribute(parse: Syntax, verb: int) -> int | None:
    """The first name of "it was X that", whose doing the verb tells."""
    noun = parse.heads[verb]
    if parse.deps[verb] == "ccomp" and parse.lemmas[noun] == "be":  # read as "it was X | that did it"
        whose = any(parse.deps[c] in ("nsubj", "nsubjpass") and parse.tags[c] in ("WDT", "WP") for c in parse.children[verb])
        attribute = parse.child(noun, "attr") if whose else None
    elif parse.deps[verb] == "relcl" and noun in grammar.subjects(parse, verb):
        while parse.deps[noun] in ("conj", "appos"):
            noun = parse.heads[noun]
        attribute = parse.child(noun, "attr") if parse.lemmas[noun] == "be" else noun
    else:
        return None
    if attribute is None or parse.deps[attribute] != "attr" or attribute > verb or parse.tags[attribute][0] not in "NP":
        return None
    be = parse.heads[attribute]
    it = any(parse.lowers[c] == "it" and c < be for c in parse.children[be])
    return attribute if it and parse.lemmas[be] == "be" else None


def _joined(parse: Syntax, token: int, first: int, be: int) -> bool:
    """A name that is joined to the first, or set beside it behind a "not"."""
    if parse.deps[token] not in ("conj", "appos") or parse.tags[token][0] not in "NP":
        return False
    above = parse.heads[token]
    while parse.deps[above] in ("conj", "appos") and above != first:
        above = parse.heads[above]
    if above not in (first, be):
        return False
    return parse.deps[token] == "conj" or not _NOT.isdisjoint(parse.lowers[first + 1 : token])


def _set_against(parse: Syntax, token: int, verb: int) -> bool:
    """ "that shelled the market but the rebels", "that shelled the market, not the rebels"."""
    if parse.deps[token] not in ("conj", "appos") or parse.tags[token][0] not in "NP":
        return False
    start = parse.subtree(token).start
    before = parse.lowers[max(verb, start - 2) : start + 1]
    return not {"but", "not"}.isdisjoint(before)
