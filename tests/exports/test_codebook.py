"""The codebook is made from the vocabularies, so it holds every type and what codes it."""

from __future__ import annotations

from onrecord.exports.codebook import codebook_markdown
from onrecord.vocabulary.codebook import load_codebook
from onrecord.vocabulary.codebook_words import load_codebook_words
from onrecord.vocabulary.files import data_folders
from onrecord.vocabulary.load import Vocabulary


def test_all_sixteen_types_are_defined_with_words_and_an_example(vocabulary: Vocabulary) -> None:
    types = load_codebook(data_folders(), vocabulary.events)
    assert len(types) == 16
    for found in types:
        assert found.entry.definition
        assert found.entry.example
        assert found.words["verb"]
        assert found.quad in (1, 2, 3, 4)
    text = codebook_markdown(types, load_codebook_words(data_folders()))
    assert all(f"\n## {found.name}\n" in text for found in types)
