"""`onrecord add`, `documents`, `issues`, `incidents`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from onrecord.demo import EXAMPLES
from onrecord.exports.json_lines import schema
from onrecord.model import Incident
from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages") / "pages"
    shutil.copytree(EXAMPLES, folder)
    return folder


@pytest.fixture
def record(run: Run, pages: Path) -> Path:
    """A record of the bundled pages, made once."""
    return _made(run, pages)


def _made(run: Run, pages: Path) -> Path:
    path = pages.parent / "record.db"
    if not path.exists():
        found = run("add", pages, "--record", path)
        assert found.status == 0, found.err
    return path


def test_what_is_added_is_counted_and_not_added_twice(run: Run, tmp_path: Path) -> None:
    lines = '{"id": "a", "text": "Rebels attacked Idlib."}\n{"id": "b", "text": "Rebels attacked Idlib."}\nnonsense\n'
    first = run("add", "-", "--record", tmp_path / "r.db", input=lines)
    assert first.status == 0
    assert "2 added, 0 unchanged, 1 copy, 0 changed, 1 issue" in first.out
    assert "bad-line" in first.err
    again = run("add", "-", "--record", tmp_path / "r.db", input=lines)
    assert "0 added, 3 unchanged, 0 copies" in again.out
    changed = run("add", "-", "--record", tmp_path / "r.db", input='{"id": "a", "text": "Rebels left Idlib."}')
    assert "1 changed" in changed.out


def test_a_missing_path_is_status_1_and_the_rest_is_added(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Rebels attacked Idlib.")
    found = run("add", tmp_path / "a.txt", tmp_path / "no.txt", "--record", tmp_path / "r.db")
    assert found.status == 1
    assert "no.txt" in found.err


def test_incidents_as_json_follow_the_contract(run: Run, record: Path) -> None:
    found = run("incidents", "--record", record)
    validator = jsonschema.Draft202012Validator(schema(Incident))
    lines = [json.loads(line) for line in found.out.splitlines()]
    for line in lines:
        validator.validate(line)
    assert any(line["independent_sources"] > 1 for line in lines)
    assert all(line["reports"] == len(line["documents"]) for line in lines)


def test_incidents_as_text_count_sources_and_name_disagreement(run: Run, record: Path) -> None:
    text = run("incidents", "--record", record, "--format", "text").out
    assert "independent sources in" in text
    assert "sources disagree on" in text
    assert "incidents in 8 documents" in text


def test_documents_are_listed(run: Run, record: Path) -> None:
    lines = [json.loads(line) for line in run("documents", "--record", record).out.splitlines()]
    assert len(lines) == 8
    assert {line["outlet"] for line in lines} >= {"Harbour Wire", "Homeland News"}
    text = run("documents", "--record", record, "--format", "text").out
    assert "Harbour Wire" in text


def test_the_issue_log_names_document_stage_and_kind(run: Run, record: Path) -> None:
    lines = [json.loads(line) for line in run("issues", "--record", record).out.splitlines()]
    assert any(line["document"].endswith("newspile-aggregate.html") and line["stage"] and line["kind"] for line in lines)
    assert "unowned-quotation" in run("issues", "--record", record, "--format", "text").out.replace("\n", "")


def test_ids_of_claims_are_the_same_in_read_and_in_incidents(run: Run, record: Path, pages: Path) -> None:
    read = {c["id"] for line in run("read", pages).out.splitlines() for c in json.loads(line)["claims"]}
    told = {c["claim"] for line in run("incidents", "--record", record).out.splitlines() for c in json.loads(line)["claims"]}
    assert told
    assert told <= read


@pytest.mark.parametrize("command", ["incidents", "documents", "issues"])
def test_a_record_that_is_not_there_is_status_1_and_is_not_made(run: Run, tmp_path: Path, command: str) -> None:
    found = run(command, "--record", tmp_path / "no.db")
    assert found.status == 1
    assert "no such record" in found.err
    assert not (tmp_path / "no.db").exists()


def test_a_file_that_is_no_record_is_left_alone(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("my notes " * 1000)
    found = run("add", EXAMPLES, "--record", path)
    assert found.status == 1
    assert "notes.txt" in found.err
    assert path.read_text() == "my notes " * 1000


def test_incidents_explain_every_merge(run: Run, record: Path) -> None:
    shown = run("incidents", "--record", record, "--format", "text", "--explain")
    assert shown.status == 0 and "merged by rules" in shown.out and "needed" in shown.out
    lines = [json.loads(line) for line in run("incidents", "--record", record, "--format", "jsonl", "--explain").out.splitlines()]
    assert lines and all(found["merged"] and found["features"] for found in lines)
    assert {"name", "left", "right", "weight"} == set(lines[0]["features"][0])


def test_doubtful_comparisons_are_listed(run: Run, record: Path) -> None:
    found = run("incidents", "--record", record, "--format", "jsonl", "--doubtful")
    assert found.status == 0
    lines = [json.loads(line) for line in found.out.splitlines()]
    assert not any(link["merged"] for link in lines) and all(link["reason"] or link["veto"] for link in lines)


def test_the_bundled_pages_come_out_as_a_person_would_merge_them(run: Run, record: Path) -> None:
    """The market that all tell of, also the page that calls it a depot; the convoy; nothing else of two pages."""
    found = [json.loads(line) for line in run("incidents", "--record", record, "--format", "jsonl").out.splitlines()]
    shared = [{Path(id).stem for id in i["documents"]} for i in found if len(i["documents"]) > 1]
    market = next(pages for pages in shared if "homeland-news-depot" in pages)
    assert {"daily-meridian-market", "harbour-wire-market", "levant-ledger-market", "homeland-news-depot"} <= market
    convoy = next(pages for pages in shared if "nile-evening-convoy" in pages)
    assert {"nile-evening-convoy", "sahel-courier-convoy"} <= convoy and not market & convoy - {"newspile-aggregate"}


def test_a_path_that_is_not_there_makes_no_record(run: Run, tmp_path: Path) -> None:
    found = run("add", tmp_path / "nothing.txt", "--record", tmp_path / "r.db")
    assert found.status == 1 and "no such file" in found.err and not found.out
    assert not (tmp_path / "r.db").exists()


def test_a_merge_names_the_new_incident_and_old_names_lead_to_it(run: Run, pages: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    shutil.copy(_made(run, pages), path)
    one, other = [json.loads(line)["id"] for line in run("incidents", "--record", path, "--format", "jsonl").out.splitlines()[:2]]
    done = run("judge", "merge", one, other, "--record", path, "--author", "Ada")
    judged, named = done.out.splitlines()
    assert done.status == 0 and named.startswith("incident i")
    assert run("query", "--incident", one, "--record", path, "--format", "jsonl").out
    assert run("judge", "confirm", one, "--record", path, "--author", "Ada").status == 0
    assert run("judge", "undo", judged, "--record", path, "--author", "Ada").status == 0
    again = run("judge", "undo", judged, "--record", path, "--author", "Ada")
    assert again.status == 1 and "taken back already" in again.err


def test_merges_of_the_rules_are_listed_as_judgements_and_names_are_shown_as_words(run: Run, record: Path) -> None:
    lines = run("judge", "list", "--rules", "--record", record, "--format", "jsonl").out.splitlines()
    assert lines and all(json.loads(line)["author"].startswith("rules ") for line in lines)
    reasons = run("incidents", "--explain", "--record", record, "--format", "jsonl").out
    places = [f["left"] for line in reasons.splitlines() for f in json.loads(line)["features"] if f["name"] == "place"]
    assert places and all(place[0].isupper() for place in places)


def test_grades_say_what_is_wrong_with_them(run: Run, record: Path, tmp_path: Path) -> None:
    junk = tmp_path / "grades.tsv"
    junk.write_bytes(b"\xff\xfe\x00junk")
    assert "is no text" in run("grade", "import", junk, "--record", record, "--author", "Ada").err
    junk.write_text("name,grade\nx,B\n")
    assert (
        "grades.tsv:1: no column reliability and source"
        in run("grade", "import", junk, "--record", record, "--author", "Ada").err
    )
    told = run("grade", "set", "Nobody's Gazette", "B", "--record", record, "--author", "Ada")
    assert told.status == 0 and "no document of this record has this outlet" in told.err


def test_a_report_is_markdown_or_html(run: Run, record: Path, tmp_path: Path) -> None:
    found = run("brief", "--start", "2019-03-01", "--end", "2019-03-31", "--record", record, "--out", tmp_path / "b.pdf")
    assert found.status == 2 and "Markdown or HTML" in found.err and not (tmp_path / "b.pdf").exists()
