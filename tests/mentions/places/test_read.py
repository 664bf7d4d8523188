"""Places are told from people and bodies, resolved by their surroundings, and never guessed for streets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.documents.document import Document
from onrecord.language.casing import Casing
from onrecord.language.parse import Parse
from onrecord.language.reader import Language
from onrecord.mentions.places.focus import Focus
from onrecord.mentions.places.read import find_places
from onrecord.mentions.places.resolve import resolve
from onrecord.mentions.places.spans import PlaceSpan
from onrecord.model import Actor, Block, Mention, Place
from onrecord.reader import Reader
from onrecord.vocabulary.files import data_folders
from onrecord.vocabulary.folding import units
from onrecord.vocabulary.gazetteer import Candidate, Gazetteer

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


def _candidate(country: str) -> Candidate:
    return Candidate(1, None, "Hamlet", 0.0, 0.0, country, None, "town", "town", 900, "name", "any")


@pytest.fixture(scope="module")
def find(gazetteer: Gazetteer, parser: Language) -> Find:
    """From a text to the last place of each mention's words."""

    def places(text: str, outlet: str | None = None, **options: object) -> dict[str, Place]:
        mentions = find_places(*_parsed(parser, text, outlet), gazetteer, (), **options)  # type: ignore[arg-type]
        assert all(text[m.start : m.end] == m.text for m in mentions)
        return {m.text: m.place for m in mentions if m.place is not None}

    return places


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Two people were killed in Kharkiv on Monday.", "Kharkiv", "town"),
        ("Gunmen robbed a bank in Kaduna, Nigeria, on Sunday.", "Kaduna", "town"),
        ("A market in Nairobi burned down.", "Nairobi", "town"),
        ("A bomb went off in Aleppo, Syria.", "Aleppo", "town"),
        ("Looters were arrested in Basra, Iraq.", "Basra", "town"),
        ("A bridge in Mykolaiv was closed.", "Mykolaiv", "town"),
        ("Kaduna state has a new governor.", "Kaduna", "admin1"),
        ("Villages in Oyo, Nigeria, were flooded.", "Oyo", "admin1"),  # its greatest town is Ibadan
        ("Air strikes hit Idlib in northern Syria.", "Idlib", "admin1"),
        ("The city of Idlib was quiet. Shops in Idlib stayed open.", "Idlib", "town"),
    ],
)
def test_a_name_shared_by_a_division_and_its_greatest_town_is_the_town_when_bare(
    find: Find, text: str, name: str, precision: str
) -> None:
    assert find(text)[name].precision == precision


@pytest.mark.parametrize(
    "text", ["Shelling hit the provinces of Donetsk, Kherson and Sumy.", "Shelling hit Donetsk, Kherson and Sumy provinces."]
)
def test_a_list_of_provinces_makes_each_of_them_one(find: Find, text: str) -> None:
    places = find(text)
    assert {places[name].precision for name in ("Donetsk", "Kherson", "Sumy")} == {"admin1"}


def test_a_district_of_a_town_is_no_province(find: Find) -> None:
    assert find("Fighters shelled two districts of Aleppo in Syria.")["Aleppo"].precision == "town"


def test_the_province_around_damascus_is_not_the_city(find: Find) -> None:
    assert find("Clashes went on in the Damascus countryside in Syria.")["Damascus"].admin1 == "Rif-dimashq"
    assert find("Shells fell on eastern Damascus in Syria.")["Damascus"].geonameid == 170654  # the city


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Soldiers left the Free Army of Toran on Monday.", "Free"),
        ("The court upheld the Constitution.", "Constitution"),
        ("Families fled a Druze village in Syria.", "Druze"),
        ("Fighters in Syria seized Koro Al-Numan and Aleppo.", "Numan"),
    ],
)
def test_common_words_peoples_and_halves_of_names_are_no_places(find: Find, text: str, name: str) -> None:
    assert name not in find(text)


def test_a_great_city_goes_before_a_hamlet_unless_the_text_is_about_the_hamlets_surroundings(find: Find) -> None:
    rallies = "They held rallies in Charlotte, N.C., in Newark, N.J., in Tulsa, Okla., and in Austin, Texas."
    places = find(f"{rallies} The candidate told voters in Cleveland that he was worried.")
    assert places["Cleveland"].admin1 == "Ohio"


def test_a_village_of_an_arabic_name_is_not_looked_for_in_another_country(find: Find) -> None:
    places = find("Syria's army shelled the village of al-Bureij near Aleppo. Aleppo and Hama in Syria were hit as well.")
    assert places["al-Bureij"].lat is None
    assert find("Israel shelled Bureij in the Gaza Strip.")["Bureij"].country == "PSE"


@pytest.mark.parametrize("name", ["Mount Vernon", "Mt. Vernon"])
def test_mount_is_also_written_mt(find: Find, name: str) -> None:
    assert find(f"A forum was held in {name}, Va., on Friday.")[name].admin1 == "Virginia"


def test_what_lies_outside_the_capital_of_a_state_is_not_outside_the_state(find: Find) -> None:
    assert find("They live just outside Trinidad's capital.")["Trinidad"].precision == "country"


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


@pytest.fixture(scope="module")
def areas(gazetteer: Gazetteer, parser: Language) -> Callable[[str], dict[str, Place]]:
    """From a text to the places of its areas told by relation, by their words."""

    def find(text: str) -> dict[str, Place]:
        found = find_places(*_parsed(parser, text), gazetteer, (), frozenset(["hospital"]))
        return {m.text: m.place for m in found if m.form == "nominal" and m.place is not None and m.place.precision != "site"}

    return find


def test_a_distance_and_a_direction_move_the_point(areas: Callable[[str], dict[str, Place]]) -> None:
    [(words, place)] = areas("A convoy was ambushed some 20 km north of the city of Hama on Friday.").items()
    assert words == "20 km north of the city of Hama"
    assert (place.precision, place.country, place.geonameid) == ("admin2", "SYR", None)
    assert place.lat is not None and abs(place.lat - 35.31) < 0.02
    [(words, place)] = areas("They died thirty miles south-west of Maiduguri.").items()
    assert words == "thirty miles south-west of Maiduguri"
    assert place.lat is not None and place.lon is not None and place.lat < 11.6 and place.lon < 12.9


def test_a_distance_alone_keeps_the_centre(areas: Callable[[str], dict[str, Place]]) -> None:
    [(_, place)] = areas("Fighting raged 10 to 15 kilometers (9 miles) outside Kabul.").items()
    assert place.precision == "admin2" and place.lat is not None and abs(place.lat - 34.53) < 0.02


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bomb exploded on the road between Mosul and Erbil.", "between Mosul and Erbil"),
        ("Rebels shelled the Damascus-Aleppo highway.", "Damascus-Aleppo highway"),
        ("Men were shot on the highway linking Kabul with Kandahar.", "highway linking Kabul with Kandahar"),
        ("Troops massed at the border with Turkey.", "border with Turkey"),
        ("Villages along the border between Niger and Mali burned.", "border between Niger and Mali"),
        ("A drone hit a truck near the Iraqi border.", "Iraqi border"),
    ],
)
def test_what_lies_between_or_along_has_no_point(areas: Callable[[str], dict[str, Place]], text: str, words: str) -> None:
    place = areas(text)[words]
    assert (place.lat, place.lon, place.precision) == (None, None, "region")


def test_talks_between_capitals_and_border_guards_are_no_areas(areas: Callable[[str], dict[str, Place]]) -> None:
    assert areas("Talks between Ankara and Damascus broke down. Two Turkish border guards died.") == {}


def test_north_of_a_town_is_not_in_its_province_and_downtown_is_in_town(find: Find) -> None:
    assert find("A depot 5 km north of Hama burned.")["Hama"].geonameid == 170017  # the city
    assert find("They met in downtown Washington.")["Washington"].admin1 == "District of Columbia"
    assert find("Shells fell on rural Aleppo.")["Aleppo"].precision == "admin1"
    assert find("It happened near Maiduguri.")["Maiduguri"].precision == "admin2"


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


def test_an_outlet_that_no_table_holds_says_by_its_name_where_it_is_published(find: Find) -> None:
    text = "A barn burned down in Lancaster on Tuesday. Crews from Ephrata, Lititz and Manheim came to help."
    assert find(text, "lancasterdailyargus.com")["Lancaster"].admin1 == "Pennsylvania"


def test_an_outlets_domain_says_which_country_it_speaks_of(find: Find) -> None:
    assert find("A man was arrested in Perth.", "example.com.au")["Perth"].country == "AUS"


def test_a_national_outlet_leaves_its_capital_out_of_it(find: Find) -> None:
    assert (
        find("A flood hit Springfield, Illinois, and roads in Springfield were closed.", "nytimes.com")["Springfield"].admin1
        == "Illinois"
    )


def test_new_york_alone_is_the_city_and_the_governor_belongs_to_the_state(find: Find) -> None:
    assert find("The council met in New York on Monday.")["New York"].precision == "town"
    assert find("New York state will pay for the repairs.")["New York"].precision == "admin1"
    assert find("She ran for New York governor.")["New York"].precision == "admin1"


def test_a_list_of_states_or_countries_is_no_town_in_the_last_of_them(find: Find) -> None:
    places = find("Farms in Kansas, Missouri and Iowa, and exports to China, Japan and Peru, suffered.")
    assert (places["Kansas"].precision, places["China"].country) == ("admin1", "CHN")
    assert find("It rained in Nevada, California, Oregon and Idaho.")["California"].precision == "admin1"


def test_what_a_public_body_is_called_after_is_a_place_and_a_newspaper_is_not(find: Find) -> None:
    assert "Boston" not in find("The Boston Globe reported the story.")
    assert "Springfield" in find("The Springfield City Council approved the budget. Illinois will pay the rest.")
    assert "Dayton" in find("A Dayton man was charged with fraud.")


def test_hamlets_of_one_name_in_several_countries_are_not_guessed(gazetteer: Gazetteer) -> None:
    here = _candidate("PER")
    span = PlaceSpan(0, 1, 0, 5, "hamlet", (here, _candidate("ECU")))
    assert resolve("Hamlet", units("Hamlet"), [span], gazetteer, Focus(), gazetteer.resolve_weights) == [None]
    focus = Focus()
    focus.add("PER", None, 1.0)
    assert resolve("Hamlet", units("Hamlet"), [span], gazetteer, focus, gazetteer.resolve_weights) == [here]


def test_facilities_come_with_the_whole_reading(reader: Reader) -> None:
    reading = reader.read("Gunmen attacked a hospital in Kabul on Monday.", published="2018-09-06")
    nominal = [m for m in reading.mentions if m.kind == "place" and m.form == "nominal"]
    assert [m.text for m in nominal] == ["hospital"]
    by_id = {m.id: m.text for m in reading.mentions}
    assert {by_id[c.place] for c in reading.claims if c.place is not None} == {"Kabul"}


def test_a_text_without_places_has_none(find: Find) -> None:
    assert find("They talked for hours and agreed on nothing.") == {}
    assert find("") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Soldiers patrolled the city of Gao.", "Gao"),
        ("A mine went off in Gao, Mali.", "Gao"),
        ("Shells fell in Djibo.", "Djibo"),
        ("A blast shook the town of Djibo.", "Djibo"),
        ("Fire swept a depot in Norman, Oklahoma.", "Norman"),
        ("Police closed a road in Van.", "Van"),
    ],
)
def test_towns_that_are_also_surnames_and_common_words(reader: Reader, text: str, name: str) -> None:
    assert name in [m.text for m in reader.read(text).mentions if m.kind == "place"]


@pytest.mark.parametrize("text", ["Gao Ming left. Gao was tired.", "Norman soldiers left.", "They saw Mr. Hassan."])
def test_surnames_and_common_words_are_no_towns(reader: Reader, text: str) -> None:
    assert not [m for m in reader.read(text).mentions if m.kind == "place"]


def test_a_great_town_in_capitals_before_a_colon_is_a_place(reader: Reader) -> None:
    for name in ("KYIV", "OSLO", "NEW DELHI"):
        found = reader.read(f"{name}: Police arrested three men on Friday.").mentions
        assert [m.text for m in found if m.kind == "place"] == [name]
    assert not [m for m in reader.read("SMITH: Police arrested three men on Friday.").mentions if m.kind == "place"]
