"""Clauses that share the verb of the one before, and clauses that the parser joins to an object."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events

_CASES = [
    ("Police said four people had been killed in Dakar and seven others in Thies.", "ASSAULT", (), ("four people", "seven others in Thies")),
    ("More than 30 miners were injured, at least six killed.", "ASSAULT", (), ("six",)),
    ("Paris and London say troops loyal to the general were behind the massacre.", "ASSAULT", ("troops",), ()),
    ("On providing aid to Somalia, she said the ministry had sent doctors.", "AID", ("the ministry",), ("Somalia",)),
    ("The battle was between the Dinka herders and Murle fighters who took the village and executed them.", "ASSAULT", ("Murle fighters",), ("them",)),
    ("Soldier killed 6 Villagers Injured in Clashes in Mali.", "ASSAULT", (), ("Soldier", "6 Villagers")),
    ("Militants blew up a car in front of a church at the time when worshippers were leaving the service, killing several people.", "ASSAULT", ("Militants",), ("a car", "several people")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), _CASES)
def test_parties_of_joined_clauses(
    reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]


def test_a_second_verb_takes_its_own_party(reader: Reader) -> None:
    text = "The union deplores these killings and calls on all parties to stop the fighting."
    found = {e.type: e.recipient for e in events(reader, text)}
    assert found["ACCUSE"] == ()
    assert found["REQUEST"] == ("all parties",)


def test_a_clause_of_its_own_gives_no_party(reader: Reader) -> None:
    text = "With weavers downing tools and schools staying shut, the valley fell silent."
    assert [e.recipient for e in events(reader, text) if e.type == "PROTEST"] in ([], [()])


def test_a_clash_told_beside_a_deed_gives_it_no_doer(reader: Reader) -> None:
    text = "The district was pounded with barrel bombs while clashes between rebels and soldiers were reported."
    assert [e.actor for e in events(reader, text) if e.type == "ASSAULT"][-1:] == [("rebels", "soldiers")]


def test_where_a_shot_went_is_told_of_the_one_attack(reader: Reader) -> None:
    [attack] = events(reader, "Gunmen fired a rocket that landed in the village injuring five women.")
    assert (attack.actor, attack.recipient) == (("Gunmen",), ("the village", "five women"))


def test_who_is_hurt_in_a_clause_of_its_own(reader: Reader) -> None:
    found = events(reader, "Troops detained six miners and three guards were injured by rocks.")
    assert [w.recipient for w in found if w.type == "COERCE"] == [("six miners",)]
    assert ("Troops",) not in [w.recipient for w in found]
