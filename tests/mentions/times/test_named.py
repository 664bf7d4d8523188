"""Feasts by name, nights, pairs of days and spans that begin now."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.mentions.times.read import find_times
from onrecord.model import Mention, Time
from onrecord.vocabulary.load import Vocabulary

Parser = Callable[..., tuple[Document, Parse]]
Find = Callable[[str], dict[str, Time]]


@pytest.fixture
def find(parse_text: Parser, vocabulary: Vocabulary) -> Find:
    def run(text: str) -> dict[str, Time]:
        document, parse = parse_text(text, published="2018-09-10")
        found: tuple[Mention, ...] = find_times(document, parse, vocabulary.calendar)
        return {m.text: m.time for m in found if m.time is not None}

    return run


@pytest.mark.parametrize(
    ("text", "span", "start", "end"),
    [
        ("The raid came during Ramadan.", "Ramadan", "2018-05-16", "2018-06-14"),
        ("He was shot on the eve of Ramadan.", "the eve of Ramadan", "2018-05-15", "2018-05-15"),
        ("A truce held over Eid al-Adha.", "Eid al-Adha", "2018-08-21", "2018-08-24"),
        ("He was killed on Eid al-Fitr.", "Eid al-Fitr", "2018-06-15", "2018-06-17"),
        ("Families gathered for Nowruz.", "Nowruz", "2018-03-21", "2018-03-21"),
        ("The church was burnt on Christmas Eve.", "Christmas Eve", "2017-12-24", "2017-12-24"),
        ("The blast on Orthodox Easter hurt ten.", "Orthodox Easter", "2018-04-08", "2018-04-08"),
        ("The blast on Easter Sunday hurt ten.", "Easter Sunday", "2018-04-01", "2018-04-01"),
        ("They met on Good Friday.", "Good Friday", "2018-03-30", "2018-03-30"),
        ("The club was attacked on New Year's Eve.", "New Year's Eve", "2017-12-31", "2017-12-31"),
        ("Shells hit the hall on Orthodox Christmas.", "Orthodox Christmas", "2018-01-07", "2018-01-07"),
        ("Crowds were bombed on Ashura.", "Ashura", "2017-09-30", "2017-09-30"),
        ("The vote will be held after Diwali.", "Diwali", "2018-11-07", "2018-11-07"),
    ],
)
def test_named_times(find: Find, text: str, span: str, start: str, end: str) -> None:
    time = find(text)[span]
    assert (time.start, time.end, time.basis) == (start, end, "relative")


@pytest.mark.parametrize(
    ("text", "span", "start", "end"),
    [
        ("Shells hit the town overnight.", "overnight", "2018-09-09", "2018-09-10"),
        ("Shells hit the town overnight on Saturday.", "overnight", "2018-09-08", "2018-09-09"),
        ("Shells hit the town overnight into Sunday.", "overnight", "2018-09-08", "2018-09-09"),
        ("Shells hit the town overnight Friday.", "overnight", "2018-09-07", "2018-09-08"),
        ("The truce ended in the early hours of Sunday.", "the early hours of Sunday", "2018-09-09", "2018-09-09"),
    ],
)
def test_nights(find: Find, text: str, span: str, start: str, end: str) -> None:
    time = find(text)[span]
    assert (time.type, time.start, time.end) == ("time", start, end)


def test_a_night_is_not_that_of_another_sentences_day(find: Find) -> None:
    assert find("Shells fell overnight. On Saturday he left.")["overnight"].start == "2018-09-09"


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Shells fell on Monday and Tuesday.", "2018-09-03", "2018-09-04"),
        ("Talks will be held on Monday and Tuesday.", "2018-09-10", "2018-09-11"),
        ("Talks from Thursday to Friday failed.", "2018-09-06", "2018-09-07"),
        ("The siege lasted from May to July 2016.", "2016-05-01", "2016-07-01"),
        ("The siege lasted from November to January 2016.", "2015-11-01", "2016-01-01"),
    ],
)
def test_days_and_months_told_together_belong_together(find: Find, text: str, first: str, second: str) -> None:
    assert [time.start for time in find(text).values()] == [first, second]


@pytest.mark.parametrize(
    ("text", "span", "start", "end"),
    [
        ("Talks will resume in the coming weeks.", "the coming weeks", "2018-09-10", None),
        ("Elections are due in the next few months.", "the next few months", "2018-09-10", None),
        ("Talks will resume in the next three days.", "the next three days", "2018-09-10", "2018-09-13"),
        ("The army will attack within 48 hours.", "48 hours", "2018-09-10", "2018-09-12"),
        ("Thirty people were hurt in the past 48 hours.", "the past 48 hours", "2018-09-08", "2018-09-10"),
        ("He slept for 48 hours.", "48 hours", None, None),
    ],
)
def test_spans_that_begin_now_are_bounded_or_open(find: Find, text: str, span: str, start: str | None, end: str | None) -> None:
    time = find(text)[span]
    assert (time.type, time.start, time.end) == ("duration", start, end)


@pytest.mark.parametrize(
    ("text", "span", "start"),
    [
        ("The push began on 3 May 2015. Two days earlier, rebels had taken the bridge.", "Two days earlier", "2015-05-01"),
        ("The push began on 3 May 2015. Three days later the town fell.", "Three days later", "2015-05-06"),
        ("The town fell on 3 May 2015. The next day the army left.", "The next day", "2015-05-04"),
        ("The town fell on 3 May 2015. The previous day the army had left.", "The previous day", "2015-05-02"),
    ],
)
def test_days_count_from_the_day_told_last(find: Find, text: str, span: str, start: str) -> None:
    assert find(text)[span].start == start


def test_since_a_year_is_that_year_and_no_more(find: Find) -> None:
    time = find("The army has held the bridge since 2011.")["2011"]
    assert (time.start, time.precision, time.basis) == ("2011-01-01", "year", "explicit")
