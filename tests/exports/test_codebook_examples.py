"""Every example of the codebook is read as what it exemplifies, and every word of it has a meaning."""

from __future__ import annotations

import pytest

from onrecord.model import Claim, Reading
from onrecord.reader import Reader
from onrecord.vocabulary.codebook import load_codebook
from onrecord.vocabulary.codebook_words import CLOSED, load_codebook_words
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


def _words() -> list[tuple[str, str, str]]:
    lists = load_codebook_words(data_folders()).lists()
    return [(name, word, entry.example) for name, entries in lists.items() for word, entry in entries.items()]


def _said(reading: Reading, claim: Claim) -> dict[str, tuple[str, ...]]:
    """The words of every closed list that a claim has."""
    actors = {m.id: m.actor.sector for m in reading.mentions if m.actor is not None}
    return {
        "contexts": claim.event.context if claim.event else (),
        "sectors": tuple(s for m in (*claim.actor, *claim.recipient) for s in actors.get(m, ())),
        "relations": (claim.relation.type,) if claim.relation else (),
        "controls": (claim.control.type,) if claim.control else (),
        "claims": (claim.kind,),
        "statuses": (claim.status,),
        "polarities": (claim.polarity,),
        "certainties": (claim.certainty,),
    }


@pytest.mark.parametrize(("name", "word", "text"), _words())
def test_a_word_of_a_closed_list_is_read_in_its_example(reader: Reader, name: str, word: str, text: str) -> None:
    if (name, word) == ("sectors", "UNK"):
        assert not text  # the reader never says so
        return
    assert text
    reading = reader.read(text)
    assert any(word in _said(reading, claim)[name] for claim in reading.claims), text


def test_every_word_of_a_closed_list_has_a_meaning() -> None:
    for name, entries in load_codebook_words(data_folders()).lists().items():
        assert tuple(entries) == CLOSED[name]
        assert all(entry.definition for entry in entries.values()), name
