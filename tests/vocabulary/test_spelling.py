"""Spellings of one foreign name, and names that only look alike."""

from __future__ import annotations

import pytest

from onrecord.vocabulary.spelling import key_of, same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Abdel Fattah el-Sisi", "Abdul-Fattah al-Sissi"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Dmitry Peskov", "Dmitri Peskov"),
        ("Khalifa Haftar", "Khalifa Hafter"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert key_of(one) == key_of(other) != ""
    assert same_name(one, other)


def test_a_single_word_or_a_short_name_has_no_key() -> None:
    assert key_of("Haftar") == ""
    assert key_of("Li Na") == ""


def test_other_consonants_are_another_name() -> None:
    assert key_of("Martin Doerr") != key_of("Martin Dolan")
