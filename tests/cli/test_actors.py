"""`onrecord actors find`: who a name means, why, and at which date."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run


def _ids(out: str) -> list[str]:
    return [json.loads(line)["id"] for line in out.splitlines()]


def test_an_acronym_means_its_group_and_says_why(run: Run) -> None:
    found = run("actors", "find", "HTS", "--format", "jsonl")
    row = json.loads(found.out.splitlines()[0])
    assert (row["id"], row["country"]) == ("hayat-tahrir-al-sham", "SYR")
    assert "capitals" in row["why"]


def test_an_office_is_a_person_only_at_a_date(run: Run) -> None:
    assert _ids(run("actors", "find", "US president", "--date", "2018-09-07", "--format", "jsonl").out) == ["donald-trump"]
    assert _ids(run("actors", "find", "President of Turkey", "--date", "2018-09-07", "--format", "jsonl").out) == [
        "recep-tayyip-erdogan"
    ]
    undated = run("actors", "find", "US president")
    assert "barack-obama" in undated.out
    assert "undated" in undated.out


def test_a_shared_name_lists_its_bodies(run: Run) -> None:
    ids = _ids(run("actors", "find", "Labour Party", "--format", "jsonl").out)
    assert ids[0] == "labour-party"
    assert "norwegian-labour-party" in ids


def test_the_text_form_gives_offices_with_their_dates(run: Run) -> None:
    found = run("actors", "find", "Kofi Annan")
    assert "UNO:secretary-general 1997" in found.out


def test_nobody_is_status_1_with_close_names(run: Run) -> None:
    found = run("actors", "find", "Kofi Anan")
    assert found.status == 1
    assert "Kofi Annan" in found.err


def test_a_wrong_date_is_wrong_usage(run: Run) -> None:
    assert run("actors", "find", "HTS", "--date", "2018").status == 2


def test_a_users_own_file_overrides_the_shipped_identity(run: Run, tmp_path: Path) -> None:
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "groups.tsv").write_text(
        "id\tname\tkind\tcountry\tsector\tfrom\tto\taliases\tpart_of\tnote\n"
        "hayat-tahrir-al-sham\tLevant Liberation Committee\tarmed-group\tSYR\tREB\t\t\tHTS|Hayat Tahrir al-Sham\t\t\n"
        "quorndale-guard\tQuorndale Guard\tmilitia\tSYR\tPRM\t\t\tQDG\t\t\n"
    )
    row = json.loads(run("actors", "find", "HTS", "--format", "jsonl", "--data", tmp_path).out)
    assert row["actor"] == "Levant Liberation Committee"
    assert _ids(run("actors", "find", "QDG", "--format", "jsonl", "--data", tmp_path).out) == ["quorndale-guard"]
