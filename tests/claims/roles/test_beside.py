"""Doers who stand beside the clause of the deed, and whom it does not make doers."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events

_CASES = [
    ("The anniversary is being used by the junta and its allies to denounce the Karen people.", "ACCUSE", ("the junta", "its allies"), ("the Karen people",)),
    ("The campaign was used by the army to attack villagers.", "ASSAULT", ("the army",), ("villagers",)),
    ("Through his reckless threats, and imposition of sanctions on Canada, Macron has alienated Ottawa.", "SANCTION", ("Macron",), ("Canada",)),
    ("After their raids on the port, the rebels withdrew.", "ASSAULT", ("the rebels",), ("the port",)),
    ("Chad is supported in its fight against Boko Haram by France.", "SUPPORT", ("France",), ("Chad",)),
    ("He was killed in his home by soldiers.", "ASSAULT", ("soldiers",), ("He",)),
    ("The kidnapping of 30 priests prompted Boko Haram to carry out such attacks.", "ASSAULT", ("Boko Haram",), ("30 priests",)),
    ("Turkey has defended its role in seizing the town.", "COERCE", ("Turkey",), ("the town",)),
    ("Kenya condemned the report. Its latest missiles struck a fuel depot in Garissa.", "ASSAULT", ("Kenya",), ("a fuel depot in Garissa",)),
    ("The toll from regime air raids on Zabadani has risen to 42.", "ASSAULT", ("regime",), ("Zabadani",)),
    ("Amnesty accused the junta of ignoring a Security Council resolution ordering all sides to stop attacks.", "REQUEST", ("Security Council",), ("all sides",)),
    ("What Obama has done is far worse than withdrawing US troops.", "RETREAT", ("US troops",), ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), _CASES)
def test_the_doer_stands_beside_the_clause(
    reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]


@pytest.mark.parametrize(
    "text",
    [
        "At least 12 people were killed in an Iraqi weapons depot blast.",
        "Twenty people were killed in a Turkish market bombing.",
        "Nine families have fled to Canada from Eritrea.",
    ],
)
def test_a_country_that_only_says_where(reader: Reader, text: str) -> None:
    assert all(e.actor == () for e in events(reader, text))


def test_a_countrys_guns_are_its_own(reader: Reader) -> None:
    [shelled] = [e for e in events(reader, "Ten militants were killed by Turkish artillery fire.") if e.type == "ASSAULT"]
    assert shelled.actor == ("Turkish",)


def test_those_used_do_it_themselves(reader: Reader) -> None:
    [attack] = [e for e in events(reader, "The militants were used by Iran to attack the convoy.") if e.type == "ASSAULT"]
    assert attack.actor == ("The militants",)


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("The women were among the last group in the town, held by Dutch jihadists who refused to leave.", "REJECT", ("Dutch jihadists",)),
        ("A notice of data breach from Quorn executives was posted.", "COERCE", ()),
        ("Six people were stabbed to death and three were killed in army shelling.", "ASSAULT", ()),
        ("Six people were stabbed to death and three were killed in army shelling.", "ASSAULT", ("army",)),
    ],
)  # fmt: skip
def test_who_is_named_for_something_else(reader: Reader, text: str, kind: str, actor: tuple[str, ...]) -> None:
    found = [e.actor for e in events(reader, text) if e.type == kind]
    assert actor in found or (not actor and not found)


def test_a_place_is_taken_in_an_offensive_by_who_takes_it(reader: Reader) -> None:
    found = events(reader, "Chad seized the province from Boko Haram in an offensive called Shield.")
    assert [(e.actor, e.recipient) for e in found if e.type == "ASSAULT"] == [(("Chad",), ("Boko Haram",))]


@pytest.mark.parametrize("text", ["Police seized drugs in an operation on Sunday.", "The army seized the town in the operation."])
def test_other_operations_are_told_by_the_seizure(reader: Reader, text: str) -> None:
    assert [e.type for e in events(reader, text)] == ["COERCE"]


def test_ships_beside_a_strike_are_whose_strike_it_is(reader: Reader) -> None:
    found = events(reader, "The United States readied itself for a raid moving its frigates in the Gulf nearer to Oman.")
    assert [(e.actor, e.recipient) for e in found if e.type == "MOBILIZE"] == [(("The United States",), ("Oman",))]
