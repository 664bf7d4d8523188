"""Compiled files that nobody uses any more are removed; fresh ones and the one in force stay."""

from __future__ import annotations

import os
import time
from pathlib import Path

from onrecord.vocabulary.files import drop_stale, mark_used


def _file(folder: Path, name: str, days: float) -> Path:
    path = folder / name
    path.write_bytes(b"")
    then = time.time() - days * 86_400
    os.utime(path, (then, then))
    return path


def test_only_stale_files_of_the_pattern_are_removed(tmp_path: Path) -> None:
    stale = _file(tmp_path, "gazetteer-1.sqlite", 3)
    fresh = _file(tmp_path, "gazetteer-2.sqlite", 0.5)
    keep = _file(tmp_path, "gazetteer-3.sqlite", 9)
    other = _file(tmp_path, "notes.txt", 9)
    drop_stale("gazetteer-*", keep)
    assert not stale.exists()
    assert fresh.exists() and keep.exists() and other.exists()


def test_a_file_in_use_is_not_stale(tmp_path: Path) -> None:
    used = _file(tmp_path, "vocabulary-1.msgpack", 3)
    mark_used(used)
    drop_stale("vocabulary-*.msgpack", tmp_path / "vocabulary-2.msgpack")
    assert used.exists()
