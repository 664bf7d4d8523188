"""Places that a text names beside a noun, whether or not a gazetteer knows them."""

from __future__ import annotations

import pytest

from onrecord.incidents.names import skeleton, words_and_names
from onrecord.incidents.sites import masked, meant, named, sites


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


def test_a_hospital_where_the_wounded_were_taken_is_no_site() -> None:
    assert sites("The wounded were taken to Qarnish hospital.") == ()
    assert {s.name for s in sites("Shells hit Qarnish hospital.")} == {skeleton("Qarnish")}


def test_the_prison_is_the_one_prison_that_the_page_names() -> None:
    page = "Fighting went on inside Tahwil prison. Six guards of the prison were killed."
    (site,) = meant("Six guards of the prison were killed.", named(page))
    assert site.name == skeleton("Tahwil") and site.building
    two = f"{page} Others broke out of Qarnish prison."
    assert meant("Six guards of the prison were killed.", named(two)) == ()


def test_a_second_name_in_brackets_names_the_same_site() -> None:
    assert {skeleton("Tahwil"), skeleton("Qarnish")} <= {s.name for s in sites("They stormed Tahwil prison (in Qarnish).")}


def test_an_outlet_is_no_site() -> None:
    text = "The Harbour Wire said the Rusafa market burned."
    hidden = masked(text, ["Harbour Wire"])
    assert len(hidden) == len(text) and [s.name for s in sites(hidden)] == ["rsf"]
    assert "war" in [s.name for s in sites(text)]
