"""A user's entry goes before a shipped one of as many words, and `vocabulary check` says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.main import app
from onrecord.reader import Reader
from onrecord.vocabulary.errors import VocabularyError
from onrecord.vocabulary.events import load_events
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.relations import load_relations
from onrecord.vocabulary.takeovers import takeovers

EVICT = """
type: EVICT
quad: 4
definition: Puts people out of their homes.
score: -5
verbs:
  - words: [evict]
nouns:
  - words: [eviction]
    recipient: [of]
"""
EMBARGO = """
type: SANCTION
modes:
  embargo: {definition: Forbids trade.}
nouns:
  - words: [embargo, arms embargo]
    recipient: [on, against]
    mode: [embargo]
"""
HELPS = """
relations:
  - type: opposes
    verbs: [prop up]
"""


def _file(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_type_of_ones_own_takes_a_shipped_word_over(tmp_path: Path) -> None:
    reader = Reader(data=_file(tmp_path, "evict.yaml", EVICT))
    text = "Police evicted 40 families from the camp. The eviction of farmers by soldiers went on."
    assert {c.event.type for c in reader.read(text).claims if c.event is not None} == {"EVICT"}


def test_a_mode_of_ones_own_holds_for_longer_shipped_phrases_too(tmp_path: Path) -> None:
    reader = Reader(data=_file(tmp_path, "embargo.yaml", EMBARGO))
    for text in ("France imposed an arms embargo on Libya.", "Qatar announced an embargo against Yemen."):
        [event] = [c.event for c in reader.read(text).claims if c.event is not None and c.event.type == "SANCTION"][:1]
        assert "embargo" in event.mode, text


def test_check_says_which_words_are_taken_over(tmp_path: Path) -> None:
    path = _file(tmp_path, "evict.yaml", EVICT)
    result = CliRunner().invoke(app, ["vocabulary", "check", "--data", str(path)])
    assert result.exit_code == 0
    assert "note  evict.yaml: evict (EVICT) goes before coerce.yaml: evict (COERCE seize)" in result.output
    assert "evict.yaml: eviction (EVICT) stands behind longer phrases: coerce.yaml: forced eviction" in result.output
    assert "note" not in CliRunner().invoke(app, ["vocabulary", "check"]).output


def test_relations_of_ones_own_go_before_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "relations").mkdir()
    _file(tmp_path / "relations", "mine.yaml", HELPS)
    words = load_relations((SHIPPED, tmp_path))
    first = words.relation_verbs["prop"][0]
    assert words.relations[first.rule].type == "opposes"
    said = takeovers(load_events((SHIPPED,)), words)
    assert said == ("mine.yaml: prop up (opposes) goes before relations.yaml: prop up (backs)",)


def test_a_wrong_key_of_an_entry_names_the_right_one(tmp_path: Path) -> None:
    path = _file(tmp_path, "evict.yaml", EVICT.replace("[evict]", "[evict]\n    modes: [forced]"))
    with pytest.raises(VocabularyError, match="did you mean 'mode'"):
        load_events((SHIPPED, path))


def test_an_unknown_row_of_acled_is_refused(tmp_path: Path) -> None:
    path = _file(tmp_path, "evict.yaml", EVICT.replace("score: -5", "acled: ['Strategic develop: Other']"))
    with pytest.raises(VocabularyError, match="ACLED has no 'Strategic develop: Other'"):
        load_events((SHIPPED, path))


def test_a_mode_without_a_score_has_its_types(tmp_path: Path) -> None:
    text = EVICT.replace("verbs:\n  - words: [evict]", "modes: {forced: {}}\nverbs:\n  - words: [evict]\n    mode: [forced]")
    result = CliRunner().invoke(app, ["codebook", "--data", str(_file(tmp_path, "evict.yaml", text))])
    assert "| forced | - | -5 |" in result.output
