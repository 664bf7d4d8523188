"""Nouns of two senses, as what an event is done to or by."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader


def _types(reader: Reader, text: str) -> list[str]:
    return [claim.event.type for claim in reader.read(text).claims if claim.event is not None]


@pytest.mark.parametrize("who", ["Teachers", "Nurses", "Doctors in Spain"])
def test_people_who_are_deployed_may_protest(reader: Reader, who: str) -> None:
    assert _types(reader, f"{who} protested against the new law.") == ["PROTEST"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jets struck a market in Saraqib.", ["ASSAULT"]),
        ("Warplanes hit a vegetable market in Idlib.", ["ASSAULT"]),
        ("The news hit the stock market.", []),
        ("The new model hit the market in May.", []),
    ],
)
def test_a_market_is_a_place_or_a_price(reader: Reader, text: str, found: list[str]) -> None:
    assert _types(reader, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Israeli jets attacked a Hamas cell.", ["ASSAULT"]),
        ("The drug attacks cancer cells.", []),
        ("The EU trained the Libyan coast guard.", ["AID"]),
        ("The man admitted to membership of Islamic State.", []),
        ("Russia shunned talks with Ukraine.", ["REJECT"]),
    ],
)
def test_what_a_second_reader_found(reader: Reader, text: str, found: list[str]) -> None:
    assert _types(reader, text) == found
