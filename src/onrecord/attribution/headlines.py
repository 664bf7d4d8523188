"""Headlines and captions whose verb the tagger took for a noun: "Governor vows to reopen road", "Envoy questions the count"."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Sentence
from onrecord.language.tags import FINITE
from onrecord.vocabulary.reporting import Frames, Reporting

_LONGEST = 8  # words of a headline's subject
_FEWEST = 2  # words of what it says
_SUBJECT = frozenset({"DT", "JJ", "RB", "CD", "POS", "HYPH", "PRP$", "``", "''", "NN", "NNS", "NNP", "NNPS"})
_BEHIND = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS", "WRB", "WP", "CD", "JJ", "NN", "NNS", "EX", "``"})


def headline_verb(tree: Tree, sentence: Sentence, reporting: Reporting) -> Candidate | None:
    """A verb of speech in "-s" tagged as a noun, behind a noun phrase that opens a sentence with no verb before it."""
    parse = tree.parse
    for v in range(sentence.first + 1, min(sentence.last - _FEWEST, sentence.first + _LONGEST + 1)):
        if parse.tags[v - 1] not in _SUBJECT:
            return None
        if parse.tags[v] in ("NNS", "NNPS", "NNP") and parse.tags[v - 1][0] == "N":
            frames = _frames(parse.lowers[v], reporting)
            frame = _fitting(tree, v, sentence.last, frames) if frames else None
            if frames and frame is not None:
                end = next((i for i in range(v + 1, sentence.last) if parse.words[i] == ";"), sentence.last)
                content = set(range(v + 1, end))
                if frame not in ("clause", "infinitive", "object"):
                    content.discard(v + 1)
                cue = {v} if frame in ("clause", "infinitive", "object") else {v, v + 1}
                return Candidate(v, frames[frame], frame, cue, set(range(sentence.first, v)), content)
    return None


def _frames(word: str, reporting: Reporting) -> Frames | None:
    """The frames of the verb whose third person a word may be."""
    if len(word) < 4 or word[-1] != "s":
        return None
    stems = (word[:-1], word[:-2] if word.endswith("es") else "", word[:-3] + "y" if word.endswith("ies") else "")
    return next((reporting.verbs[stem] for stem in stems if stem in reporting.verbs), None)


def _fitting(tree: Tree, verb: int, last: int, frames: Frames) -> str | None:
    """The frame that what stands behind a verb fits: a clause, an infinitive, a thing, or a preposition with its object."""
    parse = tree.parse
    after, word = parse.tags[verb + 1], parse.lowers[verb + 1]
    finite = next((i for i in range(verb + 1, last) if parse.tags[i] in FINITE), None)
    if after == "TO":
        return "infinitive" if "infinitive" in frames and finite is None else None
    if word in ("that", "how", "whether", "why") or (finite is not None and finite > verb + 1 and after in ("DT", "PRP", "EX")):
        return "clause" if "clause" in frames else None
    if finite is not None:
        return None
    if after == "IN":
        return word if word in frames and word != "of" else None
    return "object" if "object" in frames and after in _BEHIND else None
