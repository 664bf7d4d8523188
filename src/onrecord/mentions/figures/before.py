"""What a number owes to the figures told before it: whose share or part it is, which toll it bounds or tells again."""

from __future__ import annotations

from onrecord.language.parse import Parse
from onrecord.mentions.figures.nouns import counted_noun
from onrecord.mentions.figures.numbers import Number
from onrecord.model import Figure, Measure
from onrecord.vocabulary.measures import Measures

SUFFERED = ("killed", "injured", "missing", "detained", "abducted", "displaced")
PAIR = 2
_NEAR = 6  # how many figures back a share or a part may look


def told_again(parse: Parse, measures: Measures, number: Number, before: list[tuple[int, int, Figure]]) -> Figure | None:
    """The victims that a bare "number" counts otherwise: "... killed two men. A police officer put the number at five"."""
    at = parse.heads[number.last - 1]
    if parse.deps[number.last - 1] != "pobj" or parse.lowers[at] not in ("at", "to"):
        return None
    verb = parse.heads[at]
    counts = (c for c in parse.children[verb] if parse.deps[c] in ("dobj", "nsubj") and c < number.first)
    count = next((c for c in counts if parse.lemmas[c] in measures.number_words), None)
    if count is None or [parse.lowers[c] for c in parse.children[count]] not in (["the"], ["that"]):
        return None
    sentence = parse.sentence_of[number.core]
    near = (figure for first, _, figure in reversed(before[-_NEAR:]) if parse.sentence_of[first] >= sentence - 1)
    return next((figure for figure in near if figure.measure in ("killed", "injured", "missing")), None)


def _earlier(parse: Parse, number: Number, before: list[tuple[int, int, Figure]]) -> list[Figure]:
    """The figures before a number in its sentence, nearest first."""
    sentence = parse.sentence_of[number.core]
    return [figure for first, _, figure in reversed(before[-_NEAR:]) if parse.sentence_of[first] == sentence]


def bounded_with(parse: Parse, measures: Measures, number: Number, before: list[tuple[int, int, Figure]]) -> Figure | None:
    """The bounded figure that a number stands beside: "at least two soldiers and 17 civilians" bounds both."""
    if not before or number.core != number.first or number.first < PAIR or parse.lowers[number.first - 1] != "and":
        return None
    first, last, lead = before[-1]
    if last != number.first - 1 or (lead.low is None) == (lead.high is None):
        return None
    words = (" ".join(parse.lowers[first : first + n]) for n in (4, 3, 2, 1) if first + n < last)
    kind = next((measures.bounds[said] for said in words if said in measures.bounds), None)
    nouns = counted_noun(parse, last - 2, last - 1)[0], counted_noun(parse, number.core, number.last)[0]
    return lead if kind in ("min", "max") and None not in nouns else None


def _elsewhere(parse: Parse, number: Number, noun: int | None, before: list[tuple[int, int, Figure]]) -> Figure | None:
    """The victims that a bare number goes on counting in another place: "three people died in Hama and four in Homs"."""
    words = parse.words[number.last : number.last + 2]
    gapped = noun is None and len(words) == PAIR and words[0] in ("in", "at", "near", "outside") and words[1][:1].isupper()
    if not gapped or not number.first or parse.lowers[number.first - 1] not in ("and", ","):
        return None
    return next((figure for figure in _earlier(parse, number, before) if figure.measure in SUFFERED), None)


def whole_before(parse: Parse, measures: Measures, number: Number, before: list[tuple[int, int, Figure]]) -> Figure | None:
    """The victims that a number is a part of: "killed 7, among them 3 women", "12 dead, four of them children"."""
    lowers, first = parse.lowers, number.first
    listed = first > 0 and lowers[first - 1] in measures.inherit
    listed = listed or lowers[max(first - 2, 0) : first] in (("among", "them"), ("among", "whom"))
    if not listed and not is_part(parse, number):
        return _elsewhere(parse, number, counted_noun(parse, number.core, number.last)[0], before)
    return next((figure for figure in _earlier(parse, number, before) if figure.measure in SUFFERED), None)


def is_part(parse: Parse, number: Number) -> bool:
    """ "four of them", "of whom": a part of what was counted before."""
    return parse.lowers[number.last : number.last + 2] in (("of", "them"), ("of", "whom"))


def base_before(
    parse: Parse, number: Number, noun: int | None, measure: Measure, before: list[tuple[int, int, Figure]]
) -> Figure | None:
    """The figure that a share is of: the nearest one before "half of them", one of the same measure before "half of the dead"."""
    anything = noun is None or parse.tags[noun] in ("PRP", "DT", "WP")
    for figure in _earlier(parse, number, before):
        if (figure.high or figure.low or 0) > 1 and (anything or figure.measure == measure):
            return figure
    return None
