"""Interviews printed without quotation marks, behind a line that says so: "Excerpts from the interview: ...", "Q: ... A: ...".

Nobody marks where one speaks and where the other does, but what stands there is no report of the page's own. What is no
question is told by whoever is interviewed, where the line names one, else by nobody who is named.
"""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.sources import noun_phrase
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Sentence
from onrecord.language.tags import TENSED
from onrecord.vocabulary.reporting import Sense

_SPEECH = Sense("speech", "affirmed", "probable")
_WITHIN = 4  # words from "excerpts" to "interview"
_LINE = 40  # words of a line that announces an interview


def interviews(tree: Tree, candidates: list[Candidate]) -> None:
    """Give the answers of an announced interview to one candidate, and none of them to the page."""
    parse = tree.parse
    found = next(((s, t) for s in parse.sentences if (t := _announced(tree, s)) is not None), None)
    if found is None:
        return
    opening, talk = found
    start = next((t + 1 for t in range(talk, min(opening.last, talk + _LINE)) if parse.words[t] == ":"), opening.last)
    asked = sum(parse.words[s.last - 1] == "?" for s in parse.sentences if s.first >= opening.first)
    if not asked or (start == opening.last and parse.words[opening.last - 1] == "?"):
        return
    answers: set[int] = set()
    for sentence in parse.sentences[opening.index :]:
        if parse.words[sentence.last - 1] == "?" or sentence.last <= start:
            continue
        first = max(sentence.first, start)
        if (
            parse.lowers[first] in tree.reporting.interview_labels
            and first + 1 < sentence.last
            and parse.words[first + 1] in (":", ".")
        ):
            first += 2
        answers |= set(range(first, sentence.last))
    whom = _with(tree, talk, start)
    said = {t for c in candidates for t in (*c.content, *c.cue)} if candidates else set()
    answers -= {t for c in candidates for t in c.source if c.anchor in answers and not c.content & answers}
    if len(answers) > 2 and not answers <= said:
        cue = set(range(_first(tree, talk), talk + 1))
        candidates.append(Candidate(talk, _SPEECH, "interview", cue - answers, whom - answers, answers))


def _announced(tree: Tree, sentence: Sentence) -> int | None:
    """The word for the talk, in a sentence that announces parts of it: "Excerpts from | the interview"."""
    parse = tree.parse
    for t in range(sentence.first, min(sentence.last, sentence.first + _LINE)):
        if parse.lowers[t] in tree.reporting.excerpts:
            talk = next(
                (i for i in range(t + 1, min(t + 1 + _WITHIN, sentence.last)) if parse.lowers[i] in tree.reporting.talks), None
            )
            opens = t <= sentence.first + 3 or any(parse.words[i] == ":" for i in range(t, min(sentence.last, t + _LINE)))
            if talk is not None and opens and not any(parse.tags[i] in TENSED for i in range(sentence.first, talk)):
                return talk
    return None


def _first(tree: Tree, talk: int) -> int:
    return next(t for t in range(talk - 1, -1, -1) if tree.parse.lowers[t] in tree.reporting.excerpts)


def _with(tree: Tree, talk: int, end: int) -> set[int]:
    """Who is interviewed: "an interview | with Omar Haddad"."""
    parse = tree.parse
    of = talk + 1
    if of + 1 >= end or parse.lowers[of] != "with":
        return set()
    name = parse.child(of, "pobj")
    return {t for t in noun_phrase(tree, name) if talk < t < end and t != of} if name is not None else set()
