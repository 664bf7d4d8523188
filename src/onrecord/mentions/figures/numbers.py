"""Numbers of a text with their ranges and bounds: "between 20 and 30", "at least a dozen", "two lakh", "hundreds of thousands".

What a number counts is not decided here. Dates, ages, clock times, labels ("Resolution 2254") and hyphenated adjectives
("a three-day siege") are no quantities and are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.language.parse import Parse
from onrecord.mentions.figures.shares import ALL, PARTS, Value, and_a_half, fraction, multiplier, percent, share_in
from onrecord.mentions.figures.words import LONGEST, MULTIPLIERS, SMALL, cardinal
from onrecord.vocabulary.measures import Measures

_DIGITS = re.compile(r"^(\d{1,3}(?:,\d{2,3})+|\d+)(\.\d+)?([a-z]{1,2})?(\+)?$")
LARGEST = 10**15  # nothing that news counts is more; longer strings of digits are numbers of telephones and accounts
_MONEY = frozenset(["$", "€", "£", "¥", "us$", "usd", "eur", "gbp", "rs", "rs.", "inr"])
_DASHES = frozenset(("-", "–", "—"))
_NAMES = ("NNP", "NN", "NNPS")


@dataclass(frozen=True, slots=True)
class Number:
    """Tokens `first` to `last` (exclusive) with bounds, `core` to `last` without; `fraction` of a base when given."""

    first: int
    core: int
    last: int
    low: float | None
    high: float | None
    exact: bool
    money: bool = False
    fraction: float | None = None


def find_numbers(parse: Parse, measures: Measures, blocked: frozenset[int]) -> list[Number]:
    """All quantities in order; `blocked` holds the tokens of time expressions."""
    lowers = parse.lowers
    starters = (
        SMALL.keys()
        | MULTIPLIERS.keys()
        | measures.vague.keys()
        | measures.exact_words.keys()
        | measures.fractions.keys()
        | {"few"}
    )
    found: list[Number] = []
    position = 0
    for i, word in enumerate(lowers):
        if i < position or not (word in starters or word[0].isdigit()) or i in blocked:
            continue
        number = _number(parse, measures, i)
        if number is None:
            continue
        position = number.last
        if number.last - 1 in blocked or _no_quantity(parse, measures, number):
            continue
        found.append(number)
    return found


def _number(parse: Parse, measures: Measures, i: int) -> Number | None:
    one = _value(parse, measures, i)
    if one is None:
        return None
    lowers, count = parse.lowers, len(parse)
    before = lowers[i - 1] if i else ""
    core = i - 1 if before in ("a", "an") and not lowers[i][0].isdigit() else i
    before = lowers[core - 1] if core else ""
    low: float | None = one.value
    high: float | None = one.value
    last, exact = one.last, True
    if last + 1 < count and (
        lowers[last] in _DASHES or lowers[last] in ("to", "or") or (lowers[last] == "and" and before == "between")
    ):
        other = _value(parse, measures, last + 1)
        if other is not None and not other.vague and not one.vague:
            start = one.value * other.factor if one.factor == 1 and one.value < other.value / other.factor else one.value
            if start < other.value:
                low, high, last, exact = start, other.value, other.last, False
            elif lowers[last] in _DASHES:
                return None  # a score or a reference
    if one.vague:
        high, exact = None, False
    money = before in _MONEY
    first = core - 1 if money else core
    if before in ("between", "from") and not exact and not one.vague:
        return Number(first - 1, core, last, low, high, False)
    first, kind = _bound_before(lowers, first, measures.bounds)
    last, after = bound_after(lowers, last, measures.bounds_after)
    low, high, exact = bounded(low, high, exact, after or kind)
    return Number(first, core, last, low, high, exact, money, one.value if one.fraction else None)


def _value(parse: Parse, measures: Measures, i: int) -> Value | None:
    """The plain value that begins at a token."""
    lowers, count = parse.lowers, len(parse)
    word = lowers[i]
    if (mixed := and_a_half(lowers, i) or share_in(parse, measures, i)) is not None:
        return mixed
    if word[0].isdigit():
        return _digits(parse, measures, i)
    if word in SMALL and lowers[i + 1 : i + 2] and lowers[i + 1] in PARTS and lowers[i + 2 : i + 3] == ("of",):
        return fraction(parse, measures, i)
    if word in measures.fractions or (
        i + 2 < count and lowers[i + 1] == "-" and lowers[i + 2] in ("thirds", "quarters", "third", "quarter")
    ):
        return fraction(parse, measures, i)
    if word in measures.vague:
        return _vague(lowers, measures, i)
    if word == "few":
        factor = multiplier(lowers[i + 1], measures) if i + 1 < count else 0
        return Value(3.0 * (factor or 1), i + 1 + bool(factor), vague=True) if i and lowers[i - 1] == "a" else None
    if word in measures.exact_words:
        return Value(measures.exact_words[word], i + 1) if word != "score" or (i and lowers[i - 1] == "a") else None
    return _words(lowers, measures, i)


def _digits(parse: Parse, measures: Measures, i: int) -> Value | None:
    """A value in digits with its multipliers: "4,000", "3.5m", "2 million", "40 percent"."""
    lowers, count = parse.lowers, len(parse)
    match = _DIGITS.match(lowers[i])
    if match is None:
        return None
    value = float(match.group(1).replace(",", "") + (match.group(2) or ""))
    factor = 1
    if match.group(3):
        if match.group(3) not in measures.multipliers:
            return None
        factor = measures.multipliers[match.group(3)]
    last = i + 1
    while (
        last < count
        and factor < LARGEST
        and lowers[last] in MULTIPLIERS | measures.multipliers
        and lowers[last].isalpha()
        and (len(lowers[last]) > 1 or parse.starts[last] == parse.ends[last - 1])
    ):
        factor *= MULTIPLIERS.get(lowers[last]) or measures.multipliers[lowers[last]]
        last += 1
    if value * factor > LARGEST:
        return None
    if factor == 1 and value <= ALL and (end := percent(lowers, last)):
        return Value(value / ALL, end, fraction=True)
    return Value(value * factor, last, vague=match.group(4) is not None, factor=factor)


def _vague(lowers: tuple[str, ...], measures: Measures, i: int) -> Value:
    """A word for an order of magnitude: "dozens", "several hundred", "tens of thousands"."""
    count = len(lowers)
    value, last = measures.vague[lowers[i]], i + 1
    if last < count and value < ALL and (factor := multiplier(lowers[last], measures)):  # "several hundred"
        return Value(value * factor, last + 1, vague=True)
    while (
        last + 1 < count
        and lowers[last] == "of"
        and lowers[last + 1] in measures.vague
        and value < measures.vague[lowers[last + 1]]
    ):
        value *= measures.vague[lowers[last + 1]]
        last += 2
    return Value(value, last, vague=True)


def _words(lowers: tuple[str, ...], measures: Measures, i: int) -> Value | None:
    """Number words: the longest run that makes a number."""
    number_words = SMALL.keys() | MULTIPLIERS.keys() | (measures.multipliers.keys() - {"m", "k", "bn", "mn"})
    stop, count = i + 1, len(lowers)
    while stop < count and stop - i < LONGEST:
        if lowers[stop] in number_words:
            stop += 1
        elif stop + 1 < count and lowers[stop + 1] in number_words and lowers[stop] in ("-", "and"):
            if lowers[stop] == "and" and not any(w in MULTIPLIERS for w in lowers[i:stop]):
                break
            stop += 2
        else:
            break
    while stop > i:
        value = cardinal(lowers[i:stop], measures.multipliers)
        if value is not None:
            factor = MULTIPLIERS.get(lowers[stop - 1]) or measures.multipliers.get(lowers[stop - 1]) or 1
            if factor == 1 and value <= ALL and (end := percent(lowers, stop)):
                return Value(value / ALL, end, fraction=True)
            return Value(float(value), stop, factor=factor)
        stop -= 1
    return None


def _bound_before(lowers: tuple[str, ...], first: int, bounds: dict[str, str]) -> tuple[int, str | None]:
    kind: str | None = None
    for _ in range(2):
        for length in (4, 3, 2, 1):
            if first >= length and (found := bounds.get(" ".join(lowers[first - length : first]))):
                first -= length
                kind = kind if kind not in (None, "exact", "about") else found
                break
        else:
            break
    return first, kind


def bound_after(lowers: tuple[str, ...], last: int, bounds: dict[str, str]) -> tuple[int, str | None]:
    """The end of the words at a token that bound what stands before them ("or more"), and their kind; null when none do."""
    for length in (4, 3, 2, 1):
        if found := bounds.get(" ".join(lowers[last : last + length])):
            return last + length, found
    return last, None


def bounded(low: float | None, high: float | None, exact: bool, kind: str | None) -> tuple[float | None, float | None, bool]:
    """A range with a bound of this kind put on it: (low, high, exact)."""
    if kind in ("min", "above"):
        return low, None if low == high else high, False
    if kind in ("max", "below"):
        return (None, high if high is not None else low, False) if low == high else (low, high, False)
    return low, high, exact and kind != "about"


def _no_quantity(parse: Parse, measures: Measures, number: Number) -> bool:
    """Labels, ages, enumerations and hyphenated adjectives."""
    lowers, core, last = parse.lowers, number.core, number.last
    before = lowers[number.first - 1] if number.first else ""
    after = lowers[last] if last < len(parse) else ""
    if number.money:
        return False
    if before == "as" and number.first > 1 and lowers[number.first - 2] in ("young", "old"):
        return True
    if before in ("aged", "age", "ages", "#", "no", "no.", "№", "/") or after == "/":
        return True
    if after == "-" and parse.starts[last] == parse.ends[last - 1] and last + 1 < len(parse) and lowers[last + 1].isalpha():
        return True
    if before == "-" and parse.starts[number.first] == parse.ends[number.first - 1]:
        return True
    if (before == "(" and after == ")") or (
        after in (")", ".") and core == parse.sentence(core).first and len(lowers[core]) < 3 and lowers[core].isdigit()
    ):
        return True
    if (
        before == ","
        and after in (",", ".")
        and core == number.first
        and (number.low or 0) < 111
        and parse.tags[max(core - 2, 0)] in ("NNP", "NN")
    ):
        return parse.deps[core] in ("appos", "npadvmod", "nummod", "conj", "attr", "dep")
    if last < len(parse) and parse.tags[last] == "NNS":  # whatever stands before, a plural behind is counted
        return False
    if (
        core
        and core == number.first
        and lowers[core][0].isdigit()
        and parse.heads[core] == core - 1
        and parse.tags[core - 1] in _NAMES
    ):
        return True
    if core and parse.lemmas[core - 1] in measures.labels and core == number.first and parse.tags[core - 1] in _NAMES:
        return True
    return lowers[core].isdigit() and len(lowers[core]) > 6
