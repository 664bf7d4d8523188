"""Journeys to join a force are no visit, and those whom one joins are not fought."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian students who journey to Mali to join a Tuareg militia worry the police.",
        "Two brothers from London travelled to Turkey to fight with Kurdish forces.",
        "Volunteers fighting with the Kurds sleep in a ruined school.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text) if w.type in ("CONSULT", "ASSAULT") and w.recipient] == []


def test_visits_and_fights(reader: Reader) -> None:
    (visit,) = events(reader, "The foreign minister travelled to Turkey for talks with Erdogan.")
    assert visit.type == "CONSULT"
    assert "CONSULT" in [w.type for w in events(reader, "The minister travelled to Vienna to join the talks with Iran.")]
    assert "ASSAULT" in [w.type for w in events(reader, "Kurdish fighters fought with the army near Afrin on Monday.")]
