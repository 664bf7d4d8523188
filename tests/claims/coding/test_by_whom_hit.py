"""Types that the undergoer settles."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("She was captured by militiamen near the bridge.", "ASSAULT", ("abduct",)),
        ("Fighters captured the town of Marun.", "COERCE", ("seize",)),
        ("The senator boycotted the convention.", "PROTEST", ("boycott",)),
        ("Police raided the house of the attacker.", "COERCE", ("seize",)),
        ("An army unit engaged with rebel fighters near the village.", "ASSAULT", ()),
        ("The rebels drove out government troops from the town of Marun.", "ASSAULT", ()),
        ("Iran smuggled weapons to the rebels.", "AID", ()),
        ("Rebels raided the village of Marun.", "ASSAULT", ()),
        ("Farmers blocked the road to the capital.", "PROTEST", ("obstruct",)),
    ],
)
def test_type(reader: Reader, text: str, kind: str, mode: tuple[str, ...]) -> None:
    assert (kind, mode) in [(w.type, w.mode) for w in events(reader, text)]


def test_troops_that_march_do_not_protest(reader: Reader) -> None:
    assert "PROTEST" not in [w.type for w in events(reader, "Soldiers of the Turkish army marched to the square.")]


def test_who_is_fought_is_not_helped(reader: Reader) -> None:
    found = events(reader, "They went to Syria to help fight the Islamic State.")
    assert [w.recipient for w in found if w.type == "AID"] == []


def test_an_army_that_flees_falls_back(reader: Reader) -> None:
    """SANCTION expel is for people who are made to flee."""
    [event] = [
        w
        for w in events(reader, "Three divisions of Chad's national army fled the fighting.")
        if w.type in ("RETREAT", "SANCTION")
    ]
    assert (event.type, event.mode, event.recipient) == ("RETREAT", ("withdraw",), ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The officers covertly ousted the elected government.", "COERCE"),
        ("Parliament ousted the prime minister.", "SANCTION"),
    ],
)
def test_a_government_that_is_ousted_loses_its_power(reader: Reader, text: str, kind: str) -> None:
    assert [w.type for w in events(reader, text)] == [kind]


def test_a_local_ban_on_coming_restricts(reader: Reader) -> None:
    found = events(reader, "The district administration announced a ban on the entry of all party leaders.")
    assert [(w.type, w.mode) for w in found] == [("COERCE", ("restrict",))]


def test_armed_men_storm_offices_and_posts(reader: Reader) -> None:
    [event] = events(reader, "Gunmen stormed a clinic in Marun.")
    assert (event.type, event.actor) == ("ASSAULT", ("Gunmen",))
    assert "ASSAULT" not in [w.type for w in events(reader, "Fans stormed the building.")]
