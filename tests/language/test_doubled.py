"""Sentences printed twice in a row without a stop."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from onrecord.documents.document import Document
from onrecord.language.doubled import again
from onrecord.language.parse import Parse

ParseText = Callable[..., tuple[Document, Parse]]
_ONCE = "The militia said it had freed two aid workers in the north as a gesture to Britain"


def test_the_second_copy_is_a_sentence_of_its_own(parse_text: ParseText) -> None:
    _, parse = parse_text(f"{_ONCE} {_ONCE}.")
    assert len(parse.sentences) == 2


def test_where_it_begins_again() -> None:
    assert list(again(f"{_ONCE} {_ONCE} on Friday.")) == [len(_ONCE) + 1]
    assert not list(again(f"{_ONCE} on Friday."))


@given(st.text(alphabet="AB ab.", max_size=120))
def test_places_are_in_the_text_and_begin_a_word(text: str) -> None:
    assert all(0 < place < len(text) and not text[place].isspace() for place in again(text))
