"""Places are told from people and bodies, resolved by their surroundings, and never guessed for streets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.documents.document import Document
from onrecord.language.casing import Casing
from onrecord.language.parse import Parse
from onrecord.language.reader import Language
from onrecord.mentions.places import find_places
from onrecord.model import Actor, Block, Mention, Place
from onrecord.vocabulary.files import data_folders
from onrecord.vocabulary.gazetteer import Gazetteer

Find = Callable[..., dict[str, Place]]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open(data_folders())


@pytest.fixture(scope="module")
def parser() -> Language:
    return Language(Casing({}))


def _parsed(parser: Language, text: str, outlet: str | None = None) -> tuple[Document, Parse]:
    document = Document("d", None, outlet, None, None, "en", "", text, (Block(0, len(text), "paragraph"),))
    return next(iter(parser.parse([document])))


@pytest.fixture(scope="module")
def find(gazetteer: Gazetteer, parser: Language) -> Find:
    """From a text to the last place of each mention's words."""

    def places(text: str, outlet: str | None = None, **options: object) -> dict[str, Place]:
        mentions = find_places(*_parsed(parser, text, outlet), gazetteer, (), **options)  # type: ignore[arg-type]
        assert all(text[m.start : m.end] == m.text for m in mentions)
        return {m.text: m.place for m in mentions if m.place is not None}

    return places


def test_what_follows_the_comma_decides_between_namesakes(find: Find) -> None:
    places = find("Two people died in a fire in Alexandria, La., on Friday.")
    assert places["Alexandria"].admin1 == "Louisiana"
    assert places["La."].precision == "admin1"


def test_a_postal_code_counts_after_a_comma_only(find: Find) -> None:
    assert find("The plant in Columbus, OH, closed.")["Columbus"].admin1 == "Ohio"
    assert "OK" not in find("Officials said OK to the plan.")


def test_a_name_settled_once_is_settled_for_the_text(find: Find) -> None:
    text = "Fighting broke out in Tripoli, Lebanon, on Monday. Residents of Tripoli fled."
    assert find(text)["Tripoli"].country == "LBN"


def test_the_country_named_decides_between_namesakes(find: Find) -> None:
    assert find("Militias in western Libya shelled Tripoli.")["Tripoli"].country == "LBY"


def test_the_outlet_decides_when_nothing_else_does(find: Find) -> None:
    text = "A man was arrested in Springfield on Tuesday."
    assert find(text, "masslive.com")["Springfield"].admin1 == "Massachusetts"
    assert find(text, "news-leader.com")["Springfield"].admin1 == "Missouri"


def test_a_surname_is_no_place(find: Find) -> None:
    assert find("Senator Michael Houston said he would resign. Houston gave no reason.") == {}


def test_a_given_name_before_a_surname_is_no_place(find: Find) -> None:
    assert "Madison" not in find("Madison Brennerman told reporters that she would appeal.")


def test_a_demonym_is_no_place(find: Find) -> None:
    assert find("The Syrian and Russian ministers talked.") == {}


def test_a_province_and_its_capital_are_told_apart_by_the_word_beside(find: Find) -> None:
    assert find("Clashes continued in Idlib province.")["Idlib"].precision == "admin1"
    assert find("Clashes continued in the city of Idlib.")["Idlib"].precision == "town"


def test_a_part_of_a_town_is_less_precise_than_the_town(find: Find) -> None:
    assert find("Jets bombed areas north of Khan Sheikhoun in Syria.")["Khan Sheikhoun"].precision == "admin2"


def test_a_border_is_a_region(find: Find) -> None:
    assert find("Troops massed on the border with Turkey.")["Turkey"].precision == "region"


def test_another_transliteration_counts_where_its_country_is_named(find: Find) -> None:
    places = find("Syria's army entered Dayr Hafer on Sunday.")
    assert places["Dayr Hafer"].country == "SYR"


def test_a_street_has_no_coordinates(find: Find) -> None:
    place = find("A car hit a tree on Buffalo Road near the school.")["Buffalo Road"]
    assert (place.lat, place.precision) == (None, "site")


def test_facilities_are_nominal_places_without_coordinates(gazetteer: Gazetteer, parser: Language) -> None:
    document, parse = _parsed(parser, "Shells hit the main hospital and a police station.")
    mentions = find_places(document, parse, gazetteer, (), frozenset(("hospital", "police station")))
    assert [(m.form, m.text) for m in mentions] == [("nominal", "main hospital"), ("nominal", "police station")]
    assert all(m.place is not None and m.place.lat is None for m in mentions)


def test_a_name_taken_by_a_person_stays_with_the_person_and_a_state_is_both(gazetteer: Gazetteer, parser: Language) -> None:
    text = "Officials met Manbij in Moscow."
    document, parse = _parsed(parser, text)
    person = Actor("someone", "Manbij", None, ())
    state = Actor("RUS", "Russia", "RUS", ("GOV",))
    taken = (
        Mention("", "actor", "name", 14, 20, "Manbij", actor=person),
        Mention("", "actor", "name", 24, 30, "Moscow", actor=state),
    )
    assert [m.text for m in find_places(document, parse, gazetteer, taken)] == ["Moscow"]


def test_a_text_without_places_has_none(find: Find) -> None:
    assert find("They talked for hours and agreed on nothing.") == {}
    assert find("") == {}
