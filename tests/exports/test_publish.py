"""What is published names no private person and no chosen source, and shows no exact place."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest

from onrecord.exports.columns import CLAIMS, claim_row, figure_rows, incident_row
from onrecord.exports.descriptions import describes
from onrecord.exports.geojson import GeoJson
from onrecord.exports.publish import (
    LEFT_OUT,
    WITHHELD,
    file_name,
    profile,
    published_claim,
    published_document,
    published_incident,
)
from onrecord.model import Actor, Place
from onrecord.record.found import Participant
from tests.exports.making import CODER, claim, document, incident

PRIVATE = Actor(None, "Lina Qasim", "SYR", ("CVL",))
ALLOWED = profile(["First News", "Second News", "Russia", "The Monitor"])


def test_names_without_a_public_identity_are_withheld_everywhere() -> None:
    row = claim(
        voices=("Lina Qasim",), sentence="Lina Qasim was killed.", title="Lina Qasim killed", trigger="Lina Qasim",
        participants=(Participant("recipient", PRIVATE), Participant("speaker", PRIVATE)),
    )  # fmt: skip
    shown = published_claim(row, ALLOWED)
    assert shown is not None
    assert "Qasim" not in str(claim_row(shown, CODER)) and WITHHELD in str(claim_row(shown, CODER))


def test_known_actors_and_plain_descriptions_stay() -> None:
    shown = published_claim(claim(), ALLOWED)
    assert shown is not None
    assert [a.name for a in (*shown.actors, *shown.recipients)] == ["Russia", "the market"]
    assert shown.voices == ("The Monitor",)


def test_places_are_coarser_and_buildings_are_not_named() -> None:
    site = Place(9, "Qarnish Hospital", 35.92871, 36.63127, "SYR", "Idlib", "site")
    shown = published_incident(replace(incident(), place=site), ALLOWED)
    assert shown.place == Place(None, "Idlib", 35.9, 36.6, "SYR", "Idlib", "admin2")
    assert "place" not in {name for name, values in shown.values.items() if values}
    exact = published_claim(claim(place="Qarnish Hospital", precision="site", lat=35.92871), ALLOWED)
    assert exact is not None and (exact.place, exact.lat, exact.precision) == ("Idlib", 35.9, "admin2")


def test_a_chosen_source_is_left_out_of_rows_figures_and_values() -> None:
    hidden = profile(["First News", "Second News", "Russia", "The Monitor"], left_out=["first news", "The Monitor"])
    assert published_claim(claim(), hidden) is None and published_document(document(), hidden) is None
    shown = published_incident(incident(), hidden)
    rows = str([incident_row(shown, CODER), *figure_rows(shown), shown.values])
    assert "Monitor" not in rows and "First News" not in rows and LEFT_OUT in rows


def test_an_unnamed_source_is_known_by_its_outlet_only() -> None:
    assert ALLOWED.source("unnamed via First News") == "unnamed via First News"
    assert ALLOWED.source("unnamed via Nobody Known") == WITHHELD


@pytest.mark.parametrize(
    "words", ["gunmen", "Gunmen", "Residents", "A police spokesman", "Three guards", "Police officers", "Families", "Jets"]
)
def test_what_describes_stays_also_at_the_head_of_a_sentence(words: str) -> None:
    assert describes(words)


@pytest.mark.parametrize("words", ["Baker", "Lina Qasim", "Bishop", "Qasim", "Omar al-qarni", "Women of Zahra", "Brook"])
def test_what_may_be_a_name_is_withheld(words: str) -> None:
    assert not describes(words)


@pytest.mark.parametrize(
    "words",
    ["the market", "police", "syrian rebels", "two guards of the mayor", "at least five people", "a former minister",
     "police spokesman", "the power substation", "12 workers", "warplanes"],
)  # fmt: skip
def test_what_describes_without_a_capital_stays(words: str) -> None:
    assert describes(words)


@pytest.mark.parametrize(
    "words",
    ["abu khaled", "lina qasim", "sarah baker", "baker", "the baker abu khaled", "his brother khaled", "the maria", "idris",
     "an nguyen", "james williams", "a man named abu khaled", "residents of al-qarni", ""],
)  # fmt: skip
def test_a_name_in_lower_case_is_withheld(words: str) -> None:
    assert not describes(words)


def test_files_are_named_without_the_folders_of_the_reader() -> None:
    path, lines = "/home/ada/secret work/a.txt", "inbox/news.jsonl:7"
    found = claim(document=path, url="file:///home/ada/a.html")
    shown = published_claim(found, ALLOWED)
    assert shown is not None and shown.document == "a.txt" and shown.url is None
    page = published_document(document(id=path, copy_of=lines), ALLOWED)
    assert page is not None and (page.id, page.copy_of) == ("a.txt", "news.jsonl:7")
    told = replace(incident(), documents=(path, lines))
    told = replace(told, claims=tuple(replace(ref, document=path) for ref in told.claims))
    told = replace(told, values={"happened": (replace(told.values["happened"][0], sources=(f"document {path}",)),)})
    row = published_incident(told, ALLOWED)
    assert row.documents == ("a.txt", "news.jsonl:7") and "ada" not in str(row)
    assert row.values["happened"][0].sources == ("document a.txt",)
    assert ALLOWED.source(f"unnamed via document {path}") == "unnamed via document a.txt"


@pytest.mark.parametrize("id", ["https://news.example/2019/a.html", "wire/2019/17", "a3f2c6d1e0b79845", "news.jsonl:7"])
def test_what_is_no_path_stays_as_the_id(id: str) -> None:
    assert file_name(id) == id


def test_paths_of_other_systems_and_stores_are_paths() -> None:
    assert file_name("C:\\work\\a.txt") == "a.txt"
    assert file_name("s3://bucket/day/pages.warc.gz:12") == "pages.warc.gz:12"


def test_files_of_one_name_are_told_apart_by_their_hash() -> None:
    told = profile([], documents={"x/a.txt": "12" * 32, "y/a.txt": "34" * 32, "y/b.txt": "56" * 32})
    assert [told.document(id) for id in ("x/a.txt", "y/a.txt", "y/b.txt")] == ["a.txt 1212121212", "a.txt 3434343434", "b.txt"]


@pytest.mark.parametrize(("precision", "point"), [("site", True), ("town", True), ("admin2", False), ("country", False)])
def test_published_points_are_rounded_and_areas_have_none(precision: str, point: bool) -> None:
    shown = published_claim(claim(precision=precision, lat=35.92871, lon=36.63127), profile([], areas=False))
    assert shown is not None
    out = io.BytesIO()
    file = GeoJson(out, CLAIMS, rounded=True)
    file.start()
    file.feed(claim_row(shown, CODER))
    file.finish()
    (feature,) = json.loads(out.getvalue())["features"]
    assert feature["geometry"] == ({"type": "Point", "coordinates": [36.6, 35.9]} if point else None)
    assert "35.92871" not in out.getvalue().decode()
