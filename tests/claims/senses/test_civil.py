"""Words of arms and of state in civil life."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The lawyer has long targeted the agency.", "ASSAULT"),
        ("The candidate went on the offensive against the governor.", "ASSAULT"),
        ("The court heard how the man had shot a policeman in 1994.", "ASSAULT"),
        ("The opposition to President Maduro has a foothold in the town.", "REJECT"),
        ("The president announced the withdrawal of the military presence in Mali.", "MOBILIZE"),
        ("The charity set up base in a school in Aleppo.", "MOBILIZE"),
        ("The minister addressed a public meeting in Nagpur.", "CONSULT"),
        ("The militia trained 200 recruits at a camp.", "AID"),
        ("People flooded the streets after the show.", "PROTEST"),
        ("The party rejected the president's version of events.", "REJECT"),
    ],
)
def test_none(reader: Reader, text: str, kind: str) -> None:
    assert kind not in [w.type for w in events(reader, text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rebels went on the offensive against the army.", "ASSAULT"),
        ("The militants targeted a senator's convoy.", "ASSAULT"),
        ("The man shot a policeman near the court on Monday.", "ASSAULT"),
        ("The government's opposition to the plan grew.", "REJECT"),
        ("France increased its military presence in Mali.", "MOBILIZE"),
        ("The army set up base in a school in Aleppo.", "MOBILIZE"),
        ("The minister addressed the summit in Nagpur.", "CONSULT"),
        ("The US trained Syrian recruits at a camp in Jordan.", "AID"),
        ("Thousands flooded the streets to demand elections.", "PROTEST"),
    ],
)
def test_some(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]


@pytest.mark.parametrize(
    "text", ["The air force bombed a firing range.", "Jets dropped bombs on targets at a military range in a show of force."]
)
def test_practice_is_a_show_of_arms(reader: Reader, text: str) -> None:
    assert [(w.type, w.recipient) for w in events(reader, text)] == [("MOBILIZE", ())]


def test_a_range_that_is_attacked(reader: Reader) -> None:
    (attack,) = events(reader, "Rebels shelled the army's training ground near Homs.")
    assert attack.type == "ASSAULT"
