"""Names are compared without case, accents, hyphens and apostrophes."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.vocabulary.folding import fold, units


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Da'esh", "DAESH"),
        ("the United Nations", "United Nations"),
        ("Türkiye", "Turkiye"),
        ("U.S.", "US"),
        ("Ahrar al-Sham", "ahrar al Sham"),
        ("Sana’a", "Sanaa"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_possessive_ending_stays_outside_its_word() -> None:
    [turkey, call] = units("Turkey's call")
    assert (turkey.folded, turkey.start, turkey.end) == ("turkey", 0, 6)
    assert call.start == 9


@given(st.text(max_size=80))
def test_units_index_the_text_in_order(text: str) -> None:
    found = units(text)
    assert all(0 <= u.start < u.end <= len(text) for u in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
