"""Settlements that no gazetteer holds, great places that lost their apostrophe, and acronyms that papers write as words."""

from __future__ import annotations

import pytest

from onrecord.model import Mention
from onrecord.reader import Reader


def _found(reader: Reader, text: str, kind: str) -> dict[str, Mention]:
    return {m.text: m for m in reader.read(text).mentions if m.kind == kind and m.form == "name"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gunmen attacked the town of Brenmoor on Friday.", ["Brenmoor"]),
        ("Shells hit the villages of Brenmoor, Kaltamir and Ozdahan on Friday.", ["Brenmoor", "Kaltamir", "Ozdahan"]),
        ("Shells fell in Brenmoor village.", ["Brenmoor"]),
        ("Rescuers dug in Zhongmeng Village on Friday.", ["Zhongmeng Village"]),
    ],
)
def test_an_unknown_settlement_is_a_place_without_coordinates(reader: Reader, text: str, names: list[str]) -> None:
    found = _found(reader, text, "place")
    assert list(found) == names
    for mention in found.values():
        assert mention.place is not None
        assert (mention.place.lat, mention.place.precision) == (None, "town")


@pytest.mark.parametrize(
    "text",
    [
        "They raided an Alawite village at night.",
        "They met the town of Mayor John Smith.",
        "The city of God is a film.",
        "The Brenmoor Village Hall Trust met.",
        "The Kurdish village was burnt and a Christian quarter emptied.",
        "The Old town was quiet.",
    ],
)
def test_peoples_bodies_and_common_words_are_no_settlements(reader: Reader, text: str) -> None:
    assert all(m.place is None or m.place.precision != "town" for m in _found(reader, text, "place").values())


_FILLER = "The war has gone on for years and nobody knows when it will end, the residents of the towns in the north say. " * 4


def test_a_country_keeps_its_place_where_a_text_has_lost_its_apostrophes(reader: Reader) -> None:
    found = _found(reader, _FILLER + "Shells fell on Syrias north and on Aleppos suburbs.", "place")
    assert {"Syria", "Aleppo"} <= set(found)


def test_a_plural_is_no_country_where_apostrophes_are_kept(reader: Reader) -> None:
    assert "Aleppo" not in _found(reader, _FILLER + "It wasn't quiet when Aleppos fell.", "place")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The town fell after three years of Isis rule.", "islamic-state"),
        ("Isis fighters left the town.", "islamic-state"),
        ("Nato condemned the attack.", "nato"),
        ("The town fell after three years of ISIS rule.", "islamic-state"),
    ],
)
def test_acronyms_that_papers_write_as_words(reader: Reader, text: str, actor: str) -> None:
    assert actor in {m.actor.id for m in reader.read(text).mentions if m.actor is not None}


@pytest.mark.parametrize(
    ("text", "place", "actor"),
    [
        ("Washington said it would send troops to eastern Ukraine.", "Washington", "USA"),
        ("Damascus said it would not talk.", "Damascus", "SYR"),
        ("Russia and Ankara agreed on a truce.", "Ankara", "TUR"),
    ],
)
def test_a_capital_that_speaks_is_place_and_actor(reader: Reader, text: str, place: str, actor: str) -> None:
    mentions = reader.read(text).mentions
    assert any(m.kind == "place" and m.text == place for m in mentions)
    assert any(m.kind == "actor" and m.text == place and m.actor is not None and m.actor.id == actor for m in mentions)


def test_a_capital_as_a_surname_is_neither_place_nor_state(reader: Reader) -> None:
    mentions = reader.read("Jack London met Denzel Washington in Paris, Texas.").mentions
    assert [m.text for m in mentions if m.kind == "place"] == ["Paris", "Texas"]
    assert all(m.actor is None or m.actor.id not in ("GBR", "USA") for m in mentions)


def test_a_postal_code_that_is_a_word_counts_after_its_town(reader: Reader) -> None:
    found = _found(reader, "Police in Springfield, IL, and Portland, OR said so.", "place")
    assert found["OR"].place is not None
    assert found["OR"].place.name == "Oregon"


def test_a_sea_is_no_state_of_its_name(reader: Reader) -> None:
    place = _found(reader, "He crossed the Red Sea.", "place")["Red Sea"].place
    assert place is not None
    assert (place.precision, place.country) == ("region", None)


def test_towns_inside_the_names_of_teams_papers_and_schools_are_no_places(reader: Reader) -> None:
    text = "The Chicago Bulls beat the Boston Celtics, The New York Times and the London School of Economics said in Leeds."
    assert list(_found(reader, text, "place")) == ["Leeds"]


def test_person_office_and_country_in_one_phrase(reader: Reader) -> None:
    mentions = reader.read("The Russian defence ministry's Major General Igor Konashenkov said so.").mentions
    found = {m.actor.id: m.actor for m in mentions if m.actor is not None}
    assert set(found) >= {"RUS:ministry-of-defence", "igor-konashenkov"}
    assert {found[key].country for key in ("RUS:ministry-of-defence", "igor-konashenkov")} == {"RUS"}


@pytest.mark.parametrize(("published", "who"), [("2018-09-10", "donald-trump"), ("2012-09-10", "barack-obama")])
def test_an_office_means_its_holder_at_the_date(reader: Reader, published: str, who: str) -> None:
    mentions = reader.read("The US president said he would decide.", published=published).mentions
    assert who in {m.actor.id for m in mentions if m.actor is not None}


def test_an_acronym_introduced_and_a_surname_after_the_full_name(reader: Reader) -> None:
    mentions = reader.read("The Popular Guard of Kesh (PGK) attacked. The PGK denied it. Jim Mattis spoke. Mattis left.").mentions
    names = {m.text: m.actor.name for m in mentions if m.actor is not None}
    assert names["PGK"] == "Popular Guard of Kesh"
    assert names["Mattis"] == "Jim Mattis"
