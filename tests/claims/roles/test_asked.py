"""What somebody asks for, refuses or moves is no party; who is to do it is."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events

_NOBODY = [
    ("The opposition called for a broad coalition to fight corruption.", "REQUEST"),
    ("Activists called for a Nike boycott.", "REQUEST"),
    ("Activists called for the release of the jailed editor.", "REQUEST"),
    ("The lawyers argued for Moreno's extradition.", "REQUEST"),
    ("The militia refused to leave Benghazi.", "REJECT"),
    ("The senator condemned the Panama invasion.", "ACCUSE"),
    ("The police department stepped up patrols.", "MOBILIZE"),
    ("The senator was supportive of the 2015 Iran nuclear deal.", "SUPPORT"),
    ("The rebels agreed to lay down their weapons in Chad.", "AGREE"),
    ("Around 300 rebels have surrendered from the group's last holdout.", "RETREAT"),
    ("The United Nations condemned the banning of the Green Party.", "ACCUSE"),
    ("At the University of Kano, the authorities cracked down on dissent.", "COERCE"),
]
_SOMEBODY = [
    ("The mayor of Lima called for the governor's resignation.", "REQUEST", "the governor"),
    ("Ankara called for the US-led alliance to leave.", "REQUEST", "the US-led alliance"),
    ("The coalition called for rebels to lay down their arms.", "REQUEST", "rebels"),
    ("The Iraqi militia refused to leave Syria.", "REJECT", "Syria"),
    ("To the dismay of Bianchi and Kaya, Peru sided with the king.", "SUPPORT", "the king"),
    ("The union had called on social media followers to join a rally.", "REQUEST", "social media followers"),
    ("The court spoke of those kidnapped by the rebels.", "ASSAULT", "those"),
]


@pytest.mark.parametrize(("text", "kind"), _NOBODY)
def test_a_matter_is_no_party(reader: Reader, text: str, kind: str) -> None:
    assert [e.recipient for e in events(reader, text) if e.type == kind] == [()]


@pytest.mark.parametrize(("text", "kind", "asked"), _SOMEBODY)
def test_who_is_to_act_is_asked(reader: Reader, text: str, kind: str, asked: str) -> None:
    assert [e.recipient for e in events(reader, text) if e.type == kind] == [(asked,)]


def test_those_who_impose_a_measure_are_not_its_target(reader: Reader) -> None:
    found = events(reader, "The Security Council called upon every member to enforce U.N. sanctions.")
    assert all("U.N." not in e.recipient for e in found)
