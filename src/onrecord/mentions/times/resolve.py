"""From a rule of the grammar to the function that finds its calendar value; durations and clock times are here."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.mentions.times import dates, periods, relative
from onrecord.mentions.times.case import NOTHING, Case, Value, counts_something
from onrecord.mentions.times.periods import Period
from onrecord.model import TimeType


def _clock(case: Case) -> Value | None:
    if case.has("hours") and case.text("hours") != "hour":
        return None
    if (case.has("hours") and not _military(case)) or (case.has("military") and (not _military(case) or counts_something(case))):
        return None
    if case.has("month") or case.has("month_b"):
        value = dates.read_date(case)
    elif case.has("weekday"):
        value = relative.read_weekday(case)
    elif case.has("deictic"):
        value = relative.read_deictic(case)
    else:
        told = case.anchor.told
        value = case.date(told, False, False) if told is not None and told.precision == "day" else NOTHING
    return None if value is None else Value("time", value.period, value.basis, value.told)


def _military(case: Case) -> bool:
    """ "0330 hours", "at 2000 hours"."""
    word = case.text("clock", "military") or ""
    return len(word) == 4 and word[:2] <= "24" and word[2:] < "60" and "," not in word


def _duration(case: Case) -> Value | None:
    if (case.has("one") and case.text("unit") in ("quarter", "night", "season")) or _is_age(case):
        return None
    if case.text("unit") == "quarter" and case.text("n", "n2") in ("3", "three"):  # "three-quarters" is mostly a share
        return None
    return _deadline(case) or Value("duration")


def _deadline(case: Case) -> Value | None:
    """ "within 48 hours": from the publication date on, where the clause looks ahead."""
    published, start = case.anchor.published, case.lexemes.starts[case.match.start()]
    if published is None or case.anchor.narrative or case.tense() <= 0 or case.parse.text[start - 7 : start].lower() != "within ":
        return None
    count = int(n) if (n := case.text("n") or "").isdigit() else 1 if case.has("one") else 0
    unit, count = relative.in_days(case.text("unit") or "", count)
    last = periods.step(published, unit, count) if count else None
    return Value("duration", Period(published, last, periods.precision(unit)), "relative", False) if last else None


def _bare(case: Case) -> Value | None:
    return None if _is_age(case) or case.text("unit") in ("quarter", "night", "season", "weekend") else Value("duration")


def _is_age(case: Case) -> bool:
    """ "a 37-year-old", "37 years old"; "a year-long siege" is a duration."""
    return case.has("old") and (case.text("old") or "").startswith("old")


def _sometime(case: Case) -> Value | None:
    """ "at that time": a time in a narrative, hardly ever one in the news ("at the same time", "for the time being")."""
    return NOTHING if case.anchor.narrative else None


def _the_past(case: Case) -> Value | None:
    i = case.match.start("rel")
    return NOTHING if case.parse.text[case.lexemes.starts[i] : case.lexemes.ends[i]].lower() == "past" else None


def _always(kind: TimeType) -> Callable[[Case], Value | None]:
    return lambda case: Value(kind)


RESOLVERS: dict[str, Callable[[Case], Value | None]] = {
    "iso": dates.read_iso,
    "date": dates.read_date,
    "day_before": dates.read_date,
    "day_after": dates.read_day_after,
    "day_alone": dates.read_day_alone,
    "bc": _always("date"),
    "month": dates.read_month,
    "year": dates.read_year,
    "decade": dates.read_decade,
    "century": dates.read_century,
    "season": dates.read_season,
    "quarter": relative.read_quarter,
    "period": relative.read_period,
    "ago_period": relative.read_ago_period,
    "unit": relative.read_unit,
    "unit_end": relative.read_unit_end,
    "weekday": relative.read_weekday,
    "deictic": relative.read_deictic,
    "night": relative.read_night,
    "part": relative.read_part,
    "part_of": dates.read_part_of,
    "vague": _always("date"),
    "feast": dates.read_feast,
    "span": relative.read_span,
    "ago": relative.read_ago,
    "offset": relative.read_offset,
    "duration": _duration,
    "bare": _bare,
    "the_unit": relative.read_the_unit,
    "sometime": _sometime,
    "the_past": _the_past,
    "set": _always("set"),
    "clock": _clock,
}
