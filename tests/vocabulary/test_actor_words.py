"""Lists around names of actors: shipped whole, each asked for by some rule, added to by a user."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.vocabulary.actor_words import ActorWords
from onrecord.vocabulary.errors import VocabularyError
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.word_lists import read_lists

WORDS = SHIPPED / "actors" / "words.yaml"


def test_every_shipped_list_holds_words_and_is_asked_for() -> None:
    found = read_lists(ActorWords, [WORDS])
    code = "".join(p.read_text() for folder in ("mentions", "entities") for p in (SHIPPED.parent / folder).rglob("*.py"))
    assert [name for name in ActorWords.__struct_fields__ if not getattr(found, name)] == []
    assert [name for name in ActorWords.__struct_fields__ if f"words.{name}" not in code] == []


def test_a_user_adds_to_a_list(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("provenance: test\nstrikes: [sitdown]\n")
    found = read_lists(ActorWords, [WORDS, path, tmp_path / "none.yaml"])
    assert {"sitdown", "hartal"} <= found.strikes


@pytest.mark.parametrize(("content", "fault"), [("strikes: [x]", "provenance"), ("provenance: x\nstrike: [x]", "strikes")])
def test_a_file_without_a_provenance_and_a_list_that_nothing_reads_are_errors(tmp_path: Path, content: str, fault: str) -> None:
    path = tmp_path / "words.yaml"
    path.write_text(content)
    with pytest.raises(VocabularyError, match=fault):
        read_lists(ActorWords, [path])
