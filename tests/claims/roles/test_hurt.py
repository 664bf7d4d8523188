"""Parties of a deed that the clause around its noun names."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events

_CASES = [
    ("Farmers were hurt in police firing.", "ASSAULT", ("police",), ("Farmers",)),
    ("The Peshmerga, backed by US airstrikes, drove Islamic State out of the valley.", "ASSAULT", ("US",), ("Islamic State",)),
    ("The Houthis, a militia based in the hills with a long history of attacks on Saudi Arabia, agreed to talks.", "ASSAULT", ("The Houthis",), ("Saudi Arabia",)),
    ("At least nine villagers were killed in Ethiopian or Eritrean air raids on the town.", "ASSAULT", ("Ethiopian", "Eritrean"), ("At least nine villagers", "the town")),
    ("A fighter rammed a lorry packed with explosives into the gate of a barracks in Kabul.", "ASSAULT", ("A fighter",), ("a barracks in Kabul",)),
    ("Four villagers were killed in a drone strike near Gao.", "ASSAULT", (), ("Four villagers",)),
    ("He is calling for the United States to send troops and for the coalition to bomb the camp.", "ASSAULT", ("the coalition",), ("the camp",)),
    ("The US is willing to provide ammunition alongside medical assistance to Georgia.", "AGREE", ("The US",), ("Georgia",)),
    ("The king mobilized troops for a battle against the Houthis.", "MOBILIZE", ("The king",), ("the Houthis",)),
    ("Students began a hunger strike against abuses by the Nairobi police.", "PROTEST", ("Students",), ("the Nairobi police",)),
    ("A French lawyer filed a lawsuit in a Paris court against the Saudi crown prince.", "ACCUSE", ("A French lawyer",), ("the Saudi crown prince",)),
    ("The commander was killed during army operations in the valley.", "ASSAULT", ("army",), ("The commander",)),
    ("To prevent the students from gathering, the police sealed the gates.", "COERCE", ("the police",), ("the students",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), _CASES)
def test_parties_around_the_noun(
    reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]


def test_those_named_among_others_take_part(reader: Reader) -> None:
    [call] = events(reader, "The president spoke by phone with other leaders including Narendra Modi and Olaf Scholz.")
    assert call.actor == ("The president", "other leaders", "Narendra Modi", "Olaf Scholz")
