"""Business and private life."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "The company promised to hire two hundred workers.",
        "At the telethon, community members pledged money for the clinic.",
        "The $ 9 billion takeover of the chipmaker by a rival company was welcomed by shareholders.",
        "Police officers spoke with the suspect.",
        "Google opened fire on Nokia.",
        "Boeing launched an attack on the European market.",
        "The travel firm offers packages to Egypt and Turkey.",
        "The Spanish company imports oil from Iran.",
        "The utility held talks with suppliers over prices.",
        "Experts urge people not to swim in the lake.",
        "The singer persuaded her brother to play the drums.",
        "A cameraman talked to soldiers of the army.",
        "For 300 dollars the agency is offering a four-day tour of Jordan.",
        "The group was still deliberating on its answer.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The company promised the government of Ghana to rebuild the port.", "AGREE"),
        ("Turkey imports gas from Russia.", "COOPERATE"),
        ("The oil company held talks with the government of Chad.", "CONSULT"),
        ("Villagers pledged support to the rebels.", "AGREE"),
        ("After the takeover of the town of Marun by rebels, shops closed.", "COERCE"),
        ("The minister urged people not to leave the country.", "REQUEST"),
        ("The president persuaded the king of Jordan to send aid.", "REQUEST"),
        ("The two ministers discussed the war.", "CONSULT"),
    ],
)
def test_event(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Blackwater opened fire on the crowd.", "ASSAULT"),
        ("UN experts urged states to stop selling arms to the junta.", "REQUEST"),
    ],
)
def test_guards_for_hire_and_states_are_no_private_matter(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]
