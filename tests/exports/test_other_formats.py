"""POLECAT's and ACLED's columns, and which format holds what."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from rich.console import Console

from onrecord.exports.acled import COLUMNS as ACLED
from onrecord.exports.acled import Acled, interaction
from onrecord.exports.codes import Coder
from onrecord.exports.columns import incident_row
from onrecord.exports.disputes import disputed
from onrecord.exports.formats import FORMATS, HOLDS, Export, FormatError
from onrecord.exports.found_claims import found_table
from onrecord.exports.polecat import COLUMNS as POLECAT
from onrecord.exports.polecat import Polecat
from tests.exports.making import CODER, claim, incident


@pytest.fixture(scope="module")
def coder() -> Coder:
    return CODER


def test_polecat_has_its_forty_columns_and_none_for_what_is_missing(coder: Coder) -> None:
    out = io.BytesIO()
    file = Polecat(out, coder, "onrecord test")
    file.start()
    file.feed(claim())
    file.feed(claim(polarity="denied"))
    file.feed(claim(status="predicted"))
    file.finish()
    rows = list(csv.reader(io.StringIO(out.getvalue().decode()), delimiter="\t"))
    assert len(POLECAT) == 40 and rows[0] == list(POLECAT) and len(rows) == 2
    found = dict(zip(*rows, strict=True))
    assert (found["Event Type"], found["Event Mode"], found["Actor Country"], found["City"]) == (
        "ASSAULT",
        "aerial",
        "RUS",
        "Idlib",
    )
    assert found["Actor COW"] == "None" and float(found["Intensity"]) < 0 and found["Quad Code"] == "MATERIAL CONFLICT"


def test_acled_has_its_columns_the_lowest_number_and_the_dispute_in_its_notes(coder: Coder) -> None:
    out = io.BytesIO()
    file = Acled(out, coder)
    file.start()
    file.feed(incident())
    file.feed(replace(incident(), standing="denied"))
    file.finish()
    rows = list(csv.reader(io.StringIO(out.getvalue().decode())))
    assert len(ACLED) == 31 and rows[0] == list(ACLED) and len(rows) == 2
    found = dict(zip(*rows, strict=True))
    assert found["event_type"] and found["disorder_type"] == "Political violence"
    assert (found["fatalities"], found["time_precision"], found["geo_precision"], found["year"]) == ("9", "1", "1", "2018")
    assert "12 (The Monitor)" in found["notes"]


def test_the_smaller_class_comes_first() -> None:
    assert (interaction(7, 1), interaction(1, 7), interaction(1, None), interaction(None, None)) == (17, 17, 10, None)
    assert interaction(3, None, faced=True) is None  # militiamen against somebody of no class are no sole actor


def test_every_format_says_what_it_holds() -> None:
    assert set(HOLDS) == set(FORMATS)
    with pytest.raises(FormatError, match="graphml holds claims"):
        Export("graphml", "figures")


def test_whole_texts_are_not_published() -> None:
    for asked in (("bundle", None), ("jsonl", "readings")):
        with pytest.raises(FormatError, match="cannot be published"):
            Export(asked[0], asked[1], publish=True)
    with pytest.raises(FormatError, match="--publish"):
        Export("csv", left_out=("First News",))


def test_the_table_of_a_query_shows_how_sure_a_claim_is() -> None:
    out = io.StringIO()
    Console(width=240, file=out).print(found_table([claim(certainty="probable")], 240))
    assert "occurred, probable" in out.getvalue()


def test_a_dispute_has_the_same_words_in_every_format(coder: Coder) -> None:
    found = replace(incident(), agreement={"date": "agree", "killed": "conflict"})
    assert disputed(found) == ("killed",)
    assert "killed" in [cell for cell in incident_row(found, coder) if isinstance(cell, str)]
    out = io.BytesIO()
    notes = Acled(out, coder)
    notes.start()
    notes.feed(found)
    assert b"sources disagree on killed" in out.getvalue()
