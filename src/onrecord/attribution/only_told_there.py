"""Who answers for a relative clause alone: "Doctors accused the army of bombing the ward, | where 60 people died according to the
Red Cross |.". The phrase stands in the clause, so that the doctors' charge is the doctors' and the count is the Red Cross's."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.tree import Tree
from onrecord.language.tags import FINITE, TENSED
from onrecord.vocabulary.reporting import Reporting

_OPENING = frozenset({"where", "which", "who", "whom", "whose"})
_TELLING = ("speech", "document", "thought")


def only_told_there(tree: Tree, candidates: list[Candidate], reporting: Reporting) -> None:
    """Contents, in place: that of a phrase which closes its sentence cut to the relative clause that it stands in, and the clause
    cut out of what others say before it.

    Behind a comma the phrase mostly speaks for the whole sentence ("The army bombed the camp, where 60 died, according to X"); it
    is cut then only where somebody else speaks in the sentence before the clause.
    """
    parse = tree.parse
    for c in candidates:
        if c.frame != "according" or not c.source or c.anchor != min(c.cue) or c.anchor > min(c.source):
            continue
        sentence = parse.sentence(c.anchor)
        opening = _clause(tree, sentence.first, c.anchor)
        if (
            opening is None
            or not c.content
            or min(c.content) >= opening
            or any(t > max(c.source) for t in c.content if _word(tree, t))
        ):
            continue
        if parse.words[c.anchor - 1] == "," and not _told_before(tree, sentence.first, opening, reporting):
            continue
        c.content = {t for t in c.content if opening <= t < c.anchor}
        rest = set(range(opening - 1, sentence.last))
        for o in candidates:
            if o is not c and o.anchor < opening and o.frame != "quote" and o.content and min(o.content) < opening:
                o.content -= rest


def _word(tree: Tree, token: int) -> bool:
    return tree.parse.words[token][0].isalnum()


def _clause(tree: Tree, first: int, phrase: int) -> int | None:
    """Where the relative clause begins that ends in the phrase: behind a comma, with a verb of its own and no other comma."""
    parse = tree.parse
    end = phrase - (parse.words[phrase - 1] == ",")
    for t in range(end - 1, first + 1, -1):
        if parse.words[t] in (",", ";", ":"):
            opens = parse.lowers[t + 1] in _OPENING and parse.words[t] == ","
            return t + 1 if opens and any(parse.tags[v] in FINITE for v in range(t + 2, end)) else None
    return None


def _told_before(tree: Tree, first: int, opening: int, reporting: Reporting) -> bool:
    """Whether somebody speaks, with a verb of telling, before the clause."""
    parse = tree.parse
    for t in range(first + 1, opening):
        if parse.tags[t] in TENSED and (frames := reporting.verbs.get(parse.lemmas[t])):
            told = "clause" in frames or "object" in frames
            if told and any(sense.kind in _TELLING for sense in frames.values()) and parse.child(t, "nsubj") is not None:
                return True
    return False
