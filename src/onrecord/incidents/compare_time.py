"""When two accounts say that it happened: dates first, then a date against a publication, then both publications."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from onrecord.incidents.comparison import Feature
from onrecord.incidents.when import When

LATE = 21  # days after which a report is no longer news of the happening
SIEGE = 7  # days over which what happens at one named building is one happening
FRESH = 4  # days within which two publications speak of about one time
RECENT = 8  # days within which most reports of a happening appear
NEXT_DAY = "next day"  # the feature of two dates a day apart: one night, or the next raid
OTHER_DAYS = -0.5  # weight of dates that differ though something tells that both speak of one day
SLIP = 2  # days that two reports of one happening differ by, as they were written at home and far away
WEEKDAY = 1.0  # weight of one weekday that both name: one chance in seven


class Telling(Protocol):
    """What says when something happened: the opening of a page."""

    @property
    def whens(self) -> tuple[When, ...]: ...


class Timed(Telling, Protocol):
    """So much of an account as its time follows from."""

    @property
    def published(self) -> int | None: ...
    @property
    def page(self) -> Telling: ...


@dataclass(frozen=True, slots=True)
class Timing:
    """`veto`: what one happening cannot have both ways. `timed`: both say when. `exact`: both name the same day or two.

    `apart`: days between them where only one sentence or one toll in common can say that they speak of one day.
    """

    veto: str | None
    timed: bool
    exact: bool = False
    apart: int = 0


def far_apart(left: Timed, right: Timed) -> bool:
    """Whether the time alone forbids one happening, whatever the buildings that both name; in either order the same."""
    gaps = [_gap(a, b) for a in left.whens if a.dated for b in right.whens if b.dated]
    if gaps:
        return min(gaps) > LATE
    return timing(left, right, True, []).veto is not None


def timing(left: Timed, right: Timed, site: bool, features: list[Feature]) -> Timing:
    """What the two say of the time, as features; the nearest pair of dates speaks for both. `site`: both name one building."""
    dated = [(a, b, _gap(a, b)) for a in left.whens if a.dated for b in right.whens if b.dated]
    if dated:
        a, b, gap = min(dated, key=lambda t: (t[2], _length(t[0]) + _length(t[1])))
        return _dates(a, b, gap, site, features)
    neither = not any(w.dated for w in (*left.whens, *right.whens))
    if left.published is not None and right.published is not None and neither:
        apart = abs(left.published - right.published)
        if apart > LATE:
            return Timing(f"published {apart} days apart", True)
    one, other = left.whens or left.page.whens, right.whens or right.page.whens
    near = [(_gap(a, b), a, b) for a in one if a.dated for b in other if b.dated]
    if near:
        gap, a, b = min(near, key=lambda t: (t[0], t[1].start or 0, t[2].start or 0))
        near_by = 1.0 if max(_length(a), _length(b)) <= 2 else 0.5
        weight = near_by if gap <= 1 else 0.5 if gap <= 3 else -0.5 if gap <= LATE else -2.0
        features.append(Feature("date on the page", a, b, weight))
        return Timing(None, gap <= 1)
    weekdays = _weekdays(one), _weekdays(other)
    if weekdays[0] and weekdays[1]:
        single = len(weekdays[0]) == len(weekdays[1]) == 1
        weight = (WEEKDAY if single else 0.2) if weekdays[0] & weekdays[1] else (-2.0 if single else -1.0)
        features.append(Feature("weekday", weekdays[0], weekdays[1], weight))
    days = _days_of_year(one), _days_of_year(other)
    if days[0] and days[1]:
        same = bool(days[0] & days[1])
        features.append(Feature("day of the year", days[0], days[1], 2.0 if same else -3.0))
        return Timing(None, same, same)
    return _published(left, right, features)


def _dates(a: When, b: When, gap: int, site: bool, features: list[Feature]) -> Timing:
    """Two dates of the happening itself; `site`: both name one building, where it may have gone on for days."""
    coarse = max(_length(a), _length(b))
    if 1 < gap <= SIEGE and site:
        features.append(Feature("days at one site", a, b, 0.3))
        return Timing(None, True)
    if gap > (1 if coarse <= 2 else 0):
        if gap > LATE:
            return Timing(f"dates {gap} days apart", True)
        features.append(Feature("other days", a, b, OTHER_DAYS))
        return Timing(None, True, apart=gap)
    if gap:
        features.append(Feature(NEXT_DAY, a, b, 0.3))
        return Timing(None, True)
    features.append(Feature("date", a, b, 2.0 if coarse <= 2 else 1.0 if coarse <= RECENT else 0.3))
    return Timing(None, coarse <= RECENT, coarse <= 2)


def _published(left: Timed, right: Timed, features: list[Feature]) -> Timing:
    for one, other in ((left, right), (right, left)):
        days = [w for w in one.whens if w.start is not None and _length(w) <= RECENT]
        if days and other.published is not None and not any(w.dated for w in other.whens):
            lag = min((other.published - (w.start or 0) for w in days), key=abs)
            if lag < -1:
                if lag < -LATE:
                    return Timing(f"reported {-lag} days before its date", True)
                features.append(Feature("other days", days[0], _on(other.published), OTHER_DAYS))
                return Timing(None, True, apart=-lag)
            if lag > LATE:
                return Timing(f"reported {lag} days after its date", True)
            weight = 1.0 if lag <= 3 else 0.3 if lag <= RECENT else -0.5
            features.append(Feature("date and publication", days[0], _on(other.published), weight))
            return Timing(None, lag <= RECENT)
    if left.published is not None and right.published is not None:
        gap = abs(left.published - right.published)
        weight = 1.0 if gap <= 1 else 0.5 if gap <= 3 else 0.0 if gap <= RECENT else -1.0
        features.append(Feature("publication", _on(left.published), _on(right.published), weight))
        return Timing(None, gap <= FRESH)
    return Timing(None, False)


def _on(day: int) -> When:
    return When(day, day, None, None)


def _weekdays(whens: Iterable[When]) -> set[int]:
    """Weekdays named or dated."""
    named = {w.weekday for w in whens if w.weekday is not None}
    return named | {(w.start - 1) % 7 for w in whens if w.start is not None and w.start == w.end}


def _days_of_year(whens: Iterable[When]) -> set[tuple[int, int]]:
    """(month, day) named or dated."""
    exact = (date.fromordinal(w.start) for w in whens if w.start is not None and w.start == w.end)
    return {w.month_day for w in whens if w.month_day is not None} | {(d.month, d.day) for d in exact}


def _gap(a: When, b: When) -> int:
    return max(0, (a.start or 0) - (b.end or 0), (b.start or 0) - (a.end or 0))


def _length(when: When) -> int:
    return (when.end or 0) - (when.start or 0) + 1
