"""What is published names no private person and no chosen source, and shows no exact place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.exports.columns import claim_row, figure_rows, incident_row
from onrecord.exports.descriptions import describes
from onrecord.exports.publish import LEFT_OUT, WITHHELD, profile, published_claim, published_document, published_incident
from onrecord.model import Actor, Place
from onrecord.record.found import Participant
from tests.exports.making import claim, document, incident

PRIVATE = Actor(None, "Lina Qasim", "SYR", ("CVL",))
ALLOWED = profile(["First News", "Second News", "Russia", "The Monitor"])


def test_names_without_a_public_identity_are_withheld_everywhere() -> None:
    row = claim(
        voices=("Lina Qasim",), sentence="Lina Qasim was killed.", title="Lina Qasim killed", trigger="Lina Qasim",
        participants=(Participant("recipient", PRIVATE), Participant("speaker", PRIVATE)),
    )  # fmt: skip
    shown = published_claim(row, ALLOWED)
    assert shown is not None
    assert "Qasim" not in str(claim_row(shown)) and WITHHELD in str(claim_row(shown))


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
    rows = str([incident_row(shown), *figure_rows(shown), shown.values])
    assert "Monitor" not in rows and "First News" not in rows and LEFT_OUT in rows


def test_an_unnamed_source_is_known_by_its_outlet_only() -> None:
    assert ALLOWED.source("unnamed via First News") == "unnamed via First News"
    assert ALLOWED.source("unnamed via Nobody Known") == WITHHELD


@pytest.mark.parametrize(
    "words", ["gunmen", "Gunmen", "Residents", "A police spokesman", "Three guards", "Police officers", "Families"]
)
def test_what_describes_stays_also_at_the_head_of_a_sentence(words: str) -> None:
    assert describes(words)


@pytest.mark.parametrize("words", ["Baker", "Lina Qasim", "Bishop", "Qasim", "Omar al-qarni", "Women of Zahra", "Brook"])
def test_what_may_be_a_name_is_withheld(words: str) -> None:
    assert not describes(words)
