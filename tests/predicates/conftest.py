"""What the tests of predicates share: the shipped modality, and one predicate of a sentence found by its words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.model import Predicate
from onrecord.predicates.read import read_predicates
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.modality import Modality, load_modality
from tests.conftest import ParseText

Find = Callable[[str, str], Predicate]
_NOUNS = frozenset({"strike", "attack", "ceasefire", "vote", "offensive"})  # as the vocabulary of events would give them


@pytest.fixture(scope="session")
def modality() -> Modality:
    return load_modality([SHIPPED])


@pytest.fixture(scope="session")
def find(parse_text: ParseText, modality: Modality) -> Find:
    """A function from a sentence and the words of a predicate in it to that predicate."""

    def found(text: str, words: str) -> Predicate:
        _, parse = parse_text(text)
        return next(p for p in read_predicates(parse, modality, _NOUNS).all if text[p.start : p.end] == words)

    return found
