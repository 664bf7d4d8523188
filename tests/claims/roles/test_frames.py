"""Doers whom the clause above a deed names, and those it does not name."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events

_CASES = [
    ("Gunmen ambushed a convoy, which ended in the killing of four policemen.", "ASSAULT", ("Gunmen",), ("four policemen",)),
    ("The generals had set 4 May as the date for an attack on the rebel stronghold.", "ASSAULT", ("The generals",), ("the rebel stronghold",)),
    ("Kenya refrained from an attack on the militia.", "ASSAULT", ("Kenya",), ("the militia",)),
    ("The general called off the assault on the port.", "ASSAULT", ("The general",), ("the port",)),
    ("Governor Doe spoke on television in defiance of the president.", "REJECT", ("Governor Doe",), ("the president",)),
    ("Army units in cooperation with tribal fighters foiled an attack.", "COOPERATE", ("Army units", "tribal fighters"), ()),
    ("The city has been divided between the army and the Houthis since fighting broke out in 2015.", "ASSAULT", ("the army", "the Houthis"), ()),
    ("On Friday the militants fired 10 rockets at the suburb leaving a woman killed.", "ASSAULT", ("the militants",), ("a woman",)),
    ("At least 30 fighters were killed in the Iraqi army troops large-scale offensive in Anbar.", "ASSAULT", ("the Iraqi army troops",), ("At least 30 fighters",)),
    ("Lawmakers adopted measures to tighten sanctions against Belarus.", "SANCTION", ("Lawmakers",), ("Belarus",)),
    ("The villagers he believed would attack the outpost fled.", "ASSAULT", ("The villagers",), ()),
    ("The mission is training the police to arrest smugglers.", "COERCE", ("the police",), ("smugglers",)),
    ("Ghana was among the first states to condemn the coup.", "ACCUSE", ("Ghana",), ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), _CASES)
def test_the_doer_stands_in_the_clause_above(
    reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]


def test_a_deed_with_a_date_set_is_planned(reader: Reader) -> None:
    [attack] = events(reader, "The generals had set 4 May as the date for an attack on the rebel stronghold.")
    assert attack.claim.status == "planned"


def test_who_committed_a_massacre_did_what_is_told_of_its_scene(reader: Reader) -> None:
    text = "The junta committed a massacre in the town where 30 people were killed and dozens wounded in an air strike that targeted a school."
    assert all(e.actor == ("The junta",) for e in events(reader, text) if e.type == "ASSAULT")


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Sources in the palace say there are plans to arrest the general.", "Sources"),
        ("The factory, which has been shelled daily by tanks in an attempt to dislodge the snipers, burnt down.", "The factory"),
        ("The battle for Libya goes on.", "Libya"),
        ("The UN ceasefire would not affect the operation.", "UN"),
        ("President Ruto and the premier discussed the country's budget.", "the country"),
        ("The bishop advocated arming the villagers.", "The bishop"),
    ],
)
def test_no_doer(reader: Reader, text: str, nobody: str) -> None:
    assert not [a for e in events(reader, text) for a in e.actor if a.startswith(nobody)]


def test_an_island_that_joins_is_a_side(reader: Reader) -> None:
    [joined] = events(reader, "The island joined the African Union in 1984.")
    assert "The island" in joined.actor


_CONTROL = [
    ("Senators have blasted Obama for not arming the Kurds.", "AID", ("Obama",)),
    ("Deputies put Merkel on the spot for endorsing the plan.", "SUPPORT", ("Merkel",)),
    ("The rebels issued a statement on Sunday. The statement also called on the army to withdraw.", "REQUEST", ("The rebels",)),
    ("The fighting resulted in the rebels taking control of the village.", "COERCE", ("the rebels",)),
    ("Britain tried to extradite two members of the cell known as the Jackals from Chad after stripping them of citizenship.", "COERCE", ("Britain",)),
    ("Trump spoke on Monday. His condemnation of reporters went on.", "ACCUSE", ("Trump",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actor"), _CONTROL)
def test_whose_deed_it_is(reader: Reader, text: str, kind: str, actor: tuple[str, ...]) -> None:
    assert actor in [e.actor for e in events(reader, text) if e.type == kind]


def test_an_offshoot_is_not_whom_it_came_of(reader: Reader) -> None:
    [seized] = [e for e in events(reader, "An al-Qaeda offshoot seized the town.") if e.type == "COERCE"]
    assert seized.actor == ("An al-Qaeda offshoot",)


def test_every_minister_of_a_list_acts(reader: Reader) -> None:
    text = "The finance minister Moses Otieno, foreign affairs minister Ruth Kamau, ports minister Ali Hassan and mines minister Grace Njeri opposed the bill."
    assert "foreign affairs minister Ruth Kamau" in [a for e in events(reader, text) for a in e.actor]


def test_a_country_before_a_visit_is_where_it_goes(reader: Reader) -> None:
    [visit] = events(reader, "Erdogan was speaking on the third day of a UK state visit.")
    assert (visit.actor, visit.recipient) == (("Erdogan",), ("UK",))


def test_a_deed_goes_on_with_what_was_told_not_with_its_telling(reader: Reader) -> None:
    found = events(reader, "Rebels shelled the town, the mayor said, forcing villagers to flee.")
    assert [e.actor for e in found if e.type == "SANCTION"] == [("Rebels",)]


def test_what_was_shot_down_killed_nobody(reader: Reader) -> None:
    [shot] = events(reader, "A Russian helicopter was shot down near Saraqeb killing all five people on board.")
    assert not shot.actor


_WHOSE = [
    ("The U.S. Treasury Department announcement of sanctions on North Korea came on Friday.", "SANCTION", ("U.S. Treasury Department",)),
    ("The senator lashed out at Turkey for bombing the Kurds.", "ASSAULT", ("Turkey",)),
    ("Rocket shells were fired on Sunday by terrorist groups on homes leaving five civilians killed SANA reported.", "ASSAULT", ("terrorist groups",)),
    ("Militants remain, hemmed in by Kurdish forces on one side, and by Shia militias on the other.", "ASSAULT", ("Kurdish forces", "Shia militias")),
    ("He is the fourth person shot and killed by a police officer this year.", "ASSAULT", ("a police officer",)),
    ("attacking the guild, yadav said it did not represent the country.", "ASSAULT", ("yadav",)),
    ("the former mp also criticised the local council on the issue.", "ACCUSE", ("the former mp",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actor"), _WHOSE)
def test_who_stands_behind_it(reader: Reader, text: str, kind: str, actor: tuple[str, ...]) -> None:
    assert actor in [e.actor for e in events(reader, text) if e.type == kind]


def test_a_states_security_council_is_not_the_worlds(reader: Reader) -> None:
    reading = reader.read("After meeting his National Security Council, Obama spoke.")
    assert not [m for m in reading.mentions if m.actor is not None and m.actor.id == "un-security-council"]
