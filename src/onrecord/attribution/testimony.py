"""Testimony without quotation marks: a lead-in names a witness to whom somebody has been speaking, and "I" and "we" follow.

Only where the page does not say "I" of itself before, where the lead-in speaks of speaking, and only as far as the sentences go
on in the first person, with one without it between two that have it.
"""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Sentence
from onrecord.vocabulary.reporting import Sense

_SPEECH = Sense("speech")
_FIRST = frozenset({"i", "we"})
_MARKS = frozenset({"“", "”", '"', "``", "''", "«", "»"})
_GAP = 2  # sentences without "I" or "we" between two that have it


def testimonies(tree: Tree, anchors: frozenset[int]) -> list[Candidate]:
    """A candidate for each lead-in with the first-person sentences behind it; `anchors` are the cues of telling."""
    found: list[Candidate] = []
    sentences = tree.parse.sentences
    if not sentences:
        return found
    own = _says_i(tree, sentences[0]) and not _quoted(tree, sentences[0])  # whether the page says "I" of itself
    index = 0
    while index + 1 < len(sentences):
        here, following = sentences[index], sentences[index + 1]
        made = None
        if not own and not _says_i(tree, here) and _says_i(tree, following) and not _quoted(tree, following):
            made = _led_in(tree, here, anchors) or _says_now(tree, index, anchors)
            own = made is None
        if made is None:
            index += 1
            continue
        end = _end(tree, index + 1, anchors)
        made.content = set(range(following.first, sentences[end].last))
        found.append(made)
        index = end + 1
    return found


def _led_in(tree: Tree, sentence: Sentence, anchors: frozenset[int]) -> Candidate | None:
    """ "Mona Said has been speaking to exiles, including | Omar Bashir | , 30, who is a soldier.": the last person named."""
    parse = tree.parse
    verb = next(
        (
            t
            for t in range(sentence.first, sentence.last)
            if parse.lemmas[t] in tree.reporting.spoke_with and parse.tags[t][0] == "V" and t not in anchors
            and (parse.lemmas[t] == "interview" or any(parse.lowers[c] in ("to", "with") for c in parse.children[t]))
        ),
        None,
    )  # fmt: skip
    if verb is None or _quoted(tree, sentence):
        return None
    for t in range(sentence.last - 1, verb, -1):
        aged = t + 2 < sentence.last and parse.words[t + 1] == "," and parse.words[t + 2].isdigit()
        told = t + 2 < sentence.last and parse.words[t + 1] == "," and parse.lowers[t + 2] in ("who", "a", "an", "the")
        if parse.tags[t] == "NNP" and (aged or told):
            first = t
            while first - 1 > verb and parse.tags[first - 1] == "NNP":
                first -= 1
            return Candidate(verb, _SPEECH, "quote", {verb}, set(range(first, t + 1)), set())
    return None


def _says_now(tree: Tree, index: int, anchors: frozenset[int]) -> Candidate | None:
    """ "Nadia Bello, a trader from Kano, | says | she is afraid.", and a paragraph of its own that says "I" twice or more, and
    not of meeting or asking somebody, as one who reports does."""
    parse, sentences = tree.parse, tree.parse.sentences
    here, following = sentences[index], sentences[index + 1]
    verb = next(
        (t for t in range(here.first, here.last) if t in anchors and parse.tags[t] == "VBZ" and parse.deps[t] == "ROOT"), None
    )
    subject = parse.child(verb, "nsubj") if verb is not None else None
    if verb is None or subject is None or following.block == here.block or _quoted(tree, here):
        return None
    named = parse.tags[subject] == "NNP" and parse.words[subject + 1] == "," and tree.low[subject] == here.first
    own = [s for s in sentences[index + 1 : index + 2 + _GAP] if s.block == following.block and _says_i(tree, s)]
    met = any(parse.lemmas[t] in tree.reporting.met_by_us for s in own for t in range(s.first, s.last))
    if not named or len(own) < 2 or met:
        return None
    first = subject
    while first > here.first and parse.tags[first - 1] == "NNP":
        first -= 1
    return Candidate(verb, _SPEECH, "quote", {verb}, set(range(first, subject + 1)), set())


def _end(tree: Tree, index: int, anchors: frozenset[int]) -> int:
    """The last sentence of a testimony."""
    sentences = tree.parse.sentences
    block, end = sentences[index].block, index
    for number in range(index, len(sentences)):
        here = sentences[number]
        if here.block > block + 1 or _quoted(tree, here) or number - end > _GAP:
            break
        if any(t in anchors and not _mine(tree, t) for t in range(here.first, here.last)):
            break
        if _says_i(tree, here):
            end = number
    return end


def _mine(tree: Tree, anchor: int) -> bool:
    """Whether "I" or "we" is who says it, or somebody in the testimony whom no name tells."""
    subject = tree.parse.child(anchor, "nsubj", "nsubjpass")
    return subject is not None and tree.parse.tags[subject] == "PRP"


def _says_i(tree: Tree, sentence: Sentence) -> bool:
    parse = tree.parse
    return any(
        parse.lowers[t] in _FIRST and parse.deps[t] in ("nsubj", "nsubjpass") for t in range(sentence.first, sentence.last)
    )


def _quoted(tree: Tree, sentence: Sentence) -> bool:
    return any(tree.parse.words[t] in _MARKS for t in range(sentence.first, sentence.last))
