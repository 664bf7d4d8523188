"""A fault in a YAML file is reported with its line and, for a key, the nearest known one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

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


def _lists(content: Any, path: str) -> Iterator[tuple[str, list[str]]]:
    """Every plain list of words of a file, with the keys that lead to it."""
    if isinstance(content, dict):
        for key, below in content.items():
            yield from _lists(below, f"{path}.{key}")
    elif isinstance(content, list) and all(isinstance(item, str) for item in content):
        yield path, content
    elif isinstance(content, list):
        for number, below in enumerate(content):
            yield from _lists(below, f"{path}.{number}")


@pytest.mark.parametrize("path", sorted(SHIPPED.rglob("*.yaml")), ids=lambda path: path.name)
def test_no_list_names_a_word_twice(path: Path) -> None:
    found = _lists(yaml.safe_load(path.read_text(encoding="utf-8")), path.stem)
    assert {name: twice for name, words in found if (twice := [w for w, n in Counter(words).items() if n > 1])} == {}
