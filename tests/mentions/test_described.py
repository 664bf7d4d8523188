"""Described actors: whose body, which office at which date, and what describes nobody."""

from __future__ import annotations

from onrecord.model import Actor
from onrecord.reader import Reader


def actor(reader: Reader, text: str, words: str, published: str | None = None) -> Actor | None:
    """The actor of the mention with these words."""
    found = [m for m in reader.read(text, published=published).mentions if m.kind == "actor" and m.text == words]
    return found[0].actor if found else None


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
