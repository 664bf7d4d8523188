"""Casualties that nobody has struck."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Storm Helene struck the coast, killing more than 90 people.",
        "Typhoon Odette hit the island and killed 60 villagers.",
        "Cyclones Gombe and Ana battered the province, leaving 300 dead.",
        "Tropical Storm Nando struck the capital on Sunday, killing four soldiers.",
    ],
)
def test_a_storm_with_a_name_attacks_nobody(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Two Storm Shadow missiles struck the barracks, killing nine soldiers.",
        "A Storm Shadow hit the headquarters of the fleet.",
    ],
)
def test_a_missile_named_after_one_does(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text)] == ["ASSAULT"]
