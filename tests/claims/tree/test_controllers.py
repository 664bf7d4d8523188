"""Who does what an infinitive, a gerund or a participle says: the one whom the grammar gives it to, not the nearest subject."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events

_CASES = [
    ("Kenya's silence gave a green light to the militia to attack Somalia.", "ASSAULT", ("the militia",), ("Somalia",)),
    ("Peru indicted three officers on charges including assault for torturing a student.", "ASSAULT", ("three officers",), ("a student",)),
    ("The Chadian army has been the main force fighting Boko Haram.", "ASSAULT", ("The Chadian army",), ("Boko Haram",)),
    ("Before invading Uganda, Rwanda told Kenya to stand aside.", "ASSAULT", ("Rwanda",), ("Uganda",)),
    ("Egypt detained a man for attacking a church.", "ASSAULT", ("a man",), ("a church",)),
    ("Oman expelled a nurse for stabbing a guard.", "ASSAULT", ("a nurse",), ("a guard",)),
    ("Peru deported a reporter for criticising the party.", "ACCUSE", ("a reporter",), ("the party",)),
    ("The court postponed the trial of the mayor for ordering the murder of a priest.", "ASSAULT", ("the mayor",), ("a priest",)),
    ("A critic of the king jailed by Kenya in 1976 died in Rome.", "COERCE", ("Kenya",), ("A critic",)),
    ("A friend of the mayor jailed by Kenya died in Rome.", "COERCE", ("Kenya",), ("the mayor",)),
    ("Gunmen believed to be Fulani herdsmen killed two villagers.", "ASSAULT", ("Gunmen believed to be Fulani herdsmen",), ("two villagers",)),
    ("By shelling Kenya, the rebels challenged Uganda.", "ASSAULT", ("the rebels",), ("Kenya",)),
    ("A Kenyan team is in Chad investigating the army.", "ACCUSE", ("A Kenyan team",), ("the army",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), _CASES)
def test_the_doer(reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]


def test_who_opposes_a_deed_does_not_do_it(reader: Reader) -> None:
    found = events(reader, "The governor would not support deportations or driving out the migrants.")
    assert all("The governor" not in e.actor for e in found if e.type in ("COERCE", "SANCTION", "ASSAULT"))


def test_who_calls_for_a_deed_does_not_do_it(reader: Reader) -> None:
    found = events(reader, "The group welcomed calls to attack the embassy of Kenya.")
    assert all("The group" not in e.actor for e in found if e.type == "ASSAULT")
