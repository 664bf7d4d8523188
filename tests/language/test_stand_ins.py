"""Names in capitals that the parser takes for small words."""

from __future__ import annotations

import pytest

from onrecord.language.stand_ins import for_names
from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "The Islamic State group fled. IS fighters burnt the town.",
            "The Islamic State group fled. UN fighters burnt the town.",
        ),
        ("The Islamic State fled. WHO IS NEXT?", "The Islamic State fled. WHO IS NEXT?"),
        ("It is what it IS.", "It is what it IS."),
        ("ISIS attacked; THIS hurt.", "ISIS attacked; THIS hurt."),
    ],
)
def test_the_parser_sees_a_name(text: str, shown: str) -> None:
    assert for_names(text) == shown


def test_words_and_roles_are_those_of_the_page(reader: Reader) -> None:
    found = events(reader, "The Islamic State (IS) lost land. The alliance fighting IS had also shelled two villages.")
    assert ("The alliance fighting IS",) in [e.actor for e in found] or ("The alliance",) in [e.actor for e in found]
    assert not any(m == "UN" for e in found for m in (*e.actor, *e.recipient))
