"""`onrecord gazetteer`: looking for places, and importing a dump in GeoNames' form."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tests.cli.conftest import Run

# 19 columns: id, name, ascii, alternates, lat, lon, class, code, country, cc2, admin1..4, population, elevation, dem, zone, date
_DUMP = "\n".join(
    "\t".join(line)
    for line in (
        ("900000001", "Tall Wahmī", "Tall Wahmi", "Tell Wahmi,تل وهمي", "35.9", "36.7", "P", "PPL", "SY", "", "12", "", "", "", "340", "", "1", "", ""),
        ("900000002", "Wahmi School", "Wahmi School", "", "35.9", "36.7", "S", "SCH", "SY", "", "12", "", "", "", "0", "", "1", "", ""),
        ("900000003", "Nahr Wahmi", "Nahr Wahmi", "", "35.8", "36.6", "H", "STM", "SY", "", "", "", "", "", "0", "", "1", "", ""),
        ("900000004", "Wahmi Airbase", "Wahmi Airbase", "", "35.7", "36.6", "S", "AIRB", "SY", "", "12", "", "", "", "0", "", "1", "", ""),
    )
)  # fmt: skip


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


def test_a_name_is_looked_up_in_any_spelling(run: Run) -> None:
    found = run("gazetteer", "find", "Dayr az-Zawr", "--format", "jsonl")
    places = [json.loads(line) for line in found.out.splitlines()]
    assert {p["precision"] for p in places} >= {"town", "admin1"}
    assert {p["country"] for p in places} == {"SYR"}
    assert "Deir ez-Zor" in run("gazetteer", "find", "Dayr az-Zawr").out


def test_a_country_narrows_the_search_and_no_place_is_status_1(run: Run) -> None:
    found = run("gazetteer", "find", "Springfield", "--country", "usa", "--limit", "3", "--format", "jsonl")
    assert [json.loads(line)["country"] for line in found.out.splitlines()] == ["USA"] * 3
    missing = run("gazetteer", "find", "Xyzzyville")
    assert (missing.status, missing.out) == (1, "")
    assert "Xyzzyville" in missing.err


@pytest.mark.parametrize("form", ["txt", "zip"])
def test_an_imported_dump_is_found_afterwards_and_read_with(run: Run, home: Path, form: str) -> None:
    dump = home / f"SY.{form}"
    if form == "txt":
        dump.write_text(_DUMP, encoding="utf-8")
    else:
        with zipfile.ZipFile(dump, "w") as archive:
            archive.writestr("SY.txt", _DUMP)
            archive.writestr("readme.txt", "Read me.")
    done = run("gazetteer", "import", dump)
    assert done.status == 0, done.err
    assert done.out.startswith("imported  3 places")
    [town] = [json.loads(line) for line in run("gazetteer", "find", "Tell Wahmi", "--format", "jsonl").out.splitlines()]
    assert (town["geonameid"], town["country"], town["precision"], town["population"]) == (900000001, "SYR", "town", 340)
    [river] = [json.loads(line) for line in run("gazetteer", "find", "Nahr Wahmi", "--format", "jsonl").out.splitlines()]
    assert river["precision"] == "region"
    read = run("read", "-", "--format", "jsonl", input="Shells fell on Tell Wahmi in northern Syria on Friday, residents said.")
    places = [m["place"] for m in json.loads(read.out)["mentions"] if m["kind"] == "place"]
    assert 900000001 in [place["geonameid"] for place in places]


def test_what_is_no_dump_is_wrong_usage_and_leaves_nothing(run: Run, home: Path) -> None:
    faulty = home / "SY.txt"
    faulty.write_text(_DUMP + "\nhalf a line\t35\n", encoding="utf-8")
    found = run("gazetteer", "import", faulty)
    assert found.status == 2
    assert "SY.txt:5" in found.err
    assert not list((home / "data").rglob("imported*"))
    assert run("gazetteer", "import", home / "none.txt").status == 2


def test_a_place_of_another_country_and_a_country_by_name_are_told(run: Run) -> None:
    elsewhere = run("gazetteer", "find", "Idlib", "--country", "FRA")
    assert elsewhere.status == 1
    assert "there is in SYR" in " ".join(elsewhere.err.split())
    named = run("gazetteer", "find", "Idlib", "--country", "Syria")
    assert named.status == 2
    assert "did you mean SYR (Syria)?" in " ".join(named.err.split())
