"""Namesakes far from where a text is: without coordinates rather than on the wrong spot."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Israeli troops shot a man in Bethlehem.", "Bethlehem", "PSE"),
        ("South African police in Durban said two men from Bethlehem were jailed.", "Bethlehem", "ZAF"),
        ("Kenyan police near Nakuru in Kenya arrested two men in Bethlehem.", "Bethlehem", None),
        ("Congolese soldiers attacked rebels in Tora, army officials in Kinshasa said.", "Tora", None),
    ],
)
def test_a_namesake_goes_where_the_text_is(reader: Reader, text: str, name: str, country: str | None) -> None:
    (place,) = [m.place for m in reader.read(text).mentions if m.kind == "place" and m.text == name]
    assert place is not None and place.country == country
