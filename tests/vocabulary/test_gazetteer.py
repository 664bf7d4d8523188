"""The gazetteer finds places by name, by transliteration and by abbreviation, and rejects faulty tables."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from onrecord.vocabulary.errors import VocabularyError
from onrecord.vocabulary.files import data_folders
from onrecord.vocabulary.gazetteer import Gazetteer
from onrecord.vocabulary.gazetteer_keys import loose_key, place_key, without_article
from onrecord.vocabulary.gazetteer_tables import read_cautions, read_outlets, read_places


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open(data_folders())


def test_a_country_lies_at_its_centre_and_not_in_its_capital(gazetteer: Gazetteer) -> None:
    [country] = [c for c in gazetteer.find("Syria") if c.kind == "country"]
    assert (country.country, country.precision, country.geonameid) == ("SYR", "country", 163843)
    assert abs(country.lat - 35) < 0.5 and abs(country.lon - 38) < 0.5


@pytest.mark.parametrize("name", ["Deir al-Zour", "Deir ez-Zor", "Dayr az-Zawr", "Deir Ezzor"])
def test_the_spellings_of_one_town_find_it(gazetteer: Gazetteer, name: str) -> None:
    assert any(c.precision == "town" and abs(c.lat - 35.34) < 0.1 for c in gazetteer.find(name))


@pytest.mark.parametrize("name", ["al-Habit", "Khan al-Asal", "Latamneh", "Hmeimim", "Avdiivka", "Ain al-Hilweh", "Zamzam camp"])
def test_places_that_geonames_lacks_are_there(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.find(name)


def test_namesakes_come_most_populous_first(gazetteer: Gazetteer) -> None:
    towns = [c for c in gazetteer.find("Springfield") if c.precision == "town"]
    assert len(towns) > 10
    assert [c.population for c in towns] == sorted((c.population for c in towns), reverse=True)


def test_abbreviations_say_how_they_are_written(gazetteer: Gazetteer) -> None:
    assert {c.written for c in gazetteer.find("US") if c.country == "USA"} == {"capitals"}
    assert {c.written for c in gazetteer.find("La.") if c.name == "Louisiana"} == {"dotted"}


def test_a_division_is_also_found_without_the_word_for_its_kind(gazetteer: Gazetteer) -> None:
    assert any(c.kind == "admin1" and c.country == "NGA" for c in gazetteer.find("Borno"))


@pytest.mark.parametrize(
    ("name", "country", "seat"),
    [
        ("Kharkiv", "UKR", True),
        ("Basra", "IRQ", True),  # listed as Basrah
        ("Bahia", "BRA", False),  # another name of Salvador, not a spelling
        ("Johor", "MYS", False),  # Johor Bahru
        ("Oyo", "NGA", False),  # Ibadan is greater
        ("Mecca", "SAU", True),  # Jeddah is greater, but our own table names it
    ],
)
def test_the_greatest_town_of_a_division_of_one_name_is_its_seat(
    gazetteer: Gazetteer, name: str, country: str, seat: bool
) -> None:
    towns = [c for c in gazetteer.find(name) if c.country == country and c.precision == "town" and c.match == "name"]
    assert any(c.seat for c in towns) == seat


def test_the_division_of_every_town_of_ours_is_one_of_its_country() -> None:
    folder = data_folders()[0] / "places"
    paths = [folder / name for name in ("countries.tsv", "admin1.tsv", "admin2.tsv", "regions.tsv")]
    rows = list(read_places([*paths, *sorted(folder.glob("towns*.tsv"))]))
    divisions = {(row.country, row.name) for row in rows if row.kind == "admin1"}
    lost = [(r.name, r.country, r.admin1) for r in rows if r.admin1 and not r.code and (r.country, r.admin1) not in divisions]
    assert lost == []


def test_an_unknown_name_finds_nothing(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Xyzzyville") == ()
    assert gazetteer.find("") == ()


def test_ordinary_words_are_cautioned(gazetteer: Gazetteer) -> None:
    assert gazetteer.caution("Police") == "never"
    assert gazetteer.caution("Reading") == "locative"
    assert gazetteer.caution("Aleppo") == "none"


def test_an_outlet_is_found_by_its_domain_and_parent_domains(gazetteer: Gazetteer) -> None:
    home = gazetteer.outlet("news.bostonglobe.com")
    assert home is not None and home.local
    assert (home.place.name, home.place.admin1, home.place.country) == ("Boston", "Massachusetts", "USA")
    assert gazetteer.outlet("example.org") is None


def test_a_national_outlet_speaks_of_its_country_only(gazetteer: Gazetteer) -> None:
    home = gazetteer.outlet("www.nytimes.com")
    assert home is not None and not home.local
    assert home.place.country == "USA"


def test_an_outlet_at_an_unknown_place_is_an_error(tmp_path: Path) -> None:
    table = tmp_path / "outlets.tsv"
    table.write_text("domains\tplace\tadmin1\tcountry\treach\nexample.org\tXyzzyville\tOhio\tUSA\tlocal\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"outlets\.tsv:2: no town 'Xyzzyville' there"):
        read_outlets([table], [])


def test_a_gazetteer_travels_to_another_process_by_its_path(gazetteer: Gazetteer) -> None:
    copy = pickle.loads(pickle.dumps(gazetteer))
    assert copy.path == gazetteer.path
    assert copy.find("Idlib") == gazetteer.find("Idlib")


def test_keys_join_what_writers_exchange() -> None:
    assert place_key("The Hague") == "hague"
    assert loose_key("khan sheikhoun") == loose_key("khan shaykhun")
    assert loose_key("al qusayr") == loose_key("qusair")
    assert without_article("al qardaha") == "qardaha"
    assert without_article("al bab") == ""


def test_an_impossible_coordinate_is_an_error_with_its_line(tmp_path: Path) -> None:
    table = tmp_path / "towns.tsv"
    table.write_text("name\tlat\tlon\tcountry\tprecision\tkind\nNowhere\t95\t10\tSYR\ttown\ttown\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"towns\.tsv:2: lat 95 is impossible"):
        list(read_places([table]))


def test_an_unknown_level_of_caution_names_the_nearest(tmp_path: Path) -> None:
    table = tmp_path / "not_places.tsv"
    table.write_text("names\tlevel\nMarch\tlocativ\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="did you mean 'locative'"):
        read_cautions([table])
