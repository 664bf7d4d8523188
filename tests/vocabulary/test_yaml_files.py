"""A fault in a YAML file is reported with its line and, for a key, the nearest known one."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.vocabulary.errors import VocabularyError
from onrecord.vocabulary.events import load_events
from onrecord.vocabulary.files import SHIPPED


def events(tmp_path: Path, text: str) -> Path:
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "own.yaml").write_text(text)
    return tmp_path


def test_an_unknown_key_is_named_with_line_and_nearest_key(tmp_path: Path) -> None:
    own = events(tmp_path, "type: ASSAULT\nverbs:\n  - words: [zap]\n    mod: [aerial]\n")
    with pytest.raises(VocabularyError, match=r"own\.yaml:3: .*`mod`.*did you mean 'mode'\?"):
        load_events([SHIPPED, own])


def test_broken_yaml_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"own\.yaml:3"):
        load_events([SHIPPED, events(tmp_path, "type: ASSAULT\nverbs: [\n")])
