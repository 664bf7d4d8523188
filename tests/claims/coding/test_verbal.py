"""Attacks in words are ACCUSE."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron attacked Marine Le Pen over her record.",
        "In a televised debate, Senator Ted Cruz hit Donald Trump.",
        "The Labour Party's attack on the prime minister continued.",
        "The senator stepped up his attacks and insults against Hillary Clinton.",
        "The magnate opened the debate with a row of bitter attacks on the sitting leader.",
    ],
)
def test_politicians_attack_in_words(reader: Reader, text: str) -> None:
    found = [(w.type, w.mode) for w in events(reader, text)]
    assert ("ACCUSE", ("disapprove",)) in found
    assert "ASSAULT" not in {kind for kind, _ in found}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the president's convoy.",
        "Israel attacked Iran.",
        "The army's violent attack on the opposition party killed three people.",
        "Party workers attacked opposition workers with sticks.",
    ],
)
def test_armed_sides_states_and_bodily_harm_stay_attacks(reader: Reader, text: str) -> None:
    assert "ASSAULT" in {w.type for w in events(reader, text)}


def test_a_campaign_has_no_arms_but_words(reader: Reader) -> None:
    assert [w.type for w in events(reader, "Clinton's campaign attacked Sanders.")] == ["ACCUSE"]


def test_a_ruler_may_attack_people_with_arms(reader: Reader) -> None:
    assert [w.type for w in events(reader, "Assad attacked villagers near Homs.")] == ["ASSAULT"]
