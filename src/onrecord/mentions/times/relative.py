"""Times counted from another day: weekdays, "last month", "two days later", "the past three weeks", quarters of a year."""

from __future__ import annotations

import re
from datetime import date, timedelta

from onrecord.mentions.times import periods
from onrecord.mentions.times.case import NOTHING, STORY, Case, Value, ordinal, related, tail_year_of
from onrecord.mentions.times.lexer import LETTERS
from onrecord.mentions.times.periods import Period

_DAY = 24  # hours


def read_quarter(case: Case) -> Value | None:
    """ "the third quarter", of the last year in which it has begun; not "the second day" of something."""
    unit = case.text("unit")
    if unit not in ("quarter", "semester"):
        return NOTHING if unit in ("day", "week", "month", "year") and _counts(case) else None
    nth = ordinal(case.text("nth") or "0")
    year = case.year()
    tail, tail_year = tail_year_of(case)
    if tail:
        year = tail_year
    now = case.anchor.now
    if not nth or nth > 4:
        return NOTHING
    explicit = year is not None and not tail
    if year is None and now is not None:
        year = now.year if periods.quarter(now.year, nth).first <= now or case.tense() > 0 else now.year - 1
    return case.date(periods.quarter(year, nth) if year else None, explicit)


def _counts(case: Case) -> bool:
    """ "the second day" is a date, "first year students" is none."""
    return case.lexemes.letters[case.match.start()] == LETTERS["THE"]


def read_period(case: Case) -> Value | None:
    """ "the 1988 quarter", "the 1988 period"."""
    if case.text("unit") not in ("quarter", "period", "year", "season"):
        return None
    year = case.year()
    return case.date(periods.year(year), True) if year else None


def read_ago_period(case: Case) -> Value | None:
    """ "year-earlier", "the year-ago quarter"."""
    now = case.anchor.now
    unit = case.lexemes.values[case.match.start("back")]
    if now is None or unit not in ("year", "month", "week", "quarter"):
        return NOTHING
    what = case.text("unit")
    then = periods.step(now, unit, -1)
    if then is None:
        return NOTHING
    if what in ("quarter", "period") or what is None:
        told = case.anchor.told
        base = (
            told.first
            if told is not None and told.precision == "season" and told.first <= now
            else periods.step(now, "quarter", -1)
        )
        number = ordinal(case.text("nth") or "0") or ((base.month + 2) // 3 if base else 1)
        year = base.year - 1 if base else then.year
        return case.date(periods.quarter(year, min(number, 4)), False, False)
    return case.date(periods.around(then, unit), False, False)


def read_unit(case: Case) -> Value | None:
    """ "last month", "this year", "the same week": one unit counted from the clause's day or the story's."""
    unit, word = case.text("unit") or "", case.text("rel2", "rel")
    if word in ("recent", "ahead") or unit == "period":
        return Value("date") if word != "ahead" else None
    if word is None:
        if case.anchor.narrative or unit not in ("year", "month", "week", "quarter"):
            word = "same"
        else:
            word = "this"
    if unit in periods.MONTH_LONG or unit in periods.DAY_LONG:
        period = related(case.anchor, word, unit)
        if unit == "decade" and word == "last" and period is not None:
            return Value("duration", period, "relative", False)
        return case.date(period, False, told=word != "this")
    return Value("duration")


def read_unit_end(case: Case) -> Value | None:
    """ "year end", "month's end"."""
    if case.text("unit") not in ("year", "month", "week", "quarter", "decade"):
        return None
    base = case.anchor.now
    return case.date(periods.around(base, case.text("unit") or "") if base else None, False)


def read_the_unit(case: Case) -> Value | None:
    """ "the quarter" of a company's report, "the weekend" nearest in the clause's tense."""
    unit, now = case.text("unit"), case.anchor.now
    if now is None or case.anchor.narrative:
        return NOTHING if unit == "weekend" else None
    if unit == "weekend":
        ahead = case.tense() > 0
        base = now if ahead or now.weekday() > 4 else now - timedelta(7)
        return case.date(periods.weekend(base), False, False)
    told = case.anchor.told
    if unit == "quarter":
        if told is not None and told.precision == "season":
            return case.date(told, False, False)
        before = periods.step(now, "quarter", -1)
        return case.date(periods.around(before, "quarter") if before else None, False, False)
    return None


def read_weekday(case: Case) -> Value | None:
    """ "on Monday", "last Friday", "Tuesday and Wednesday": the nearest such day before, in a clause of the future after."""
    number, word = case.number("weekday"), case.text("rel2", "rel")
    tail = case.text("tail")
    base = case.anchor.story if word in STORY else case.anchor.now
    if number is None or base is None:
        return case.date(None, False)
    if word is None and tail is None and (second := _paired(case)) is not None:
        ahead = (second - base.weekday()) % 7 if case.tense() > 0 else -((base.weekday() - second) % 7)
        return case.date(periods.day(base + timedelta(ahead - (second - number) % 7)), False)
    if tail is not None:
        around = related(case.anchor, tail, "week")
        return case.date(periods.day(around.first + timedelta(number)) if around else None, False)
    back, ahead = (base.weekday() - number) % 7, (number - base.weekday()) % 7
    if word in ("last", "previous"):
        day = base - timedelta(back or 7)
    elif word in ("next", "following"):
        day = base + timedelta(ahead or 7)
    elif word == "this":
        day = base + timedelta(ahead) if case.tense() >= 0 else base - timedelta(back)
    else:
        day = base + timedelta(ahead) if case.tense() > 0 else base - timedelta(back)
    return case.date(periods.day(day), False)


def _paired(case: Case) -> int | None:
    """The weekday that a weekday is joined with: "on Monday and Tuesday" are days side by side."""
    end, letters = case.match.end(), case.lexemes.letters
    joined = letters[end : end + 1] in (LETTERS["AND"], LETTERS["TO"], LETTERS["HYPHEN"])
    return int(case.lexemes.values[end + 1]) if joined and letters[end + 1 : end + 2] == LETTERS["WEEKDAY"] else None


def read_deictic(case: Case) -> Value:
    """ "today", "yesterday", "tomorrow": counted from the publication date, of narratives without one nothing."""
    published = case.anchor.published
    offset = case.number("deictic") or (-1 if case.text("deictic") == "-1" else 0)
    if published is None or case.anchor.narrative:
        return case.date(None, False)
    value = case.date(periods.day(published + timedelta(offset)), False, told=False)
    return Value(value.type, value.period, "publication" if offset == 0 else "relative", False)


def read_night(case: Case) -> Value:
    """ "overnight": the night before the publication date, or that of the weekday behind it; two days, both inclusive."""
    published = case.anchor.published
    if published is None or case.anchor.narrative:
        return Value("time")
    day = published if case.tense() > 0 else published - timedelta(1)
    if (told := _told_weekday(case)) is not None:
        weekday, into = told
        day = published - timedelta((published.weekday() - weekday) % 7 + into)
    return Value("time", Period(day, day + timedelta(1), "day"), "relative", False)


def _told_weekday(case: Case) -> tuple[int, int] | None:
    """The weekday behind "overnight", and 1 where the night led into it: "overnight on Saturday", "overnight into Sunday"."""
    letters, end = case.lexemes.letters, case.match.end()
    step = end if letters[end : end + 1] == LETTERS["WEEKDAY"] else end + 1
    if letters[step : step + 1] != LETTERS["WEEKDAY"]:
        return None
    between = case.parse.text[case.lexemes.ends[end - 1] : case.lexemes.starts[step]]
    return (int(case.lexemes.values[step]), int("to" in between)) if _NIGHT_OF.match(between) else None


_NIGHT_OF = re.compile(r"^ (?:on |to |into )?$")


def read_part(case: Case) -> Value:
    """ "this morning", "last night", "the next evening": the day whose part it is, with type "time"."""
    word = case.text("rel2", "rel")
    if word is None:
        return Value("time")
    if word == "last":
        now = case.anchor.now
        return Value("time", periods.day(now - timedelta(1)), "relative", False) if now else Value("time")
    if word == "recent":
        return Value("time")
    period = related(case.anchor, word, "day")
    return Value("time", period, "publication" if word == "this" else "relative", False) if period else Value("time")


def _count(case: Case) -> int | None:
    """How many units; null for "a few"."""
    if case.has("vague"):
        return 2 if case.text("vague") == "couple" else None
    if case.has("n2"):
        return None
    value = case.text("n")
    if value is None:
        return 1 if case.has("one") and not case.has("halfof") else None
    value = value.replace(",", "")
    return int(value) if value.isdigit() else None


def read_span(case: Case) -> Value | None:
    """ "the past three months", "in the coming weeks": from or up to the publication date."""
    word, unit, count = case.text("rel") or "", case.text("unit") or "", _count(case)
    published = case.anchor.published
    if published is None or case.anchor.narrative or word in STORY:
        return Value("duration")
    ahead = word == "next"
    if count is None:  # how many coming weeks is not said
        return Value("duration", periods.day(published), "relative", False, open=True) if ahead else Value("duration")
    unit, count = in_days(unit, count)
    other = periods.step(published, unit, count if ahead else -count)
    if other is None:
        return Value("duration")
    first, last = (published, other) if ahead else (other, published)
    return Value("duration", Period(first, last, periods.precision(unit)), "relative", False)


def in_days(unit: str, count: int) -> tuple[str, int]:
    """Whole days for hours that make them ("48 hours")."""
    return ("day", count // _DAY) if unit == "hour" and count % _DAY == 0 else (unit, count)


def _moved(case: Case, base: date | None, sign: int) -> Value:
    unit, count = case.text("unit") or "", _count(case)
    if not (case.has("n") or case.has("vague") or case.has("one") or case.has("n2")):
        count = 1 if case.lexemes.letters[case.match.start()] == LETTERS["THE"] else None
    if base is None or count is None:
        return NOTHING
    if unit == "decade":
        unit, count = "year", 10 * count
    told, news = case.anchor.told, not case.anchor.narrative
    if news and unit == "year" and count == 1 and told is not None and told.precision == "season":
        quarter = periods.step(told.first, "year", sign)  # companies compare a quarter with the same one a year before
        return case.date(periods.around(quarter, "quarter") if quarter else None, False, False)
    then = periods.step(base, unit, sign * count)
    return case.date(periods.around(then, unit) if then else None, False, told=not (news and unit == "year"))


def read_ago(case: Case) -> Value:
    """ "two weeks ago": as exact as its unit, open where no number stands."""
    return _moved(case, case.anchor.now, -1)


def read_offset(case: Case) -> Value | None:
    """ "two days later", "a week earlier": counted from the day the story stands at."""
    earlier = case.lexemes.letters[case.match.start("dir")] in (LETTERS["EARLIER"], LETTERS["BEFORE"])
    unit = case.text("unit")
    base = case.anchor.story if unit in ("day", "night") or case.anchor.narrative else (case.anchor.story or case.anchor.now)
    return _moved(case, base, -1 if earlier else 1)
