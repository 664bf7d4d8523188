"""Known names in a text: the longest one, by its style, and whom a surname means."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.mentions.names import Hit, find_names
from onrecord.vocabulary.load import Vocabulary

ParseText = Callable[..., tuple[Document, Parse]]


def hits(parse_text: ParseText, vocabulary: Vocabulary, text: str, published: str | None = None) -> dict[str, Hit]:
    document, parse = parse_text(text)
    return {document.text[h.start : h.end]: h for h in find_names(parse, vocabulary.actors, published)}


def test_the_longest_name_wins(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    found = hits(parse_text, vocabulary, "The United States Army trained them.")
    assert "United States" not in found or "United States Army" not in found


def test_a_demonym_is_an_adjective_of_its_state(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    hit = hits(parse_text, vocabulary, "Syrian troops entered the town.")["Syrian"]
    assert hit.identity is not None
    assert (hit.identity.id, hit.style) == ("SYR", "adjective")


def test_a_capital_is_known_as_such(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    assert hits(parse_text, vocabulary, "Ankara rejected the plan.")["Ankara"].style == "capital"


def test_a_surname_behind_another_given_name_is_somebody_else(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    assert not hits(parse_text, vocabulary, "Sarah Erdogan bakes bread.")


def test_lower_case_words_are_no_names(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    assert not hits(parse_text, vocabulary, "We roasted a turkey for the who's who of the village.")
