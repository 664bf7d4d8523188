"""Spans and values of time expressions."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.mentions.times.read import find_times
from onrecord.model import Mention
from onrecord.reader import Reader
from onrecord.vocabulary.load import Vocabulary

Parser = Callable[..., tuple[Document, Parse]]
Find = Callable[..., tuple[Mention, ...]]


@pytest.fixture
def find(parse_text: Parser, vocabulary: Vocabulary) -> Find:
    def run(text: str, published: str | None = "2018-09-06", **fields: Any) -> tuple[Mention, ...]:
        document, parse = parse_text(text, published=published, **fields)
        return find_times(document, parse, vocabulary.calendar)

    return run


def _only(found: tuple[Mention, ...]) -> Mention:
    assert len(found) == 1, [m.text for m in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "span", "start", "end", "precision", "basis"),
    [
        ("The village fell on 14 March 2015.", "14 March 2015", "2015-03-14", "2015-03-14", "day", "explicit"),
        ("They met on March 14, 2015 in the capital.", "March 14, 2015", "2015-03-14", "2015-03-14", "day", "explicit"),
        ("The log says 2002-03-01 only.", "2002-03-01", "2002-03-01", "2002-03-01", "day", "explicit"),
        ("The raid took place on 18 Feb 90.", "18 Feb 90", "1990-02-18", "1990-02-18", "day", "explicit"),
        ("The siege began in March 2015.", "March 2015", "2015-03-01", "2015-03-31", "month", "explicit"),
        ("He left the army in mid-2014.", "mid-2014", "2014-05-02", "2014-09-01", "year", "explicit"),
        ("The party was banned in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31", "decade", "explicit"),
        ("The accord was signed in spring 2015.", "spring 2015", "2015-03-01", "2015-05-31", "season", "explicit"),
        ("Rebels have held the town since 2011.", "2011", "2011-01-01", "2011-12-31", "year", "explicit"),
        ("It fell in the third quarter of 2017.", "the third quarter of 2017", "2017-07-01", "2017-09-30", "season", "explicit"),
    ],
)  # fmt: skip
def test_full_dates_are_explicit(find: Find, text: str, span: str, start: str, end: str, precision: str, basis: str) -> None:
    mention = _only(find(text, published=None))
    assert mention.text == span
    assert mention.time is not None
    assert (mention.time.start, mention.time.end, mention.time.precision, mention.time.basis) == (start, end, precision, basis)


@pytest.mark.parametrize(
    ("span", "start"),
    [
        ("2 July\u060c 2022", "2022-07-02"),
        ("July 2\u060c 2022", "2022-07-02"),
        ("July 2\uff0c 2022", "2022-07-02"),
        ("2022\uff0d07\uff0d02", "2022-07-02"),
        ("\u0662 July \u0662\u0660\u0662\u0662", "2022-07-02"),
        ("\uff12 July \uff12\uff10\uff12\uff12", "2022-07-02"),
        ("2022\u201107\u201102", "2022-07-02"),
    ],
)
def test_marks_and_digits_of_other_scripts_count_as_ours(find: Find, span: str, start: str) -> None:
    mention = _only(find(f"The siege was lifted on {span}.", published=None))
    assert (mention.text, mention.time and mention.time.start) == (span, start)


@pytest.mark.parametrize(
    ("text", "start", "basis"),
    [
        ("The minister resigned on Tuesday.", "2018-09-04", "relative"),
        ("The minister will resign on Tuesday.", "2018-09-11", "relative"),
        ("The minister resigned last Thursday.", "2018-08-30", "relative"),
        ("The court ruled today.", "2018-09-06", "publication"),
        ("The court ruled yesterday.", "2018-09-05", "relative"),
        ("The court ruled three years ago.", "2015-01-01", "relative"),
        ("The court ruled last week.", "2018-08-27", "relative"),
        ("The court ruled in June.", "2018-06-01", "relative"),
        ("The court will rule in November.", "2018-11-01", "relative"),
        ("The court ruled on August 30.", "2018-08-30", "relative"),
    ],
)
def test_relative_words_count_from_publication(find: Find, text: str, start: str, basis: str) -> None:
    mention = _only(find(text))
    assert mention.time is not None
    assert (mention.time.start, mention.time.basis) == (start, basis)


@pytest.mark.parametrize(
    "text", ["He spoke on Thursday.", "It began a day after.", "They fled last month.", "She arrived in June."]
)
def test_nothing_is_resolved_without_a_reference_date(find: Find, text: str) -> None:
    for mention in find(text, published=None):
        assert mention.time is not None
        assert (mention.time.start, mention.time.end, mention.time.basis) == (None, None, "none")


def test_the_next_day_counts_from_the_day_told_last(find: Find) -> None:
    first, second = find("Troops crossed the river on 3 May 2016. The next day they took the bridge.")
    assert first.time is not None and second.time is not None
    assert second.time.start == "2016-05-04"


def test_a_narrative_lends_its_year_to_later_months(find: Find) -> None:
    text = (
        "In June 1920 the army advanced. In July 1920 it reached the river. By August 1920 the front had collapsed. "
        "A treaty was drafted in September 1920 and signed in October 1920. On 12 November the guns fell silent."
    )
    last = find(text)[-1]
    assert last.text == "12 November"
    assert last.time is not None and last.time.start == "1920-11-12"


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        ("They talked for two hours.", "duration", "two hours"),
        ("They meet every week.", "set", "every week"),
        ("It began at 2330 GMT.", "time", "2330 GMT"),
        ("It began at 11.20 am on Thursday.", "time", "11.20 am on Thursday"),
        ("Fighting has eased in recent weeks.", "duration", "recent weeks"),
        ("They are now in the capital.", "date", "now"),
    ],
)
def test_kinds_of_expressions(find: Find, text: str, kind: str, span: str) -> None:
    mention = _only(find(text))
    assert mention.time is not None
    assert (mention.time.type, mention.text) == (kind, span)


def test_a_past_stretch_ends_on_the_publication_date(find: Find) -> None:
    time = _only(find("He has been abroad for the past three months.")).time
    assert time is not None
    assert (time.start, time.end) == ("2018-06-06", "2018-09-06")


@pytest.mark.parametrize(
    "text", ["He may resign.", "They march on.", "A 37-year-old man fell.", "About 1500 troops arrived.", "It cost $1900."]
)
def test_words_and_numbers_that_are_no_times(find: Find, text: str) -> None:
    assert find(text) == ()


def test_a_feast_has_its_date_of_the_year(find: Find) -> None:
    time = _only(find("Clashes broke out during Ramadan 2018.")).time
    assert time is not None and time.start is not None and time.start[:7] == "2018-05"


def test_an_ambiguous_numeric_date_keeps_only_its_year(find: Find) -> None:
    time = _only(find("The form was dated 03/04/2018.")).time
    assert time is not None and time.precision == "year"


def test_spans_are_exact_and_do_not_overlap(find: Find) -> None:
    text = "On Monday, 3 September 2018, at noon, and again two days later in early October, they met for 40 minutes."
    found = find(text)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_dateline_stands_in_for_the_publication_date(find: Find) -> None:
    found = find("LIMA, 18 Feb 90 (XYZ) -- The minister resigned on Friday.", published=None)
    assert [m.time.start for m in found if m.time is not None] == ["1990-02-18", "1990-02-16"]


def test_a_surname_is_no_month(find: Find) -> None:
    assert _only(find("Theresa May met Mrs May in early May.")).text == "early May"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("They launched an offensive to oust the rebels in January.", "2018-01-01"),
        ("The leaders announced plans to meet in May.", "2019-05-01"),
        ("Since 2011 hundreds have died.", "2011-01-01"),
    ],
)
def test_a_purpose_tells_no_tense_and_a_plan_does(find: Find, text: str, start: str) -> None:
    time = _only(find(text)).time
    assert time is not None and time.start == start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Armed men set houses ablaze on Friday.", "2018-08-31"),
        ("Militiamen set fire to the clinic on Friday.", "2018-08-31"),
        ("The gangs set up a roadblock for taxis on Friday.", "2018-08-31"),
        ("Rioters put a torch to the hall on Friday.", "2018-08-31"),
        ("Raiders cut the cables on Friday.", "2018-08-31"),
        ("The envoy scheduled talks on Friday.", "2018-08-31"),
        ("The parliament is set to vote on Friday.", "2018-09-07"),
        ("Talks are set for Friday.", "2018-09-07"),
        ("Talks are scheduled for Friday.", "2018-09-07"),
        ("The court set Friday as the day of the hearing.", "2018-09-07"),
    ],
)
def test_what_somebody_set_is_done_and_what_is_set_for_a_day_is_to_come(find: Find, text: str, start: str) -> None:
    time = _only(find(text)).time
    assert time is not None
    assert time.start == start


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The minister was forced to resign on Sunday.", "Sunday", "2018-09-09"),
        ("The minister agreed to resign on Sunday.", "Sunday", "2018-09-16"),
        ("The base was hit by a surprise attack on Tuesday.", "Tuesday", "2018-09-11"),
        ("By Friday all of the villages had been recaptured.", "Friday", "2018-09-07"),
        ("The report must be finished by Friday.", "Friday", "2018-09-14"),
    ],
)
def test_a_weekday_lies_where_its_deed_does(reader: Reader, text: str, words: str, day: str) -> None:
    found = [m.time for m in reader.read(text, published="2018-09-12").mentions if m.kind == "time" and m.text == words]
    assert [t.start for t in found if t is not None] == [day]
