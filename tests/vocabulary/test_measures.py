"""The measures' file: what is read, what is refused, what a user may add."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.vocabulary.errors import VocabularyError
from onrecord.vocabulary.measures import load_measures


def _folder(path: Path, text: str) -> Path:
    (path / "figures").mkdir(parents=True)
    (path / "figures" / "measures.yaml").write_text(text, encoding="utf-8")
    return path


def test_a_users_words_are_added_to_the_shipped_ones(tmp_path: Path) -> None:
    shipped = _folder(tmp_path / "a", "verbs: {killed: {object: [kill, gun down]}}\nclasses: {police: [constable]}\n")
    own = _folder(tmp_path / "b", "verbs: {killed: {object: [garrotte]}}\nclasses: {sailors: [deckhand]}\n")
    measures = load_measures([shipped, own])
    assert measures.object_verbs == {"kill": "killed", "garrotte": "killed"}
    assert measures.particle_verbs == {"gun": {"down": "killed"}}
    assert measures.classes == {"constable": "police", "deckhand": "sailors"}


@pytest.mark.parametrize(
    "text",
    [
        "counted: {kiled: [death]}\n",
        "verbs: {kiled: {object: [kill]}}\n",
        "bounds: {minimum: [at least]}\n",
        "adjectivez: {killed: [dead]}\n",
    ],
)
def test_unknown_keys_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(VocabularyError, match=r"measures\.yaml"):
        load_measures([_folder(tmp_path / "a", text)])
