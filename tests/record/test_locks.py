"""A record that a process opens more than once keeps its locks: other processes must not take it for abandoned."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.record.errors import RecordError
from onrecord.record.store import Record

_ELSEWHERE = """
import sys
from onrecord.record.store import Record
with Record.open(sys.argv[1], create=False) as record:
    list(record.documents())
"""


def test_opening_a_record_again_leaves_the_locks_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / "news.record"
    with Record.open(path) as first, first.database.read() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM documents").all()
        log = path.with_name("news.record-wal")
        before = log.stat().st_ino
        Record.open(path, create=False).close()
        subprocess.run([sys.executable, "-c", _ELSEWHERE, str(path)], check=True, timeout=120)
        assert log.exists() and log.stat().st_ino == before, "the other process took the record for unused and removed its log"


def test_a_file_that_is_no_record_is_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"These are notes, and no record at all. " * 100)
    with pytest.raises(RecordError, match="is no record"):
        Record.open(path)
    assert path.read_bytes().startswith(b"These are notes")
