"""`onrecord export` and `onrecord brief` on the bundled pages."""

from __future__ import annotations

import csv
import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest

from onrecord.demo import EXAMPLES
from onrecord.exports.json_lines import read_incident, read_reading
from onrecord.record.store import Record
from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported") / "pages"
    shutil.copytree(EXAMPLES, folder)
    return folder


@pytest.fixture
def record(run: Run, pages: Path) -> Path:
    """A record of the bundled pages, made once."""
    path = pages.parent / "record.db"
    if not path.exists():
        found = run("add", pages, "--record", path)
        assert found.status == 0, found.err
    return path


def test_what_is_published_holds_no_folder_of_the_reader_and_its_points_rounded(run: Run, record: Path, pages: Path) -> None:
    for format, rows in (("jsonl", "claims"), ("jsonl", "incidents"), ("acled", "incidents"), ("csv", "figures"),
                         ("jsonl", "documents"), ("graphml", "claims"), ("bibtex", "documents")):  # fmt: skip
        found = run("export", "--record", record, "--format", format, "--rows", rows, "--publish")
        assert found.status == 0 and str(pages.parent) not in found.out and "exported" not in found.out, (format, rows)
    drawn = [
        [f["geometry"] for f in json.loads(run("export", "--record", record, "--format", "geojson", *more).out)["features"]]
        for more in ((), ("--publish",))
    ]
    assert any(drawn[0]) and [bool(g) for g in drawn[0]] == [bool(g) for g in drawn[1]]
    assert all(round(x, 1) == x for g in drawn[1] if g for x in g["coordinates"])


@pytest.mark.parametrize(
    "format", ["csv", "hxl", "jsonl", "parquet", "geojson", "polecat", "acled", "graphml", "bibtex", "bundle"]
)
def test_every_format_writes_a_file_and_the_same_one_again(run: Run, record: Path, tmp_path: Path, format: str) -> None:
    for n in (1, 2):
        found = run("export", "--record", record, "--format", format, "--out", tmp_path / f"{n}")
        assert found.status == 0, found.err
    assert (tmp_path / "1").read_bytes() and (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
    assert not list(tmp_path.glob("*.part"))


def test_filters_are_those_of_the_query(run: Run, record: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("export", "--record", record, "--country", "SDN").out)))
    everything = list(csv.DictReader(io.StringIO(run("export", "--record", record).out)))
    assert rows and len(rows) < len(everything)
    with Record.open(record) as held:
        assert len(everything) == len(held.incidents())


def test_json_lines_round_trip_into_equal_incidents_and_readings(run: Run, record: Path) -> None:
    written = run("export", "--record", record, "--format", "jsonl").out.splitlines()
    readings = run("export", "--record", record, "--format", "jsonl", "--rows", "readings").out.splitlines()
    with Record.open(record) as held:
        assert tuple(read_incident(line.encode()) for line in written) == held.incidents()
        assert [read_reading(line.encode()) for line in readings] == list(held.readings())


def test_exported_readings_added_to_a_new_record_tell_the_same(run: Run, tmp_path: Path) -> None:
    line = '{"id": "a", "outlet": "First News", "published": "2019-03-13", "text": "Jets bombed Idlib on 12 March 2019, killing nine people."}\n'
    first, second = tmp_path / "first.db", tmp_path / "second.db"
    assert run("add", "-", "--record", first, input=line).status == 0
    exported = run("export", "--record", first, "--format", "jsonl", "--rows", "readings").out
    assert run("add", "-", "--record", second, input=exported).status == 0
    with Record.open(first) as one, Record.open(second) as other:
        assert list(one.readings()) == list(other.readings()) and one.incidents() == other.incidents()


def test_published_rows_hold_no_sentence_and_no_withheld_name(run: Run, record: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("export", "--record", record, "--rows", "claims", "--publish").out)))
    assert rows and not any(row["sentence"] or row["title"] for row in rows)
    assert "Walid Kassar" not in str(rows) and "Walid Kassar" in run("export", "--record", record, "--rows", "claims").out
    left = run("export", "--record", record, "--rows", "claims", "--publish", "--leave-out", "Harbour Wire").out
    assert left and "Harbour Wire" not in left


OWN = """
type: TOLL
quad: 4
definition: Takes unlawful tolls by the threat of force.
score: -6
cameo: ["17"]
acled: ["Strategic developments: Looting/property destruction"]
acled_civilians: ["Violence against civilians: Attack"]
verbs:
  - words: [levy toll on]
    recipient: ["on"]
"""


def test_types_of_ones_own_keep_their_codes_with_data_and_are_named_without(run: Run, tmp_path: Path) -> None:
    own, record = tmp_path / "toll.yaml", tmp_path / "own.db"
    own.write_text(OWN, encoding="utf-8")
    line = '{"id": "a", "text": "Militiamen levied a toll on farmers in Goma on 4 March 2019.", "published": "2019-03-05"}\n'
    assert run("add", "-", "--record", record, "--data", own, input=line).status == 0
    with_data = run("export", "--record", record, "--format", "acled", "--data", own)
    [row] = csv.DictReader(io.StringIO(with_data.out))
    assert (row["event_type"], row["inter1"], row["inter2"]) == ("Violence against civilians", "3", "7")
    assert row["civilian_targeting"] == "Civilian targeting" and "TOLL" not in with_data.err
    polecat = run("export", "--record", record, "--format", "polecat", "--data", own)
    [event] = csv.DictReader(io.StringIO(polecat.out), delimiter="\t")
    assert float(event["Intensity"]) == -6
    for command in (("export", "--rows", "claims"), ("query", "--kind", "event", "--format", "csv")):
        [claim] = csv.DictReader(io.StringIO(run(*command, "--record", record, "--kind", "event", "--data", own).out))
        assert (claim["quad"], claim["cameo"], claim["acled_sub_event"]) == ("4", "17", "Attack")
    without = run("export", "--record", record)
    [incident] = csv.DictReader(io.StringIO(without.out))
    assert (incident["type"], incident["quad"], incident["cameo"]) == ("TOLL", "4", "")
    assert "TOLL: these vocabularies have no such type" in without.err


def test_a_bundle_holds_the_captures_of_its_documents(run: Run, record: Path, tmp_path: Path) -> None:
    assert run("export", "--record", record, "--format", "bundle", "--out", tmp_path / "b.zip").status == 0
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        hashes = {json.loads(line)["sha256"] for line in archive.read("documents.jsonl").splitlines()}
        assert {f"captures/{sha}" for sha in hashes} <= set(archive.namelist())


def test_what_cannot_be_meant_is_wrong_usage(run: Run, record: Path) -> None:
    assert run("export", "--record", record, "--format", "graphml", "--rows", "figures").status == 2
    assert run("brief", "--record", record).status == 2
    assert run("brief", "--record", record, "--start", "2019-03-20", "--end", "2019-03-10").status == 2


def test_a_brief_is_written_as_markdown_and_html(run: Run, record: Path, tmp_path: Path) -> None:
    period = ("--start", "2019-03-10", "--end", "2019-03-15")
    text = run("brief", "--record", record, *period).out
    assert "## Contested" in text and "## Outlook" in text and "silence is not peace" in text and "Saraqib" in text
    assert "citing" in text and "SHA-256" in text
    assert run("brief", "--record", record, *period, "--country", "SDN", "--out", tmp_path / "b.html").status == 0
    page = (tmp_path / "b.html").read_text()
    assert page.startswith("<!DOCTYPE html>") and "Kutum" in page and "Saraqib" not in page
