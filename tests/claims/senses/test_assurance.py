"""Words that only assure, measure or announce tell no act; their neighbours in the same words do."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events

_NONE = [
    ('The minister merely gave an assurance that "supply is under control in the valley.', "AGREE"),
    ('"They will be found guilty in court, I promise you."', "AGREE"),
    ("The governor is preparing to give her budget speech to the assembly.", "AGREE"),
    ("A survey of voters found broad support for the opposition candidates.", "SUPPORT"),
    ('"I am ready to be hanged if I have stolen a penny," the minister said.', "ASSAULT"),
    ("The minister invited the Saudi prince to invest.", "REQUEST"),
    ("Militants were brought to Gao from Kidal in an army helicopter.", "AID"),
    ("Women who feel threatened or have been beaten can call the centre.", "ASSAULT"),
    ("Thousands paid tribute to the dead of the train crash.", "SUPPORT"),
    ("They opened the way for their allies to attack Lebanon.", "ACCUSE"),
    ("A police patrol found the body of the mayor.", "MOBILIZE"),
    ("Their homeland was split after the first world war between Britain, France and Italy.", "ASSAULT"),
    ("The governor never named the rival who was likely to beat him in the primary.", "ASSAULT"),
    ("The governor promised a state of new hope.", "AGREE"),
]
_SOME = [
    ("The president paid tribute to the prime minister.", "SUPPORT", ("the prime minister",)),
    ("The army stepped up patrols along the border with Niger.", "MOBILIZE", ()),
    ("The UN brought in food for the refugees.", "AID", ("the refugees",)),
    ("They opened the way for their allies to attack Lebanon.", "ASSAULT", ("Lebanon",)),
    ("The dissident sought protection from the United Nations.", "REQUEST", ("the United Nations",)),
    ("People sought protection from predatory regimes.", "REQUEST", ()),
]


@pytest.mark.parametrize(("text", "kind"), _NONE)
def test_no_act_is_told(reader: Reader, text: str, kind: str) -> None:
    assert [e for e in events(reader, text) if e.type == kind] == []


@pytest.mark.parametrize(("text", "kind", "recipient"), _SOME)
def test_the_act_is_told(reader: Reader, text: str, kind: str, recipient: tuple[str, ...]) -> None:
    assert recipient in [e.recipient for e in events(reader, text) if e.type == kind]


def test_who_hits_back_at_troops_does_not_criticise_them(reader: Reader) -> None:
    found = events(reader, "Turkey hit back at the troops. The senator hit back at his critics.")
    assert [e.type for e in found] == ["ASSAULT", "ACCUSE"]
