"""How a sentence is put: orders, texts of law, addresses, flights, festivities."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        'The crowd chanted: "Lock them up!"',
        "The treaty says no state shall expel a refugee.",
        "Speaking to troops at the base, the president said the weather was fine.",
        "The first probe will be sent to Mars by the agency.",
        "The streets of the city were flooded with fans after the match.",
        "For decades the community has been targeted and marginalised.",
        "The parties signed a statement condemning the verdict.",
        "Students moved into a new building last week.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text) if w.type != "ACCUSE"] == []
