"""Described actors: whose body, which office at which date, and what describes nobody."""

from __future__ import annotations

import pytest

from onrecord.model import Actor, Reading
from onrecord.reader import Reader


def actor(reader: Reader, text: str, words: str, published: str | None = None) -> Actor | None:
    """The actor of the mention with these words."""
    found = [m for m in reader.read(text, published=published).mentions if m.kind == "actor" and m.text == words]
    return found[0].actor if found else None


def found(reading: Reading, words: str) -> Actor:
    actors = [m.actor for m in reading.mentions if m.kind == "actor" and m.text == words]
    assert actors, [m.text for m in reading.mentions]
    assert actors[0] is not None
    return actors[0]


def test_an_adjective_makes_a_body_of_its_state(reader: Reader) -> None:
    found = actor(reader, "The Syrian army entered the town.", "The Syrian army")
    assert found is not None
    assert (found.id, found.country, found.sector) == ("SYR:army", "SYR", ("MIL",))


def test_several_words_mean_one_government(reader: Reader) -> None:
    one = actor(reader, "The Syrian regime rejected the plan.", "The Syrian regime")
    other = actor(reader, "The government of Syria rejected the plan.", "The government of Syria")
    assert one is not None
    assert other is not None
    assert one.id == other.id == "SYR:government"


def test_an_office_is_its_holder_at_the_date(reader: Reader) -> None:
    text = "The Turkish president rejected the plan."
    dated, undated = actor(reader, text, "The Turkish president", "2018-05-01"), actor(reader, text, "The Turkish president")
    assert dated is not None
    assert undated is not None
    assert dated.name == "Recep Tayyip Erdogan"
    assert undated.id == "TUR:president"


def test_a_former_president_is_not_the_holder(reader: Reader) -> None:
    found = actor(reader, "The former Turkish president rejected the plan.", "The former Turkish president", "2018-05-01")
    assert found is not None
    assert (found.id, found.country) == (None, "TUR")


def test_a_possessive_owns_the_office(reader: Reader) -> None:
    found = actor(reader, "Turkey's president rejected the plan.", "Turkey's president")
    assert found is not None
    assert found.id == "TUR:president"


def test_a_backer_owns_nothing(reader: Reader) -> None:
    for text in ("US-backed fighters entered the town.", "Pro-Russian rebels entered the town."):
        found = [m for m in reader.read(text).mentions if m.kind == "actor" and m.form == "nominal"]
        assert [m.actor.country for m in found if m.actor] == [None]


def test_another_body_is_not_the_states_own(reader: Reader) -> None:
    found = actor(reader, "The Iraqi regional government rejected the plan.", "The Iraqi regional government")
    assert found is not None
    assert found.id != "IRQ:government"


def test_the_government_is_the_one_named_before(reader: Reader) -> None:
    text = "The Syrian government rejected the plan. The rebels left. The government then sent troops."
    found = actor(reader, text, "The government")
    assert found is not None
    assert found.id == "SYR:government"


def test_the_government_of_two_countries_is_nobodys(reader: Reader) -> None:
    text = "The Syrian government and the Turkish government met. The government rejected the plan."
    found = actor(reader, text, "The government")
    assert found is not None
    assert (found.id, found.country) == (None, None)


def test_a_word_without_anybody_is_no_actor(reader: Reader) -> None:
    mentions = reader.read("They took the hill by force on behalf of justice.").mentions
    assert not [m for m in mentions if m.kind == "actor" and m.form == "nominal"]


def test_the_phrase_keeps_determiner_and_modifiers(reader: Reader) -> None:
    mentions = reader.read("Two heavily armed masked gunmen killed the local police chief.").mentions
    assert {m.text for m in mentions if m.kind == "actor"} >= {"Two heavily armed masked gunmen", "the local police chief"}


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Boko Haram gunmen burned the market.", "Boko Haram gunmen"),
        ("Members of Hezbollah crossed the river.", "Members of Hezbollah"),
        ("Jihadists from the Islamic State shelled the depot.", "Jihadists from the Islamic State"),
        ("Militants of the armed group Boko Haram shot a farmer.", "Militants of the armed group Boko Haram"),
    ],
)
def test_people_of_an_armed_body_are_that_body(reader: Reader, text: str, span: str) -> None:
    actor = found(reader.read(text), span)
    assert actor.id in ("boko-haram", "hezbollah", "islamic-state")


def test_leaders_and_those_who_left_are_themselves(reader: Reader) -> None:
    reading = reader.read("A Boko Haram commander surrendered. Former Hezbollah fighters protested.")
    assert found(reading, "A Boko Haram commander").id is None
    assert found(reading, "Former Hezbollah fighters").id is None


@pytest.mark.parametrize(
    ("text", "span", "identity"),
    [
        ("The Assad regime bombed the ridge.", "The Assad regime", "SYR:government"),
        ("Gaddafi's troops fired on the crowd.", "Gaddafi's troops", "LBY:military"),
        ("The government of Nicolas Maduro jailed the mayor.", "The government of Nicolas Maduro", "VEN:government"),
    ],
)
def test_a_rulers_government_and_troops_are_the_states(reader: Reader, text: str, span: str, identity: str) -> None:
    assert found(reader.read(text), span).id == identity


def test_a_spokesman_has_country_and_sector_of_whom_he_speaks_for(reader: Reader) -> None:
    actor = found(reader.read("A spokesman for the Turkish foreign ministry rejected the claim."), "A spokesman")
    assert (actor.id, actor.country, actor.sector) == (None, "TUR", ("GOV",))


def test_an_office_may_go_on_behind_its_noun(reader: Reader) -> None:
    text = "The UN envoy for Syria warned of a disaster."
    assert found(reader.read(text, published="2018-05-01"), "The UN envoy").id == "staffan-de-mistura"
    assert found(reader.read(text), "The UN envoy").id == "UNO:syria-envoy"


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("Kenyan forces shelled the village.", "Kenyan forces", ("MIL",)),
        ("Kenyan police forces shelled the village.", "Kenyan police forces", ("COP",)),
        ("Arakan Army troops took the town.", "Arakan Army troops", ("REB",)),
        ("Kenyan troops took the town.", "Kenyan troops", ("MIL",)),
    ],
)
def test_forces_of_a_state_are_its_military_and_troops_of_a_rebel_group_are_rebels(
    reader: Reader, text: str, words: str, sector: tuple[str, ...]
) -> None:
    assert found(reader.read(text), words).sector == sector


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A Libyan leader was killed.", "A Libyan leader"),
        ("They never met Turkish presidents.", "Turkish presidents"),
    ],
)
def test_one_of_many_holds_no_office(reader: Reader, text: str, words: str) -> None:
    found = actor(reader, text, words, "2018-05-01")
    assert found is not None
    assert found.id is None
    assert found.country


def test_who_becomes_president_need_not_be_the_holder(reader: Reader) -> None:
    found = actor(reader, "She won the vote as American president.", "American president", "2016-05-01")
    assert found is not None
    assert found.id == "USA:president"


def test_a_government_in_a_sentence_set_elsewhere_is_left_open(reader: Reader) -> None:
    text = "The Turkish government jailed editors in Turkey. In Myanmar, two reporters were tried. The government denied it."
    found = actor(reader, text, "The government")
    assert found is not None
    assert found.id is None


@pytest.mark.parametrize(
    ("text", "words", "sector"),
    [
        ("The governor's killers were arrested.", "The governor's killers", ()),
        ("The governor's guards were arrested.", "The governor's guards", ("GOV",)),
    ],
)
def test_who_kills_somebody_is_not_of_his_office(reader: Reader, text: str, words: str, sector: tuple[str, ...]) -> None:
    assert found(reader.read(text), words).sector == sector


@pytest.mark.parametrize(
    ("text", "words"),
    [("Police arrested an Iranian footballer.", "an Iranian footballer"), ("A Peruvian donor was expelled.", "A Peruvian donor")],
)
def test_a_private_person_of_a_state_is_no_government(reader: Reader, text: str, words: str) -> None:
    found = actor(reader, text, words)
    assert found is not None
    assert found.country is not None
    assert found.sector == ()


def test_an_official_of_a_state_still_is(reader: Reader) -> None:
    found = actor(reader, "A Peruvian spokesman rejected the plan.", "A Peruvian spokesman")
    assert found is not None
    assert "GOV" in found.sector


def test_the_government_is_of_the_only_state_told_of_before(reader: Reader) -> None:
    found = actor(reader, "Kenya closed two papers. The government arrested nine editors.", "The government")
    assert found is not None
    assert found.id == "KEN:government"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya closed its border with Somalia. The government arrested nine smugglers.",
        "A Kenyan tourist drowned off Bali. The government sent divers.",
        "A ship left Kenya. The government sent divers.",
    ],
)
def test_of_two_states_or_one_in_passing_it_is_nobodys(reader: Reader, text: str) -> None:
    found = actor(reader, text, "The government")
    assert found is not None
    assert found.id is None
