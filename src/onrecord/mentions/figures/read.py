"""Figures of a document: how many were killed, displaced, arrested ..., as ranges with what they measure and of whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.mentions.figures.before import PAIR, SUFFERED, base_before, bounded_with, is_part, told_again, whole_before
from onrecord.mentions.figures.measure import predicate_measure, released
from onrecord.mentions.figures.nouns import class_of, counted_noun, may_suffer, noun_measure, tells
from onrecord.mentions.figures.numbers import Number, bound_after, bounded, find_numbers
from onrecord.mentions.figures.running import Running
from onrecord.model import Figure, Measure, Mention
from onrecord.vocabulary.measures import Measures

_SINGLE = ("killed", "injured", "missing", "detained", "abducted")
_HELD = ("detained", "abducted")
_ONE = frozenset(("a", "an", "another", "one"))
_OWNER = 5  # words of whoever has what a share is of
_OF_THE = frozenset("of the these those its their his her some about around all an estimated roughly approximately".split())
_SHARES = frozenset(
    "half third thirds quarter quarters fifth fifths tenth tenths percent cent % most many majority ten three five four "
    "none neither any".split()
)
_PERCENT = frozenset(("percent", "%", "per", "percentage"))
Told = tuple[float | None, float | None, bool]  # low, high, exact
_NONE = frozenset(("no", "not", "nor", "never", "neither"))


def find_figures(document: Document, parse: Parse, measures: Measures, times: Sequence[Mention]) -> tuple[Mention, ...]:
    """Figure mentions in order, without ids and without overlap; numbers inside `times` are left out.

    Bounds: "at least 30" has no `high`, "up to 30" no `low`; "dozens" gives its least value as `low`.
    """
    blocked = frozenset(token for time in times for token in parse.tokens(time.start, time.end))
    numbers = find_numbers(parse, measures, blocked)
    singles = _single_persons(parse, measures, numbers)
    running = Running(parse, measures, times)
    found: list[tuple[int, int, Figure]] = []
    ordered = sorted([*numbers, *singles], key=lambda n: n.core)
    for number, following in zip(ordered, [*ordered[1:], None], strict=False):
        figure = _figure(parse, measures, number, running, found, following)
        if figure is not None and (not found or figure[0] >= found[-1][1]):
            found.append(figure)
    mentions = []
    for first, last, value in found:
        span = parse.span(first, last)
        mentions.append(
            Mention("", "figure", "nominal", span.start, span.end, document.text[span.start : span.end], figure=value)
        )
    return tuple(mentions)


def _bounded_behind(parse: Parse, measures: Measures, number: Number, last: int, told: Told) -> tuple[int, Told]:
    """The end and the range of a number that something behind its noun bounds ("17 people at least")."""
    if number.fraction is None and last < len(parse) and last != number.last:
        after, kind = bound_after(parse.lowers, last, measures.bounds_after)
        if kind is not None and kind != "exact" and not (after < len(parse) and parse.tags[after] == "CD"):
            return after, bounded(*told, kind)
    return last, told


def _figure(
    parse: Parse,
    measures: Measures,
    number: Number,
    running: Running,
    before: list[tuple[int, int, Figure]],
    following: Number | None,
) -> tuple[int, int, Figure] | None:
    """(first token, end token, figure) of a number, null when it is no figure after all."""
    if parse.lowers[number.first] == "over" and parse.deps[number.first] == "prt" and number.first + 1 == number.core:
        number = replace(number, first=number.core, high=number.low, exact=True)  # "handed | over 14 soldiers"
    if (told := told_again(parse, measures, number, before)) is not None:
        return number.first, number.last, Figure(told.measure, told.of, number.low, number.high, number.exact, told.cumulative)
    share_of = following if following is not None and _is_base(parse, number, following) else None
    noun, top = counted_noun(parse, number.core, number.last)
    if _is_none(parse, number, top):
        return None
    if share_of is not None:
        noun = counted_noun(parse, share_of.core, share_of.last)[0] or noun
    measure, of = _counted(parse, measures, number, noun, top, before)
    if measure is None:
        return None
    if share_of is not None and measure == "other" and (state := _own_measure(measures, parse, noun)) in SUFFERED:
        measure = state
    base: Figure | Number | None = share_of
    if base is None and number.fraction is not None:
        base = base_before(parse, number, noun, measure, before)
    if isinstance(base, Figure) and measure == "other":
        measure = base.measure
    if measure == "other" and parse.lowers[number.last - 1] in measures.weak_numbers:
        return None
    if number.fraction is not None and base is None:
        return None
    low, high, exact = _share(number, base)
    last = number.last if share_of is not None else _end(parse, number, noun)
    last, (low, high, exact) = _bounded_behind(parse, measures, number, last, (low, high, exact))
    if low == high and (lead := bounded_with(parse, measures, number, before)) is not None:
        low, high, exact = (low, None, False) if lead.high is None else (None, high, False)
    cumulative = measure not in ("other", "population", "weapons") and running.total(number.core, top, high or low or 0)
    return number.first, last, Figure(measure, of, low, high, exact, cumulative)


def _counted(
    parse: Parse, measures: Measures, number: Number, noun: int | None, top: int, before: list[tuple[int, int, Figure]]
) -> tuple[Measure | None, str | None]:
    """What is counted, and of whom: of the noun itself or, where it is a part of a whole told before, of that whole."""
    measure: Measure | None
    if _is_shared(parse, number, noun):
        measure, of = _own_measure(measures, parse, noun), class_of(parse, measures, noun)
    else:
        measure, of = _measure(parse, measures, number, noun, top)
    if measure is None:
        return None, None
    if measure not in SUFFERED and (whole := whole_before(parse, measures, number, before)) is not None:
        measure = whole.measure
    if of is None and is_part(parse, number):  # "four of them children"
        near = range(number.last + 2, min(number.last + 5, len(parse)))
        of = next((found for i in near if (found := class_of(parse, measures, i))), None)
    return measure, of


def _share(number: Number, base: Figure | Number | None) -> Told:
    """(low, high, exact) of a number, of a fraction as the share of its base."""
    if number.fraction is None or base is None:
        return number.low, number.high, number.exact
    low = None if base.low is None or number.low is None else float(round(base.low * number.fraction))
    high = None if base.high is None or number.high is None else float(round(base.high * number.fraction))
    return low, high, False


def _is_none(parse: Parse, number: Number, top: int) -> bool:
    """ "no one was hurt", "not a single soldier", "did not kill a civilian": one that is spoken of to say that there was none.

    Such a one is no figure at all: that nobody was hurt is told by the event's polarity.
    """
    if number.low != 1 or number.high != 1:
        return False
    if number.first and parse.lowers[number.first - 1] in _NONE:
        return True
    verb = next((t for t in (top, *parse.ancestors(top)) if parse.tags[t][:1] == "V"), None)
    if verb is None or verb > number.first or verb not in (parse.heads[top], parse.heads[parse.heads[top]]):
        return False
    return any(parse.deps[c] == "neg" for c in parse.children[verb]) or parse.lowers[verb - 1] in ("without", "never")


def _measure(parse: Parse, measures: Measures, number: Number, noun: int | None, top: int) -> tuple[Measure | None, str | None]:
    if number.money or (number.last < len(parse) and parse.lowers[number.last] in _PERCENT):
        return "other", None
    lemma = parse.lemmas[noun] if noun is not None else ""
    if lemma in measures.units and lemma not in measures.counted:
        if lemma in ("year", "month") and noun is not None and noun + 1 < len(parse) and parse.lowers[noun + 1] in ("old", "of"):
            return None, None
        return "other", None
    of = class_of(parse, measures, noun)
    if lemma in measures.lives:
        verb = parse.heads[top]
        return ("killed" if parse.lemmas[verb] in measures.life_verbs else "other"), of
    if measures.counted.get(lemma) in _HELD and released(parse, measures, noun, top):
        return "other", of
    found = predicate_measure(parse, measures, noun, top, number.last)
    if found is None and parse.lemmas[parse.heads[top]] in measures.toll_verbs and parse.deps[top] == "dobj":
        found = "killed" if noun is None or of is not None or lemma in measures.people else None
    if parse.lowers[number.core] == "one" and noun is not None and of is None and lemma not in measures.people:
        return "other", of
    if found == "displaced" and lemma in measures.posted:
        found = None  # who is sent out of a post flees nothing
    own = noun_measure(parse, measures, noun)
    if found is None and own == "population" and tells(parse, top):
        return "other", of
    if found is not None and not (found in SUFFERED and not may_suffer(parse, measures, noun, found)):
        return _known(found), of
    return _known(own or "other"), of


def _known(measure: str) -> Measure:
    return measure  # type: ignore[return-value]  # the vocabulary is checked against the contract on load


def _end(parse: Parse, number: Number, noun: int | None) -> int:
    """The end of the phrase: its counted noun when that stands near behind the number in the same sentence."""
    if noun is None or noun < number.last or noun - number.last > 6 or parse.sentence_of[noun] != parse.sentence_of[number.core]:
        return number.last
    if "(" in parse.lowers[number.last : noun] or ")" in parse.lowers[number.last : noun]:
        return number.last
    return noun + 1 if parse.tags[noun][:1] in ("N", "J") else number.last


def _is_base(parse: Parse, number: Number, following: Number) -> bool:
    """Whether a share's base stands right behind it: "half of the 600 families", "40 percent of its 2 million inhabitants"."""
    between = parse.lowers[number.last : following.first]
    if number.fraction is None or between[:1] != ("of",):
        return False
    owner = next((i for i in range(number.last, following.first) if parse.tags[i] == "POS"), None)
    if owner is not None and owner + 1 == following.first:  # "half of the old town's 20,000 residents"
        whose = range(number.last + 1, owner)
        return len(whose) <= _OWNER and all(parse.tags[i][:1] in ("N", "J", "D") for i in whose)
    return all(word in _OF_THE for word in between)


def _is_shared(parse: Parse, number: Number, noun: int | None) -> bool:
    """Whether a number is what a share is taken of, so that only the share is killed, hurt or displaced."""
    first = number.first
    if first and parse.tags[first - 1] == "POS":  # "half of the old town's | 20,000 residents"
        first = next((i for i in range(first - 1, max(first - 2 - _OWNER, 0), -1) if parse.lowers[i - 1] == "of"), first)
    while first and parse.lowers[first - 1] in _OF_THE and parse.lowers[first - 1] != "of":
        first -= 1
    if first < PAIR or parse.lowers[first - 1] != "of" or noun is None:
        return False
    nobody = first > PAIR and parse.lowers[first - 2] == "one" and parse.lowers[first - 3] in _NONE  # "not one of the 12"
    return nobody or parse.lowers[first - 2] in _SHARES


def _own_measure(measures: Measures, parse: Parse, noun: int | None) -> Measure:
    """What a counted noun says by itself, whatever its sentence does with a part of it: "two-thirds of the 90 dead"."""
    state = measures.adjectives.get(parse.lowers[noun]) if noun is not None else None
    return _known(state or noun_measure(parse, measures, noun) or "other")


def _single_persons(parse: Parse, measures: Measures, numbers: list[Number]) -> list[Number]:
    """ "a civilian was killed", "another was wounded": one person, only where a predicate makes a victim of them."""
    taken = {token for number in numbers for token in range(number.first, number.last)}
    found = []
    for i, word in enumerate(parse.lowers):
        if word not in _ONE or i in taken or i + 1 >= len(parse):
            continue
        head = parse.heads[i]
        if parse.deps[i] in ("det", "nummod") and head > i:
            if parse.tags[head] != "NN" or not (parse.lemmas[head] in measures.people or parse.lemmas[head] in measures.classes):
                continue
            noun: int | None = head
        elif word in ("another", "one") and parse.deps[i] in ("nsubj", "nsubjpass", "dobj"):
            noun = None
        else:
            continue
        top = head if noun is not None else i
        measure = predicate_measure(parse, measures, noun, top, i + 1)
        if measure in _SINGLE and not (measure in _HELD and released(parse, measures, noun, top)):
            found.append(Number(i, i, i + 1, 1.0, 1.0, True))
    return found
