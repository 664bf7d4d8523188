"""A comparison explains itself: every feature with both values and its weight, and what decided.

Values are kept as they are and put into words only when somebody asks, since most comparisons nobody reads.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.incidents.when import When

MERGE = 2.5  # weight from which two dated accounts of a told happening are proposed as one
LOOSE = 3.0  # the same for reports of which only the publication is dated, and for what is told in passing: talks, aid
UNDATED = 3.5  # weight that a merge needs where nothing is known of the time
CERTAIN = 4.5  # weight from which one day, doer and way of doing it need no distinctive feature besides
EXACT = 0.45  # weight that must lie in neither time nor place where both name one day
ABOUT = 1.5  # and where they only speak of about one time
THERE = 1.0  # and of about one time at a place of which few others speak
CONTRADICTS = -0.5  # weight of a feature that speaks against one happening


@dataclass(frozen=True, slots=True)
class Feature:
    """One line of an explanation; `left` and `right` put its two values into words."""

    name: str
    one: object
    other: object
    weight: float

    @property
    def left(self) -> str:
        return shown(self.one)

    @property
    def right(self) -> str:
        return shown(self.other)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`veto` forbids a merge; `distinctive` counts features that few other happenings would share; `timed`: both say when.

    `told_apart`: something other than place and words is distinctive, and nothing contradicts. `exact`: both name the
    same day or two. `support`: the weight of all that is neither time nor place.
    `rare_place`: few others speak of the place that both name. `echo`: one tells in the words of the other though their
    pages date it otherwise. `other_day`: what forbids one happening is the dates alone.
    """

    features: tuple[Feature, ...]
    weight: float
    distinctive: int
    timed: bool
    told_apart: bool
    veto: str | None
    bar: float = MERGE
    exact: bool = False
    support: float = 0.0
    rare_place: bool = False
    echo: bool = False
    other_day: bool = False

    @property
    def undated(self) -> float:
        """The bar where nothing is known of the time."""
        return UNDATED

    @property
    def same(self) -> bool:
        """Whatever the weight, dated reports need one distinctive feature, undated ones two and more weight.

        A place and words alone never join undated reports: one village is shelled every week, and told in the same words.
        A place and about one time alone join none: in a war two things happen in one town in one week.
        """
        return self.veto is None and self.lacks is None

    @property
    def lacks(self) -> str | None:
        """What is missing for a merge, in words; None where nothing is, or where something forbids it anyhow."""
        if self.veto is not None:
            return None
        bar = self.bar if self.timed else UNDATED
        if self.weight < bar:
            return f"{bar - self.weight:.2f} less than is needed"
        if not self.timed:
            if self.distinctive < 2:
                return "undated, and fewer than two things that few other happenings would share"
            return None if self.told_apart else "undated, and nothing but place and words is distinctive, or something differs"
        needed = EXACT if self.exact else THERE if self.rare_place else ABOUT
        if self.support < needed:
            return f"only {self.support:.2f} of it lies in neither time nor place; {needed:g} is needed"
        certain = self.exact and self.weight >= CERTAIN and all(f.weight > CONTRADICTS for f in self.features)
        return None if self.distinctive >= 1 or certain else "nothing that few other happenings would share"


def shown(value: object) -> str:
    """A value in words: dates in ISO, sets in order, likenesses with two digits."""
    if isinstance(value, When):
        start = _date(value.start or 1)
        return start if value.end in (None, value.start) else f"{start}..{_date(value.end or 1)}"
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, (set, frozenset)):
        return " ".join(sorted(str(v) if isinstance(v, str) else _plain(v) for v in value))
    return str(value)


def _plain(value: object) -> str:
    """A pair of bounds or of month and day, or a number of a weekday."""
    if isinstance(value, tuple):
        return "-".join(f"{v:g}" for v in dict.fromkeys(value))
    return str(value)


def _date(day: int) -> str:
    return date.fromordinal(day).isoformat()
