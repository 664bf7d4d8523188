"""Reading the words that say whether something happened."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from onrecord.vocabulary.errors import VocabularyError
from onrecord.vocabulary.modality import Lists, Modality, load_modality

DATA = Path(__file__).parents[2] / "src" / "onrecord" / "data"


def _write(folder: Path, text: str) -> Path:
    (folder / "language").mkdir()
    (folder / "language" / "modality.yaml").write_text(text)
    return folder


def test_the_shipped_file_gives_readings_by_complement() -> None:
    found = load_modality([DATA])
    assert found.verbs["manage"]["infinitive"] == "follow"
    assert found.verbs["fail"]["infinitive"] == "fail"
    assert found.modals["will"].status == "predicted"
    assert "no" in found.negators


def test_every_list_holds_words_and_is_asked_for() -> None:
    found = load_modality([DATA])
    code = "".join(
        p.read_text() for folder in ("predicates", "attribution", "claims") for p in (DATA.parent / folder).rglob("*.py")
    )
    assert [name for name in Lists.__struct_fields__ if not getattr(found, name)] == []
    assert [name for name in Lists.__struct_fields__ if f"modality.{name}" not in code] == []


def test_a_users_reading_replaces_ours_and_leaves_the_rest(tmp_path: Path) -> None:
    folder = _write(tmp_path, "provenance: test\nverbs:\n  - {reading: plan, complements: [infinitive], words: [manage, zorp]}\n")
    found = load_modality([DATA, folder])
    assert found.verbs["manage"]["infinitive"] == "plan"
    assert found.verbs["zorp"]["infinitive"] == "plan"
    assert found.verbs["manage"]["gerund"] == "follow"


def test_an_unknown_key_names_its_line_and_the_nearest_key(tmp_path: Path) -> None:
    folder = _write(tmp_path, "provenance: test\nnegaters: [nix]\n")
    with pytest.raises(VocabularyError, match="negators"):
        load_modality([folder])


def test_an_unknown_reading_is_an_error(tmp_path: Path) -> None:
    folder = _write(tmp_path, "provenance: test\nverbs:\n  - {reading: maybe, complements: [clause], words: [say]}\n")
    with pytest.raises(VocabularyError, match=r"modality\.yaml:3"):
        load_modality([folder])


def test_it_survives_the_cache() -> None:
    found = load_modality([DATA])
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(found), type=Modality) == found
