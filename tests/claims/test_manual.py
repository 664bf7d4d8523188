"""The rules of the PLOVER manual that trip programs: three sentences of each."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


def coded(reader: Reader, text: str) -> set[tuple[str | None, tuple[str, ...]]]:
    return {(e.type, e.mode) for e in events(reader, text)}


def types(reader: Reader, text: str) -> set[str | None]:
    return {e.type for e in events(reader, text)}


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        # captured combatants
        ("Rebels captured twelve soldiers near the border.", "ASSAULT", ("abduct",)),
        ("Militants took three policemen captive.", "ASSAULT", ("abduct",)),
        ("The army captured ten fighters in the raid.", "ASSAULT", ("abduct",)),
        # warrants for who is not there
        ("Spain issued an arrest warrant for the exiled leader.", "THREATEN", ("arrest",)),
        ("The tribunal issued an arrest warrant in absentia against the former president.", "THREATEN", ("arrest",)),
        ("A judge issued a warrant for the general, who lives abroad.", "THREATEN", ("arrest",)),
        # batons and bats
        ("Police baton-charged the crowd in the square.", "ASSAULT", ("crowd-control",)),
        ("Guards beat the prisoner with baseball bats.", "ASSAULT", ("beat", "primitive")),
        ("Soldiers beat the villagers with sticks.", "ASSAULT", ("beat", "primitive")),
        # ambassadors called in
        ("Japan summoned the Chinese ambassador.", "ACCUSE", ("disapprove",)),
        ("The foreign ministry summoned the Russian ambassador over the remarks.", "ACCUSE", ("disapprove",)),
        ("Peru summoned the French ambassador to protest against the visit.", "ACCUSE", ("disapprove",)),
        # troops ordered to a place
        ("The president ordered 5,000 troops to the border.", "MOBILIZE", ("troops",)),
        ("The minister ordered marines into Chicago.", "MOBILIZE", ("troops",)),
        # strikes threatened by those who work and by those who bear arms
        ("Unions at the refinery threatened to strike.", "PROTEST", ("strike",)),
        ("Iran threatened to strike Israel.", "THREATEN", ("violence",)),
        # sanctions that a court does away with
        ("The court annulled sanctions against three Iranians.", "RETREAT", ()),
        ("Judges overturned the sanctions on two Belarusians.", "RETREAT", ()),
        # flight
        ("Thousands fled the fighting in the north.", "SANCTION", ("expel",)),
        ("More than 5,000 refugees fled to Chad after attacks by militiamen.", "SANCTION", ("expel",)),
        ("Hundreds of families fled the town after the army attacked it.", "SANCTION", ("expel",)),
        # future cooperation
        ("Norway will send aid to Chad.", "AGREE", ()),
        ("The two presidents will meet in Oslo next week.", "AGREE", ()),
        ("The minister promised to support the reform of the rebels' party.", "AGREE", ()),
        # announced retreat
        ("Russia announced that it will withdraw its troops from Georgia.", "CONCEDE", ()),
        ("The government said it would lift the embargo.", "CONCEDE", ()),
        ("The army will release the hostages, the spokesman said.", "CONCEDE", ()),
        # exercises
        ("Chad and Niger held joint military exercises.", "COOPERATE", ()),
        ("The army held exercises near the border.", "MOBILIZE", ("troops",)),
        ("The navy conducted a live-fire drill off the coast.", "MOBILIZE", ("troops",)),
        # conviction with prison
        ("The court convicted the minister and sentenced him to ten years in prison.", "COERCE", ("arrest",)),
        ("The court convicted the minister and sentenced him to ten years in prison.", "SANCTION", ("convict",)),
        ("The general was sentenced to five years in jail.", "COERCE", ("arrest",)),
        # payment ordered
        ("The court ordered the firm to pay compensation to the victims.", "SANCTION", ()),
    ],
)
def test_the_manuals_type_and_mode(reader: Reader, text: str, kind: str, mode: tuple[str, ...]) -> None:
    assert (kind, mode) in coded(reader, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an agreement about something is not yet that thing
        ("The two sides reached an agreement on the release of 200 detainees.", {"AGREE"}),
        ("The rebels agreed to release 20 prisoners.", {"AGREE"}),
        ("Chad and Niger signed an agreement on the withdrawal of troops.", {"SUPPORT"}),
        # a general ceasefire is no general's
        ("The army declared a general ceasefire.", {"CONCEDE"}),
        ("The rebels proposed a general ceasefire.", {"AGREE"}),
        ("A general ceasefire came into effect on Monday.", {"RETREAT"}),
        # the topic of a protest
        ("Thousands marched in the capital to demand the resignation of the president.", {"PROTEST"}),
        ("Students protested against the arrest of their leader.", {"PROTEST"}),
        ("Workers went on strike to call for higher pay.", {"PROTEST"}),
        # old crimes before a court
        ("The man, who killed two women in 1990, was sentenced to death on Monday.", {"SANCTION"}),
        ("A former rebel was convicted of murdering five farmers twenty years ago.", {"SANCTION"}),
        ("The court convicted the general of ordering the massacre of villagers.", {"SANCTION"}),
        # pushing back in words, or a crowd without harm
        ("Police pushed back the protesters.", set()),
        ("Germany pushed back against criticism of the plan.", set()),
        ("The army pushed back the rebels.", {"ASSAULT"}),
        # troops moved inside an attack
        ("The army deployed tanks and attacked the town.", {"ASSAULT"}),
    ],
)
def test_nothing_else_is_coded_beside_it(reader: Reader, text: str, expected: set[str]) -> None:
    assert types(reader, text) == expected
    assert all("general" not in e.actor and "general" not in e.recipient for e in events(reader, text))


def test_who_attacks_makes_people_flee(reader: Reader) -> None:
    found = events(reader, "More than 5,000 refugees fled to Chad after attacks by militiamen.")
    [flight] = [e for e in found if e.type == "SANCTION"]
    assert flight.actor == ("militiamen",)


@pytest.mark.parametrize(
    "text",
    [
        "The shelling killed four people and damaged several houses.",
        "A stray shell damaged a school during the fighting.",
        "The blast killed a guard and damaged two cars.",
    ],
)
def test_damage_on_the_side_is_no_destroying(reader: Reader, text: str) -> None:
    assert all("destroy" not in e.mode for e in events(reader, text))


def test_troops_ordered_to_do_something_are_not_sent(reader: Reader) -> None:
    assert "MOBILIZE" not in types(reader, "The general ordered the troops to leave the town.")


def test_a_complaint_is_against_whom_it_names_and_not_where_it_is_filed(reader: Reader) -> None:
    [found] = events(reader, "Tehran filed a complaint with the UN against the United States.")
    assert found.recipient == ("the United States",) and found.place is None


@pytest.mark.parametrize("text", ["NASA fired a probe into a comet.", "ESA launched a rocket at an asteroid."])
def test_what_flies_into_space_hits_nobody(reader: Reader, text: str) -> None:
    assert types(reader, text) == set()
