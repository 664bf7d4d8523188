"""Parties whom another clause names, or that the parser hides: whoever did it or suffered it is on record."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events

_CASES = [
    ("Nairobi: The teachers union accused Uganda of delay.", "ACCUSE", ("The teachers union",), ("Uganda",)),
    ("Nine people were killed when gunmen opened fire in Lagos.", "ASSAULT", ("gunmen",), ("Nine people",)),
    ("The group carried out attacks in which 12 farmers were killed.", "ASSAULT", ("The group",), ("12 farmers",)),
    ("The rebels launched an attack to drive out the soldiers.", "ASSAULT", ("The rebels",), ("the soldiers",)),
    ("A reporter was killed in a Hamas-orchestrated bombing.", "ASSAULT", ("Hamas",), ("A reporter",)),
    ("Air raids killed at least 14 villagers said the Yemeni Centre for Rights.", "ASSAULT", (), ("at least 14 villagers",)),
    ("The senator said the letter was late and called for Kenya to reply.", "REQUEST", ("The senator",), ("Kenya",)),
    ("Peru arrested and detained six students.", "COERCE", ("Peru",), ("six students",)),
    ("Iran launched air strikes in support of the government of Chad.", "ASSAULT", ("Iran",), ()),
    ("The militia asserted responsibility for the attack on the market.", "ASSAULT", ("The militia",), ("the market",)),
    ("The mayor spoke to reporters after a meeting with farmers.", "CONSULT", ("The mayor", "farmers"), ()),
    ("The lawyers threatened to approach the Supreme Court.", "THREATEN", ("The lawyers",), ()),
]


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), _CASES)
def test_parties(reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    found = [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]
    assert (actor, recipient) in found


def test_a_headlines_arrested_man_arrests_nobody(reader: Reader) -> None:
    [event] = events(reader, "Dutch man arrested in bank robbery.")
    assert (event.actor, event.recipient) == ((), ("Dutch man",))


def test_a_meeting_that_is_talked_about_is_not_the_talkers(reader: Reader) -> None:
    found = events(reader, "The mayor spoke about the meeting with farmers.")
    assert all("The mayor" not in e.actor for e in found)


@pytest.mark.parametrize(
    ("text", "kind", "recipient"),
    [
        ("The minister condemned the assassination of the Kenyan envoy.", "ACCUSE", ()),
        ("Chad backed the Sudan-led invasion of Libya.", "SUPPORT", ("Sudan",)),
    ],
)
def test_words_about_a_deed_are_not_about_its_victim(reader: Reader, text: str, kind: str, recipient: tuple[str, ...]) -> None:
    assert recipient in [e.recipient for e in events(reader, text) if e.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Fifteen of the wounded were in critical condition.", "ASSAULT", (), ("the wounded",)),
        ("The mayor says his first meeting with the union was short.", "CONSULT", ("The mayor", "the union"), ()),
        (
            "The standoff grew, with Kenya, Chad and other countries condemning Sudan.",
            "ACCUSE",
            ("Kenya", "Chad", "other countries"),
            ("Sudan",),
        ),
        ("Kenya sent soldiers to fight the rebels in Somalia.", "MOBILIZE", ("Kenya",), ("the rebels",)),
    ],
)
def test_more_parties(reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]


def test_who_shoots_from_a_roof_is_not_shot(reader: Reader) -> None:
    assert all("The gunman" not in e.recipient for e in events(reader, "The gunman shot from the roof."))
