"""Names in different transliterations, and the words that say something."""

from __future__ import annotations

import pytest

from onrecord.incidents.names import proper, skeleton, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ghwayran", "Gweiran"), ("al-Qamishli", "Qamishlo"), ("Hasakah", "al-Hassakeh"), ("Tel Tamr", "Tal Tamer"),
        ("Deir Ballut village", "Dayr Ballout"), ("Sana'a", "Sanaa"), ("Khan Shaykhun", "Khan Sheikhoun"),
    ],
)  # fmt: skip
def test_transliterations_of_one_name_meet(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other) != ""


@pytest.mark.parametrize(("one", "other"), [("Idlib", "Aleppo"), ("Homs", "Hama"), ("Atma", "Azaz"), ("Kyiv", "Kharkiv")])
def test_different_names_do_not(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_words_are_stemmed_and_grammar_is_left_out() -> None:
    assert words("They shelled the villages, officials said") == words("Shelling of a village")


def test_only_capitals_inside_a_sentence_are_names() -> None:
    found = proper("Yesterday the brothers Karam and Selim Haddad left. Nobody saw them.")
    assert found == {skeleton("Karam"), skeleton("Selim"), skeleton("Haddad")}


def test_a_possessive_is_the_name_and_offices_and_common_words_are_none() -> None:
    assert proper("They met Varnholt's deputy and Varnholt himself.") == proper("They met Varnholt himself.")
    assert proper("He spoke for the Sheriff's Office and the Detention Center.") == frozenset()
