"""Inputs of every kind, the broken ones too: each gives captures, none stops the others."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.documents.make import make_document
from onrecord.sources import capture as limits
from onrecord.sources.find import captures
from tests.sources.test_warc import RECORD


def test_a_folder_gives_its_readable_files_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "c.jpg"):
        (tmp_path / name).write_text("<p>x</p>")
    assert [Path(c.name).name for c in captures([str(tmp_path)]) if c.issue is None] == ["a.html", "b.txt"]


def test_a_folder_without_readable_files_is_an_issue(tmp_path: Path) -> None:
    (tmp_path / "c.jpg").write_text("x")
    assert [c.issue.kind for c in captures([str(tmp_path)]) if c.issue] == ["no-files"]


def test_a_name_that_the_system_refuses_is_an_issue(tmp_path: Path) -> None:
    assert [c.issue.kind for c in captures([str(tmp_path / ("x" * 300))]) if c.issue] == ["unreadable"]


def test_a_missing_file_and_an_unknown_kind_are_issues(tmp_path: Path) -> None:
    (tmp_path / "a.xyz").write_text("x")
    found = list(captures([str(tmp_path / "no.txt"), str(tmp_path / "a.xyz")]))
    assert [c.issue.kind for c in found if c.issue] == ["not-found", "unknown-kind"]


def test_a_bad_line_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "1", "text": "One."}\nnonsense\n\n{"id": 2, "text": "Two."}\n{"id": "3"}\n' + "[" * 5_000 + "\n")
    found = list(captures([str(path)]))
    assert [c.hints.id for c in found] == ["1", None, "2", "3", None]
    assert [c.issue.kind if c.issue else None for c in found] == [None, "bad-line", None, "no-text", "bad-line"]
    assert f"{path}:2" in found[1].issue.message if found[1].issue else False


def test_a_truncated_gzip_gives_what_came_before_and_an_issue(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    line = b'{"id": "1", "text": "One."}\n'
    path.write_bytes(gzip.compress(line * 50_000)[:-20])
    found = list(captures([str(path)]))
    assert found[-1].issue is not None
    assert found[-1].issue.kind == "truncated"


def test_a_file_above_the_limit_is_named_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(limits.MAX_BYTES + 1)
    [capture] = captures([str(path)])
    assert capture.issue is not None
    assert capture.issue.kind == "too-large"
    assert "huge.txt" in capture.issue.message


@pytest.mark.parametrize(
    ("content", "media", "number"),
    [
        (b"Plain words.", "text", 1),
        (b"<html><p>x</p></html>", "html", 1),
        (b'{"text": "a"}\n{"text": "b"}', "text", 2),
        (b"%PDF-1.4 x", "pdf", 1),
        (gzip.compress(b"Plain words.", mtime=0), "text", 1),
        (gzip.compress(b"<html><p>x</p></html>", mtime=0), "html", 1),
        (gzip.compress(b'{"text": "a"}\n{"text": "b"}', mtime=0), "text", 2),
        (gzip.compress(b"%PDF-1.4 x", mtime=0), "pdf", 1),
        (RECORD, "html", 1),
        (gzip.compress(RECORD, mtime=0), "html", 1),
    ],
)
def test_standard_input_is_told_by_its_first_bytes(
    monkeypatch: pytest.MonkeyPatch, content: bytes, media: str, number: int
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    found = list(captures(["-"]))
    assert [c.media for c in found] == [media] * number


def test_a_broken_gzip_on_standard_input_is_an_issue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(b"Plain words." * 5000)[:-9])))
    assert [c.issue.kind for c in captures(["-"]) if c.issue] == ["truncated"]


def test_a_second_text_under_one_id_is_an_issue_and_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "1", "text": "One."}\n{"id": "1", "text": "One."}\n{"id": "1", "text": "Two."}\n')
    found = list(captures([str(path)]))
    assert [c.issue.kind if c.issue else None for c in found] == [None, None, "same-id"]
    assert make_document(found[2]).text == "Two."


def test_a_file_of_lines_without_a_document_is_an_issue(tmp_path: Path) -> None:
    path = tmp_path / "none.jsonl"
    path.write_text("\n \n")
    (found,) = captures([str(path)])
    assert found.issue is not None and found.issue.kind == "no-lines"


def test_a_name_that_promises_gzip_and_is_none_says_so(tmp_path: Path) -> None:
    path = tmp_path / "plain.jsonl.gz"
    path.write_text('{"id": "a", "text": "Hello."}\n')
    (found,) = captures([str(path)])
    assert found.issue is not None and "not compressed with gzip" in found.issue.message


def test_files_of_other_kinds_in_a_folder_are_named_in_one_issue(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Talks began in Geneva on Monday.")
    (tmp_path / "report.docx").write_bytes(b"PK")
    (tmp_path / ".hidden").write_text("x")
    found = list(captures([str(tmp_path)]))
    assert [c.issue.kind if c.issue else None for c in found] == [None, "passed-over"]
    assert found[1].issue is not None and "1 file of a kind that is not read: report.docx" in found[1].issue.message


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.jsonl.gz", "a.parquet"])
def test_an_archive_of_which_nothing_can_be_read_is_unreadable(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\x07no archive at all\x00" * 40)
    assert [c.issue.kind for c in captures([str(tmp_path / name)]) if c.issue] == ["unreadable"]


def test_parts_of_readings_say_what_takes_them(tmp_path: Path) -> None:
    import pyarrow
    from pyarrow.parquet import write_table

    write_table(pyarrow.table({"id": ["a"], "reading": ["{}"]}), tmp_path / "part-1.parquet")
    [found] = captures([str(tmp_path)])
    assert found.issue is not None and "onrecord incidents --readings" in found.issue.message


def test_an_empty_path_is_not_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Police arrested two men.")
    monkeypatch.chdir(tmp_path)
    assert [c.issue.kind if c.issue else None for c in captures(["", " "])] == ["not-found", "not-found"]


def test_a_folder_is_walked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "b.jpg").write_text("x")
    walks: list[Path] = []
    walk = Path.rglob

    def counted(folder: Path, pattern: str) -> Iterator[Path]:
        walks.append(folder)
        return walk(folder, pattern)

    monkeypatch.setattr(Path, "rglob", counted)
    found = list(captures([str(tmp_path)]))
    assert len(walks) == 1 and [c.issue.kind for c in found if c.issue] == ["passed-over"]
