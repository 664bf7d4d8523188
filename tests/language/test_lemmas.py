"""Lemmas of verbs that only look inflected."""

from __future__ import annotations

import pytest

from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("They need to leave.", "need", "need"),
        ("The rebels proceed to the port.", "proceed", "proceed"),
        ("The ministers discuss the truce.", "discuss", "discuss"),
        ("They were here.", "were", "be"),
        ("They are here.", "are", "be"),
    ],
)
def test_a_present_that_looks_inflected_is_its_own_lemma(parse_text: ParseText, text: str, word: str, lemma: str) -> None:
    _, parse = parse_text(text)
    assert parse.lemmas[parse.lowers.index(word)] == lemma
