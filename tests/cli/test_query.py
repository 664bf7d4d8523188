"""`onrecord query`, `judge`, `verify`, `reread`: what a person at the desk does with a record."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

LINES = (
    '{"id": "a", "outlet": "Harbour Wire", "published": "2019-03-13", "text": "Jets bombed the market of Saraqib on Tuesday, '
    'killing nine people, the rescue service said."}\n'
    '{"id": "b", "outlet": "The Ledger", "published": "2019-03-14", "text": "Police arrested two protesters in Cairo on Wednesday."}\n'
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("query") / "desk.record"


@pytest.fixture
def record(run: Run, shared: Path) -> Path:
    if not shared.exists():
        assert run("add", "-", "--record", shared, input=LINES).status == 0
    return shared


def claims(run: Run, record: Path, *options: str) -> list[dict[str, object]]:
    found = run("query", "--record", record, *options)
    assert found.status == 0, found.err
    return [json.loads(line) for line in found.out.splitlines()]


def test_filters_of_the_command_line(run: Run, record: Path) -> None:
    raid = claims(run, record, "--type", "ASSAULT", "--start", "2019-03-12", "--end", "2019-03-12")
    assert [c["document"] for c in raid] == ["a"]
    assert claims(run, record, "--place", "Saraqib", "--radius", "5") == claims(run, record, "--country", "SYR")
    assert {str(c["document"]) for c in claims(run, record, "--text", "protesters")} == {"b"}
    assert claims(run, record, "--speaker", "rescue service") or claims(run, record, "--speaker", "the rescue service")
    assert run("query", "--record", record, "--outlet", "The Ledger", "--count").out.strip().isdigit()


def test_csv_has_one_row_per_claim_and_text_a_table(run: Run, record: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("query", "--record", record, "--format", "csv").out)))
    assert len(rows) == len(claims(run, record)) and {row["document"] for row in rows} == {"a", "b"}
    assert "Saraqib (SYR)" in run("query", "--record", record, "--format", "text").out


def test_pages_go_on_with_the_cursor(run: Run, record: Path) -> None:
    first = run("query", "--record", record, "--limit", "1")
    cursor = first.err.split("--cursor ")[1].strip()
    rest = claims(run, record, "--cursor", cursor)
    assert [json.loads(first.out), *rest] == claims(run, record)


@pytest.mark.parametrize(
    "options",
    [["--start", "soon"], ["--status", "maybe"], ["--radius", "5"], ["--near", "north"], ["--cursor", "x"], ["--text", "-a"]],
)
def test_what_cannot_be_meant_is_wrong_usage(run: Run, record: Path, options: list[str]) -> None:
    found = run("query", "--record", record, *options)
    assert found.status == 2 and found.out == "" and options[0].strip("-") in found.err


def test_a_person_judges_and_takes_back(run: Run, tmp_path: Path) -> None:
    record = tmp_path / "desk.record"
    run("add", "-", "--record", record, input=LINES)
    [raid] = claims(run, record, "--type", "ASSAULT")
    name = str(raid["id"])
    signed = ("--record", record, "--author", "Ann")
    assert run("judge", "reject", name, "--record", record, "--reason", "x").status == 2
    assert run("judge", "reject", name, *signed).status == 2
    rejected = run("judge", "reject", name, *signed, "--reason", "a film")
    assert rejected.status == 0 and claims(run, record, "--type", "ASSAULT") == []
    assert [c["state"] for c in claims(run, record, "--state", "rejected")] == ["rejected"]
    assert run("judge", "undo", rejected.out.strip(), *signed).status == 0
    assert run("judge", "recode", name, *signed, "--type", "FISHING", "--reason", "x").status == 2
    recoded = run("judge", "recode", name, *signed, "--type", "PROTEST", "--mode", "riot", "--actor", "farmers", "--reason", "x")
    assert recoded.status == 0, recoded.err
    [found] = claims(run, record, "--type", "PROTEST", "--mode", "riot", "--actor", "farmers")
    assert found["id"] == name
    assert run("judge", "recode", name, *signed, "--speaker", "Mara Voss", "--reason", "the caption names her").status == 0
    assert [c["voices"] for c in claims(run, record, "--speaker", "Mara Voss")] == [["Mara Voss"]]
    [incident] = [json.loads(i) for i in run("incidents", "--record", record).out.splitlines() if name in i]
    assert run("judge", "confirm", incident["id"], *signed, "--credibility", "2").status == 0
    assert run("judge", "confirm", "nonsense", *signed).status == 1
    listed = run("judge", "list", "--record", record, "--format", "text").out
    assert "taken back" in listed and "Ann" in listed and "a film" in listed
    assert len(run("judge", "list", "--record", record).out.splitlines()) == 6


def test_what_was_judged_before_is_said_and_a_second_recoding_shows_what_it_replaces(run: Run, tmp_path: Path) -> None:
    record = tmp_path / "desk.record"
    run("add", "-", "--record", record, input=LINES)
    [raid] = claims(run, record, "--type", "ASSAULT")
    name, signed = str(raid["id"]), ("--record", record, "--author", "Ann")
    first = run("judge", "recode", name, *signed, "--type", "PROTEST", "--reason", "a march")
    again = run("judge", "recode", name, *signed, "--type", "PROTEST", "--reason", "a march")
    assert again.status == 0 and "says so already" in again.err and again.out == first.out
    clash = run("judge", "recode", name, *signed, "--clear", "speaker", "--speaker", "Mara Voss", "--reason", "x")
    assert clash.status == 2 and "speaker" in clash.err
    second = run("judge", "recode", name, *signed, "--status", "planned", "--reason", "tomorrow")
    assert f"replaces {first.out.strip()} of Ann (recoded, type PROTEST)" in second.err
    listed = run("judge", "list", "--record", record, "--format", "text").out
    assert "type PROTEST" in listed and "replaced by" in listed and "status planned" in listed
    rejected = run("judge", "reject", name, *signed, "--reason", "a film")
    other = run("judge", "reject", name, "--record", record, "--author", "Ben", "--reason", "a film")
    assert "Ann said so before" in other.err and other.out != rejected.out
    assert "says so already" in run("judge", "reject", name, *signed, "--reason", "a film").err


def test_names_that_the_record_does_not_hold_are_said(run: Run, record: Path) -> None:
    for option, value, said in (
        ("--place", "Sarakib", "no place named 'Sarakib' in this record; nearest: Saraqib"),
        ("--outlet", "Harbor Wire", "nearest: Harbour Wire"),
        ("--incident", "i0", "no incident 'i0'"),
        ("--speaker", "Nobody Known", "no speaker named"),
    ):
        found = run("query", "--record", record, option, value)
        assert found.status == 0 and found.out == "" and said in found.err
    assert claims(run, record, "--outlet", "the ledger") == claims(run, record, "--outlet", "The Ledger") != []
    wrong = run("query", "--record", record, "--changed-since", "foo")
    assert wrong.status == 2 and "changed_since" in wrong.err
    assert claims(run, record, "--changed-since", "2019-01-01") == claims(run, record)


def test_a_misspelt_word_never_looks_like_an_empty_record(run: Run, record: Path) -> None:
    for option, value, known in (
        ("--type", "ASSAULTS", "did you mean ASSAULT?"),
        ("--mode", "drones", "aerial"),
        ("--status", "done", "occurred"),
    ):
        found = run("query", "--record", record, option, value)
        assert found.status == 2 and known in found.err and found.out == ""


def test_verify_says_what_it_looked_at_and_fails_where_something_is_gone(run: Run, record: Path, tmp_path: Path) -> None:
    whole = run("verify", "--record", record, "--format", "text")
    assert whole.status == 0 and "all as captured" in whole.out
    head = json.loads(run("verify", "--record", record).out)["head"]
    assert run("verify", "--record", record, "--head", head).status == 0
    assert "64 hexadecimal digits" in run("verify", "--record", record, "--head", "abc").err
    gone = run("verify", "--record", record, "--head", "f" * 64)
    assert gone.status == 1 and json.loads(gone.out)["faults"][0]["kind"] == "missing"


def test_a_damaged_record_is_status_1_and_no_traceback(run: Run, tmp_path: Path) -> None:
    record = tmp_path / "desk.record"
    run("add", "-", "--record", record, input=LINES)
    content = bytearray(record.read_bytes())
    content[4096 * 3 :] = b"\xff" * (len(content) - 4096 * 3)
    record.write_bytes(content)
    found = run("verify", "--record", record)
    assert found.status == 1 and "desk.record" in found.err


def test_versions_and_changes_show_what_a_correction_withdrew(run: Run, tmp_path: Path) -> None:
    record = tmp_path / "desk.record"
    run("add", "-", "--record", record, input=LINES)
    run("add", "-", "--record", record, input='{"id": "a", "text": "Retraction: this story was wrong and has been removed."}')
    versions = [json.loads(line) for line in run("versions", "a", "--record", record).out.splitlines()]
    assert [(v["version"], v["notice"], v["claims"]) for v in versions] == [(1, None, 0), (2, "retraction", 0)]
    assert "retraction" in run("versions", "a", "--record", record, "--format", "text").out
    assert run("versions", "nothing", "--record", record).status == 1
    gone = [json.loads(line) for line in run("changes", "--record", record).out.splitlines()]
    assert gone and {change["kind"] for change in gone} == {"removed"}
    assert {c["document"] for c in claims(run, record, "--state", "withdrawn")} == {"a"}
    assert claims(run, record, "--document", "a") == []


def test_reread_leaves_what_this_version_read(run: Run, record: Path) -> None:
    assert run("reread", "--record", record).out.startswith("0 documents read again")
    assert run("reread", "--record", record, "--all").out.startswith("2 documents read again, 0 changed, 0 claims differ")


def test_a_person_merges_and_splits_incidents_and_the_rules_keep_to_it(run: Run, tmp_path: Path) -> None:
    record = tmp_path / "desk.record"
    other = LINES.splitlines()[0].replace('"a"', '"c"').replace("Saraqib", "Homs").replace("Harbour Wire", "The Mirror")
    run("add", "-", "--record", record, input=LINES + other)
    signed = ("--record", record, "--author", "Ann", "--reason", "I asked both")

    def raids() -> list[dict[str, list[dict[str, str]]]]:
        found = [json.loads(line) for line in run("incidents", "--record", record).out.splitlines()]
        return [incident for incident in found if incident["type"] == "ASSAULT"]

    one, two = raids()
    merged = run("judge", "merge", str(one["id"]), str(two["id"]), *signed)
    assert merged.status == 0, merged.err
    [both] = raids()
    assert {claim["document"] for claim in both["claims"]} == {"a", "c"}
    run("add", "-", "--record", record, input='{"id": "d", "text": "Talks began in Geneva on Monday."}')
    assert len(raids()) == 1
    apart = next(claim["claim"] for claim in both["claims"] if claim["document"] == "c")
    assert run("judge", "split", str(both["id"]), apart, *signed).status == 0
    assert len(raids()) == 2


def test_a_person_grades_sources_and_incidents_show_it(run: Run, tmp_path: Path) -> None:
    record, grades = tmp_path / "desk.record", tmp_path / "grades.tsv"
    run("add", "-", "--record", record, input=LINES)
    signed = ("--record", record, "--author", "Ann")
    assert run("grade", "set", "The Ledger", "Z", *signed).status == 1
    assert run("grade", "set", "The Ledger", "c", *signed, "--reason", "late").status == 0
    grades.write_text("source\treliability\tdate\treason\nHarbour Wire\tB\t2024-05-01\tright for years\nThe Ledger\tD\t\t\n")
    assert run("grade", "import", grades, *signed).out.startswith("2 grades")
    assert run("grade", "import", grades, *signed).out.startswith("0 grades")
    listed = [json.loads(line) for line in run("grade", "list", "--record", record).out.splitlines()]
    assert {(g["source"], g["reliability"], g["author"]) for g in listed} == {
        ("Harbour Wire", "B", "Ann"),
        ("The Ledger", "D", "Ann"),
    }
    assert len(run("grade", "list", "--record", record, "--history").out.splitlines()) == 3
    assert run("grade", "set", "THE LEDGER", "B", *signed).status == 0
    now = [json.loads(line) for line in run("grade", "list", "--record", record).out.splitlines()]
    assert [g["reliability"] for g in now if g["source"].casefold() == "the ledger"] == ["B"]
    assert len(run("grade", "list", "--record", record).out.splitlines()) == 2
    grades.write_text("source\treliability\nX\tQ\n")
    bad = run("grade", "import", grades, *signed)
    assert bad.status == 2 and "grades.tsv:2" in bad.err


@pytest.mark.parametrize("place", ["²", "9" * 30, "٣", "9" * 5000])
def test_digits_that_are_no_geonames_id_are_a_name(run: Run, record: Path, place: str) -> None:
    found = run("query", "--record", record, "--place", place)
    assert found.status == 0 and found.out == "" and "no place named" in found.err


def test_a_value_of_another_filter_is_pointed_out(run: Run, record: Path) -> None:
    found = run("query", "--record", record, "--status", "denied")
    assert found.status == 2 and "--polarity denied" in found.err and "--standing denied" in found.err


def test_what_the_second_look_read_is_read_again_without_it_and_back(run: Run, tmp_path: Path) -> None:
    record = tmp_path / "settings.record"
    lines = json.dumps({"id": "a", "text": "The farmers were attacked when gunmen made a bid to take their cattle."})

    def parties() -> list[str]:
        return [participant["actor"]["name"] for c in claims(run, record) for participant in c["participants"]]  # type: ignore[attr-defined]

    assert run("add", "-", "--record", record, input=lines).status == 0
    assert "1 unchanged" in run("add", "-", "--record", record, "--no-second-look", input=lines).out  # held bytes stay as read
    assert parties() == ["gunmen", "The farmers"]
    assert run("reread", "--record", record, "--no-second-look").out.startswith("1 document read again, 1 changed")
    assert run("reread", "--record", record, "--no-second-look").out.startswith("0 documents read again")
    assert parties() == ["The farmers"]
    changes = [json.loads(line) for line in run("changes", "--record", record).out.splitlines()]
    assert changes and {change["cause"] for change in changes} == {"reread"}
    assert run("reread", "--record", record).out.startswith("1 document read again, 1 changed")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--actor", "UKR"), ("no actor named 'UKR'", "nor does a claim lie in Ukraine")),
        (("--recipient", "SYR"), ("for what happened in Syria: --country SYR",)),
        (("--actor", "Quorndale"), ("'Quorndale' is no known actor",)),
        (("--speaker", "putn"), ("close: Vladimir Putin",)),
        (("--speaker", "Putin"), ("Vladimir Putin (vladimir-putin) has no such part in this record",)),
        (("--country", "UKR"), ("no claim of this record lies in UKR (Ukraine)",)),
        (("--text", "zzqx"), ("nothing in this record fits --text",)),
        (("--country", "SYR", "--type", "COERCE"), ("each condition fits some claims, but none fits all of them",)),
        (("--start", "2031-01-01"), ("nothing in this record fits --start",)),
    ],
)
def test_a_value_that_finds_nothing_says_what_to_write(
    run: Run, record: Path, options: tuple[str, ...], words: tuple[str, ...]
) -> None:
    for count in (("--count",), ()):
        found = run("query", "--record", record, *options, *count)
        assert found.status == 0
        assert all(part in " ".join(found.err.split()) for part in words), found.err
        assert found.out.strip() in ("", "0")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--country", "Syria"), "did you mean SYR (Syria)?"),
        (("--country", "ZZZ"), "no country has this code"),
        (("--type", "ASSULT"), "did you mean ASSAULT?"),
        (("--type", "firearms"), "did you mean the mode firearms?"),
        (("--mode", "protest"), "did you mean the type PROTEST?"),
        (("--polarity", "denid"), "did you mean --polarity denied?"),
    ],
)
def test_a_word_that_can_select_nothing_is_wrong_usage(run: Run, record: Path, options: tuple[str, ...], words: str) -> None:
    found = run("query", "--record", record, *options)
    assert found.status == 2
    assert words in " ".join(found.err.split())


def test_an_export_of_nothing_says_so(run: Run, record: Path) -> None:
    found = run("export", "--record", record, "--text", "zzqx")
    assert found.status == 0
    assert "nothing in this record fits --text" in " ".join(found.err.split())
