"""What several answered in a survey, side by side: "one in three said it was right | and one in four said it was wrong".

Where the speakers are a number of people, the next number begins what others answered; the parser often takes it for part of
what the first ones said.
"""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.tree import Tree
from onrecord.language.tags import FINITE

_ROUGHLY = frozenset("about nearly almost roughly another around only just over the a same more than".split())
_NEAR = 9  # words from the number to its verb


def next_respondents(tree: Tree, c: Candidate, candidates: list[Candidate]) -> None:
    """End what some of those asked say where the others begin, who speak for themselves."""
    parse = tree.parse
    if c.frame != "clause" or not c.source or not c.content or max(c.content) < c.anchor or not _counted(tree, min(c.source)):
        return
    for t in sorted(c.content)[2:]:
        joint = parse.tags[t] == "CC" or parse.words[t] in (",", ";") or parse.lowers[t] in ("while", "compared")
        if joint and _others(tree, t + 1):
            c.content = {i for i in c.content if i < t}
            verb = next((i for i in range(t + 1, parse.sentence(t).last) if parse.tags[i] in FINITE), t)
            for other in candidates:
                if other.anchor == verb and not other.source:
                    other.source = set(range(t + 1, min(other.cue))) - other.content
            return


def _counted(tree: Tree, first: int) -> bool:
    """Whether a phrase begins with a number of people or a share of them."""
    parse = tree.parse
    while first + 1 < len(parse) and parse.lowers[first] in _ROUGHLY:
        first += 1
    return parse.tags[first] == "CD" or parse.lowers[first] in ("half", "most", "majority")


def _others(tree: Tree, first: int) -> bool:
    """Whether a number of others opens a clause of its own here."""
    parse = tree.parse
    last = min(first + _NEAR, parse.sentence(first).last) if first < len(parse) else first
    while first < last and (parse.tags[first] in ("CC", "IN") or parse.lowers[first] in _ROUGHLY):
        first += 1
    if first >= last or not (parse.tags[first] == "CD" or parse.lowers[first] in tree.reporting.shares):
        return False
    verb = next((t for t in range(first + 1, last) if parse.tags[t] in FINITE), None)
    people = verb is not None and all(parse.tags[t][0] in "CNIDJRW" for t in range(first + 1, verb))
    behind = parse.lowers[first + 1]
    counted = (
        parse.tags[first + 1] in ("NN", "NNS")
        and behind not in tree.reporting.shares
        and behind not in tree.reporting.respondents
    )
    return people and not counted
