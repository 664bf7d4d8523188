"""Days in which something may have happened, from a time that a text gives."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from onrecord.model import Mention

_LONGEST = 14  # days; what is dated to more ("in 2015", "January: three attacks") sums up or recalls
_WEEKDAYS = {name.casefold(): i for i, name in enumerate(calendar.day_name)}
_MONTHS = {name.casefold(): i for i, name in enumerate(calendar.month_name) if name}
_MONTH_DAY = re.compile(r"\b([A-Za-z]{3,9})\.? (\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Za-z]{3,9})\b")


@dataclass(frozen=True, slots=True)
class When:
    """Days as ordinals, both inclusive. `weekday` and `month_day` are what an undated "Thursday" or "January 20" still says."""

    start: int | None
    end: int | None
    weekday: int | None
    month_day: tuple[int, int] | None

    @property
    def dated(self) -> bool:
        return self.start is not None


UNDATED = When(None, None, None, None)


def long(when: When) -> bool:
    """Whether a time is longer than one happening takes to be reported."""
    return when.start is not None and when.end is not None and when.end - when.start >= _LONGEST


def when_of(mention: Mention | None, anchor: int | None = None) -> When:
    """The days of a mention; what the Reading left open is settled against `anchor`, the day of the dateline, if any."""
    time = mention.time if mention is not None else None
    if mention is None or time is None or time.type not in ("date", "time") or time.basis == "publication":
        return UNDATED
    start, end = _ordinal(time.start), _ordinal(time.end or time.start)
    if start is not None and end is not None:
        return When(start, end, None, None)
    lowered = mention.text.casefold()
    weekday = next((i for name, i in _WEEKDAYS.items() if name in lowered), None)
    month_day = _month_day(mention.text)
    day = _settled(weekday, month_day, anchor) if anchor is not None else None
    return When(day, day, None, None) if day is not None else When(None, None, weekday, month_day)


def _settled(weekday: int | None, month_day: tuple[int, int] | None, anchor: int) -> int | None:
    """The last day before a dateline that fits; None where nothing is named."""
    if month_day is not None:
        for year in (date.fromordinal(anchor).year, date.fromordinal(anchor).year - 1):
            try:
                day = date(year, *month_day).toordinal()
            except ValueError:  # 29 February
                continue
            if day <= anchor + 1:
                return day
        return None
    return anchor - (anchor - 1 - weekday) % 7 if weekday is not None else None


def _month_day(text: str) -> tuple[int, int] | None:
    match = _MONTH_DAY.search(text)
    if match is None:
        return None
    name, day = (match[1], match[2]) if match[1] else (match[4], match[3])
    month = next((i for full, i in _MONTHS.items() if full.startswith(name.casefold())), 0)
    return (month, int(day)) if month and 1 <= int(day) <= 31 else None


def _ordinal(iso: str | None) -> int | None:
    """The day of an ISO date as an ordinal; None for anything else."""
    if not iso:
        return None
    try:
        return date.fromisoformat(iso[:10]).toordinal()
    except ValueError:
        return None


def day(iso: str | None) -> int | None:
    """The same for the publication date of a document."""
    return _ordinal(iso)
