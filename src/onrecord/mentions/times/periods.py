"""Stretches of the calendar: days, weeks, months, quarters, seasons, years and decades, and steps between them.

Both ends are inclusive. Weeks run from Monday to Sunday (ISO 8601); seasons are those of the northern half of the world.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.model import TimePrecision
from onrecord.vocabulary.calendar import Calendar, Feast

_SEASON_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
DAY_LONG = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}
MONTH_LONG = {
    "month": 1,
    "quarter": 3,
    "season": 3,
    "semester": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
    "millennium": 12000,
}


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, and how fine the text is."""

    first: date
    last: date
    precision: TimePrecision


def day(d: date) -> Period:
    """One day."""
    return Period(d, d, "day")


def made(year: int, month: int, number: int) -> Period | None:
    """A day of the calendar, null for one that does not exist or lies outside the years 1000 to 9000."""
    try:
        return day(date(year, month, number)) if 1000 <= year <= 9000 else None
    except ValueError:
        return None


def week(d: date) -> Period:
    """The week of a day, Monday to Sunday."""
    monday = d - timedelta(d.weekday())
    return Period(monday, monday + timedelta(6), "week")


def weekend(d: date) -> Period:
    """The Saturday and Sunday of the week of a day."""
    saturday = d - timedelta(d.weekday()) + timedelta(5)
    return Period(saturday, saturday + timedelta(1), "week")


def months(year: int, month: int, count: int, precision: TimePrecision) -> Period:
    """`count` months from the first of a month on; the month may lie outside 1 to 12."""
    first = _month_start(year, month)
    return Period(first, _month_start(year, month + count) - timedelta(1), precision)


def _month_start(year: int, month: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(min(max(year, 1), 9999), month, 1)


def month(year: int, number: int) -> Period:
    """A month, 1 to 12, of a year."""
    return months(year, number, 1, "month")


def quarter(year: int, number: int) -> Period:
    """A quarter, 1 to 4, of a year."""
    return months(year, 3 * number - 2, 3, "season")


def half(year: int, number: int) -> Period:
    """A half, 1 or 2, of a year."""
    return months(year, 6 * number - 5, 6, "season")


def season(year: int, name: str) -> Period:
    """A season of the northern year, by its name; winter begins in December."""
    return months(year, _SEASON_MONTH[name], 3, "season")


def year(number: int) -> Period:
    """A calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31), "year")


def decade(first: int) -> Period:
    """The ten years from `first` on."""
    return Period(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def around(d: date, unit: str) -> Period | None:
    """The week, month, year ... that a day lies in; null for units without calendar borders (hours)."""
    if unit in ("day", "night"):
        return day(d)
    if unit in ("week", "fortnight"):
        return week(d)
    if unit == "weekend":
        return weekend(d)
    if unit == "month":
        return month(d.year, d.month)
    if unit == "quarter":
        return quarter(d.year, (d.month + 2) // 3)
    if unit == "semester":
        return half(d.year, 1 if d.month < 7 else 2)
    if unit == "year":
        return year(d.year)
    if unit == "decade":
        return decade(d.year - d.year % 10)
    if unit == "century":
        first = d.year - d.year % 100
        return Period(date(max(first, 1), 1, 1), date(first + 99, 12, 31), "none")
    return None


def step(d: date, unit: str, count: int) -> date | None:
    """A day `count` units away (null for hours and smaller, and outside the years 1 to 9999)."""
    try:
        if unit in DAY_LONG:
            return d + timedelta(count * DAY_LONG[unit])
        if unit in MONTH_LONG:
            start = d.year * 12 + d.month - 1 + count * MONTH_LONG[unit]
            target, number = divmod(start, 12)
            last = (_month_start(target, number + 2) - timedelta(1)).day
            return date(target, number + 1, min(d.day, last))
    except (ValueError, OverflowError):
        return None
    return None


def part(period: Period, edge: str) -> Period:
    """The early, middle or late third of a period, a half, or its eve; a period of one day stays whole."""
    if edge == "eve":
        return day(period.first - timedelta(1))
    length = (period.last - period.first).days + 1
    if length < 3 or not edge:
        return period
    third = timedelta(length // 3)
    if edge == "early":
        return Period(period.first, period.first + third, period.precision)
    if edge == "late":
        return Period(period.last - third, period.last, period.precision)
    if edge == "middle":
        return Period(period.first + third, period.last - third, period.precision)
    if edge == "first half":
        return Period(period.first, period.first + timedelta(length // 2 - 1), period.precision)
    if edge == "second half":
        return Period(period.first + timedelta(length // 2), period.last, period.precision)
    return period


def easter(number: int) -> date:
    """Western Easter (the anonymous Gregorian computus)."""
    a, b, c = number % 19, number // 100, number % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    n, p = divmod(h + k - 7 * m + 114, 31)
    return date(number, n, p + 1)


def orthodox_easter(number: int) -> date:
    """Orthodox Easter in the Gregorian calendar (Meeus; 13 days' difference, right for 1900 to 2099)."""
    d = (19 * (number % 19) + 15) % 30
    e = (2 * (number % 4) + 4 * (number % 7) - d + 34) % 7
    m, n = divmod(d + e + 114, 31)
    return date(number, m, n + 1) + timedelta(13)


# How fine an expression counted in a unit is.
_FINENESS: dict[str, TimePrecision] = {
    "day": "day", "night": "day", "week": "week", "weekend": "week", "fortnight": "week", "month": "month", "quarter": "season",
    "season": "season", "semester": "season", "year": "year", "decade": "year",
}  # fmt: skip


def precision(unit: str) -> TimePrecision:
    """The precision of "three weeks", "two years"; hours have none."""
    return _FINENESS.get(unit, "none")


def feast(calendar: Calendar, name: str, number: int) -> Period | None:
    """A feast of a year; null when it has no date of its own or the tables do not reach that year."""
    entry = calendar.feasts[name]
    if entry.movable is not None:
        for first, last in calendar.movable[entry.movable]:
            if first.startswith(f"{number:04d}"):
                return _several(date.fromisoformat(first), date.fromisoformat(last))
        return None
    first_day = _feast_day(entry, number)
    return None if first_day is None else _several(first_day, first_day + timedelta(entry.days - 1))


def _several(first: date, last: date) -> Period:
    length = (last - first).days + 1
    return Period(first, last, "day" if length == 1 else "week" if length < 14 else "month")


def _feast_day(entry: Feast, number: int) -> date | None:
    if entry.fixed is not None:
        fixed = made(number, *(int(n) for n in entry.fixed.split("-")))
        return fixed.first if fixed is not None else None  # 29 February
    if entry.easter is not None:
        return easter(number) + timedelta(entry.easter)
    if entry.orthodox_easter is not None:
        return orthodox_easter(number) + timedelta(entry.orthodox_easter)
    if entry.weekday is None:
        return None
    in_month, weekday, which = entry.weekday
    if which < 0:
        last = _month_start(number, in_month + 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(number, in_month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))
