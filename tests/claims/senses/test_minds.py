"""What is only in people's minds is no event."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "The minister said he was open to criticism from the opposition.",
        "The bridge at Ruma is vulnerable to attack by the rebels.",
        "They have become mere afterthoughts in the national discussion of the Labour nomination.",
        "The lawyer had been an adviser to the president and regularly attended cabinet meetings.",
        "She must not use stories that make the boys think he might be killed.",
        '"Such crimes cannot be forgiven," the bishop said.',
        "A large search operation is underway in Peru to find a lost girl.",
        "The delegates were not allowed to visit the town.",
        "The two governments may meet in the autumn.",
        "Thousands of villagers could be displaced.",
        "The driver braked hard, causing the deputy's vehicle to strike the back of his lorry.",
        "Republicans are losing the public relations battle.",
        "The gunman sat down and turned his gun on himself.",
        "She held a short news conference outside the ministry.",
        "They lost two players, forcing the coach to change his plans.",
        "Fans of the chocolate bar condemned the company.",
        "The party had sent out a message to its workers.",
        "The rebels seek an outright military victory.",
        "The foreign secretary will leave the Warsaw summit early.",
        "The settlements are an obstacle to Israeli-Palestinian reconciliation.",
        "The governor said that he would take that strength of conviction to Washington.",
        "There were rumours that the passengers had attacked a mosque.",
        "Police did not know whether anybody would be arrested.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister faced criticism from the opposition.", "ACCUSE"),
        ("The president attended a meeting with the rebels in Geneva.", "CONSULT"),
        ("The envoy said the rebels could attack the capital.", "ASSAULT"),
        ("The parents of two prisoners accused the foreign ministry of delay.", "ACCUSE"),
        ("Senators leaving a discussion with the foreign minister of Peru said nothing.", "CONSULT"),
        ("Discussions between Peru and Chile began on Monday.", "CONSULT"),
    ],
)
def test_an_event(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]
