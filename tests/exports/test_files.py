"""Exports keep what they were given, and nothing that a page says can act in the program that opens them."""

from __future__ import annotations

import csv
import io
import json
import random
import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any

import pyarrow.parquet
import pytest

from onrecord.exports.bibtex import BibTex
from onrecord.exports.columns import CLAIMS, FIGURES, INCIDENTS, LAYOUTS, claim_row, figure_rows, incident_row
from onrecord.exports.csv_file import CsvFile, safe_cell
from onrecord.exports.exporter import Exporter
from onrecord.exports.geojson import GeoJson
from onrecord.exports.graphml import GraphMl
from onrecord.exports.json_lines import read_incident
from onrecord.exports.lines_file import LinesFile
from onrecord.exports.parquet_file import ParquetFile
from onrecord.model import Actor, Place
from onrecord.record.found import Participant
from tests.exports.making import CODER, claim, document, incident

HOSTILE = '=cmd|" /C calc"!A1\n<script>alert(1)</script>\x00\x1b[31m ]]> \ud800 & "quoted", \u202e'


def _written(exporter: Exporter[Any], out: io.BytesIO, *rows: object) -> bytes:
    exporter.start()
    for row in rows:
        exporter.feed(row)
    exporter.finish()
    return out.getvalue()


def test_every_row_has_the_columns_of_its_layout() -> None:
    found = incident()
    rows = {INCIDENTS: [incident_row(found, CODER)], CLAIMS: [claim_row(claim(), CODER)], FIGURES: list(figure_rows(found))}
    assert set(rows) == set(LAYOUTS.values())
    for layout, written in rows.items():
        assert written and all(len(row) == len(layout.columns) for row in written)
        assert len(set(layout.names)) == len(layout.columns)


def test_csv_reads_back_as_it_was_written() -> None:
    rng = random.Random(1)
    letters = "a\"',;\n\r\tü=+-@ \U0001f600"
    out = io.BytesIO()
    rows = [tuple("x" + "".join(rng.choices(letters, k=12)) for _ in CLAIMS.columns) for _ in range(200)]
    text = _written(CsvFile(out, CLAIMS), out, *rows).decode()
    back = list(csv.reader(io.StringIO(text, newline="")))
    assert back[0] == list(CLAIMS.names) and [tuple(row) for row in back[1:]] == rows


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_no_cell_begins_a_formula_and_numbers_stay_numbers(text: str) -> None:
    assert safe_cell(text) == "'" + text
    assert (safe_cell(-1.5), safe_cell(None), safe_cell("plain")) == (-1.5, None, "plain")


def test_hxl_has_a_row_of_hashtags_under_the_names() -> None:
    out = io.BytesIO()
    lines = list(csv.reader(io.StringIO(_written(CsvFile(out, FIGURES, hxl=True), out).decode())))
    assert lines[0][1] == "measure" and lines[1][1] == "#indicator+name"
    assert all(not tag or tag.startswith("#") for layout in LAYOUTS.values() for tag in (c.hxl for c in layout.columns))


def test_figures_are_one_row_per_source_and_never_a_sum() -> None:
    rows = [row for row in figure_rows(incident()) if row[1] == "killed"]
    assert {(row[3], row[5]) for row in rows} == {(9, "First News"), (12, "The Monitor")}


def test_json_lines_read_back_equal() -> None:
    out = io.BytesIO()
    found = incident()
    assert read_incident(_written(LinesFile(out), out, found)) == found


def test_parquet_reads_back_with_types_and_nulls() -> None:
    out = io.BytesIO()
    rows = [incident_row(i, CODER) for i in (incident(), replace(incident(), place=None, start=None))]
    table = pyarrow.parquet.read_table(io.BytesIO(_written(ParquetFile(out, INCIDENTS), out, *rows)))
    assert tuple(table.column_names) == INCIDENTS.names
    assert table.column("killed_high").to_pylist() == [12.0, 12.0]
    assert table.column("lat").to_pylist() == [35.93, None] and table.column("start").to_pylist() == ["2018-09-04", None]


def test_only_precise_places_are_points() -> None:
    out = io.BytesIO()
    coarse = Place(3, "Syria", 35.0, 38.0, "SYR", None, "country")
    rows = [incident_row(i, CODER) for i in (incident(), replace(incident(), place=coarse))]
    point, area = json.loads(_written(GeoJson(out, INCIDENTS), out, *rows))["features"]
    assert point["geometry"] == {"type": "Point", "coordinates": [36.63, 35.93]}
    assert area["geometry"] is None and area["properties"]["precision"] == "country" and "lat" not in area["properties"]


def test_an_empty_export_is_still_whole() -> None:
    out = io.BytesIO()
    assert json.loads(_written(GeoJson(out, INCIDENTS), out)) == {"type": "FeatureCollection", "features": []}
    out = io.BytesIO()
    assert pyarrow.parquet.read_table(io.BytesIO(_written(ParquetFile(out, CLAIMS), out))).num_rows == 0


def test_graphml_is_xml_whatever_names_hold_and_keeps_who_says_so() -> None:
    out = io.BytesIO()
    actor, other = Actor(None, HOSTILE, None, ()), Actor("RUS", "Russia", "RUS", ("GOV",))
    row = claim(participants=(Participant("actor", other), Participant("recipient", actor)), voices=(HOSTILE,), document=HOSTILE)
    root = ET.fromstring(_written(GraphMl(out), out, row, row, claim(kind="figure")))
    space = "{http://graphml.graphdrawing.org/xmlns}"
    assert len(root.findall(f".//{space}node")) == 2 and len(root.findall(f".//{space}edge")) == 2
    assert any("<script>" in (d.text or "") for d in root.iter(f"{space}data"))  # as text, not as an element
    assert not list(root.iter(f"{space}script"))


def test_who_talks_with_whom_is_joined_pairwise() -> None:
    out = io.BytesIO()
    names = [Participant("actor", Actor(id, id, None, ())) for id in ("a", "b", "c")]
    root = ET.fromstring(_written(GraphMl(out), out, claim(type="CONSULT", participants=tuple(names))))
    assert len(root.findall(".//{http://graphml.graphdrawing.org/xmlns}edge")) == 3


def test_bibtex_escapes_what_tex_would_act_on() -> None:
    out = io.BytesIO()
    text = _written(BibTex(out), out, document(title=r"100% {of} \input{x} & more_", outlet="A & B")).decode()
    assert r"100\% \{of\} \textbackslash{}input\{x\} \& more\_" in text
    assert text.startswith("@online{ab-2018-abababab") and text.count("{") == text.count("}")


def test_hostile_text_breaks_no_format() -> None:
    row = claim(sentence=HOSTILE, title=HOSTILE, place=HOSTILE, outlet=HOSTILE)
    for make in (lambda o: CsvFile(o, CLAIMS), lambda o: GeoJson(o, CLAIMS), lambda o: ParquetFile(o, CLAIMS)):
        out = io.BytesIO()
        assert _written(make(out), out, claim_row(row, CODER))
    out = io.BytesIO()
    assert _written(BibTex(out), out, document(title=HOSTILE)).decode()
