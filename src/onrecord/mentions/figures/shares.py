"""Shares and large halves: "half of", "two-thirds of", "eight out of ten", "40 percent of them", "half a million".

A share is worth nothing without its base, which `figures` finds.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.language.parse import Parse
from onrecord.mentions.figures.words import MULTIPLIERS, SMALL
from onrecord.vocabulary.measures import Measures

ALL, _TEN = 100, 10
_WHOLES = frozenset((*range(2, 11), 20, 100))
PARTS = frozenset(("thirds", "quarters", "fifths", "tenths"))
_PERCENTS = (("percent",), ("%",), ("per", "cent"))


@dataclass(frozen=True, slots=True)
class Value:
    """A plain value up to token `last`; `vague` has no upper bound, a `fraction` wants a base, `factor` is a last multiplier."""

    value: float
    last: int
    vague: bool = False
    fraction: bool = False
    factor: int = 1


def multiplier(word: str, measures: Measures) -> int:
    """What "hundred", "dozen" or "lakh" multiplies by; 0 for another word."""
    return MULTIPLIERS.get(word) or (measures.multipliers.get(word, 0) if len(word) > 2 else 0)


def and_a_half(lowers: tuple[str, ...], i: int) -> Value | None:
    """ "one and a half million"."""
    if lowers[i + 1 : i + 4] == ("and", "a", "half") and i + 4 < len(lowers) and lowers[i + 4] in MULTIPLIERS:
        whole = float(lowers[i]) if lowers[i].isdecimal() else SMALL.get(lowers[i])
        if whole is not None:
            return Value((whole + 0.5) * MULTIPLIERS[lowers[i + 4]], i + 5)
    return None


def share_in(parse: Parse, measures: Measures, i: int) -> Value | None:
    """ "one in three of", "eight out of ten": a share, without its base no number of anything."""
    lowers = parse.lowers
    middle = 2 if lowers[i + 1 : i + 3] == ("out", "of") else 1 if lowers[i + 1 : i + 2] == ("in",) else 0
    last = i + 1 + middle
    if (
        not middle
        or last >= len(lowers)
        or (last + 1 < len(lowers) and parse.lemmas[last + 1] in measures.long_units | measures.periods)
    ):
        return None
    part, whole = (float(w) if w.isdecimal() else SMALL.get(w) for w in (lowers[i], lowers[last]))
    if part is None or whole is None or not 0 < part < whole or whole not in _WHOLES or (middle == 1 and part > _TEN):
        return None
    return Value(part / whole, last + 1, fraction=True)


def percent(lowers: tuple[str, ...], last: int) -> int:
    """The end of "percent" before "of" something counted ("40 percent of them"); 0 when a bare percentage stands there."""
    for words in _PERCENTS:
        end = last + len(words)
        if lowers[last:end] == words and lowers[end : end + 1] == ("of",):
            return end
    return 0


def fraction(parse: Parse, measures: Measures, i: int) -> Value | None:
    """ "half of", "a third of", "two-thirds of"; "half a dozen" is six."""
    lowers, count = parse.lowers, len(parse)
    word, last = lowers[i], i + 1
    large = i + 2 if lowers[i + 1 : i + 2] in (("a",), ("-",)) else i + 3 if lowers[i + 1 : i + 3] == ("of", "a") else count
    if large < count and word in measures.fractions and (factor := multiplier(lowers[large], measures)):
        return Value(measures.fractions[word] * factor, large + 1)  # "half a million", "a quarter of a million"
    share = measures.fractions.get(word)
    if last + 1 < count and lowers[last] == "-" and lowers[last + 1].rstrip("s") in ("third", "quarter"):
        part = measures.fractions.get(lowers[last + 1].rstrip("s"), 0.0)
        share, last = SMALL.get(word, 0) * part, last + 2
    elif last < count and SMALL.get(word, 0) > 1 and lowers[last] in PARTS:
        share, last = SMALL[word] * measures.fractions.get(lowers[last].rstrip("s"), 0.0), last + 1  # "two thirds of"
    if not share or last >= count or lowers[last] != "of":
        return None
    if word in ("third", "quarter", "fifth", "tenth") and (not i or lowers[i - 1] not in ("a", "one")):
        return None
    return Value(share, last, fraction=True)
