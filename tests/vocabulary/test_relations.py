"""Words for relations, control and labels."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.vocabulary.errors import VocabularyError
from onrecord.vocabulary.files import data_folders
from onrecord.vocabulary.relations import load_relations


def test_the_shipped_words_load() -> None:
    lexicon = load_relations(data_folders(None))
    assert {rule.type for rule in lexicon.relations} >= {"leads", "backs", "fights", "part_of", "ally_of", "opposes"}
    assert {rule.type for rule in lexicon.controls} == {"holds", "seized", "lost", "contests"}
    assert "backed" in lexicon.relation_compounds and "held" in lexicon.control_compounds
    assert "terrorist" in lexicon.loaded_labels


@pytest.mark.parametrize(
    ("folder", "body", "message"),
    [
        ("relations", "relations:\n  - type: lead\n", "did you mean 'leads'"),
        ("control", "controls:\n  - type: hold\n", "did you mean 'holds'"),
        ("control", "controls:\n  - type: holds\n    actor: [subjct]\n", "did you mean 'subject'"),
        ("labels", "loded: [thug]\n", "did you mean 'loaded'"),
    ],
)
def test_a_fault_names_its_remedy(tmp_path: Path, folder: str, body: str, message: str) -> None:
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "mine.yaml").write_text(body, encoding="utf-8")
    with pytest.raises(VocabularyError) as caught:
        load_relations([tmp_path])
    assert message in str(caught.value)
