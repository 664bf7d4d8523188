"""Charges that are none, or none of public affairs."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "The party won half of the seats, a rebuke to the government.",
        "A spokesman of the ministry called the investigation hardly convincing.",
        "The driver was charged with reckless driving.",
        "The collision is under investigation by the police.",
        "Everybody sues.",
        "The ministry warned of attacks on churches.",
        "The United Nations warned the powers that they were rushing towards famine.",
        "How many votes can be won by threatening Mexico?",
    ],
)
def test_no_charge(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text) if w.type in ("ACCUSE", "THREATEN", "REJECT")] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister delivered a rebuke to the army.", "ACCUSE"),
        ("The general was charged with treason.", "ACCUSE"),
        ("Prosecutors are investigating the minister over bribes.", "ACCUSE"),
        ("Turkey warned Greece against closing the strait.", "THREATEN"),
        ("The ministry called on the rebels to lay down their arms.", "REQUEST"),
    ],
)
def test_charge(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]
