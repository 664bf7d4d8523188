"""Sets of tags: each holds the narrower one."""

from __future__ import annotations

from onrecord.language.tags import FINITE, HEADLINE_FINITE, TENSED


def test_a_tense_makes_a_clause_and_a_headline_needs_less() -> None:
    assert TENSED < FINITE < HEADLINE_FINITE
    assert "MD" in FINITE
    assert "VBN" not in FINITE
    assert not HEADLINE_FINITE & {"VB", "VBG"}
