"""`onrecord read`: formats, options, and bad input that costs only itself."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from onrecord.claims.least import LEAST
from onrecord.demo import EXAMPLES
from onrecord.exports.json_lines import read_reading
from tests.cli.conftest import Run


def test_standard_input_gives_a_line_of_json(run: Run) -> None:
    found = run("read", "-", input="Rebels attacked the town of Idlib on Tuesday.")
    assert found.status == 0
    [line] = found.out.splitlines()
    assert read_reading(line.encode()).claims[0].kind == "event"
    assert found.err == ""


def test_options_fill_what_the_input_leaves_open(run: Run) -> None:
    lines = '{"id": "a", "text": "One."}\n{"id": "b", "text": "Two.", "published": "2017-01-02", "outlet": "Own"}\n'
    found = run("read", "-", "--published", "2018-09-07", "--outlet", "Given", "--predicates", input=lines)
    first, second = (json.loads(line) for line in found.out.splitlines())
    assert (first["id"], first["published"], first["outlet"]) == ("a", "2018-09-07", "Given")
    assert (second["id"], second["published"], second["outlet"]) == ("b", "2017-01-02", "Own")
    assert first["predicates"] is not None


def test_text_shows_the_words_and_the_table(run: Run) -> None:
    found = run("read", EXAMPLES / "levant-ledger-market.html", "--format", "text")
    assert "Government warplanes bombed a crowded market" in " ".join(found.out.split())
    assert "who says so" in found.out


def test_html_is_one_page(run: Run) -> None:
    found = run("read", EXAMPLES, "--format", "html")
    assert found.out.startswith("<!doctype html>")
    assert found.out.count("<article") == len(list(EXAMPLES.glob("*.html")))


def test_explain_says_why_a_sentence_gave_no_claim(run: Run) -> None:
    found = run("read", "-", "--format", "text", "--explain", input="The weather was mild. Rebels attacked Idlib.")
    assert "The weather was mild." in found.out
    assert "no claim" in found.out


def test_explain_beside_data_goes_to_standard_error(run: Run) -> None:
    found = run("read", "-", "--explain", input="Rebels attacked Idlib.")
    assert len(found.out.splitlines()) == 1
    assert "attacked" in found.err


def test_bad_inputs_become_issues_and_the_rest_is_read(run: Run, tmp_path: Path) -> None:
    line = b'{"id": "good", "text": "Rebels attacked the town of Idlib."}\n'
    (tmp_path / "a-empty.txt").write_bytes(b"")
    (tmp_path / "b-binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "c-latin.txt").write_bytes("Rebels attacked the café in Idlib – a naïve plan.".encode("cp1252"))
    with (tmp_path / "d-huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    (tmp_path / "e-deep.html").write_text("<html><body>" + "<div>" * 20_000 + "<p>Rebels attacked Idlib.</p>")
    (tmp_path / "f-lines.jsonl").write_bytes(line + b"nonsense\n" + b"[" * 20_000 + b"\n")
    (tmp_path / "g-cut.jsonl.gz").write_bytes(gzip.compress(line * 3)[:-12])
    (tmp_path / "h-archive.warc.gz").write_bytes(b"no archive")
    (tmp_path / "i-good.txt").write_text("Rebels attacked the town of Idlib.")
    found = run("read", tmp_path)
    assert found.status == 1  # for the archive that is none; all else was read
    readings = [json.loads(line) for line in found.out.splitlines()]
    kinds = {Path(r["id"]).name: [i["kind"] for i in r["issues"]] for r in readings}
    assert kinds["a-empty.txt"] == ["empty"]
    assert kinds["b-binary.txt"] == ["binary"]
    assert kinds["c-latin.txt"] == ["encoding"]
    assert kinds["d-huge.txt"] == ["too-large"]
    assert kinds["f-lines.jsonl:2"] == kinds["f-lines.jsonl:3"] == ["bad-line"]
    assert kinds["g-cut.jsonl.gz"] == ["truncated"]
    assert kinds["h-archive.warc.gz"] == ["unreadable"]
    good = [r for r in readings if r["id"].endswith(("good", "i-good.txt"))]
    assert len(good) >= 2
    assert all(r["claims"] for r in good)
    for name in ("a-empty.txt", "d-huge.txt", "f-lines.jsonl:2"):
        assert name in found.err


@pytest.mark.parametrize("path", ["missing.txt", "picture.xyz", "x" * 300])
def test_what_cannot_be_read_at_all_is_status_1_and_an_issue(run: Run, tmp_path: Path, path: str) -> None:
    (tmp_path / "picture.xyz").write_text("x")
    (tmp_path / "good.txt").write_text("Rebels attacked Idlib.")
    found = run("read", tmp_path / path, tmp_path / "good.txt")
    assert found.status == 1
    bad, good = (json.loads(line) for line in found.out.splitlines())
    assert bad["issues"]
    assert good["claims"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "-", "--published", "yesterday"],
        ["read", "-", "--format", "xml"],
        ["read", "-", "--workers", "0"],
        ["read", "-", "--data", "no-such-folder"],
        ["read", "-", "--unknown"],
        ["frobnicate"],
    ],
)
def test_wrong_usage_is_status_2_with_a_message(run: Run, arguments: list[str]) -> None:
    found = run(*arguments, input="")
    assert found.status == 2
    assert found.err
    assert found.out == ""


def test_a_faulty_vocabulary_names_file_and_remedy(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "events"
    folder.mkdir()
    (folder / "assault.yaml").write_text("type: ASSAULT\nprovenance: test\nverbs:\n  - wrods: [zap]\n")
    found = run("read", "-", "--data", tmp_path, input="Rebels zapped Idlib.")
    assert found.status == 2
    assert "assault.yaml" in found.err
    assert "words" in found.err


def test_a_word_of_the_users_own_is_read(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "events"
    folder.mkdir()
    (folder / "assault.yaml").write_text("type: ASSAULT\nprovenance: test\nverbs:\n  - words: [zap]\n")
    found = run("read", "-", "--data", tmp_path, input="Government forces zapped the rebels in Idlib on Tuesday.")
    assert [c["trigger"]["text"] for c in json.loads(found.out)["claims"] if c["kind"] == "event"] == ["zapped"]


def test_a_corpus_is_read_into_a_folder_once(run: Run, tmp_path: Path) -> None:
    lines = "".join(f'{{"id": "d{n}", "text": "Rebels shelled Homs on Monday, killing {n} people."}}\n' for n in (3, 4))
    (tmp_path / "in.jsonl").write_text(lines)
    found = run("read", tmp_path / "in.jsonl", tmp_path / "none.txt", "--out", tmp_path / "out")
    assert found.status == 1
    assert "1 part: 1 read, 0 held already, 0 failed; 2 documents" in found.out
    assert "none.txt: no such file" in found.err
    again = run("read", tmp_path / "in.jsonl", tmp_path / "none.txt", "--out", tmp_path / "out")
    assert "1 part: 0 read, 1 held already" in again.out
    other = run("read", tmp_path / "in.jsonl", "--out", tmp_path / "out", "--predicates")
    assert other.status == 2
    assert "choose another folder" in other.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("in.jsonl", "--engine", "daft"), "give --out DIR"),
        (("-", "--out", "out"), "reads files, folders and object stores"),
        (("in.jsonl", "--out", "out", "--format", "jsonl"), "leave out --format"),
    ],
)
def test_wrong_usage_of_engines(run: Run, arguments: tuple[str, ...], message: str) -> None:
    found = run("read", *arguments)
    assert found.status == 2
    assert message in found.err


def test_a_reading_says_whether_the_second_look_was_taken_and_what_score_it_asked(run: Run) -> None:
    text = "The farmers were attacked when gunmen made a bid to take their cattle."
    looked, alone = (json.loads(run("read", "-", *more, input=text).out) for more in ((), ("--no-second-look", "--least", "0.2")))
    assert (looked["reader"]["second_look"], looked["reader"]["least"]) == (True, LEAST)
    assert (alone["reader"]["second_look"], alone["reader"]["least"]) == (False, 0.2)
    assert [c["actor"] for c in looked["claims"]] != [c["actor"] for c in alone["claims"]] == [[]]
