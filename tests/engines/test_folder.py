"""Results appear whole or not at all, and what a killed writer leaves does not stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.engines.folder import Folder


def test_a_file_is_there_whole_and_alone(tmp_path: Path) -> None:
    folder = Folder(str(tmp_path / "made"))
    assert folder.names() == frozenset()
    folder.write("a.parquet", b"one")
    folder.write("a.parquet", b"two")
    assert {p.name: p.read_bytes() for p in (tmp_path / "made").iterdir()} == {"a.parquet": b"two"}


def test_what_a_killed_writer_left_goes_with_the_next_of_the_same_file(tmp_path: Path) -> None:
    (tmp_path / ".a.parquet-x1").write_bytes(b"half")
    (tmp_path / ".b.parquet-x1").write_bytes(b"somebody is at it")
    Folder(str(tmp_path)).write("a.parquet", b"whole")
    assert sorted(p.name for p in tmp_path.iterdir()) == [".b.parquet-x1", "a.parquet"]


def test_a_writer_taken_for_dead_finds_the_file_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def replace(made: Path, target: Path) -> None:
        made.unlink()  # the other writer was done first
        target.write_bytes(b"whole")
        raise FileNotFoundError(str(made))

    monkeypatch.setattr(Path, "replace", replace)
    Folder(str(tmp_path)).write("a.parquet", b"whole")
    assert [p.name for p in tmp_path.iterdir()] == ["a.parquet"]


def test_a_folder_that_cannot_be_written_says_so_and_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def replace(made: Path, target: Path) -> None:
        raise PermissionError(str(target))

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(PermissionError):
        Folder(str(tmp_path)).write("a.parquet", b"whole")
    assert list(tmp_path.iterdir()) == []
