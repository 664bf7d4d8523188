"""Clauses parted from the noun of a speech or paper by whom it goes to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.model import Attribution

Read = Callable[[str], tuple[Attribution, ...]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "In remarks to the harbour board that the army had shelled the quay, the envoy gave no proof.",
            "the envoy",
            "that the army had shelled the quay",
        ),
        (
            "In a letter to the council that the army shelled the market, the mayor asked for aid.",
            "the mayor",
            "that the army shelled the market",
        ),
    ],
)
def test_what_remarks_to_a_board_say_is_the_speakers(read: Read, text: str, source: str, content: str) -> None:
    found = [(a.source[0].text, a.content[0].text) for a in read(text)]
    assert (source, content) in found
    assert not any("market" in c.text and "In a letter" in c.text for a in read(text) for c in a.content)


def test_a_relative_clause_of_the_board_is_no_speech(read: Read) -> None:
    assert not any("shelled" in a.content[0].text for a in read("In remarks to a board that shelled nobody, he gave no proof."))
