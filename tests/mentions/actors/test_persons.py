"""Persons told by their look, and their surnames in the rest of the text."""

from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.reader import Reader


def entities(reading: Reading, name: str) -> set[str | None]:
    return {m.entity for m in reading.mentions if m.kind == "actor" and m.actor is not None and m.actor.name == name}


@pytest.mark.parametrize(
    "text",
    [
        "Police questioned club manager Alan Pike on Friday. Pike denied the charge. Officers later arrested Pike.",
        "The club manager, Alan Pike, was shot on Monday. Gunmen had threatened Pike for weeks.",
    ],
)
def test_a_surname_that_reads_like_another_word_is_the_person(reader: Reader, text: str) -> None:
    reading = reader.read(text)
    named = {m.end for m in reading.mentions if m.kind == "actor" and "Pike" in m.text}
    assert len(named) == text.count("Pike")
    assert len(entities(reading, "Alan Pike")) == 1
