"""Statements by a count: "the monitor gave a toll of 48 dead", "doctors counted 30 dead", "put the dead at ten, with 50 wounded".

The verb is empty or counts, the noun or the number holds what is said; whoever gives the count answers for it.
"""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.sources import source_of
from onrecord.attribution.tree import Tree
from onrecord.vocabulary.reporting import Reporting, Sense

_COUNT = Sense("speech")
_NEAR = 7  # words from a verb of counting to what is counted
_STOPS = frozenset({",", ".", ";", ":", "”", '"', "''", "(", ")"})


def toll_candidate(tree: Tree, noun: int, reporting: Reporting) -> Candidate | None:
    """ "X gave | a toll of | 48 dead", "X put out a count of ten": all behind "of"."""
    parse = tree.parse
    verb = parse.heads[noun]
    if parse.lemmas[noun] not in reporting.tolls or parse.deps[noun] not in ("dobj", "conj"):
        return None
    if parse.deps[noun] == "conj":
        verb = parse.heads[verb]
    of = noun + 1
    last = parse.sentence(noun).last
    if parse.lemmas[verb] not in reporting.toll_verbs or of + 1 >= last or parse.lowers[of] != "of" or verb > noun:
        return None
    end = _phrase_end(tree, of + 1, last)
    source = source_of(tree, verb)
    content = set(range(of + 1, end))
    if not source or not any(parse.tags[t] == "CD" or parse.lowers[t] in reporting.counted for t in content):
        return None
    cue = verb_cue(tree, verb) | set(range(tree.low[noun], of + 1))
    return Candidate(noun, _COUNT, "of", cue - source, source - cue - content, content - cue)


def count_candidate(tree: Tree, verb: int, reporting: Reporting) -> Candidate | None:
    """ "Doctors | counted | 30 dead after the raid"."""
    parse = tree.parse
    if (
        parse.lemmas[verb] not in reporting.counting
        or parse.deps[verb] in ("amod", "acl")
        or parse.child(verb, "auxpass") is not None
    ):
        return None
    last = parse.sentence(verb).last
    number = next((t for t in range(verb + 1, min(verb + 5, last)) if parse.tags[t] == "CD"), None)
    if number is None or any(parse.tags[t][0] == "V" or parse.words[t] in _STOPS for t in range(verb + 1, number)):
        return None
    hurt = next((t for t in range(number, min(number + _NEAR, last)) if parse.lowers[t] in reporting.counted), None)
    if hurt is None or any(parse.words[t] in _STOPS for t in range(number, hurt)):
        return None
    source = source_of(tree, verb)
    if not source or not any(parse.tags[t][0] in "NP" for t in source):
        return None
    cue = verb_cue(tree, verb)
    content = set(range(verb + 1, max(_phrase_end(tree, verb + 1, last), hurt + 1)))
    return Candidate(verb, _COUNT, "object", cue, source - cue, content - cue - source)


def with_others(tree: Tree, c: Candidate, reporting: Reporting) -> None:
    """ "put the toll at ten, | with 50 wounded": what is counted besides belongs to the count."""
    parse = tree.parse
    if c.frame not in ("valued", "of", "object") or not c.content:
        return
    at, last = max(c.content) + 1, parse.sentence(c.anchor).last
    at += at < last and parse.words[at] == ","
    joined = at + 2 < last and parse.lowers[at] in ("with", "and") and parse.tags[at + 1] == "CD"
    if joined and any(parse.lowers[t] in reporting.counted for t in range(at + 2, min(at + 5, last))) and at > c.anchor:
        c.content |= set(range(at, _phrase_end(tree, at, last)))


def _phrase_end(tree: Tree, first: int, last: int) -> int:
    """Where what is counted ends: at the first stop, another clause, or a word that adds to it."""
    parse = tree.parse
    for t in range(first, last):
        if (
            parse.lowers[t] in tree.reporting.counted_on
            or parse.tags[t] in ("VBZ", "VBP", "MD")
            or (parse.words[t] in _STOPS and t > first)
        ):
            return t
    return last
