"""Sentences and headlines that end in who says so without a verb of saying or a colon: "..., it was announced Monday",
"... reports indicate", "Jets Bomb Market in Kano Monitor"."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Sentence
from onrecord.language.tags import FINITE, HEADLINE_FINITE
from onrecord.vocabulary.reporting import Sense

_SPEECH, _DOCUMENT = Sense("speech"), Sense("document")
_AGAIN = frozenset({"the", "a", "an", "in", "on", "at", "after", "it", "he", "she", "they", "this"})  # where the report begins
_FEWEST = 5  # words of what was said
_WIRE = 40  # words of a headline before its agency
_DAY = 3  # words of a day behind "it was announced"
_STOPS = frozenset({".", "!", "?"})


def ending(tree: Tree, sentence: Sentence) -> Candidate | None:
    """The candidate of an ending that names who says so, or that says that somebody does."""
    return _it_was(tree, sentence) or _reports(tree, sentence) or _headline(tree, sentence)


def _it_was(tree: Tree, sentence: Sentence) -> Candidate | None:
    """ "The envoy will fly to Kano | it was announced Monday |.": said by nobody who is named."""
    parse = tree.parse
    last = _last(tree, sentence)
    for v in range(last, max(sentence.first + _FEWEST, last - _DAY), -1):
        if parse.lowers[v] not in tree.reporting.it_was or parse.lemmas[v - 1] != "be" or parse.lowers[v - 2] != "it":
            continue
        behind = [
            t for t in range(v + 1, last + 1) if parse.tags[t][:3] not in ("NNP", "CD") and parse.tags[t] not in ("IN", "NN")
        ]
        before = parse.tags[v - 3]
        if behind or before in ("IN", "WRB", "CC", "TO", "WDT") or parse.lowers[v - 3] in ("as", "that", "when", "after"):
            return None
        content = set(range(sentence.first, v - 2))
        if len(content) < _FEWEST or not any(parse.tags[t] in FINITE for t in content):
            return None
        return Candidate(v, _SPEECH, "hearsay", set(range(v - 2, v + 1)), set(), content)
    return None


def _reports(tree: Tree, sentence: Sentence) -> Candidate | None:
    """ "Gunmen have killed ten soldiers | reports indicate |."."""
    parse = tree.parse
    v = _last(tree, sentence)
    if (
        v - sentence.first <= _FEWEST
        or parse.lemmas[v] not in tree.reporting.showing
        or parse.tags[v] not in ("VBP", "VBD", "NN", "VB")
    ):
        return None
    start = v
    if not parse.lowers[v - 1].endswith("s") or parse.lowers[v - 1][:-1] not in tree.reporting.shown_in:
        return None
    start = v - 1
    if parse.lowers[start - 1] in ("media", "news", "police", "unconfirmed", "initial", "local", "intelligence", "press"):
        start -= 1
    content = set(range(sentence.first, start))
    if len(content) < _FEWEST or not any(parse.tags[t] in FINITE for t in content) or parse.tags[start - 1] in ("IN", "DT", "CC"):
        return None
    return Candidate(v, _DOCUMENT, "clause", {v}, set(range(start, v)), content)


def _headline(tree: Tree, sentence: Sentence) -> Candidate | None:
    """ "Army Averts Attack on Airport | Military Source |", alone or with the report run on behind it."""
    parse = tree.parse
    for end in range(sentence.first + _FEWEST, sentence.last):
        word = parse.lowers[end]
        if word not in tree.reporting.closers and word not in tree.reporting.closers_many:
            continue
        closes = end == _last(tree, sentence)
        runs_on = not closes and parse.words[end + 1][0].isupper() and parse.lowers[end + 1] in _AGAIN
        run = range(sentence.first, end)
        capital = sum(parse.words[t][0].isupper() for t in run if parse.words[t][0].isalpha())
        titled = 3 * capital > 2 * sum(parse.words[t][0].isalpha() for t in run) and parse.words[end][0].isupper()
        if not (titled and (closes or runs_on)) and not (closes and sentence.index == 0 and word in tree.reporting.closers):
            continue
        start = end
        while start - 1 > sentence.first + _FEWEST - 2 and parse.lowers[start - 1] in tree.reporting.before_closers:
            start -= 1
        before = parse.tags[start - 1]
        placed = any(parse.tags[t] == "IN" for t in range(max(sentence.first, start - 4), start))
        plain = before in ("NNP", "NNPS", "NNS", "CD") or (before == "NN" and word == "report")
        if not plain or not placed or parse.lowers[start - 1] in _AGAIN or start - sentence.first < _FEWEST:
            return None
        return Candidate(end, _SPEECH, "colon", set(), set(range(start, end + 1)), set(range(sentence.first, start)))
    return None


def wire_headline(tree: Tree, first: int, last: int) -> Candidate | None:
    """ "Jets bomb mill in Kano | Monitor | Reuters Monday 3 May ...": a headline that ends in who says so, run together with the
    agency and the day, whatever sentences the parser made of it."""
    parse, reporting = tree.parse, tree.reporting
    for agency in range(first + _FEWEST, min(first + _WIRE, last - 1)):
        if parse.words[agency - 1] in _STOPS:
            return None
        named = parse.lowers[agency] in reporting.media and parse.words[agency][0].isupper() and parse.words[agency].isalpha()
        behind = parse.lowers[agency + 1]
        dated = behind.endswith("day") or (parse.words[agency + 1] in ("A", "An", "The", "At") and parse.words[agency].isupper())
        if not (named and dated):
            continue
        end, word = agency - 1, parse.lowers[agency - 1]
        capital = parse.words[end][0].isupper() and parse.tags[end - 1] not in ("DT", "IN", "JJ", "TO", "POS")
        if not (word in reporting.closers or (capital and word in reporting.closers_wire)):
            return None
        start = end
        while start - 1 > first + 2 and parse.lowers[start - 1] in reporting.before_closers:
            start -= 1
        if not any(parse.tags[t] in HEADLINE_FINITE or parse.tags[t] == "VBN" for t in range(first, start)):
            return None
        return Candidate(end, _SPEECH, "colon", set(), set(range(start, end + 1)), set(range(first, start)))
    return None


def _last(tree: Tree, sentence: Sentence) -> int:
    """The last word of a sentence, before its stop."""
    last = sentence.last - 1
    while last > sentence.first and tree.parse.words[last] in _STOPS:
        last -= 1
    return last
