"""From a match of the grammar to a calendar value: one function a rule, null from it where the words are no time after all."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.language.parse import Parse
from onrecord.mentions import times_periods as periods
from onrecord.mentions.times_anchor import Anchor, tense
from onrecord.mentions.times_lexer import LETTERS, Lexemes
from onrecord.mentions.times_periods import Period
from onrecord.model import Time, TimeBasis, TimeType
from onrecord.vocabulary.calendar import Calendar

_DECADE_WORDS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}
_STORY_LAST = frozenset(("previous", "preceding"))
_STORY_NEXT = frozenset(("following", "subsequent", "ensuing", "succeeding"))
_STORY_THIS = frozenset(("same", "that"))


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression means; `told`: the narrative stands there now."""

    type: TimeType
    period: Period | None = None
    basis: TimeBasis = "none"
    told: bool = True

    def time(self) -> Time:
        if self.period is None:
            return Time(self.type, None, None, "none", "none")
        p = self.period
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
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def text(self, *groups: str) -> str | None:
        """The content of the first of these groups that matched (its last lexeme)."""
        for group in groups:
            if self.has(group):
                return self.lexemes.values[self.match.end(group) - 1]
        return None

    def number(self, *groups: str) -> int | None:
        value = self.text(*groups)
        if value is None:
            return None
        value = value.replace(",", "")
        return int(value) if value.isdigit() else None

    def year(self) -> int | None:
        value = self.number("year", "year_b")
        if value is None or value >= 100:
            return value
        return (1900 if value > 35 else 2000) + value

    def tense(self) -> int:
        start, end = self.match.span()
        return tense(self.parse, self.lexemes.starts[start], self.lexemes.ends[end - 1])

    def edge(self) -> str:
        return self.text("edge", "phase") or ""

    def date(self, period: Period | None, explicit: bool, told: bool = True) -> Value:
        """A date value, its early or late part where the text says so; "in the morning" makes it a time."""
        kind: TimeType = "time" if self.has("part") else "date"
        if period is None:
            return Value(kind)
        return Value(kind, periods.part(period, self.edge()), "explicit" if explicit else "relative", told)


def _tail_year(case: Case) -> tuple[bool, int | None]:
    """(whether "of that year", "last year" follows, the year it means)."""
    if not case.has("tail"):
        return False, None
    base = _related(case.anchor, case.text("tail") or "", "year")
    return True, base.first.year if base else None


def _related(anchor: Anchor, word: str, unit: str) -> Period | None:
    """"last week", "the following month", "that year"."""
    letter_story = word in _STORY_LAST | _STORY_NEXT | _STORY_THIS or (unit == "day" and word in ("next",))
    base = anchor.story if letter_story else anchor.now
    if base is None:
        return None
    offset = -1 if word in ("last", "past", "latest", "recent") or word in _STORY_LAST else 0
    if word in ("next", "coming", "upcoming", "forthcoming", "future") or word in _STORY_NEXT:
        offset = 1
    if offset == 0 and letter_story and unit == "day" and (anchor.told is None or anchor.told.precision != "day"):
        return None
    target = periods.step(base, unit, offset) if offset else base
    return periods.around(target, unit) if target else None


def _choose_year(case: Case, month: int, number: int | None) -> int | None:
    """The year of a month, or of a day of it, that the text leaves out."""
    anchor, now = case.anchor, case.anchor.now
    if now is None:
        return None
    if anchor.narrative:
        told = anchor.told.first if anchor.told is not None else now
        return told.year + 1 if told.month >= 10 and month <= 2 and told.month != month else told.year
    when = case.tense()
    here = now.year * 372 + now.month * 31 + (now.day if number else 0)
    target = month * 31 + (number or 0)
    options = [y * 372 + target for y in (now.year - 1, now.year, now.year + 1)]
    nearest = min(options, key=lambda o: abs(o - here))
    if when > 0:
        best = min(o for o in options if o >= here)
    elif when < 0 or number is None:
        best = max(o for o in options if o <= here)
    else:
        best = nearest
    if abs(best - here) > 300 and (number is not None or when == 0):
        best = nearest
    return (best - target) // 372


def _capitalised_month(case: Case) -> bool:
    """Whether a month name is one ("may" and "march" are verbs too)."""
    i = case.match.start("month")
    tokens = case.parse.tokens(case.lexemes.starts[i], case.lexemes.ends[i])
    if not tokens:
        return True
    tag, word = case.parse.tags[tokens.start], case.parse.words[tokens.start]
    bare = case.match.end() - case.match.start() == 1
    return tag not in ("MD", "VB", "VBP", "VBD", "VBZ") and (not bare or word[0].isupper() or word not in ("may", "march", "mar"))


def _date(case: Case) -> Value | None:
    number, month = case.number("day", "day_b"), case.number("month", "month_b")
    if number is None:
        number = _ordinal(case.text("day", "day_b") or "")
    if month is None or not 1 <= number <= 31:
        return None
    if case.has("month") and not case.has("year") and not _capitalised_month(case):
        return None
    year = case.year()
    explicit = year is not None
    tail, tail_year = _tail_year(case)
    if tail:
        year = tail_year
    elif year is None:
        year = _choose_year(case, month, number)
    return case.date(periods.made(year, month, number) if year else None, explicit)


def _ordinal(word: str) -> int:
    from onrecord.mentions.figures_words import ORDINALS

    return int(word) if word.isdigit() else ORDINALS.get(word, 0)


def _counts_something(case: Case) -> bool:
    """Whether a noun or adjective follows the match: "on the 1st floor", "May 5 and 6 people"."""
    end = case.lexemes.ends[case.match.end() - 1]
    after = case.parse.tokens(end, end + 2)
    return bool(after) and case.parse.tags[after.start][:2] in ("NN", "JJ")


def _day_after(case: Case) -> Value | None:
    return None if not case.has("year") and _counts_something(case) else _date(case)


def _day_alone(case: Case) -> Value | None:
    number = _ordinal(case.text("day") or "")
    base = case.anchor.story
    if _counts_something(case):
        return None
    if base is None or not 1 <= number <= 31:
        return NOTHING
    return case.date(periods.made(base.year, base.month, number), False)


def _month(case: Case) -> Value | None:
    month = case.number("month")
    if month is None or not case.has("year") and not _capitalised_month(case):
        return None
    year = case.year()
    explicit = year is not None
    tail, tail_year = _tail_year(case)
    word = case.text("rel2", "rel")
    if tail:
        year = tail_year
    elif word is not None and case.anchor.now is not None:
        year = _beside(case.anchor.now, word, month)
    elif year is None:
        year = _choose_year(case, month, None)
    return case.date(periods.month(year, month) if year else None, explicit)


def _beside(now: date, word: str, month: int) -> int:
    """The year of "last May", "next May", "this May"."""
    if word in ("last", "past", "previous", "preceding"):
        return now.year if month < now.month else now.year - 1
    if word in ("next", "coming", "following", "upcoming"):
        return now.year if month > now.month else now.year + 1
    return now.year


def _year(case: Case) -> Value | None:
    year = case.year()
    if year is None or case.has("unit") and case.text("unit") != "year":
        return None
    start, end = case.match.start("year"), case.match.end()
    if not case.edge() and not case.has("unit") and not _reads_as_year(case, start, year):
        return None
    before = case.lexemes.letters[start - 1] if start else LETTERS["BREAK"]
    # "the 1812 tune" names a year without going there.
    return case.date(periods.year(year), True, told=before in _GOES_THERE or case.has("unit") or end - start > 1)


_GOES_THERE = frozenset(LETTERS[name] for name in "IN UNTIL FROM BREAK OF AND TO HYPHEN".split())
_YEAR_PREPOSITIONS = frozenset("in since by until till during from to through of before after between for around circa and at on".split())


def _reads_as_year(case: Case, index: int, year: int) -> bool:
    """Whether four digits are a year and not a quantity: no counted noun behind, no currency or number sign before."""
    parse, lexemes = case.parse, case.lexemes
    start = lexemes.starts[index]
    text = parse.text
    before = text[max(0, start - 1) : start]
    after = text[lexemes.ends[index] : lexemes.ends[index] + 1]
    if before in ("$", "€", "£", "#", ".", ",", "/", "+") or after in ("%", "/", "°"):
        return before == "/" or after == "/"
    tokens = parse.tokens(start, lexemes.ends[index])
    if not tokens:
        return 1500 <= year
    token = tokens.start
    previous = parse.lowers[token - 1] if token else ""
    if parse.deps[token] == "nummod":
        head = parse.heads[token]
        if previous in ("since", "in", "until") and 1900 <= year <= 2035 and head > token + 1:
            return True  # "since 2019 UN monitors have ..."
        if head > token and parse.tags[head] in ("NNS", "NNPS") or head == token + 1 and parse.lowers[head] in ("people", "percent"):
            return False
    following = parse.tags[token + 1] if token + 1 < len(parse) else ""
    if following == "NNS" or previous in ("than", "some", "about", "nearly", "least", "almost", "over", "approximately", "roughly"):
        return previous in ("about",) and following in (".", ",", "IN", "")
    if year < 1400:
        return previous in _YEAR_PREPOSITIONS
    return True


def _century(case: Case) -> Value | None:
    if case.text("unit") != "century":
        return None
    number = _ordinal(case.text("nth") or "")
    if not 1 <= number <= 21:
        return Value("date")
    first = (number - 1) * 100 + 1
    return Value("date", Period(date(first, 1, 1), date(first + 99, 12, 31), "none"), "explicit", False)


def _decade(case: Case) -> Value:
    word = (case.text("decade") or "").lower()
    digits = re.sub(r"\D", "", word)
    if not digits:
        first = 1900 + _DECADE_WORDS.get(word, 0)
    else:
        first = int(digits) if len(digits) == 4 else (1900 if int(digits) >= 20 else 2000) + int(digits)
    return case.date(periods.decade(first), True, False)


def _season(case: Case) -> Value | None:
    name = case.text("season") or ""
    i = case.match.start("season")
    letters, stop = case.lexemes.letters, case.match.end()
    if letters[stop : stop + 1] == LETTERS["OF"] and not case.has("year") and name == "autumn":  # "the fall of the city"
        return None
    if stop - case.match.start() == 1:
        tokens = case.parse.tokens(case.lexemes.starts[i], case.lexemes.ends[i])
        if tokens and case.parse.tags[tokens.start] not in ("NN", "NNP") or not tokens or case.parse.deps[tokens.start] in ("compound", "amod"):
            return None
    tail, tail_year = _tail_year(case)
    year = tail_year if tail else case.year()
    now = case.anchor.now
    if year is None and now is not None and not tail:
        word, month = case.text("rel2", "rel"), {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}[name]
        if word in _STORY_THIS and case.anchor.story:
            year = case.anchor.story.year
        elif word:
            year = _beside(now, word, month)
        else:
            year = now.year if case.anchor.narrative or month <= now.month or case.tense() > 0 else now.year - 1
    return case.date(periods.season(year, name) if year else None, case.has("year"))


def _quarter(case: Case) -> Value | None:
    unit = case.text("unit")
    if unit not in ("quarter", "semester"):
        return NOTHING if unit in ("day", "week", "month", "year") and _counts(case) else None
    nth = _ordinal(case.text("nth") or "0")
    year = case.year()
    tail, tail_year = _tail_year(case)
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
    """"the second day" is a date, "first year students" is none."""
    return case.lexemes.letters[case.match.start()] == LETTERS["THE"]


def _period(case: Case) -> Value | None:
    """"the 1988 quarter", "the 1988 period"."""
    if case.text("unit") not in ("quarter", "period", "year", "season"):
        return None
    year = case.year()
    return case.date(periods.year(year), True) if year else None


def _ago_period(case: Case) -> Value | None:
    """"year-earlier", "the year-ago quarter"."""
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
        base = told.first if told is not None and told.precision == "season" and told.first <= now else periods.step(now, "quarter", -1)
        number = _ordinal(case.text("nth") or "0") or ((base.month + 2) // 3 if base else 1)
        year = base.year - 1 if base else then.year
        return case.date(periods.quarter(year, min(number, 4)), False, False)
    return case.date(periods.around(then, unit), False, False)


def _unit(case: Case) -> Value | None:
    unit, word = case.text("unit") or "", case.text("rel2", "rel")
    if word == "recent" or word == "future" or unit == "period":
        return Value("date") if word != "future" else None
    if word is None:
        if case.anchor.narrative or unit not in ("year", "month", "week", "quarter"):
            word = "same"
        else:
            word = "this"
    if unit == "quarter" and word in ("latest",) or unit in periods._MONTHS or unit in periods._DAYS:
        period = _related(case.anchor, word, unit)
        if unit == "decade" and word in ("last", "past") and period is not None:
            return Value("duration", period, "relative", False)
        return case.date(period, False, told=word not in ("this", "current"))
    return Value("duration")


def _unit_end(case: Case) -> Value | None:
    """"year end", "month's end"."""
    if case.text("unit") not in ("year", "month", "week", "quarter", "decade"):
        return None
    base = case.anchor.now
    return case.date(periods.around(base, case.text("unit") or "") if base else None, False)


def _weekday(case: Case) -> Value | None:
    number, word = case.number("weekday"), case.text("rel2", "rel")
    tail = case.text("tail")
    base = case.anchor.story if word in _STORY_LAST | _STORY_NEXT | _STORY_THIS else case.anchor.now
    if number is None or base is None:
        return case.date(None, False)
    if tail is not None:
        around = _related(case.anchor, tail, "week")
        return case.date(periods.day(around.first + timedelta(number)) if around else None, False)
    back, ahead = (base.weekday() - number) % 7, (number - base.weekday()) % 7
    if word in ("last", "past", "previous", "preceding"):
        day = base - timedelta(back or 7)
    elif word in ("next", "coming", "following", "upcoming"):
        day = base + timedelta(ahead or 7)
    elif word in ("this", "current"):
        day = base + timedelta(ahead) if case.tense() >= 0 else base - timedelta(back)
    else:
        day = base + timedelta(ahead) if case.tense() > 0 else base - timedelta(back)
    return case.date(periods.day(day), False)


def _deictic(case: Case) -> Value:
    published = case.anchor.published
    offset = case.number("deictic") or (-1 if case.text("deictic") == "-1" else 0)
    if published is None or case.anchor.narrative:
        return case.date(None, False)
    value = case.date(periods.day(published + timedelta(offset)), False, told=False)
    return Value(value.type, value.period, "publication" if offset == 0 else "relative", False)


def _night(case: Case) -> Value:
    published = case.anchor.published
    if published is None or case.anchor.narrative:
        return Value("time")
    day = published if case.tense() > 0 else published - timedelta(1)
    return Value("time", Period(day, day + timedelta(1), "day"), "relative", False)


def _part(case: Case) -> Value:
    word = case.text("rel2", "rel")
    if word is None:
        return Value("time")
    if word in ("last", "past"):
        now = case.anchor.now
        return Value("time", periods.day(now - timedelta(1)), "relative", False) if now else Value("time")
    if word in ("recent", "latest"):
        return Value("time")
    period = _related(case.anchor, word, "day")
    return Value("time", period, "publication" if word == "this" else "relative", False) if period else Value("time")


def _part_of(case: Case) -> Value | None:
    value = _date(case)
    return None if value is None else Value("time", value.period, value.basis)


def _feast(case: Case) -> Value:
    name, year = case.text("feast") or "", case.year()
    now = case.anchor.now
    explicit = year is not None
    if year is None and now is not None:
        options = [p for y in (now.year - 1, now.year, now.year + 1) if (p := periods.feast(case.calendar, name, y))]
        word, when = case.text("rel"), 0 if case.anchor.narrative else case.tense()
        if word in ("last", "past") or when < 0:
            options = [p for p in options if p.first <= now] or options
        elif word in ("next", "coming") or when > 0:
            options = [p for p in options if p.last >= now] or options
        if not options:
            return NOTHING
        return case.date(min(options, key=lambda p: abs((p.first - now).days)), False)
    return case.date(periods.feast(case.calendar, name, year) if year else None, explicit)


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


def _span(case: Case) -> Value | None:
    """"the past three months", "in the coming weeks": from or up to the publication date."""
    word, unit, count = case.text("rel") or "", case.text("unit") or "", _count(case)
    published = case.anchor.published
    if count is None or published is None or case.anchor.narrative or word in _STORY_LAST | _STORY_NEXT | _STORY_THIS:
        return Value("duration")
    ahead = word in ("next", "coming", "upcoming")
    other = periods.step(published, unit, count if ahead else -count)
    if other is None:
        return Value("duration")
    first, last = (published, other) if ahead else (other, published)
    return Value("duration", Period(first, last, _precision(unit)), "relative", False)


def _precision(unit: str) -> periods.TimePrecision:
    fine: dict[str, periods.TimePrecision] = {
        "day": "day", "night": "day", "week": "week", "weekend": "week", "fortnight": "week", "month": "month",
        "quarter": "season", "season": "season", "semester": "season", "year": "year", "decade": "year",
    }  # fmt: skip
    return fine.get(unit, "none")


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


def _ago(case: Case) -> Value:
    return _moved(case, case.anchor.now, -1)


def _offset(case: Case) -> Value | None:
    earlier = case.lexemes.letters[case.match.start("dir")] in (LETTERS["EARLIER"], LETTERS["BEFORE"])
    unit = case.text("unit")
    base = case.anchor.story if unit in ("day", "night") or case.anchor.narrative else (case.anchor.story or case.anchor.now)
    return _moved(case, base, -1 if earlier else 1)


def _clock(case: Case) -> Value | None:
    if case.has("hours") and case.text("hours") != "hour":
        return None
    if case.has("hours") and not _military(case) or case.has("military") and (not _military(case) or _counts_something(case)):
        return None
    if case.has("month") or case.has("month_b"):
        value = _date(case)
    elif case.has("weekday"):
        value = _weekday(case)
    elif case.has("deictic"):
        value = _deictic(case)
    else:
        told = case.anchor.told
        value = case.date(told, False, False) if told is not None and told.precision == "day" else NOTHING
    return None if value is None else Value("time", value.period, value.basis, value.told)


def _military(case: Case) -> bool:
    """"0330 hours", "at 2000 hours"."""
    word = case.text("clock", "military") or ""
    return len(word) == 4 and word[:2] <= "24" and word[2:] < "60" and "," not in word


def _iso(case: Case) -> Value:
    word = case.text("iso") or ""
    if word[4:5] == "-" and word[:4].isdigit():
        numbers = [int(n) for n in word[:10].split("-")]
        period = periods.made(*numbers)
        return Value("time" if len(word) > 10 else "date", period, "explicit" if period else "none")
    a, b, year = (int(n) for n in re.split(r"[/.-]", word))
    year = year if year > 99 else year + (1900 if year > 35 else 2000)
    options = [p for p in (periods.made(year, b, a), periods.made(year, a, b) if a != b else None) if p]
    if len(options) == 2:  # 03/04/2018: day and month cannot be told apart, the year can
        return Value("date", periods.year(year), "explicit")
    return Value("date", options[0], "explicit") if options else NOTHING


def _duration(case: Case) -> Value | None:
    if case.has("one") and case.text("unit") in ("quarter", "night", "season") or _is_age(case):
        return None
    if case.text("unit") == "quarter" and case.text("n", "n2") in ("3", "three"):  # "three-quarters" is mostly a share
        return None
    return Value("duration")


def _bare(case: Case) -> Value | None:
    return None if _is_age(case) or case.text("unit") in ("quarter", "night", "season", "weekend") else Value("duration")


def _is_age(case: Case) -> bool:
    """"a 37-year-old", "37 years old"; "a year-long siege" is a duration."""
    return case.has("old") and (case.text("old") or "").startswith("old")


def _the_unit(case: Case) -> Value | None:
    """"the quarter" of a company's report, "the weekend" nearest in the clause's tense."""
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


def _sometime(case: Case) -> Value | None:
    """"at that time": a time in a narrative, hardly ever one in the news ("at the same time", "for the time being")."""
    return NOTHING if case.anchor.narrative else None


def _the_past(case: Case) -> Value | None:
    return NOTHING if case.text("rel") == "past" else None


def _always(kind: TimeType) -> Callable[[Case], Value | None]:
    return lambda case: Value(kind)


RESOLVERS: dict[str, Callable[[Case], Value | None]] = {
    "iso": _iso, "date": _date, "day_before": _date, "day_after": _day_after, "day_alone": _day_alone, "bc": _always("date"), "month": _month,
    "year": _year, "decade": _decade, "century": _century, "season": _season, "quarter": _quarter, "period": _period,
    "ago_period": _ago_period, "unit": _unit, "unit_end": _unit_end, "weekday": _weekday, "deictic": _deictic, "night": _night,
    "part": _part, "part_of": _part_of, "vague": _always("date"), "feast": _feast, "span": _span, "ago": _ago,
    "offset": _offset, "duration": _duration, "bare": _bare, "the_unit": _the_unit, "sometime": _sometime, "the_past": _the_past, "set": _always("set"), "clock": _clock,
}  # fmt: skip
