"""Whose a quotation without a cue of its own is.

It goes to the speaker of the quoted words in the sentence before it, to the one person whose indirect speech that sentence
gives, or to the paragraph that it continues; a title, a banner or a clause that runs into it may own it too. Otherwise it is
nobody's, if it is speech at all.
"""

from __future__ import annotations

from onrecord.attribution.candidate import Candidate
from onrecord.attribution.cues import verb_cue
from onrecord.attribution.neighbours import STOPS, back
from onrecord.attribution.quotes import Quote
from onrecord.attribution.sources import source_of
from onrecord.attribution.tree import Tree
from onrecord.attribution.unsaid import alone_in
from onrecord.attribution.verbs import frames_of
from onrecord.language.tags import TENSED
from onrecord.vocabulary.reporting import Reporting, Sense

_PAST = TENSED | {"VBN"}
_LABEL = 8  # words for a speaker before a colon
NOBODY = Sense("speech", "affirmed", "certain")


def continued(
    tree: Tree, number: int, quotes: list[Quote], owners: list[Candidate | None], bounds: dict[int, tuple[int, int]]
) -> Candidate | None:
    """The owner of the quotation before: with one sentence between at most; in the next paragraph when that is all quotation."""
    if not number:
        return None
    quote, previous, owner = quotes[number], quotes[number - 1], owners[number - 1]
    if owner is None or not owner.cue:
        return None
    if previous.block != quote.block:
        first, last = bounds[quote.block]
        if quote.first != first or quote.block != previous.block + 1:
            return None
        if not previous.closed:
            return owner
        if quote.last < last - 1:
            return None
    between = [tree.parse.words[i] for i in range(previous.last, quote.first)]
    return owner if sum(word in STOPS for word in between) <= 1 else None


def next_paragraph(tree: Tree, quote: Quote, bounds: dict[int, tuple[int, int]], candidates: list[Candidate]) -> Candidate | None:
    """The one person whose indirect speech ends a paragraph, for a next one that is all quotation."""
    first, last = bounds[quote.block]
    before = bounds.get(quote.block - 1)
    if quote.first != first or quote.last < last - 1 or before is None or before[1] != first:
        return None
    stop = before[1] - 1
    if tree.parse.words[stop] not in (".", "?", "!", ":"):
        return None
    return alone_in(tree, back(tree, stop, before[0]), candidates)


def speaks(tree: Tree, quote: Quote) -> bool:
    """Whether an unowned quotation is speech, no title: it has a verb and is not all capitals at the heads of its words."""
    parse = tree.parse
    inner = range(quote.first + 1, quote.last)
    if not any(parse.tags[t][0] in "VM" for t in inner):
        return False
    long = [parse.words[t] for t in inner if parse.words[t][0].isalpha() and len(parse.words[t]) > 3]
    return len(long) > 1 and not all(word[0].isupper() for word in long)


def labelled(tree: Tree, quote: Quote, start: int, reporting: Reporting, lone: bool = False) -> Candidate | None:
    """ "A police spokesman: “...”", "His deputy: “...”": a plain word or name for whoever speaks, a colon for the verb; a `lone`
    name may also be where a report was written."""
    parse = tree.parse
    colon = quote.first - 1
    if colon < 1 or parse.words[colon] != ":":
        return None
    region = [t for t in back(tree, colon, start) if parse.words[t][0].isalnum()]
    matter = next((k for k, t in enumerate(region) if k and parse.lowers[t] in ("on", "about", "after", "over")), None)
    if matter is not None and start == parse.sentence(quote.first).first and quote.block == 0:
        region = region[:matter]  # "Kremlin | on the raid | : ‘We did not ...’"
    plain = all(parse.tags[t][0] in "NJDC" or parse.tags[t] in ("PRP$", "POS", "HYPH") for t in region)
    if not 0 < len(region) <= _LABEL or not plain or parse.lemmas[region[-1]] in reporting.page_labels:
        return None
    people = parse.lemmas[region[-1]] in reporting.informants | reporting.kin | reporting.closers_wire
    named = (len(region) > 1 or lone or matter is not None) and all(
        parse.tags[t] == "NNP" or (parse.words[t].isupper() and len(parse.words[t]) > 2) for t in region
    )
    return Candidate(colon, NOBODY, "colon", {colon}, set(region), set()) if people or named else None


def blunt(tree: Tree, quote: Quote, bounds: dict[int, tuple[int, int]]) -> Candidate | None:
    """ "Haddad was blunt: “...”", without a verb of speech: the person who is the subject of what a colon ends."""
    parse = tree.parse
    colon = quote.first - 1
    if colon < 2 or parse.words[colon] != ":":
        return None
    region = back(tree, colon, bounds[parse.sentence(colon).block][0])
    for verb in region:
        subject = parse.child(verb, "nsubj", "nsubjpass") if parse.tags[verb] in _PAST else None
        if subject is None or subject not in region or parse.deps[verb] in ("relcl", "advcl"):
            continue
        if parse.tags[subject] == "NNP" or parse.lowers[subject] in ("he", "she"):
            source = {t for t in tree.tokens(subject) if t < verb}
            return Candidate(verb, NOBODY, "quote", verb_cue(tree, verb) - source, source, set())
        return None
    return None


def adjoining(tree: Tree, quote: Quote, candidates: list[Candidate], reporting: Reporting) -> Candidate | None:
    """Whose words go on into a quotation without a comma: "called him | “a fool who ...”", "welcomed | “the end of ...”"."""
    parse = tree.parse
    before, sentence = quote.first - 1, parse.sentence(quote.first)
    if before < sentence.first or not parse.words[before][0].isalnum():
        return None
    near = [
        c
        for c in candidates
        if c.source and sentence.first <= c.anchor <= before and max(c.content | c.cue) == before and c.frame != "relay"
    ]
    if near:
        return min(near, key=lambda c: len(c.content))
    same = next((c for c in candidates if c.anchor == before and c.source), None)
    if same is not None:
        return same
    frames = frames_of(tree, before, reporting) if parse.tags[before][0] == "V" else None
    source = source_of(tree, before) if frames is not None and "object" in frames else None
    if frames is None or not source or parse.tags[before] == "VBG":
        return None
    cue = verb_cue(tree, before)
    return Candidate(before, frames["object"], "object", cue, source - cue, set())


def titled(tree: Tree, quote: Quote, reporting: Reporting) -> Candidate | None:
    """Words under a title or on a banner: those of whoever gave or carried it."""
    parse = tree.parse
    noun = quote.first - 1
    while noun > 0 and parse.words[noun] in (":", ",", "of", "reading"):
        noun -= 1
    if noun < 0 or parse.lemmas[noun] not in reporting.titles:
        return None
    verb = next((t for t in parse.ancestors(noun) if parse.tags[t][0] == "V" and t < noun), None)
    source = (source_of(tree, verb) or set()) if verb is not None else set()
    cue = set(range(verb if verb is not None else noun, noun + 1))
    return Candidate(noun, Sense("document"), "quote", cue - source, source, set())
