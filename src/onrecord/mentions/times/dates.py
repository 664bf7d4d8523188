"""Dates that the text spells out, with the year it leaves out: days, months, years, decades, centuries, seasons and feasts."""

from __future__ import annotations

import re
from datetime import date

from onrecord.mentions.times import periods
from onrecord.mentions.times.case import NOTHING, Case, Value, beside, counts_something, ordinal, tail_year_of
from onrecord.mentions.times.lexer import LETTERS
from onrecord.mentions.times.periods import Period

_DECADE_WORDS = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_SEASON_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


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
    if _surname(case, tokens.start):
        return False
    tag, word = case.parse.tags[tokens.start], case.parse.words[tokens.start]
    bare = case.match.end() - case.match.start() == 1
    return tag not in ("MD", "VB", "VBP", "VBD", "VBZ") and (not bare or word[0].isupper() or word not in ("may", "march", "mar"))


def _surname(case: Case, token: int) -> bool:
    """ "Theresa May", "Mrs May": a month that ends a person's name."""
    parse, before = case.parse, token - 1
    if before >= 0 and parse.words[before] == "." and before:
        before -= 1
    if before < 0 or parse.tags[before] != "NNP" or parse.lowers[token] not in _SURNAMES:
        return False
    if parse.lowers[before] in _HONORIFICS:
        return True
    return (
        parse.deps[before] == "compound"
        and parse.heads[before] == token
        and case.match.end() - case.match.start() == 1
        and (parse.words[before].isalpha() and parse.words[before].istitle())
    )


_SURNAMES = frozenset(("may", "march", "august", "june", "april"))
_HONORIFICS = frozenset("mr mrs ms miss dr sir lady minister lord".split())


def read_date(case: Case) -> Value | None:
    """ "4 May 2016", "May 4", "the 4th of last May": one day; without a year, that of the day nearest in the clause's tense."""
    number, month = case.number("day", "day_b"), case.number("month", "month_b")
    if number is None:
        number = ordinal(case.text("day", "day_b") or "")
    if month is None or not 1 <= number <= 31:
        return None
    if case.has("month") and not case.has("year") and not _capitalised_month(case):
        return None
    year = case.year()
    explicit = year is not None
    tail, tail_year = tail_year_of(case)
    if tail:
        year = tail_year
    elif year is None:
        year = _choose_year(case, month, number)
    return case.date(periods.made(year, month, number) if year else None, explicit)


def read_day_after(case: Case) -> Value | None:
    """ "May 4" with the day behind the month, which may be a count ("May 4 soldiers ...") where no year follows."""
    return None if not case.has("year") and counts_something(case) else read_date(case)


def read_day_alone(case: Case) -> Value | None:
    """ "on the 4th": of the month the story stands in."""
    number = ordinal(case.text("day") or "")
    base = case.anchor.story
    if counts_something(case):
        return None
    if base is None or not 1 <= number <= 31:
        return NOTHING
    return case.date(periods.made(base.year, base.month, number), False)


def read_part_of(case: Case) -> Value | None:
    """ "the morning of 4 May": its day, with type "time"."""
    value = read_date(case)
    return None if value is None else Value("time", value.period, value.basis)


def read_month(case: Case) -> Value | None:
    """ "May 2016", "last May", "from May to July 2016": a month in capitals, or one with its year."""
    month = case.number("month")
    if month is None or (not case.has("year") and not _capitalised_month(case)):
        return None
    year = case.year()
    explicit = year is not None
    tail, tail_year = tail_year_of(case)
    word = case.text("rel2", "rel")
    if tail:
        year = tail_year
    elif word is not None and case.anchor.now is not None:
        year = beside(case.anchor.now, word, month)
    elif year is None:
        year = _year_ahead(case, month) or _choose_year(case, month, None)
    return case.date(periods.month(year, month) if year else None, explicit)


def _year_ahead(case: Case, month: int) -> int | None:
    """The year that the month behind it names: "from May to July 2016", "in November and January 2016"."""
    end = case.match.end()
    match = _MONTH_AHEAD.match(case.lexemes.letters, end)
    if match is None:
        return None
    year, other = (int(case.lexemes.values[match.start(group)]) for group in ("year", "month"))
    return year if month <= other else year - 1


_MONTH_AHEAD = re.compile(
    f"[{LETTERS['AND']}{LETTERS['TO']}{LETTERS['HYPHEN']}{LETTERS['UNTIL']}](?P<month>{LETTERS['MONTH']})(?P<year>{LETTERS['YEAR']})"
)


def read_year(case: Case) -> Value | None:
    """ "in 2016", "the year 2016": four digits that count nothing."""
    year = case.year()
    if year is None or (case.has("unit") and case.text("unit") != "year"):
        return None
    start, end = case.match.start("year"), case.match.end()
    if not case.edge() and not case.has("unit") and not _reads_as_year(case, start, year):
        return None
    before = case.lexemes.letters[start - 1] if start else LETTERS["BREAK"]
    # "the 1812 tune" names a year without going there.
    return case.date(periods.year(year), True, told=before in _GOES_THERE or case.has("unit") or end - start > 1)


_GOES_THERE = frozenset(LETTERS[name] for name in ["IN", "UNTIL", "FROM", "BREAK", "OF", "AND", "TO", "HYPHEN"])
_YEAR_PREPOSITIONS = frozenset(
    ("in since by until till during from to through of before after between for around circa and at on").split()
)


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
        return year >= 1500
    token = tokens.start
    previous = parse.lowers[token - 1] if token else ""
    if 1900 <= year <= 2035 and (previous in ("since", "until") or (previous == "in" and parse.words[token - 1] == "In")):
        return True  # "since 2019 monitors have ...", "In 2011 hundreds died"
    if parse.deps[token] == "nummod":
        head = parse.heads[token]
        if previous == "in" and 1900 <= year <= 2035 and head > token + 1:
            return True  # "in 2019 UN monitors ..."
        if (head > token and parse.tags[head] in ("NNS", "NNPS")) or (
            head == token + 1 and parse.lowers[head] in ("people", "percent")
        ):
            return False
    following = parse.tags[token + 1] if token + 1 < len(parse) else ""
    if following == "NNS" or previous in (
        "than",
        "some",
        "about",
        "nearly",
        "least",
        "almost",
        "over",
        "approximately",
        "roughly",
    ):
        return previous in ("about",) and following in (".", ",", "IN", "")
    if year < 1400:
        return previous in _YEAR_PREPOSITIONS
    return True


def read_century(case: Case) -> Value | None:
    """ "the 19th century", its years counted from 1; a number that is no century of ours has no period."""
    if case.text("unit") != "century":
        return None
    number = ordinal(case.text("nth") or "")
    if not 1 <= number <= 21:
        return Value("date")
    first = (number - 1) * 100 + 1
    return Value("date", Period(date(first, 1, 1), date(first + 99, 12, 31), "none"), "explicit", False)


def read_decade(case: Case) -> Value:
    """ "the 1990s", "the nineties", "the '20s": two digits from 20 on are of the last century."""
    word = (case.text("decade") or "").lower()
    digits = re.sub(r"\D", "", word)
    if not digits:
        first = 1900 + _DECADE_WORDS.get(word, 0)
    else:
        first = int(digits) if len(digits) == 4 else (1900 if int(digits) >= 20 else 2000) + int(digits)
    return case.date(periods.decade(first), True, False)


def read_season(case: Case) -> Value | None:
    """ "last spring", "summer 2016"; "the fall of the city" is none."""
    name = case.text("season") or ""
    i = case.match.start("season")
    letters, stop = case.lexemes.letters, case.match.end()
    if letters[stop : stop + 1] == LETTERS["OF"] and not case.has("year") and name == "autumn":  # "the fall of the city"
        return None
    if stop - case.match.start() == 1:
        tokens = case.parse.tokens(case.lexemes.starts[i], case.lexemes.ends[i])
        if (
            (tokens and case.parse.tags[tokens.start] not in ("NN", "NNP"))
            or not tokens
            or case.parse.deps[tokens.start] in ("compound", "amod")
        ):
            return None
    tail, tail_year = tail_year_of(case)
    year = tail_year if tail else case.year()
    now = case.anchor.now
    if year is None and now is not None and not tail:
        word, month = case.text("rel2", "rel"), {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}[name]
        if word == "same" and case.anchor.story:
            year = case.anchor.story.year
        elif word:
            year = beside(now, word, month)
        else:
            year = now.year if case.anchor.narrative or month <= now.month or case.tense() > 0 else now.year - 1
    return case.date(periods.season(year, name) if year else None, case.has("year"))


def read_iso(case: Case) -> Value:
    """ "2016-05-04", "04/05/2016": where day and month cannot be told apart, the year."""
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


def read_feast(case: Case) -> Value:
    """ "Easter", "last Ramadan": the feast nearest to the day the clause counts from, before or after it by its tense."""
    name, year = case.text("feast") or "", case.year()
    now = case.anchor.now
    explicit = year is not None
    if year is None and now is not None:
        options = [p for y in (now.year - 1, now.year, now.year + 1) if (p := periods.feast(case.calendar, name, y))]
        word, when = case.text("rel"), 0 if case.anchor.narrative else case.tense()
        if word == "last" or when < 0:
            options = [p for p in options if p.first <= now] or options
        elif word == "next" or when > 0:
            options = [p for p in options if p.last >= now] or options
        if not options:
            return NOTHING
        return case.date(min(options, key=lambda p: abs((p.first - now).days)), False)
    return case.date(periods.feast(case.calendar, name, year) if year else None, explicit)
