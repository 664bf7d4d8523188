"""Whose account a sentence is, told by a frame around it: "as survivors tell it, ...", "..., if the army is to be believed",
"... That is the account of two survivors."."""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.made_known import made_known
from onrecord.attribution.sources import phrase_before
from onrecord.attribution.told_so import told_so
from onrecord.attribution.tree import Tree
from onrecord.language.parse import Sentence
from onrecord.vocabulary.reporting import Reporting, Sense

_TAKEN_ON_TRUST = Sense("speech", "affirmed", "probable")
_SPEECH = Sense("speech")
_THAT = frozenset({"that", "this", "such", "these", "those"})
_STOPS = frozenset({".", "!", "?", "”", '"', "''"})
_FEWEST = 3  # words of what was said
_SHORT = 16  # words of a sentence that only says whose account the one before it is


def accounts(tree: Tree, candidates: list[Candidate], reporting: Reporting) -> list[Candidate]:
    """The candidates with those of such frames among them; the words of a frame hold no other cue."""
    found = list(candidates)
    for c in candidates:
        _as_told(tree, c, candidates)
    nouns = {c.anchor for c in candidates if c.frame == "be" and c.source}
    found = [c for c in found if not (tree.parse.deps[c.anchor] == "relcl" and tree.parse.heads[c.anchor] in nouns and
                                      c.source & {t for o in candidates if o.frame == "be" for t in o.source})]  # fmt: skip
    for sentence in tree.parse.sentences:
        made = _believed(tree, sentence) or _that_is(tree, sentence, found, reporting)
        cues = frozenset(c.anchor for c in found)
        made = made or told_so(tree, sentence, cues, reporting) or made_known(tree, sentence, cues)
        if made is not None:
            taken = made.cue | made.source
            found = [c for c in found if c.anchor not in taken]
            found.append(made)
    return found


def _as_told(tree: Tree, c: Candidate, candidates: list[Candidate]) -> None:
    """ "As survivors tell it, soldiers shot the men | , took the boys and burned the huts": all that the frame opens."""
    parse = tree.parse
    sentence = parse.sentence(c.anchor)
    opens = parse.lowers[sentence.first] == "as" and parse.deps[c.anchor] == "advcl" and bool(c.content)
    if not opens or min(c.content) < c.anchor or c.frame not in ("clause", "quote", "object", "infinitive"):
        return
    comma = next((t for t in range(c.anchor + 1, min(c.content) + 1) if parse.words[t] == ","), None)
    rest = set(range(comma + 1 if comma is not None else sentence.last, sentence.last)) - c.content
    if comma is not None and comma + 1 >= min(c.content) and not any(o.anchor in rest for o in candidates):
        c.content |= rest


def _believed(tree: Tree, sentence: Sentence) -> Candidate | None:
    """ "If residents are to be believed, ..." and "..., if the army is to be believed"."""
    parse = tree.parse
    for v in range(sentence.first + 4, sentence.last):
        if (
            parse.lowers[v] not in tree.reporting.credited
            or " ".join(parse.lowers[v - 2 : v]) != "to be"
            or parse.lemmas[v - 3] != "be"
        ):
            continue
        mark = next((t for t in range(v - 4, sentence.first - 1, -1) if parse.lowers[t] == "if"), None)
        if mark is None or any(parse.words[t] == "," for t in range(mark, v)) or v - 3 - mark < 2:
            return None
        last = sentence.last
        while last > v + 1 and parse.words[last - 1] in _STOPS:
            last -= 1
        if v + 1 == last and mark > sentence.first + _FEWEST:
            content = set(range(sentence.first, mark))
        elif mark == sentence.first and v + 1 + _FEWEST < last and parse.words[v + 1] == ",":
            content = set(range(v + 2, last))
        else:
            return None
        return Candidate(v, _TAKEN_ON_TRUST, "according", {mark, *range(v - 3, v + 1)}, set(range(mark + 1, v - 3)), content)
    return None


def _that_is(tree: Tree, sentence: Sentence, candidates: list[Candidate], reporting: Reporting) -> Candidate | None:
    """ "That is the account of two survivors.", "This was the villagers' version.", "That is what the mayor says.": of the
    sentence before, where nobody is named in it."""
    parse = tree.parse
    first, last = sentence.first, sentence.last
    while last > first and parse.words[last - 1] in _STOPS:
        last -= 1
    short = last - first <= _SHORT and last - first > _FEWEST
    if not short or parse.lowers[first] not in _THAT or parse.lemmas[first + 1] != "be" or sentence.index == 0:
        return None
    named = _told_by(tree, first + 2, last, reporting)
    before = parse.sentences[sentence.index - 1]
    if named is None or any(before.first <= t < before.last for c in candidates for t in (c.anchor, *c.content)):
        return None
    anchor, source = named
    cue = set(range(first, last)) - source
    return Candidate(anchor, _SPEECH, "according", cue, source, set(range(before.first, before.last)))


def _told_by(tree: Tree, first: int, last: int, reporting: Reporting) -> tuple[int, set[int]] | None:
    """The head of such a sentence and who is named in it."""
    parse = tree.parse
    if parse.lowers[first] == "what":
        verb = last - 1
        frames = reporting.verbs.get(parse.lemmas[verb], {}) if parse.tags[verb][0] == "V" else {}
        source = phrase_before(tree, verb, first + 1) if "clause" in frames and frames["clause"].kind == "speech" else set()
        return (verb, source) if source and min(source) == first + 1 else None
    for noun in range(first, last):
        if parse.tags[noun] not in ("NN", "NNS") or parse.lemmas[noun] not in reporting.assertions | reporting.told_so:
            continue
        if noun + 2 < last and parse.lowers[noun + 1] in ("of", "from", "given") and parse.tags[last - 1][0] in "NP":
            behind = noun + 1 + (parse.lowers[noun + 1] == "given") + 1
            told = any(parse.tags[t][0] == "V" for t in range(behind, last))
            return None if told or parse.tags[behind] == "VBG" else (noun, set(range(behind, last)))
        owner = parse.child(noun, "poss")
        if noun == last - 1 and owner is not None and owner >= first:
            return noun, set(range(tree.low[owner], owner + 1))
        return None
    return None
