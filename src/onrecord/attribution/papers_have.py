"""What a paper or a story has somebody do: "A leaked cable has the general ordering the raid.", "The army burned the mill, a
leaked cable has it.", "Rebels, the story has it, burned the mill."."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Sentence
from onrecord.vocabulary.reporting import Reporting, Sense

_PAPER = Sense("document")
_TALE = Sense("speech", "affirmed", "probable")
_ENDS = frozenset({".", "!", "?", "”", '"', "''"})
_FEWEST = 3  # words of what is told


def papers_have(tree: Tree, sentence: Sentence, reporting: Reporting) -> Candidate | None:
    """The candidate of such a sentence."""
    parse = tree.parse
    for verb in range(sentence.first + 1, sentence.last - 1):
        if parse.lowers[verb] not in ("has", "have", "had") or parse.deps[verb] in ("aux", "auxpass"):
            continue
        subject = parse.child(verb, "nsubj")
        sense = _sense(tree, subject, reporting) if subject is not None and subject < verb else None
        if subject is None or sense is None:
            continue
        source = set(range(tree.low[subject], verb))
        content = _doing(tree, verb) if parse.lowers[verb + 1] != "it" else _around(tree, sentence, verb, min(source))
        if len(content) >= _FEWEST:
            it = {verb, verb + 1} if parse.lowers[verb + 1] == "it" else {verb}
            return Candidate(verb, sense, "clause", it, source, content)
    return None


def _sense(tree: Tree, subject: int, reporting: Reporting) -> Sense | None:
    """A paper says what it has; a rumour or a story may."""
    lemma = tree.parse.lemmas[subject].lower()
    if lemma in reporting.papers or lemma in reporting.inquiries or lemma in reporting.accusing_papers:
        return _PAPER
    return _TALE if lemma in reporting.assertions or lemma in reporting.tales else None


def _doing(tree: Tree, verb: int) -> set[int]:
    """ "has | the general ordering the raid": a participle with a subject of its own behind the verb."""
    parse = tree.parse
    for c in parse.children[verb]:
        if c > verb and parse.deps[c] in ("ccomp", "xcomp") and parse.tags[c] == "VBG":
            subject = parse.child(c, "nsubj")
            if subject is not None and verb < subject < c:
                return set(range(verb + 1, tree.high[c] + 1))
    return set()


def _around(tree: Tree, sentence: Sentence, verb: int, first: int) -> set[int]:
    """What stands before a comma and "... has it" that closes the sentence, or on both sides of it between commas."""
    parse, behind = tree.parse, verb + 2
    if first - 1 <= sentence.first or parse.words[first - 1] not in (",", "–", "—", "-"):
        return set()
    before = set(range(sentence.first, first - 1))
    if behind >= sentence.last or parse.words[behind] in _ENDS:
        return before
    return before | set(range(behind + 1, sentence.last)) if parse.words[behind] in (",", "–", "—", "-") else set()
