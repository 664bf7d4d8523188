"""Relations at the words of the vocabulary."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import relations


@pytest.mark.parametrize(
    "text",
    ["Dina Moss joins Kurt Vale on stage.", "The singer Dina Moss supported the Foxes on Friday."],
)
def test_nobody_of_public_affairs_no_relation(reader: Reader, text: str) -> None:
    assert {kind for kind, _, _ in relations(reader, text)}.isdisjoint({"part_of", "backs"})


def test_two_who_stand_beside_each_other_are_allies(reader: Reader) -> None:
    found = relations(reader, "Kurdish fighters and Iraqi troops fought alongside each other.")
    assert ("ally_of", ("Kurdish fighters", "Iraqi troops"), ()) in found


def test_states_whose_people_fight_somewhere_do_not_fight_each_other(reader: Reader) -> None:
    assert "fights" not in {kind for kind, _, _ in relations(reader, "Germany and France are fighting in Mali.")}


def test_who_joins_a_body_is_part_of_it(reader: Reader) -> None:
    assert ("part_of", ("Estonia",), ("the Freedom Alliance",)) in relations(reader, "Estonia joined the Freedom Alliance.")
