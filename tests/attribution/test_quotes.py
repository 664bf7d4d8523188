"""Quotations in every punctuation."""

from __future__ import annotations

import pytest

from onrecord.attribution.quotes import find_quotes
from tests.conftest import ParseText


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
    quotes = find_quotes(parse)
    assert len(quotes) == 1
    assert "We will stay here." in text[parse.starts[quotes[0].first] : parse.ends[quotes[0].last - 1]]


def test_apostrophes_are_no_quotations(parse_text: ParseText) -> None:
    _, parse = parse_text("The soldiers' families don't trust the army's word in the rebels' town.")
    assert find_quotes(parse) == []


def test_a_quotation_within_a_quotation_is_part_of_it(parse_text: ParseText) -> None:
    _, parse = parse_text("“They shouted ‘go home’ at us,” she said.")
    assert len(find_quotes(parse)) == 1


def test_a_paragraph_that_is_never_closed_runs_to_its_end(parse_text: ParseText) -> None:
    _, parse = parse_text("“We will stay here.\n\n“We will not move.”")
    first, second = find_quotes(parse)
    assert not first.closed and second.closed
    assert first.block != second.block
