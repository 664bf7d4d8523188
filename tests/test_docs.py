"""Docs are tests: what is generated is up to date, what is there is described."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from onrecord.cli import reference
from onrecord.cli.list_tables import word_lists_markdown
from onrecord.exports.record_tables import record_tables_markdown
from onrecord.model import Claim, Incident, Reading
from onrecord.vocabulary import measures, modality, reporting
from onrecord.vocabulary.actor_words import ActorWords
from onrecord.vocabulary.event_files import ContextsFile, LightFile
from onrecord.vocabulary.events import WORD_LISTS
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.sense_words import SenseWords

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def test_the_command_reference_is_up_to_date() -> None:
    assert (DOCS / "cli.md").read_text() == reference.cli_markdown(), "run `make docs`"


def test_the_codebook_is_up_to_date() -> None:
    assert (DOCS / "codebook.md").read_text() == reference.codebook(), "run `make docs`"


def test_the_word_lists_are_up_to_date() -> None:
    assert (DOCS / "word-lists.md").read_text() == word_lists_markdown(), "run `make docs`"


def test_the_tables_of_a_record_are_up_to_date() -> None:
    assert (DOCS / "record-tables.md").read_text() == record_tables_markdown(), "run `make docs`"


@pytest.mark.parametrize("name", [name for name, _ in reference.commands()])
def test_every_command_is_documented_with_an_example(name: str) -> None:
    section = (DOCS / "cli.md").read_text().split(f"\n## {name}\n")
    assert len(section) == 2, f"{name} is not in docs/cli.md; run `make docs`"
    assert "Example: `onrecord" in section[1].split("\n## ")[0]


@pytest.mark.parametrize("kind", [Reading, Claim, Incident])
def test_every_key_of_the_contract_is_described(kind: type) -> None:
    text = (DOCS / "contract.md").read_text()
    missing = [f.name for f in fields(kind) if f"`{f.name}`" not in text]
    assert not missing, f"docs/contract.md says nothing of {missing}"


def test_links_between_the_documents_lead_somewhere() -> None:
    for path in (*ROOT.glob("*.md"), *DOCS.rglob("*.md")):
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text()):
            assert (path.parent / link).exists(), f"{path.name} links to {link}"


def test_commands_that_the_readme_shows_exist() -> None:
    known = [name for name, _ in reference.commands()]
    fenced = "\n".join(re.findall(r"```(?:\w+)?\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL))
    shown = re.findall(r"\bonrecord [a-z].*", fenced)
    assert shown
    for line in shown:
        assert any(f"{line} ".startswith(f"{name} ") for name in known), line


def _user_lists() -> list[str]:
    """Every list and key that a user's file may hold."""
    kinds = {f"senses.{kind}" for kind in SenseWords.__struct_fields__} | {f"words.{name}" for name in WORD_LISTS}
    files = {
        "reporting": reporting._File,
        "modality": modality._File,
        "figures": measures._File,
        "contexts": ContextsFile,
        "light": LightFile,
        "actor_words": ActorWords,
    }
    return sorted(kinds | {f"{name}.{key}" for name, file in files.items() for key in file.__struct_fields__})


@pytest.mark.parametrize("name", _user_lists())
def test_every_list_that_a_user_may_extend_is_described(name: str) -> None:
    text = "".join((DOCS / page).read_text() for page in ("extending.md", "word-lists.md"))
    assert re.search(rf"\b{name.partition('.')[2]}\b", text), f"docs/extending.md and docs/word-lists.md say nothing of {name}"


@pytest.mark.parametrize(
    "path", sorted(path for path in SHIPPED.rglob("*.*") if path.suffix in (".yaml", ".tsv")), ids=lambda path: path.name
)
def test_every_vocabulary_file_is_described(path: Path) -> None:
    text = (DOCS / "extending.md").read_text()
    whole = path.parent.name == "codebook" or (
        path.parent.name in ("events", "classes", "control", "relations", "labels") and path.name[0] != "_"
    )
    assert f"{path.parent.name}/" in text if whole else path.name in text
