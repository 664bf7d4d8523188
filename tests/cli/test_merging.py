"""`onrecord incidents --readings`: folders of Readings give the incidents that a record of the same documents gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.demo import EXAMPLES
from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("merging")


def test_the_incidents_are_those_of_a_record(run: Run, folder: Path) -> None:
    run("read", EXAMPLES, "--out", folder / "out")
    run("add", EXAMPLES, "--record", folder / "r.db")
    found = run("incidents", "--readings", folder / "out")
    assert found.status == 0
    assert found.out
    assert sorted(found.out.splitlines()) == sorted(run("incidents", "--record", folder / "r.db").out.splitlines())
    text = run("incidents", "--readings", folder / "out", "--format", "text").out
    assert f"{len(found.out.splitlines())} incidents" in text


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        ((), 2, "either --record FILE or --readings DIR"),
        (("--readings", "x", "--record", "y"), 2, "either --record FILE or --readings DIR"),
        (("--readings", "x", "--explain"), 2, "--explain and --doubtful ask a record"),
        (("--readings", "nowhere"), 1, "no Readings there"),
    ],
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...], status: int, message: str) -> None:
    found = run("incidents", *arguments)
    assert found.status == status
    assert message in found.err
