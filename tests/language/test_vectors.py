"""Vectors computed here are those of spaCy's own component, whatever else is read before or beside a piece."""

from __future__ import annotations

from typing import Any

import numpy
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.language import vectors
from onrecord.language.reader import Language
from onrecord.language.vectors import Vectors

_WORDS = st.sampled_from("Rebels shelled the town , it 's 1,200 U.S. naïve \n\n  ( Quelmo ) don't 😀 . AK-47".split(" "))
_TEXTS = st.lists(st.lists(_WORDS, max_size=40).map(" ".join), min_size=1, max_size=5)
_QUIET = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


def _component(language: Language, name: str = "tok2vec") -> Any:
    return language._nlp.get_pipe(name)


def _own(language: Language) -> Vectors:
    found = Vectors.of(numpy, _component(language).model)
    assert found is not None
    return found


def _set(found: Vectors, language: Language, texts: list[str]) -> list[Any]:
    docs = [language._nlp.make_doc(text) for text in texts]
    found.set(docs)
    return [doc.tensor for doc in docs]


@_QUIET
@given(texts=_TEXTS)
def test_they_are_those_of_the_models_own_component(language: Language, texts: list[str]) -> None:
    theirs = _component(language).predict([language._nlp.make_doc(text) for text in texts])
    for own, other in zip(_set(_own(language), language, texts), theirs, strict=True):
        assert own.shape == other.shape
        assert numpy.allclose(own, other, atol=1e-5)


@_QUIET
@given(texts=_TEXTS, before=_TEXTS)
def test_a_piece_has_the_same_vectors_in_any_company(language: Language, texts: list[str], before: list[str]) -> None:
    found = _own(language)
    alone = [_set(_own(language), language, [text])[0] for text in texts]
    _set(found, language, before)
    for own, other in zip(_set(found, language, texts), alone, strict=True):
        assert numpy.array_equal(own, other)


def test_words_that_are_forgotten_are_learned_again(language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["Gunmen raided the depot at Quelmo.", "Nobody owned up to the raid on Sunday."]
    expected = _set(_own(language), language, texts)
    monkeypatch.setattr(vectors, "KEPT", 10)
    few = _own(language)
    for text, other in zip(texts, expected, strict=True):
        assert numpy.array_equal(_set(few, language, [text])[0], other)


def test_a_network_of_another_make_is_left_to_its_own_component(language: Language) -> None:
    assert Vectors.of(numpy, _component(language, "parser").model) is None
    assert language._nlp.pipe_names == ["tagger", "parser"]
