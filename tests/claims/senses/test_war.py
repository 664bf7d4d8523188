"""Talk of war that tells no blow, and deeds beside it that do."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "The losses caused by economic terrorism against our country are huge.",
        "This is a campaign of psychological aggression against the university.",
        "The rebels face the choice of continuing the war or opting for peace.",
        "The bishop said that to extend the dialogue is to extend the war.",
        "The phrase is an attack on the militarist wing of the party.",
        "The broadcasts helped the cause of the persecuted.",
        "We must all unite to defeat General Haddad.",
        "Traffickers began to destroy the institutions of the state.",
        "The army will announce the number of rebels killed.",
        "Orders were given to shoot anyone who left.",
        "Many policemen take part in the security operations.",
        "A cargo plane crashed on houses, killing five people.",
    ],
)
def test_talk_of_war_is_no_attack(reader: Reader, text: str) -> None:
    assert [e for e in events(reader, text) if e.type == "ASSAULT"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The United States organised a military and economic onslaught on the country.",
        "The army intensified the war against the rebels.",
        "Soldiers defeated the rebels near the river.",
        "Rebels destroyed the bridge.",
        "The number of rebels killed in the raid rose to 90.",
        "Soldiers under orders to shoot anyone who left killed a man.",
        "A warplane bombed the village, killing five people.",
    ],
)
def test_a_certain_deed_is_one(reader: Reader, text: str) -> None:
    assert [e for e in events(reader, text) if e.type == "ASSAULT"]


def test_whom_a_state_sends_out_of_the_country_it_expels(reader: Reader) -> None:
    [event] = events(reader, "In 1988 the government expelled a band of foreign drug smugglers.")
    assert event.type == "SANCTION"
