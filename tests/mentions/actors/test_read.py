"""Actors by name: known names, states that act, persons and organisations that show what they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.model import Mention, Reading
from onrecord.reader import Reader


@pytest.fixture
def actors(reader: Reader) -> Callable[..., list[Mention]]:
    """The actor mentions of a text."""

    def find(text: str, published: str | None = None) -> list[Mention]:
        return [m for m in reader.read(text, published=published).mentions if m.kind == "actor"]

    return find


def texts(mentions: list[Mention], form: str = "name") -> list[str]:
    return [m.text for m in mentions if m.form == form]


def by_text(mentions: list[Mention], text: str) -> Mention:
    return next(m for m in mentions if m.text == text)


def test_a_state_acts_as_a_subject_but_not_where_something_happens(actors: Callable[..., list[Mention]]) -> None:
    assert "Turkey" in texts(actors("Turkey shelled the village on Monday."))
    assert "Turkey" not in texts(actors("The delegates gathered in Turkey on Monday."))
    assert "Turkey" not in texts(actors("They presented a report on Turkey on Monday."))


def test_what_a_government_gives_or_exerts_names_it_by_its_capital(actors: Callable[..., list[Mention]]) -> None:
    assert "Ankara" in texts(actors("Under pressure from Ankara, the rebels withdrew."))
    assert "Tehran" in texts(actors("The militia received weapons from Tehran."))
    assert "Ankara" not in texts(actors("A train from Ankara reached the town."))
    assert "Tehran" not in texts(actors("He flew home from Tehran."))


@pytest.mark.parametrize("line", ["NAIROBI, Kenya (AP) - ", "BAGHDAD (AFP) \u2014 ", "TEL AVIV, Israel (Reuters) -- "])
def test_a_dateline_names_no_actor(actors: Callable[..., list[Mention]], line: str) -> None:
    found = actors(line + "Turkey shelled the village on Monday.")
    assert "Turkey" in texts(found)
    assert not {m.text for m in found} & {"NAIROBI", "Kenya", "BAGHDAD", "TEL AVIV", "Israel"}


def test_a_name_carries_its_own_article(actors: Callable[..., list[Mention]]) -> None:
    assert "The European Union" in texts(actors("The European Union condemned the raid."))
    assert "Iran" in texts(actors("The Iran sanctions hurt Iran."))


def test_a_given_name_an_honorific_or_an_age_shows_a_person(actors: Callable[..., list[Mention]]) -> None:
    assert "Peter Quorndale" in texts(actors("Peter Quorndale left the town."))
    assert any(m.actor and m.actor.name == "Quorndale" for m in actors("They met Mrs. Quorndale on Monday."))
    assert "Zubrik Quorndale" in texts(actors("Zubrik Quorndale, 34, left the town."))


def test_a_title_gives_country_and_sector(actors: Callable[..., list[Mention]]) -> None:
    found = by_text(actors("Norwegian General Zubrik Quorndale visited the camp."), "Norwegian General Zubrik Quorndale")
    assert found.actor is not None
    assert (found.actor.name, found.actor.country, found.actor.sector) == ("Zubrik Quorndale", "NOR", ("MIL",))


def test_an_apposition_is_the_same_actor(actors: Callable[..., list[Mention]]) -> None:
    found = actors("Zubrik Quorndale, the Norwegian defence minister, visited the camp.")
    name, described = by_text(found, "Zubrik Quorndale"), by_text(found, "the Norwegian defence minister")
    assert name.actor == described.actor
    assert name.actor is not None
    assert name.actor.country == "NOR"
    assert "GOV" in name.actor.sector


def test_a_surname_takes_the_full_name_of_its_text(actors: Callable[..., list[Mention]]) -> None:
    found = actors("Peter Quorndale left the town. The army arrested Quorndale.")
    assert [m.actor.name for m in found if m.actor and m.form == "name"] == ["Peter Quorndale", "Peter Quorndale"]


def test_a_namesake_in_the_text_outranks_the_famous_one(actors: Callable[..., list[Mention]]) -> None:
    found = actors("Peter Erdogan, a baker, spoke to the court. Erdogan denied the theft.")
    assert all(m.actor is not None and m.actor.id is None for m in found if m.form == "name" and "Erdogan" in m.text)


def test_a_head_noun_shows_an_organisation(actors: Callable[..., list[Mention]]) -> None:
    found = actors("The Quorn Valley Military Council thanked the Ministry of Public Works.")
    assert texts(found) == ["The Quorn Valley Military Council", "the Ministry of Public Works"]


@pytest.mark.parametrize(
    "text",
    [
        "They joined Operation Silver Fox on Monday.",
        "They watched the World Series on Monday.",
        "The photo was posted on Facebook.",
        "Hurricane Zelda destroyed the village.",
    ],
)
def test_things_with_capitals_are_no_actors(actors: Callable[..., list[Mention]], text: str) -> None:
    assert not texts(actors(text))


def test_brackets_stay_outside(actors: Callable[..., list[Mention]]) -> None:
    found = actors("[Text] Peter Quorndale met the [unidentified] reporter.")
    assert all(not m.text.startswith("[") for m in found)


def test_spans_are_exact_and_unique(reader: Reader) -> None:
    text = "The Turkish president, Recep Tayyip Erdogan, met Peter Quorndale (PQ) of the Quorn Party in Ankara; he agreed."
    reading: Reading = reader.read(text, published="2018-05-01")
    spans = [(m.kind, m.start, m.end) for m in reading.mentions]
    assert len(spans) == len(set(spans))
    assert all(text[m.start : m.end] == m.text for m in reading.mentions)


@pytest.mark.parametrize(
    "text",
    [
        "The family fled to Turkey.",
        "Refugees from Eritrea filled the camp.",
        "They live in the north-eastern corner of Turkey.",
    ],
)
def test_where_somebody_goes_or_comes_from_is_a_place(actors: Callable[..., list[Mention]], text: str) -> None:
    assert not {"Turkey", "Eritrea"} & set(texts(actors(text)))


def test_a_ship_is_no_actor(actors: Callable[..., list[Mention]]) -> None:
    assert "Quorndale" not in " ".join(texts(actors("The Quorndale, a cargo ship, sank the ferry.")))


def test_another_spelling_of_a_foreign_name_is_the_same_person(actors: Callable[..., list[Mention]]) -> None:
    found = by_text(actors("Abdul-Fattah el-Sissi met the envoys."), "Abdul-Fattah el-Sissi")
    assert found.actor is not None
    assert found.actor.id == "abdel-fattah-el-sisi"
    other = by_text(actors("Mohamed Hassan met the envoys."), "Mohamed Hassan")
    assert other.actor is not None
    assert other.actor.id is None


def test_whom_an_officer_serves_gives_country_and_sector(actors: Callable[..., list[Mention]]) -> None:
    found = by_text(actors("Colonel Zubrik Quorndale of the Free Syrian Army defected."), "Colonel Zubrik Quorndale")
    assert found.actor is not None
    assert (found.actor.country, found.actor.sector) == ("SYR", ("MIL", "REB"))


def test_a_nested_unit_gives_office_and_person(actors: Callable[..., list[Mention]]) -> None:
    found = actors("The Russian defence ministry's Major General Igor Konashenkov spoke.")
    ids = {m.actor.id for m in found if m.actor}
    assert {"RUS:ministry-of-defence", "igor-konashenkov"} <= ids


@pytest.mark.parametrize("text", ["a Spaniard", "two Germans", "an Iraqi"])
def test_people_from_a_state_are_not_the_state(actors: Callable[..., list[Mention]], text: str) -> None:
    found = next(m for m in actors(f"Police arrested {text} in Nairobi.") if text.split()[1] in m.text)
    assert found.actor is not None and found.actor.id is None and found.actor.country


@pytest.mark.parametrize("text", ["Some Britons", "Hundreds of Tunisians", "Belgians who fought abroad"])
def test_some_of_a_people_are_not_the_state(actors: Callable[..., list[Mention]], text: str) -> None:
    people = next(w for w in text.split() if w[0].isupper() and w.endswith("s") and w != "Hundreds")
    found = next(m for m in actors(f"{text} attacked the post in Nairobi.") if people in m.text)
    assert found.actor is not None and found.actor.id is None and found.actor.country


def test_a_people_with_an_article_may_be_the_state(actors: Callable[..., list[Mention]]) -> None:
    found = by_text(actors("The Germans rejected the plan."), "The Germans")
    assert found.actor is not None and found.actor.id == "DEU"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yusuf Al-Karrani left the town.", "Yusuf Al-Karrani"),
        ("The envoy Al-Fateh Karrani left.", "Al-Fateh Karrani"),
        ("Ibn Omar Al-Karrani accused the army.", "Ibn Omar Al-Karrani"),
        ("Mohammed bin Rashid Al Karrani accused the army.", "Mohammed bin Rashid Al Karrani"),
        ("Abu Musa al-Karrani accused the army.", "Abu Musa al-Karrani"),
    ],
)
def test_an_arabic_name_is_one(reader: Reader, text: str, name: str) -> None:
    persons = {m.actor.name for m in reader.read(text).mentions if m.actor and m.form == "name"}
    assert persons == {name}
