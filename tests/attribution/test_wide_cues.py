"""Cues of several words, and what is left unsaid."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The envoy made it very clear that the army would leave.", "made it very clear"),
        ("The envoy has made clear that the army would leave.", "has made clear"),
        ("The minister was quick to add that the army would stay.", "was quick to add"),
        ("The generals have both urged the rebels to leave.", "have both urged"),
        ("The minister is once again asking the rebels to leave.", "is once again asking"),
        ("The envoy could not resist saying that the army had fled.", "could not resist saying"),
    ],
)
def test_a_cue_is_all_the_words_by_which_somebody_says_it(read, text: str, cue: str) -> None:  # type: ignore[no-untyped-def]
    assert words(read(text)[0].cue) == cue


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The minister failed to mention that the army had shelled the town.", "unknown"),
        ("The minister was unable to say whether the army had shelled the town.", "unknown"),
        ("The envoy stopped short of calling the raid a massacre.", "unknown"),
        ("The envoy refrained from saying that the army had shelled the town.", "unknown"),
        ("The envoy refused to say whether the army had fled.", "unknown"),
        ("The envoy could not resist saying that the army had fled.", "affirmed"),
    ],
)
def test_what_is_left_unsaid_is_nobodys_word(read, text: str, polarity: str) -> None:  # type: ignore[no-untyped-def]
    found = read(text)[0]
    assert (found.polarity, bool(found.source)) == (polarity, True)
