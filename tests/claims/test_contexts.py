"""Contexts: of the sentence, else of the paragraph, else of the title."""

from __future__ import annotations

from onrecord.reader import Reader


def contexts(reader: Reader, text: str) -> list[tuple[str, ...]]:
    return [c.event.context for c in reader.read(text).claims if c.event is not None]


def test_the_sentence_comes_first(reader: Reader) -> None:
    [found] = contexts(reader, "The parliament talked about drought. The ministry arrested the smuggler of cocaine.")
    assert "illegal_drugs" in found
    assert "disasters" not in found


def test_two_keywords_of_the_paragraph_lend_a_context(reader: Reader) -> None:
    text = "Cocaine from the south passes through the port. A drug cartel owns it. Norway criticised Chad on Monday."
    assert contexts(reader, text)[-1] == ("illegal_drugs",)


def test_one_keyword_of_the_paragraph_lends_none(reader: Reader) -> None:
    assert contexts(reader, "Cocaine passes through the port. Norway criticised Chad on Monday.")[-1] == ()


def test_the_title_lends_its_context_last(reader: Reader) -> None:
    text = "Cholera spreads in the north\n\nNorway criticised Chad on Monday.\n"
    assert contexts(reader, text)[-1] == ("health",)
