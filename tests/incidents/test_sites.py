"""Places that a text names beside a noun, whether or not a gazetteer knows them."""

from __future__ import annotations

import pytest

from onrecord.incidents.names import skeleton, words_and_names
from onrecord.incidents.sites import sites


@pytest.mark.parametrize(
    ("text", "name", "building"),
    [
        ("Shells fell on the village of Qarnish.", "Qarnish", False),
        ("Fighting went on inside Tahwil prison.", "Tahwil", True),
        ("They met in al-Dhahab neighbourhood.", "Dhahab", False),
    ],
)
def test_a_capitalised_word_beside_a_noun_for_a_place_names_it(text: str, name: str, building: bool) -> None:
    assert (skeleton(name), building) in {(s.name, s.building) for s in sites(text)}


def test_a_quality_names_no_place() -> None:
    assert sites("They closed the International airport and the Central prison.") == ()


def test_nothing_is_both_a_word_and_a_name_and_a_headline_has_no_names() -> None:
    words, names = words_and_names("The bus to Qarnish burned.\nBus Burned After Attack Near Border Town")
    assert skeleton("Qarnish") in names and not {"border", "attack"} & names
    assert {"bus", "burn", "border"} <= words
