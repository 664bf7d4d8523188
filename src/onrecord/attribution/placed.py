"""Sources that ran into a place or a name before them where a comma was lost: "In Kano | rights groups said", "controlled by the
Kano Front | activists said"."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Reporting

_WHERE = frozenset({"in", "near", "at", "around", "across", "from", "outside", "inside", "throughout"})
_NAMED_BY = frozenset({"by", "of", "against", "with", "from", "to", "for"})


def behind_place(tree: Tree, c: Candidate, reporting: Reporting) -> None:
    """Begin the words of a source behind what they ran into, when what remains is a plain word for those who tell."""
    parse = tree.parse
    if not c.source or c.frame not in ("clause", "quote", "object") or c.sense.kind not in ("speech", "document"):
        return
    first, last = min(c.source), max(c.source)
    if last - first + 1 != len(c.source) or parse.tags[last] not in ("NNS", "NN") or last > c.anchor:
        return
    if parse.tags[last] == "NN" and parse.lowers[last] not in reporting.media:
        return
    start = last
    while start > first and parse.words[start - 1].islower() and parse.tags[start - 1][0] in "NJC":
        start -= 1
    known = parse.lemmas[last] in reporting.informants or parse.lowers[last] in reporting.media
    if start == first or not known or parse.tags[start - 1][:3] != "NNP":
        return
    sentence = parse.sentence(c.anchor)
    at = first if parse.lowers[first] in _WHERE else first - 1
    if at == sentence.first and parse.lowers[at] in _WHERE and _place(tree, at + 1, start):
        c.source = set(range(start, last + 1))
    elif first - 1 in c.content and parse.lowers[first - 1] in _NAMED_BY:
        c.content |= set(range(first, start))  # nothing that is said ends in "by"
        c.source = set(range(start, last + 1))


def _place(tree: Tree, first: int, end: int) -> bool:
    """ "Kano", "the province of Kano", "the northern city of Kano"."""
    parse = tree.parse
    return all(
        parse.tags[t][:3] == "NNP"
        or parse.lemmas[t] in tree.reporting.areas
        or parse.lowers[t] in ("the", "of")
        or parse.tags[t] == "JJ"
        for t in range(first, end)
    )
