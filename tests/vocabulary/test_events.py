"""The event lexicon: loading, validation, overlaying."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.vocabulary.errors import VocabularyError
from onrecord.vocabulary.events import load_events
from onrecord.vocabulary.files import data_folders
from onrecord.vocabulary.plover import MODES, QUAD


def write(folder: Path, body: str, name: str = "mine.yaml") -> Path:
    (folder / "events").mkdir(parents=True, exist_ok=True)
    (folder / "events" / name).write_text(body, encoding="utf-8")
    return folder


def test_the_shipped_lexicon_covers_every_type() -> None:
    lexicon = load_events(data_folders(None))
    assert {rule.type for rule in lexicon.rules if rule.type} == set(MODES) == set(QUAD)
    assert "attack" in lexicon.nouns()
    assert lexicon.light_verbs and lexicon.word_classes


def test_a_user_file_adds_words(tmp_path: Path) -> None:
    folder = write(tmp_path, "type: ASSAULT\nverbs:\n  - words: [zap, zap away at]\n    mode: [firearms]\n")
    lexicon = load_events([folder])
    assert [p.words for p in lexicon.verb_patterns["zap"].single] == [("zap",)]
    assert lexicon.verb_patterns["zap"].longer


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("type: ASAULT\n", "did you mean 'ASSAULT'"),
        ("type: ASSAULT\nverbs:\n  - words: [zap]\n    mode: [arial]\n", "did you mean 'aerial'"),
        ("type: ASSAULT\nverbs:\n  - words: [zap]\n    context: [militry]\n", "did you mean 'military'"),
        ("type: ASSAULT\nverbs:\n  - words: [zap]\n    object: ['@nobody']\n", "unknown class"),
        ("type: ASSAULT\nverbs:\n  - words: [zap]\n    recipient: [objct]\n", "did you mean 'object'"),
        ("type: ASSAULT\nverbs:\n  - words: [zap]\n    status: planed\n", "did you mean 'planned'"),
        ("type: ASSAULT\nverbs:\n  - words: [zap, zap]\n", "listed twice"),
        ("type: ASSAULT\nverbs:\n  - wordz: [zap]\n", "did you mean 'words'"),
    ],
)
def test_a_fault_names_its_remedy(tmp_path: Path, body: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=r"mine\.yaml") as caught:
        load_events([write(tmp_path, body)])
    assert message in str(caught.value)


def test_prepositions_need_no_quotes(tmp_path: Path) -> None:
    lexicon = load_events([write(tmp_path, "type: ASSAULT\nverbs:\n  - words: [zap]\n    recipient: [on, at]\n")])
    assert lexicon.rules[0].recipient == ("on", "at")


def test_an_unknown_word_list_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="unknown list"):
        load_events([write(tmp_path, "words:\n  shels: [effort]\n", "_words.yaml")])


def test_an_idiom_has_a_rule_without_a_type() -> None:
    lexicon = load_events(data_folders(None))
    found = [p for p in lexicon.verb_patterns["call"].every() if p.words == ("call", "it", "quits")]
    assert [lexicon.rules[p.rule].type for p in found] == [""]


def test_an_idiom_listed_twice_is_an_error(tmp_path: Path) -> None:
    folder = tmp_path / "events"
    folder.mkdir()
    (folder / "_idioms.yaml").write_text("verbs: [hit jackpot, hit jackpot]\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="listed twice"):
        load_events([tmp_path])
