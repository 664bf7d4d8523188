"""What is added to an account in the next sentence: "... according to the centre. | Moreover 2,000 people have fled."

A page that cites a source for one figure and adds another with "moreover" or "in addition" goes on with the same source; it
does not say so, and what is added is only probably the source's. And what one remembers: "remembers when officers came".
"""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.sources import source_of
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Sense

_ADDED = Sense("speech", "affirmed", "probable")
_RECALLED = Sense("speech")
_TELLING = frozenset({"speech", "document"})


def carried(tree: Tree, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates of sentences that add a figure to what somebody else is cited for right before."""
    parse = tree.parse
    found: list[Candidate] = []
    closing = {parse.sentence_of[c.anchor]: c for c in candidates if c.frame == "according" and c.source and c.content}
    for number, before in closing.items():
        index = number + 1
        if index >= len(parse.sentences) or parse.sentences[index].block != parse.sentences[number].block:
            continue
        sentence = parse.sentences[index]
        adverb = parse.lowers[sentence.first]
        length = 2 if adverb == "in" and parse.lowers[sentence.first + 1] == "addition" else int(adverb in tree.reporting.adding)
        rest = range(sentence.first + length, sentence.last)
        if not length or not any(parse.tags[t] == "CD" for t in rest):
            continue
        told = any(c.anchor in rest and c.sense.kind in _TELLING for c in candidates)
        ends = max(before.source | before.cue) >= parse.sentences[number].last - 2  # "..., according to the centre."
        if told or not ends:
            continue
        cue = set(range(sentence.first, sentence.first + length))
        found.append(Candidate(sentence.first, _ADDED, "clause", cue, set(before.source), set(rest)))
    return found


def remembered(tree: Tree, verb: int) -> Candidate | None:
    """ "She remembers | when officers came to the house"."""
    parse = tree.parse
    if parse.lemmas[verb] not in tree.reporting.remembering or parse.child(verb, "dobj", "ccomp", "xcomp") is not None:
        return None
    for c in parse.children[verb]:
        if c > verb and parse.deps[c] == "advcl" and parse.lowers[tree.low[c]] == "when" and tree.low[c] <= verb + 2:
            source = source_of(tree, verb)
            return Candidate(verb, _RECALLED, "clause", verb_cue(tree, verb), source, set(tree.tokens(c))) if source else None
    return None
