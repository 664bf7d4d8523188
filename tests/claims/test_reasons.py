"""What `read --explain` says of words that make no claim: which condition of an entry is not met, and by which word."""

from __future__ import annotations

import pytest

from onrecord.documents.make import make_document
from onrecord.reader import Reader
from onrecord.sources.find import captures


def reasons(reader: Reader, text: str, word: str, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    page = tmp_path_factory.mktemp("reasons") / "page.txt"
    page.write_text(text, "utf-8")
    (found,) = reader.explain_documents([make_document(capture) for capture in captures([str(page)])])
    return [note.reason for note in found.notes if note.word == word]


@pytest.mark.parametrize(
    ("text", "word", "part"),
    [
        ("The mayor was allowed to stay at home.", "allowed", "its clause 'stay' is none of those listed"),
        ("The guard shelled walnuts.", "shelled", "its object 'walnuts' is none of those listed"),
        ("Shelling began at noon.", "began", "no object here, which the entry asks for"),
        ("Voters will choose a mayor in May.", "choose", "only with a clause behind it, and none follows"),
        ("The child was in danger.", "was", "an idiom, never an event"),
        ("At least 40 people were killed in a flood.", "people", "a number of people killed"),
    ],
)
def test_a_reason_names_what_is_missing(
    reader: Reader, tmp_path_factory: pytest.TempPathFactory, text: str, word: str, part: str
) -> None:
    found = reasons(reader, text, word, tmp_path_factory)
    assert any(part in reason for reason in found), found
