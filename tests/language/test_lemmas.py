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


@pytest.mark.parametrize(
    ("text", "words", "lemmas"),
    [
        ("They’ll leave and they’ve packed.", ("'ll", "'ve"), ("will", "have")),
        ("We’d said they won’t.", ("'d", "n't"), ("would", "not")),
    ],
)
def test_typographic_contractions_read_as_plain_ones(
    parse_text: ParseText, text: str, words: tuple[str, ...], lemmas: tuple[str, ...]
) -> None:
    _, parse = parse_text(text)
    at = [i for i, word in enumerate(parse.words) if "’" in word]
    assert (tuple(parse.lowers[i] for i in at), tuple(parse.lemmas[i] for i in at)) == (words, lemmas)
    assert all(text[parse.starts[i] : parse.ends[i]] == parse.words[i] for i in at)
