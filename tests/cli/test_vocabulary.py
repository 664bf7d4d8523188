"""`onrecord vocabulary`, `codebook`, `schema`, and what all commands share."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from onrecord import __version__
from onrecord.cli.reference import commands
from tests.cli.conftest import Run


def test_the_shipped_vocabularies_are_sound(run: Run) -> None:
    found = run("vocabulary", "check")
    assert found.status == 0, found.err
    assert found.out.startswith("ok")


def test_a_fault_is_status_1_with_file_and_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "groups.tsv").write_text("id\tname\tknid\nx\tX\tmilitia\n")
    found = run("vocabulary", "check", "--data", tmp_path)
    assert found.status == 1
    assert "groups.tsv" in found.err
    assert "kind" in found.err


def test_stats_count_every_part(run: Run) -> None:
    counts = json.loads(run("vocabulary", "stats", "--format", "json").out)
    parts = {c["part"] for c in counts}
    assert parts == {"actors", "events", "places"}
    assert all(c["count"] >= 0 for c in counts)
    assert next(c["count"] for c in counts if (c["part"], c["name"]) == ("places", "names")) > 100_000
    assert "names and aliases" in run("vocabulary", "stats").out


def test_compile_says_which_vocabulary_is_ready(run: Run) -> None:
    assert run("vocabulary", "compile").out.startswith("compiled  vocabulary ")


def test_the_codebook_is_printed(run: Run) -> None:
    assert run("codebook").out.startswith("# Codebook")


@pytest.mark.parametrize("contract", ["reading", "incident"])
def test_the_schema_is_a_schema(run: Run, contract: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(run("schema", contract).out))


def test_version(run: Run) -> None:
    assert run("--version").out == f"onrecord {__version__}\n"


@pytest.mark.parametrize("name", [name for name, _ in commands()])
def test_every_command_explains_itself_with_an_example(run: Run, name: str) -> None:
    found = run(*name.split()[1:], "--help")
    assert found.status == 0
    assert "Example:" in found.out
    assert name in found.out
