"""A corpus in parts gives the very documents that its files give whole."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pyarrow
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow.parquet import write_table

from onrecord.engines.parts import captures_of, parts
from onrecord.sources.capture import Capture
from onrecord.sources.find import captures


def _untimed(found: Iterable[Capture]) -> list[Capture]:
    return [replace(capture, captured="") for capture in found]


def _in_parts(path: Path, documents: int) -> list[Capture]:
    return _untimed(capture for part in parts([str(path)], documents) for capture in captures_of(part))


def _whole(path: Path) -> list[Capture]:
    return _untimed(captures([str(path)]))


LINES = st.one_of(
    st.builds(lambda id, text: json.dumps({"id": id, "text": text}), st.sampled_from("abc"), st.sampled_from(["Rain.", "Snow."])),
    st.sampled_from(["", "  ", "{", '{"text": "Nameless."}', '{"id": "d"}', '{"id": "a", "text": "Sun.", "published": "soon"}']),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(LINES, max_size=12), st.integers(1, 5), st.booleans())
def test_lines(tmp_path: Path, lines: list[str], documents: int, ends: bool) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(lines) + ("\n" if ends else ""))
    assert _in_parts(path, documents) == _whole(path)


def test_a_compressed_file_is_one_part(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": "a", "text": "Rain."}\n' * 5))
    assert len(list(parts([str(path)], 2))) == 1
    assert _in_parts(path, 2) == _whole(path)


@pytest.mark.parametrize("zipped", [True, False])
@pytest.mark.parametrize("broken", [True, False])
def test_web_archives(tmp_path: Path, zipped: bool, broken: bool) -> None:
    content = b"".join(web_record(n, zipped) for n in range(7))
    path = tmp_path / ("in.warc.gz" if zipped else "in.warc")
    path.write_bytes(content[:-100] if broken else content)
    whole = _whole(path)
    assert len(whole) >= 6
    for documents in (1, 3, 10):
        assert _in_parts(path, documents) == whole


def web_record(number: int, zipped: bool) -> bytes:
    body = f"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nPage {number}: nothing happened in the village today.".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/{number}\r\nWARC-Date: 2024-03-0{number + 1}T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{number}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    record = head.encode() + body + b"\r\n\r\n"
    return gzip.compress(record) if zipped else record


def test_tables(tmp_path: Path) -> None:
    path = tmp_path / "in.parquet"
    table = pyarrow.table({"id": [1, 2, 3, 4, 5], "text": ["Rain.", None, "Snow.", "Sun.", "Fog."], "more": list("abcde")})
    write_table(table, path, row_group_size=2)
    assert [c.hints.id for c in _whole(path)] == ["1", "2", "3", "4", "5"]
    assert [c.issue.kind if c.issue else "" for c in _whole(path)] == ["", "no-text", "", "", ""]
    for documents in (1, 2, 3, 9):
        assert _in_parts(path, documents) == _whole(path)


def test_a_table_without_texts_is_an_issue(tmp_path: Path) -> None:
    path = tmp_path / "in.parquet"
    write_table(pyarrow.table({"body": ["Rain."]}), path)
    (found,) = _in_parts(path, 1)
    assert found.issue is not None
    assert "its columns are body" in found.issue.message
    path.write_bytes(b"no table")
    (found,) = _in_parts(path, 1)
    assert found.issue is not None
    assert found.issue.kind == "unreadable"


def test_small_files_share_a_part_and_what_is_missing_is_said(tmp_path: Path) -> None:
    for name in ("a.txt", "b.html", "c.dat"):
        (tmp_path / name).write_text("<p>Rain.</p>")
    (part,) = parts([str(tmp_path)])
    assert [Path(name).name for name in part.names] == ["a.txt", "b.html"]
    assert str(part).endswith("and 1 more files")
    (lost,) = parts([str(tmp_path / "none.jsonl")])
    (found,) = captures_of(lost)
    assert found.issue is not None
    assert found.issue.kind == "not-found"


def test_an_object_store_is_read_like_a_folder(tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec", reason="the extra `cluster` is not installed")
    out = io.BytesIO()
    write_table(pyarrow.table({"id": ["p"], "text": ["Snow."]}), out)
    stored = {
        "/corpus/a.jsonl": b'{"id": "a", "text": "Rain."}\n{"id": "b", "text": "Sun."}\n', "/corpus/b.parquet": out.getvalue(),
        "/corpus/c.txt": b"Fog.", "/corpus/d.jsonl.gz": gzip.compress(b'{"id": "z", "text": "Hail."}'), "/corpus/e.bin": b"0",
    }  # fmt: skip
    fsspec.filesystem("memory").pipe(stored)
    whole = _untimed(captures(["memory://corpus"]))
    assert [c.content for c in whole] == [b"Rain.", b"Sun.", b"Snow.", b"Fog.", b"Hail."]
    found = [capture for part in parts(["memory://corpus"], 1) for capture in captures_of(part)]
    assert _untimed(found) == whole


def test_a_part_is_named_by_what_it_was_cut_from(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": "a", "text": "Rain."}\n' * 4)
    before = [part.digest for part in parts([str(path)], 2)]
    assert before == [part.digest for part in parts([str(path)], 2)]
    path.write_text('{"id": "a", "text": "Snow was falling."}\n' * 4)
    assert not set(before) & {part.digest for part in parts([str(path)], 2)}
