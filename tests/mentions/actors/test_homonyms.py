"""Actors that only share their name with a state."""

from __future__ import annotations

from onrecord.reader import Reader


def test_a_province_of_the_name_gives_its_country(reader: Reader) -> None:
    reading = reader.read(
        "Georgia police arrested two men in Atlanta, Georgia. The mayor of Savannah in Georgia thanked the officers."
    )
    police = next(m for m in reading.mentions if m.text == "Georgia police")
    place = next(m for m in reading.mentions if m.kind == "place" and m.text == "Georgia")
    assert police.actor is not None and place.place is not None
    assert police.actor.country == place.place.country


def test_a_town_police_among_county_sheriffs_is_no_states(reader: Reader) -> None:
    reading = reader.read("Lebanon Police and the Boone County Sheriff's Office opened an investigation.")
    police = next(m for m in reading.mentions if m.text == "Lebanon Police")
    assert police.actor is not None and police.actor.id is None and police.actor.country is None


def test_the_police_of_a_state_stay_its(reader: Reader) -> None:
    reading = reader.read("Lebanon police arrested two men in Beirut.")
    police = next(m for m in reading.mentions if m.text == "Lebanon police")
    assert police.actor is not None and police.actor.country == "LBN"


def test_a_namesake_of_another_country_is_not_the_known_person(reader: Reader) -> None:
    reading = reader.read("Boris Johnson of Texas criticized the mayor. Johnson attacked two policemen.")
    named = [m for m in reading.mentions if m.text in ("Boris Johnson", "Johnson")]
    assert [(m.actor.id, m.actor.country) for m in named if m.actor is not None] == [(None, "USA")] * 2


def test_a_leader_of_the_own_country_stays_known(reader: Reader) -> None:
    reading = reader.read("Angela Merkel of Germany met Vladimir Putin of Russia.")
    assert {m.actor.id for m in reading.mentions if m.actor is not None} >= {"angela-merkel", "vladimir-putin"}
