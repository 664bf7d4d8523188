"""Crimes of the past that a ruling is about."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "The appeals court overturned the conviction of a soldier for killing a farmer.",
        "The high court quashed the sentence of a general for torturing prisoners.",
        "Prosecutors dropped charges against a policeman for beating a farmer.",
        "The president pardoned a marine for executing a captive.",
        "A jury found the guard not guilty of killing an inmate.",
    ],
)
def test_who_rules_on_a_crime_has_not_done_it(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text) if w.type == "ASSAULT"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The rebels apologised for killing a farmer.",
        "The general ordered the shelling of the clinic after the acquittal of a rebel.",
    ],
)
def test_other_deeds_are_told(reader: Reader, text: str) -> None:
    assert "ASSAULT" in [w.type for w in events(reader, text)]
