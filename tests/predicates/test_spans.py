"""The words of predicates: particles, hyphens, infinitives tagged as nouns."""

from __future__ import annotations

import pytest

from onrecord.predicates.read import read_predicates
from onrecord.vocabulary.modality import Modality
from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army carried out the raid.", {"carried out", "raid"}),
        ("The crew went back to the port.", {"went back"}),
        ("The army carried the raid out.", {"carried", "raid"}),
        ("The walk-out ended.", {"walk-out", "ended"}),
        ("The army launched a counter-offensive on Monday.", {"launched", "counter-offensive"}),
        ("The army - a raid is near - left.", {"raid", "left"}),
        ("The minister looked disappointed.", {"looked", "disappointed"}),
    ],
)
def test_the_words_of_a_predicate(parse_text: ParseText, modality: Modality, text: str, words: set[str]) -> None:
    _, parse = parse_text(text)
    found = read_predicates(parse, modality, frozenset({"raid", "offensive"}))
    assert words <= {text[p.start : p.end] for p in found.all}
