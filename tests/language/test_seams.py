"""Where furniture of a page is glued to the report, and that the report is read as without it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.language.seams import seams

ParseText = Callable[..., tuple[Document, Parse]]

_REPORT = "Two gunmen killed four traders near the harbour on Friday."
_TITLE = "Gunmen kill four traders in Mombasa port"
_SUMMARY = "Armed men have shot dead four traders near the old harbour of Mombasa a police officer says"


def _cuts(text: str, title: str | None = None) -> list[str]:
    """The words that begin at the seams, up to the report's first noun."""
    return [text[place : place + 10] for place in seams(text, 0, len(text), title)]


@pytest.mark.parametrize(
    "stamp",
    [
        "3 May 2024", "Friday 3 May 2024", "Fri May 3 2024", "May 3, 2024", "03-05-2024", "2024-05-03", "Friday 3 May 2024 18:05",
        "Published May 3 2024", "3 May 2024 Video", "Friday 3 May 2024 Print Tweet Views 371", "Date of publication 3 May 2024", "Last updated at May 3 2024",
    ],
)  # fmt: skip
def test_a_stamp_at_the_opening(stamp: str) -> None:
    assert _cuts(f"{stamp} {_REPORT}") == [_REPORT[:10]]


def test_the_title_before_the_report() -> None:
    assert _cuts(f"{_TITLE} {_REPORT}", _TITLE) == [_REPORT[:10]]
    assert _cuts(f"UPDATED {_TITLE} {_REPORT}", f"{_TITLE} - World - Coast Online") == [_REPORT[:10]]


def test_title_agency_and_day_before_the_report() -> None:
    assert _cuts(f"{_TITLE} Reuters Friday 3 May 2024 {_REPORT}", _TITLE) == ["Reuters Fr", _REPORT[:10]]
    assert _cuts(f"Gunmen kill four AFP Friday 3 May 2024 {_REPORT}") == ["AFP Friday", _REPORT[:10]]


def test_a_summary_that_is_given_twice() -> None:
    text = f"03-05-2024 {_SUMMARY} {_SUMMARY} and two more were hurt."
    assert _cuts(text) == [_SUMMARY[:10], _SUMMARY[:10]]


def test_a_credit_that_stands_twice() -> None:
    credit = "Jane Quorn/Getty Images"
    assert _cuts(f"Enlarge this image toggle caption {credit} {credit} {_REPORT}") == [_REPORT[:10]]


@pytest.mark.parametrize(
    "credit",
    ["(AP Photo/Jane Quorn)", "(Reuters Photo)", "(Photo: Getty Images)", "REUTERS/Jane Quorn", "(AFP)", "AFP/Jane Quorn"],
)
def test_a_credit_of_agency_and_photographer(credit: str) -> None:
    assert _cuts(f"A market in Mombasa {credit} {_REPORT}") == [_REPORT[:10]]


def test_a_row_of_tags() -> None:
    tags = "Tags Kenya Mombasa port shooting"
    assert _cuts(f"{tags} {_REPORT}") == [_REPORT[:10]]
    assert _cuts(f"The port was calm. {tags} {_REPORT}") == [tags[:10], _REPORT[:10]]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Gunmen killed four on Friday 3 May 2024 Somali police said.", None),
        ("The army attacked on 3 May 2024 and withdrew.", None),
        ("Gunmen kill four traders in Mombasa port and flee.", _TITLE),
        ("Gunmen attack Kenyan soldiers near the harbour.", "Gunmen attack"),
        ("3 May 2024 was the day on which Kenya closed the harbour.", None),
        (_REPORT, _TITLE),
        ("MOMBASA, Kenya (AP) - Two gunmen killed four traders.", None),
        ("Police removed Tags from the goods and The Trader paid.", None),
        ("A reporter told Reuters the port was calm.", None),
    ],
)
def test_no_seam(text: str, title: str | None) -> None:
    assert _cuts(text, title) == []


def test_a_report_is_parsed_as_without_its_headline(parse_text: ParseText) -> None:
    _, parse = parse_text(f"Raids kill four NGO AFP Friday 3 May 2024 {_REPORT}")
    last = parse.sentences[-1]
    assert parse.text[last.start : last.end] == _REPORT


def test_no_sentence_of_one_number(parse_text: ParseText) -> None:
    _, parse = parse_text("11-02-2017 3 Herders Killed 14 Injured in Rocket Attacks in Garissa.")
    assert [parse.words[sentence.first] for sentence in parse.sentences][-1] == "3"


@given(st.text(alphabet="Aa 3.MayFri2024,\n", max_size=300), st.none() | st.text(alphabet="Aab ", max_size=40))
def test_seams_stand_inside_the_paragraph_at_words(text: str, title: str | None) -> None:
    places = seams(text, 0, len(text), title)
    assert list(places) == sorted(set(places))
    assert all(0 < place < len(text) and not text[place].isspace() for place in places)
