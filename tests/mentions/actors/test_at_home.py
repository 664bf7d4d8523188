"""Whose police and prisoners they are, by the place joined to them."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader


def country(reader: Reader, text: str, word: str) -> str | None:
    """The country of the first actor whose words begin with `word`."""
    return next(m.actor.country for m in reader.read(text).mentions if m.actor is not None and m.text.startswith(word))


@pytest.mark.parametrize(
    ("text", "word", "code"),
    [
        ("Security forces in Togo shot two protesters.", "Security forces", "TGO"),
        ("Police in Harare arrested a teacher.", "Police", "ZWE"),
        ("Opposition parties in Albania boycotted the vote.", "Opposition parties", "ALB"),
        ("Prisoners in Bahrain began a hunger strike.", "Prisoners", "BHR"),
        ("A teacher was arrested by police in Harare.", "police", "ZWE"),
    ],
)
def test_the_place_joined_to_people_says_whose_they_are(reader: Reader, text: str, word: str, code: str) -> None:
    assert country(reader, text, word) == code


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Security forces killed two protesters in Malawi.", "Security forces"),
        ("Envoys met rebels in Doha.", "rebels"),
        ("A farmer was killed by gunmen in Kenya.", "gunmen"),
        ("Tourists in Kenya were robbed.", "Tourists"),
        ("Troops in Mali shot a farmer.", "Troops"),
        ("Police in Togo and Benin arrested ten men.", "Police"),
    ],
)
def test_a_place_of_the_event_or_of_strangers_does_not(reader: Reader, text: str, word: str) -> None:
    assert country(reader, text, word) is None
