"""The calendar's files: what is read, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.vocabulary.calendar import load_calendar
from onrecord.vocabulary.errors import VocabularyError


def _write(folder: Path, name: str, text: str) -> Path:
    (folder / "times").mkdir(exist_ok=True)
    (folder / "times" / name).write_text(text, encoding="utf-8")
    return folder


def test_words_get_their_class_and_value(tmp_path: Path) -> None:
    calendar = load_calendar([_write(tmp_path, "words.yaml", "months: {8: [august, aug]}\npast: [long ago]\n")])
    assert calendar.words["aug"] == ("MONTH", "8")
    assert calendar.phrases["long"][0][0] == ("ago",)


def test_a_users_folder_adds_feasts(tmp_path: Path) -> None:
    folder = _write(tmp_path, "movable.tsv", "name\tfrom\tto\nregatta\t2018-05-01\t2018-05-03\n")
    _write(folder, "named.yaml", "names: [{names: [regatta week, the regatta], movable: regatta}]\n")
    calendar = load_calendar([folder])
    assert calendar.words.get("regatta") is None
    assert calendar.movable["regatta"] == (("2018-05-01", "2018-05-03"),)
    assert set(calendar.feasts) == {"regatta week"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("words.yaml", "months: {13: [smarch]}\n"),
        ("words.yaml", "units: {yeer: [yeer]}\n"),
        ("words.yaml", "monthz: {1: [january]}\n"),
        ("named.yaml", "names: [{names: [leap day], fixed: 02-31}]\n"),
        ("named.yaml", "names: [{names: [feast], movable: nowhere}]\n"),
        ("movable.tsv", "name\tfrom\tto\nfeast\t2018-05-09\t2018-05-01\n"),
    ],
)
def test_faults_name_the_file(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(VocabularyError, match=name):
        load_calendar([_write(tmp_path, name, text)])
