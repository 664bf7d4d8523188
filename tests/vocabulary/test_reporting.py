"""Reading the words that attribute."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from onrecord.vocabulary.errors import VocabularyError
from onrecord.vocabulary.reporting import Lists, Reporting, load_reporting

DATA = Path(__file__).parents[2] / "src" / "onrecord" / "data"


def _write(folder: Path, text: str) -> Path:
    (folder / "language").mkdir()
    (folder / "language" / "reporting_own.yaml").write_text(text)
    return folder


def test_the_shipped_files_give_senses_by_frame() -> None:
    found = load_reporting([DATA])
    assert found.verbs["say"]["clause"].kind == "speech"
    assert found.verbs["deny"]["clause"].polarity == "denied"
    assert found.verbs["doubt"]["clause"].certainty == "unlikely"
    assert "on" in found.verbs["focus"]
    assert found.adjectives["sure"]["clause"].certainty == "certain"
    assert "according to" in found.prepositions
    assert len(found.verbs) > 400


def test_every_list_holds_words_and_is_asked_for() -> None:
    found = load_reporting([DATA])
    code = "".join(p.read_text() for folder in ("attribution", "claims") for p in (DATA.parent / folder).rglob("*.py"))
    assert [name for name in Lists.__struct_fields__ if not getattr(found, name)] == []
    assert [name for name in Lists.__struct_fields__ if f"reporting.{name}" not in code] == []


def test_a_users_word_is_laid_over_ours(tmp_path: Path) -> None:
    folder = _write(tmp_path, "provenance: test\nverbs:\n  - {words: [zorp, say], kind: document, frames: [clause]}\n")
    found = load_reporting([DATA, folder])
    assert found.verbs["zorp"]["clause"].kind == "document"
    assert found.verbs["say"]["clause"].kind == "document"
    assert found.verbs["say"]["quote"].kind == "speech"


def test_an_unknown_frame_is_an_error_with_its_line(tmp_path: Path) -> None:
    folder = _write(tmp_path, "provenance: test\nverbs:\n  - {words: [zorp], kind: speech, frames: [clauze]}\n")
    with pytest.raises(VocabularyError, match=r"reporting_own\.yaml:3"):
        load_reporting([folder])


def test_it_survives_the_cache() -> None:
    found = load_reporting([DATA])
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(found), type=Reporting) == found
