"""Whose attack, clash or blow it was that killed somebody, and what is no side of it."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events

_CASES = [
    ("Four soldiers were killed in the clashes that erupted with the rebels.", ("the rebels",), ("Four soldiers",)),
    ("Nine farmers were killed on Monday as rebels broke the truce by shelling the valley.", ("rebels",), ("Nine farmers",)),
    ("Seven people were killed in an operation carried out by the Kenyan army.", ("the Kenyan army",), ("Seven people",)),
    ("Nine people died in fighting between Hamas and Fatah.", ("Hamas", "Fatah"), ("Nine people",)),
    ("A Dutch soldier fighting against Boko Haram has died in Chad.", ("A Dutch soldier",), ("Boko Haram",)),
    ("The soldiers are defending the port from a Kenyan invasion.", ("Kenyan",), ("the port",)),
]


@pytest.mark.parametrize(("text", "actor", "recipient"), _CASES)
def test_sides(reader: Reader, text: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == "ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        "The UN called for a daily truce in Chad.",
        "The senator contested national elections.",
        "Kenya condemned the minor clashes.",
        "The opposition asked for military action.",
    ],
)
def test_an_adjective_is_no_party(reader: Reader, text: str) -> None:
    words = {word for e in events(reader, text) for word in (*e.actor, *e.recipient)}
    assert words.isdisjoint({"daily", "national", "minor", "military"})


def test_an_arrest_is_the_arrested_ones(reader: Reader) -> None:
    found = [e for e in events(reader, "John Smith said that his arrest came without warning.") if e.type == "COERCE"]
    assert all("John Smith" not in e.actor for e in found)


def test_a_quarter_is_where_a_blast_was(reader: Reader) -> None:
    found = events(reader, "The police heard a blast in the northern quarter of Nairobi.")
    assert all(not any("quarter" in word for word in e.recipient) for e in found)


_PLAIN = [
    ("Raids carried out by the rebels went on for a week.", "ASSAULT", ("the rebels",), ()),
    ("Over 80 workers of the union were on Monday taken into custody.", "COERCE", (), ("Over 80 workers of the union",)),
    ("The town was seized by rebels from government forces.", "COERCE", ("rebels",), ("government forces",)),
    ("The fighting in Chad displaced millions.", "SANCTION", (), ("millions",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), _PLAIN)
def test_plain_sides(reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]


def test_who_comes_to_the_scene_did_not_do_it(reader: Reader) -> None:
    found = events(reader, "The army reached the scene of the shooting in Lagos, which killed nine people.")
    assert all("The army" not in e.actor for e in found)


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("A second bomb exploded in another part of the city wounding five people.", "five people"),
        ("The army carried out an attack in Mombasa, which killed nine farmers.", "nine farmers"),
        ("Six children were killed as a result of an attack by rebels.", "Six children"),
    ],
)
def test_what_a_deed_did_is_told_in_one_claim(reader: Reader, text: str, recipient: str) -> None:
    [event] = [e for e in events(reader, text) if e.type == "ASSAULT"]
    assert recipient in event.recipient


def test_a_war_that_is_fought_is_nobody(reader: Reader) -> None:
    found = events(reader, "The rebels have fought a long insurgency in Chad.")
    assert all("insurgency" not in word for e in found for word in e.recipient)


def test_a_pronoun_before_its_noun(reader: Reader) -> None:
    [event] = [e for e in events(reader, "As they attacked the village, the rebels lost nine men.") if e.type == "ASSAULT"]
    assert event.actor == ("the rebels",)


@pytest.mark.parametrize(
    ("text", "type", "actor", "recipient"),
    [
        ("Kenyan forces shelled the area, backed by Ethiopian allies.", "ASSAULT", ("Kenyan forces",), ("the area",)),
        ("After the arrests of two students, the police searched the campus.", "COERCE", ("the police",), ("two students",)),
        ("Families fled from areas newly retaken by the Taliban.", "COERCE", ("the Taliban",), ("areas",)),
        ("Angela Merkel gave approval for strikes against the militants.", "ASSAULT", ("Angela Merkel",), ("the militants",)),
        ("David Cameron did grant permission for strikes on the rebels.", "ASSAULT", ("David Cameron",), ("the rebels",)),
        (
            "The council imposed sanctions on the rebels, freezing accounts and banning travel.",
            "COERCE",
            ("The council",),
            ("the rebels",),
        ),
        (
            "The village came under heavy air strikes of the Kenyan warplanes.",
            "ASSAULT",
            ("the Kenyan warplanes",),
            ("The village",),
        ),
        (
            "The Kenyan navy continued on Sunday military operations against the pirate hideouts along the coast.",
            "ASSAULT",
            ("The Kenyan navy",),
            ("the pirate hideouts along the coast",),
        ),
        ("Army units focused an intense barrage on rebel hideouts.", "ASSAULT", ("Army units",), ("rebel hideouts",)),
        ("A bombing took out the leadership of Boko Haram.", "ASSAULT", (), ("the leadership of Boko Haram",)),
        (
            "Kenya condemned the massacre committed by Burmese jets yesterday calling on the United Nations to act.",
            "REQUEST",
            ("Kenya",),
            ("the United Nations",),
        ),
    ],
)
def test_the_true_party_beside_a_nearer_noun(
    reader: Reader, text: str, type: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == type]


def test_two_participles_of_harm_in_a_row_are_a_headline(reader: Reader) -> None:
    found = [e for e in events(reader, "40 Taliban Fighters Killed Injured in Kunduz.") if e.type == "ASSAULT"]
    assert found and all(not e.actor and e.recipient == ("40 Taliban Fighters",) for e in found)


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Twelve rebels were killed fighting government troops.", "ASSAULT", ("government troops",), ("Twelve rebels",)),
        ("Twelve rebels were killed fighting a fire.", "ASSAULT", (), ("Twelve rebels",)),
        ("The ship remains in South Korean custody.", "COERCE", ("South Korean",), ("The ship",)),
        ("Two reporters remain in custody.", "COERCE", (), ("Two reporters",)),
        ("Two policemen were killed when their patrol was ambushed by gunmen.", "ASSAULT", ("gunmen",), ("Two policemen",)),
        ("Rebels attacked with mortars the town of Gao.", "ASSAULT", ("Rebels",), ("the town of Gao",)),
        ("A mortar hit the old Umayyad bridge killing two clerks.", "ASSAULT", (), ("two clerks",)),
        ("The Umayyad army hit the square.", "ASSAULT", ("The Umayyad army",), ("the square",)),
        (
            "The village lies in land that is currently under the occupation of the Kenyan army.",
            "COERCE",
            ("the Kenyan army",),
            ("land",),
        ),
        ("Chad ended the occupation of Sudan.", "RETREAT", ("Chad",), ("Sudan",)),
        (
            "The premier has said Chad will ensure calm and proposed that Kenya postpone the drills.",
            "REQUEST",
            ("The premier",),
            ("Kenya",),
        ),
        (
            "Friends mourned Omar Said, the film-maker and activist who was killed by gunmen.",
            "ASSAULT",
            ("gunmen",),
            ("Omar Said",),
        ),
        (
            "Gunmen killed Omar Said, Ali Nur and Yusuf Adan.",
            "ASSAULT",
            ("Gunmen",),
            ("Omar Said", "Ali Nur", "Yusuf Adan"),
        ),
        ("Three officers were killed in an attack the Taliban claimed.", "ASSAULT", ("the Taliban",), ("Three officers",)),
        ("Three officers were killed in an attack the Taliban did not claim.", "ASSAULT", (), ("Three officers",)),
        ("The Kenyan army lost nine men in an ambush by Shabab.", "ASSAULT", ("Shabab",), ("nine men",)),
        (
            "Nine farmers were killed in Syrian regime and Iranian bombing.",
            "ASSAULT",
            ("Syrian regime", "Iranian"),
            ("Nine farmers",),
        ),
        ("Ten people were killed in a fire and Russian bombing.", "ASSAULT", ("Russian",), ("Ten people",)),
        ("Shells fired from government positions killed two nurses.", "ASSAULT", ("government",), ("two nurses",)),
        ("The Kurds, armed by France, who have been fighting Isis, were angry.", "ASSAULT", ("The Kurds",), ("Isis",)),
        ("The Kurds, armed by a man who has been fighting Isis, were angry.", "ASSAULT", ("a man",), ("Isis",)),
        ("The bank was accused of fraud and was fined by Peru.", "ACCUSE", (), ("The bank",)),
        ("Two men were shot and killed by soldiers.", "ASSAULT", ("soldiers",), ("Two men",)),
        ("The Western powers, with soldiers stationed in Mali, refuse to help.", "MOBILIZE", ("The Western powers",), ("Mali",)),
        ("A spokesman for the Sudanese army said clashes continued with rebels.", "ASSAULT", ("the Sudanese army", "rebels"), ()),
        ("A spokesman for the mayor said clashes continued with rebels.", "ASSAULT", ("rebels",), ()),
        (
            "Bombs dropped from Sudanese army planes killed nine villagers.",
            "ASSAULT",
            ("Sudanese army planes",),
            ("nine villagers",),
        ),
        ("And she shared Israel's worry over the prospects of Iran developing nuclear weapons.", "MOBILIZE", ("Iran",), ()),
        ("Macron and Merkel agreed the main obstacle to Assad staying can be removed.", "AGREE", ("Macron", "Merkel"), ()),
        ("Macron agreed with Assad that the talks should go on.", "AGREE", ("Macron",), ("Assad",)),
    ],
)
def test_doers_and_those_who_only_stand_near(
    reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Gunmen shot two nurses at a market in Goma.", ("two nurses",)),
        ("The judge was shot in the hand at the court.", ("The judge",)),
        ("Soldiers shot at protesters in Lagos.", ("protesters in Lagos",)),
    ],
)
def test_who_is_shot_at_a_place_is_not_shot_at_by_it(reader: Reader, text: str, recipient: tuple[str, ...]) -> None:
    assert [e.recipient for e in events(reader, text) if e.type == "ASSAULT"] == [recipient]
