"""Where the phrase of a noun begins."""

from __future__ import annotations

import pytest

from onrecord.mentions.phrases import base_phrase
from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Ten killed in market blast: police sources", "police sources"),
        ("14:20 Hamas's health ministry: 21 killed in strikes", "Hamas's health ministry"),
        ("Rebels attacked the U.S. - backed forces", "the U.S. - backed forces"),
    ],
)
def test_a_colon_a_dash_and_a_clock_are_outside(parse_text: ParseText, text: str, phrase: str) -> None:
    _, parse = parse_text(text)
    found = {text[parse.starts[r.start] : parse.ends[r.stop - 1]] for r in (base_phrase(parse, t) for t in range(len(parse)))}
    assert phrase in found
