"""Lists that tell senses apart: shipped whole, added to by a user, each asked for by some rule."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import onrecord.claims
from onrecord.vocabulary.errors import VocabularyError
from onrecord.vocabulary.files import data_folders
from onrecord.vocabulary.sense_words import SenseWords, load_senses


def folder(tmp_path: Path, body: str) -> Path:
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "_senses.yaml").write_text(body, encoding="utf-8")
    return tmp_path


def lists(senses: SenseWords) -> dict[str, frozenset[str]]:
    kinds = {kind: getattr(senses, kind) for kind in senses.__struct_fields__}
    return {f"{kind}.{name}": getattr(found, name) for kind, found in kinds.items() for name in found.__struct_fields__}


def test_every_shipped_list_holds_words_and_is_asked_for() -> None:
    found = lists(load_senses(data_folders(None)))
    code = "".join(path.read_text(encoding="utf-8") for path in Path(onrecord.claims.__path__[0]).rglob("*.py"))
    assert [name for name, words in found.items() if not words] == []
    asked = set(re.findall(r"(?:senses|parse)\.(\w+\.\w+)", code))
    by_itself = set(re.findall(r"words\.(\w+)", code))
    assert [name for name in found if name not in asked and name.partition(".")[2] not in by_itself] == []


def test_lists_are_lemmas_in_lower_case() -> None:
    for words in lists(load_senses(data_folders(None))).values():
        assert all(word == word.lower().strip() for word in words)


def test_a_user_adds_to_a_list(tmp_path: Path) -> None:
    mine = folder(tmp_path, "senses:\n  acts: {topics: [screenplay]}\n")
    senses = load_senses([*data_folders(None), mine])
    assert {"screenplay", "lecture"} <= senses.acts.topics
    assert senses.giving == load_senses(data_folders(None)).giving


@pytest.mark.parametrize("body", ["senses:\n  acts: {topic: [x]}\n", "senses:\n  acs: {topics: [x]}\n", "sense: {}\n"])
def test_a_list_that_nothing_reads_is_an_error(tmp_path: Path, body: str) -> None:
    with pytest.raises(VocabularyError, match=r"_senses\.yaml"):
        load_senses([folder(tmp_path, body)])
