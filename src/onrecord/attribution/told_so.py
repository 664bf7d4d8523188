"""Short frames that say whose a sentence is: "..., or so the mayor says", "So said the mayor.", "As the mayor puts it, ...",
"The way the mayor tells it, ...", "The general's argument was simple: ..."."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.sources import phrase_before, source_of
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Sentence
from onrecord.language.tags import FINITE, TENSED
from onrecord.vocabulary.reporting import Reporting, Sense

_SPEECH = Sense("speech")
_BEFORE = frozenset({",", "–", "—", "--", "-"})
_MARKS = frozenset({"“", "”", '"', "``", "''", "«"})
_STOPS = frozenset({".", "!", "?"})
_GOES = frozenset({"go", "run"})
_ASIDE = 12  # words between "put it" and the comma: "in a letter to the board"
_NAME = 9  # words of whoever puts it so
_FEWEST = 3  # words of what was said


def told_so(tree: Tree, sentence: Sentence, taken: frozenset[int], reporting: Reporting) -> Candidate | None:
    """The candidate of such a frame; `taken`: tokens that head a cue already."""
    return (
        _or_so(tree, sentence, reporting)
        or _so_runs(tree, sentence, reporting)
        or _so_said(tree, sentence, taken, reporting)
        or _as_put(tree, sentence)
        or _put_so(tree, sentence)
        or _point(tree, sentence, reporting)
        or _different(tree, sentence, taken, reporting)
        or _to_hear(tree, sentence)
        or _pictured(tree, sentence, taken, reporting)
    )


def _to_hear(tree: Tree, sentence: Sentence) -> Candidate | None:
    """ "To hear the generals tell it, | rebels burned the mill."."""
    parse, first = tree.parse, sentence.first
    if parse.lowers[first : first + 2] != ("to", "hear"):
        return None
    for verb in range(first + 3, min(first + _NAME, sentence.last - _FEWEST - 2)):
        if parse.lowers[verb : verb + 2] == ("tell", "it") and parse.words[verb + 2] == ",":
            cue = {first, first + 1, verb, verb + 1}
            return Candidate(verb, _SPEECH, "according", cue, set(range(first + 2, verb)), set(range(verb + 3, sentence.last)))
    return None


def _pictured(tree: Tree, sentence: Sentence, taken: frozenset[int], reporting: Reporting) -> Candidate | None:
    """ "The envoy painted a grim picture: | rebels had burned the mill.", "The army gave its version: | nobody had fired.": what
    stands behind the colon is what was told so."""
    parse = tree.parse
    colon = next((t for t in range(sentence.first + 4, sentence.last - _FEWEST) if parse.words[t] == ":"), None)
    if colon is None or any(parse.words[t] in _MARKS for t in range(sentence.first, sentence.last)):
        return None
    noun = colon - 1
    verb = parse.heads[noun]
    told = parse.lemmas[noun] in reporting.pictures and parse.lemmas[verb] in reporting.pictured and parse.deps[noun] == "dobj"
    if not told or parse.tags[verb] not in TENSED or verb in taken or any(t in taken for t in range(colon, sentence.last)):
        return None
    source = source_of(tree, verb)
    if not source or max(source) > verb or not any(parse.tags[t] in FINITE for t in range(colon + 1, sentence.last)):
        return None
    cue = verb_cue(tree, verb) | set(range(verb, colon))
    return Candidate(verb, _SPEECH, "according", cue - source, source - cue, set(range(colon + 1, sentence.last)))


def _end(tree: Tree, sentence: Sentence) -> int:
    last = sentence.last
    while last > sentence.first and tree.parse.words[last - 1] in _STOPS:
        last -= 1
    return last


def _or_so(tree: Tree, sentence: Sentence, reporting: Reporting) -> Candidate | None:
    """ "Rebels burned the mill, | or so the governor says.", "..., or so goes the official account."."""
    parse, last = tree.parse, _end(tree, sentence)
    so = next((t for t in range(last - 2, max(sentence.first + _FEWEST, last - _NAME), -1) if parse.lowers[t] == "so"), None)
    if so is None or parse.lowers[so - 1] not in ("or", "at", "and"):
        return _or_that_is(tree, sentence, last, reporting)
    content = set(range(sentence.first, so - 1 - (parse.words[so - 2] in _BEFORE)))
    if len(content) < _FEWEST:
        return None
    if _says(tree, so + 1, reporting) and so + 2 < last and parse.tags[so + 2][0] in "DNP":  # "or so says the army"
        return Candidate(so + 1, _SPEECH, "according", {so - 1, so, so + 1}, set(range(so + 2, last)), content)
    if parse.lemmas[so + 1] in _GOES and parse.lemmas[last - 1] in reporting.assertions | reporting.points:
        owner = parse.child(last - 1, "poss")
        source = set(range(so + 2, last)) if owner is None else {t for t in tree.tokens(owner) if parse.tags[t] != "POS"}
        return Candidate(so + 1, _SPEECH, "according", set(range(so - 1, last)) - source, source, content)
    verb = last - 1
    source = phrase_before(tree, verb, so + 1) if _says(tree, verb, reporting) else set()
    if not source or min(source) != so + 1:
        return None
    return Candidate(verb, _SPEECH, "according", {so - 1, so, verb}, source, content)


def _or_that_is(tree: Tree, sentence: Sentence, last: int, reporting: Reporting) -> Candidate | None:
    """ "Soldiers burned the mill, | or at least that is what the widow says.", "... that's how the army tells it"."""
    parse = tree.parse
    that = next((t for t in range(last - 4, max(sentence.first + _FEWEST, last - _NAME), -1) if parse.lowers[t] == "that"), None)
    if that is None or parse.lemmas[that + 1] != "be" or parse.lowers[that + 2] not in ("what", "how"):
        return None
    start = that
    while parse.lowers[start - 1] in ("or", "at", "least", "anyway", "and"):
        start -= 1
    verb = last - 2 if parse.lowers[last - 1] == "it" else last - 1
    told = _says(tree, verb, reporting) or (parse.lemmas[verb] in reporting.putting and parse.tags[verb][0] == "V")
    source = phrase_before(tree, verb, that + 3) if told else set()
    if not source or min(source) != that + 3 or start == that or parse.words[start - 1] != ",":
        return None
    cue = set(range(start, last)) - source
    return Candidate(verb, _SPEECH, "according", cue, source, set(range(sentence.first, start - 1)))


def _so_runs(tree: Tree, sentence: Sentence, reporting: Reporting) -> Candidate | None:
    """ "The rebels, | so runs the army's story, | shelled their own ward.": all around it."""
    parse = tree.parse
    for so in range(sentence.first + 2, sentence.last - _FEWEST):
        if parse.lowers[so] != "so" or parse.words[so - 1] != "," or parse.lemmas[so + 1] not in _GOES:
            continue
        comma = next((t for t in range(so + 3, min(so + _NAME, sentence.last)) if parse.words[t] == ","), None)
        if comma is None or parse.lemmas[comma - 1] not in reporting.assertions | reporting.points:
            return None
        owner = parse.child(comma - 1, "poss")
        source = {t for t in tree.tokens(owner) if parse.tags[t] != "POS"} if owner is not None else set(range(so + 2, comma))
        content = set(range(sentence.first, so - 1)) | set(range(comma + 1, sentence.last))
        cue = {t for t in range(so, comma) if t not in source and parse.tags[t] != "POS"}
        return Candidate(so + 1, _SPEECH, "according", cue, source, content)
    return None


def _so_said(tree: Tree, sentence: Sentence, taken: frozenset[int], reporting: Reporting) -> Candidate | None:
    """ "Rebels burned the mill. | So said the mayor.": of the sentence before, where nobody speaks in it."""
    parse, first, last = tree.parse, sentence.first, _end(tree, sentence)
    if (
        parse.lowers[first] != "so"
        or not 3 <= last - first <= _NAME
        or not sentence.index
        or not _says(tree, first + 1, reporting)
    ):
        return None
    before = parse.sentences[sentence.index - 1]
    spoken = any(before.first <= t < before.last for t in taken)
    if spoken or before.block != sentence.block or any(parse.tags[t][0] == "V" for t in range(first + 2, last)):
        return None
    return Candidate(
        first + 1, _SPEECH, "according", {first, first + 1}, set(range(first + 2, last)), set(range(before.first, before.last))
    )


def _says(tree: Tree, verb: int, reporting: Reporting) -> bool:
    frames = reporting.verbs.get(tree.parse.lemmas[verb], {})
    return tree.parse.tags[verb][0] == "V" and "clause" in frames and frames["clause"].kind == "speech"


def _as_put(tree: Tree, sentence: Sentence) -> Candidate | None:
    """ "As Haddad put it in a letter, | the mill is lost", "The way the mayor tells it, | nobody fired": all behind the comma."""
    parse, first = tree.parse, sentence.first
    way = parse.lowers[first : first + 2] == ("the", "way")
    if not way and parse.lowers[first] != "as":
        return None
    begin = first + (2 if way else 1)
    verb = _puts_it(tree, begin, min(begin + _NAME, sentence.last - _FEWEST))
    if verb is None:
        return None
    comma = next((t for t in range(verb + 2, min(verb + 2 + _ASIDE, sentence.last)) if parse.words[t] == ","), None)
    if comma is None or sentence.last - comma <= _FEWEST:
        return None
    return Candidate(
        verb, _SPEECH, "according", set(range(first, begin)) | {verb, verb + 1}, set(range(begin, verb)),
        set(range(comma + 1, sentence.last)),
    )  # fmt: skip


def _put_so(tree: Tree, sentence: Sentence) -> Candidate | None:
    """ "The mill is lost, | as Haddad put it."."""
    parse, last = tree.parse, _end(tree, sentence)
    if last - sentence.first < _FEWEST + 5 or parse.lowers[last - 1] != "it":
        return None
    mark = next((t for t in range(last - 3, max(sentence.first + _FEWEST, last - _NAME), -1) if parse.lowers[t] == "as"), None)
    if mark is None or parse.words[mark - 1] != "," or _puts_it(tree, mark + 1, last) != last - 2:
        return None
    return Candidate(
        last - 2, _SPEECH, "according", {mark, last - 2, last - 1}, set(range(mark + 1, last - 2)),
        set(range(sentence.first, mark - 1)),
    )  # fmt: skip


def _puts_it(tree: Tree, begin: int, last: int) -> int | None:
    """The verb of "Haddad | put | it" where a noun phrase stands before it from `begin` on."""
    parse = tree.parse
    for verb in range(begin + 1, last):
        if parse.words[verb] == ",":
            return None
        if parse.lemmas[verb] in tree.reporting.putting and parse.tags[verb][0] == "V" and parse.lowers[verb + 1] == "it":
            return verb if parse.tags[verb - 1][0] in "NP" else None
    return None


def _point(tree: Tree, sentence: Sentence, reporting: Reporting) -> Candidate | None:
    """ "The general's argument was simple: | the rebels had attacked first."."""
    parse, first = tree.parse, sentence.first
    colon = next((t for t in range(first + 3, min(first + _NAME + 4, sentence.last - _FEWEST)) if parse.words[t] == ":"), None)
    if colon is None or parse.tags[colon + 1] in ("VBG", "TO", "``"):
        return None
    be = next((t for t in range(first + 1, colon) if parse.lemmas[t] == "be"), None)
    noun = next((t for t in range(first, be or first) if parse.lemmas[t] in reporting.assertions | reporting.points), None)
    owner = parse.child(noun, "poss") if noun is not None else None
    if be is None or noun is None or owner is None or noun != be - 1 or colon - be > 4 or tree.low[owner] != first:
        return None
    if any(parse.tags[t][0] == "V" for t in range(be + 1, colon)):
        return None
    source = {t for t in tree.tokens(owner) if parse.tags[t] != "POS"}
    cue = set(range(noun, colon))
    return Candidate(noun, _SPEECH, "according", cue, source, set(range(colon + 1, sentence.last)))


def _different(tree: Tree, sentence: Sentence, taken: frozenset[int], reporting: Reporting) -> Candidate | None:
    """ "The widow tells a different story. | Soldiers shot him.", "Her account is different. | ...": of the sentence behind it,
    where nobody speaks in it."""
    parse, first, last = tree.parse, sentence.first, _end(tree, sentence)
    if last - first > _NAME or sentence.index + 1 >= len(parse.sentences):
        return None
    after = parse.sentences[sentence.index + 1]
    if after.block != sentence.block or any(after.first <= t < after.last for t in taken):
        return None
    nouns = [t for t in range(first, last) if parse.lemmas[t] in reporting.assertions and parse.tags[t] == "NN"]
    other = [t for t in range(first, last) if parse.lowers[t] in tree.reporting.told_otherwise]
    if len(nouns) != 1 or len(other) != 1:
        return None
    noun, verb = nouns[0], parse.heads[nouns[0]]
    owner = parse.child(noun, "poss") if parse.deps[noun] == "nsubj" and parse.lemmas[verb] == "be" else None
    if owner is not None and other[0] > verb:
        source = {t for t in tree.tokens(owner) if parse.tags[t] != "POS"}
    elif parse.deps[noun] == "dobj" and parse.lemmas[verb] in tree.reporting.tells_accounts and other[0] == noun - 1:
        source = phrase_before(tree, verb, first)
    else:
        return None
    if not source:
        return None
    return Candidate(verb, _SPEECH, "according", set(range(first, last)) - source, source, set(range(after.first, after.last)))
