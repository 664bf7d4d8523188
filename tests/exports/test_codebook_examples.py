"""Every example of the codebook is read as what it exemplifies."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from onrecord.vocabulary.codebook import load_codebook
from onrecord.vocabulary.files import data_folders
from onrecord.vocabulary.load import load_vocabulary
from tests.claims.reading import events


def _examples() -> list[tuple[str, str, str]]:
    found = []
    for kind in load_codebook(data_folders(), load_vocabulary().events):
        found.append((kind.name, "", kind.entry.example))
        found.extend((kind.name, name, mode.example) for name, mode in kind.modes.items())
    return [(name, mode, text) for name, mode, text in found if text]


@pytest.mark.parametrize(("kind", "mode", "text"), _examples())
def test_an_example_is_read_as_what_it_shows(reader: Reader, kind: str, mode: str, text: str) -> None:
    found = [e for e in events(reader, text) if e.type == kind]
    assert found, text
    assert not mode or any(mode in e.mode for e in found), text
