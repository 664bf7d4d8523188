"""What a time expression means, and the case that decides it: one match with the document's reference dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from onrecord.language.parse import Parse
from onrecord.mentions.figures.words import ORDINALS
from onrecord.mentions.times import periods
from onrecord.mentions.times.anchor import Anchor, tense
from onrecord.mentions.times.lexer import Lexemes
from onrecord.mentions.times.periods import Period
from onrecord.model import Time, TimeBasis, TimeType
from onrecord.vocabulary.calendar import Calendar

STORY = frozenset(("previous", "following", "same"))  # words that count from the day told last


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression means; `told`: the narrative stands there now; `open`: it has a beginning and no end."""

    type: TimeType
    period: Period | None = None
    basis: TimeBasis = "none"
    told: bool = True
    open: bool = False

    def time(self) -> Time:
        """As the time of a mention; without a period all that is known is that a time is meant."""
        if self.period is None:
            return Time(self.type, None, None, "none", "none")
        p = self.period
        if self.open:
            return Time(self.type, p.first.isoformat(), None, "none", self.basis)
        return Time(self.type, p.first.isoformat(), p.last.isoformat(), p.precision, self.basis)


NOTHING = Value("date")


@dataclass(frozen=True, slots=True)
class Case:
    """One match with all that its meaning can depend on."""

    match: re.Match[str]
    lexemes: Lexemes
    calendar: Calendar
    anchor: Anchor
    parse: Parse

    def has(self, group: str) -> bool:
        """Whether a group of the rule was met."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def text(self, *groups: str) -> str | None:
        """The content of the first of these groups that matched (its last lexeme)."""
        for group in groups:
            if self.has(group):
                return self.lexemes.values[self.match.end(group) - 1]
        return None

    def number(self, *groups: str) -> int | None:
        """The first of these groups that was met, as a number; None where it is none."""
        value = self.text(*groups)
        if value is None:
            return None
        value = value.replace(",", "")
        return int(value) if value.isdigit() else None

    def year(self) -> int | None:
        """The year; two digits are of the century in which 36 is 1936 and 35 is 2035."""
        value = self.number("year", "year_b")
        if value is None or value >= 100:
            return value
        return (1900 if value > 35 else 2000) + value

    def tense(self) -> int:
        """Where the clause of the words stands in time; see `times_anchor.tense`."""
        start, end = self.match.span()
        return tense(self.parse, self.lexemes.starts[start], self.lexemes.ends[end - 1])

    def edge(self) -> str:
        """The word for a part at the beginning, middle or end ("early", "the end of"); empty without one."""
        return self.text("edge", "phase") or ""

    def date(self, period: Period | None, explicit: bool, told: bool = True) -> Value:
        """A date value, its early or late part where the text says so; "in the morning" makes it a time."""
        kind: TimeType = "time" if self.has("part") else "date"
        if period is None:
            return Value(kind)
        return Value(kind, periods.part(period, self.edge()), "explicit" if explicit else "relative", told)


def tail_year_of(case: Case) -> tuple[bool, int | None]:
    """(whether "of that year", "last year" follows, the year it means)."""
    if not case.has("tail"):
        return False, None
    base = related(case.anchor, case.text("tail") or "", "year")
    return True, base.first.year if base else None


def related(anchor: Anchor, word: str, unit: str) -> Period | None:
    """ "last week", "the following month", "that year"."""
    in_story = word in STORY or (unit == "day" and word == "next")
    base = anchor.story if in_story else anchor.now
    if base is None:
        return None
    offset = -1 if word in ("last", "previous", "recent") else 1 if word in ("next", "following", "ahead") else 0
    if offset == 0 and in_story and unit == "day" and (anchor.told is None or anchor.told.precision != "day"):
        return None
    target = periods.step(base, unit, offset) if offset else base
    return periods.around(target, unit) if target else None


def beside(now: date, word: str, month: int) -> int:
    """The year of "last May", "next May", "this May"."""
    if word in ("last", "previous"):
        return now.year if month < now.month else now.year - 1
    if word in ("next", "following"):
        return now.year if month > now.month else now.year + 1
    return now.year


def ordinal(word: str) -> int:
    """A day or ordinal in digits or words, 0 for anything else."""
    return int(word) if word.isdigit() else ORDINALS.get(word, 0)


def counts_something(case: Case) -> bool:
    """Whether a noun or adjective follows the match: "on the 1st floor", "May 5 and 6 people"."""
    end = case.lexemes.ends[case.match.end() - 1]
    after = case.parse.tokens(end, end + 2)
    return bool(after) and case.parse.tags[after.start][:2] in ("NN", "JJ")
