"""Quotations in every punctuation."""

from __future__ import annotations

import pytest

from onrecord.attribution.quotes import find_quotes
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.reporting import load_reporting
from tests.attribution.test_read import words
from tests.conftest import ParseText

REPORTING = load_reporting([SHIPPED])


@pytest.mark.parametrize(
    "text",
    [
        'He said, "We will stay here."',
        "He said, “We will stay here.”",
        "He said, ``We will stay here.''",
        "He said, ''We will stay here.''",
        "He said, «We will stay here.»",
        "He said, ‘We will stay here.’",
        "He said, 'We will stay here.'",
    ],
)
def test_one_quotation_in_every_punctuation(parse_text: ParseText, text: str) -> None:
    _, parse = parse_text(text)
    quotes = find_quotes(parse, REPORTING)
    assert len(quotes) == 1
    assert "We will stay here." in text[parse.starts[quotes[0].first] : parse.ends[quotes[0].last - 1]]


def test_apostrophes_are_no_quotations(parse_text: ParseText) -> None:
    _, parse = parse_text("The soldiers' families don't trust the army's word in the rebels' town.")
    assert find_quotes(parse, REPORTING) == []


def test_a_quotation_within_a_quotation_is_part_of_it(parse_text: ParseText) -> None:
    _, parse = parse_text("“They shouted ‘go home’ at us,” she said.")
    assert len(find_quotes(parse, REPORTING)) == 1


def test_a_paragraph_that_is_never_closed_runs_to_its_end(parse_text: ParseText) -> None:
    _, parse = parse_text("“We will stay here.\n\n“We will not move.”")
    first, second = find_quotes(parse, REPORTING)
    assert not first.closed and second.closed
    assert first.block != second.block


def test_closing_marks_may_open_too(read) -> None:  # type: ignore[no-untyped-def]
    (found,) = read("”Nobody came to help us. We were left alone.” ― Amira Haddad")
    assert (words(found.source), found.directness) == ("Amira Haddad", "direct")


def test_the_lines_of_a_transcript_begin_with_their_speakers(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        '"HADDAD: The army burned our houses and “nobody” came. We had to leave.\n\n"MALIK: When did they come, and who led them?\n\n'
        '"HADDAD: They came at night and shot the teacher.'
    )
    assert [words(a.source) for a in read(text)] == ["HADDAD", "MALIK", "HADDAD"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The governor called Haddad “a man who sells his own people to the highest bidder.”",
         "The governor", "Haddad “a man who sells his own people to the highest bidder.”"),
        ("The governor welcomed “the end of a war that nobody wanted and nobody could win.”",
         "The governor", "“the end of a war that nobody wanted and nobody could win.”"),
    ],
)  # fmt: skip
def test_words_that_go_on_into_a_quotation_are_of_one_speaker(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert [(words(a.source), words(a.content)) for a in read(text)] == [(source, content)]
