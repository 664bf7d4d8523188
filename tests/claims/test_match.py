"""Phrases over a parse, whatever their order on the page."""

from __future__ import annotations

import pytest

from onrecord.claims.match import match_phrase, possible, words_of
from tests.conftest import SyntaxOf


@pytest.mark.parametrize(
    ("text", "verb", "phrase"),
    [
        ("Soldiers opened fire on the crowd.", "opened", "open fire on"),
        ("Fire was opened on the crowd.", "opened", "open fire on"),
        ("The army carried out raids.", "carried", "carry out"),
        ("They agreed a cease-fire.", "agreed", "agree cease-fire"),
        ("He began a three-day hunger strike.", "began", "begin hunger strike"),
    ],
)
def test_a_phrase_is_found(syntax_of: SyntaxOf, text: str, verb: str, phrase: str) -> None:
    parse = syntax_of(text)
    assert match_phrase(parse, parse.words.index(verb), phrase.split(), 0) is not None


def test_a_phrase_with_a_missing_word_is_not(syntax_of: SyntaxOf) -> None:
    parse = syntax_of("Soldiers opened the gate to the crowd.")
    assert match_phrase(parse, parse.words.index("opened"), ["open", "fire", "on"], 0) is None


def test_a_noun_phrase_is_found_by_its_head(syntax_of: SyntaxOf) -> None:
    parse = syntax_of("An air strike hit the bridge.")
    assert match_phrase(parse, parse.words.index("strike"), ["air", "strike"], 1) == (1, 2)


def test_a_phrase_with_a_word_that_is_not_there_is_not_tried(syntax_of: SyntaxOf) -> None:
    parse = syntax_of("The guards opened fire on the crowd after the cease-fire.")
    words = words_of(parse, parse.sentences[0])
    assert possible(("open", "fire"), words)
    assert possible(("declare", "cease-fire"), words | {"declare"})
    assert not possible(("open", "talks"), words)
