"""What a document says never reaches a terminal as a command."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.exports.safe import line, shown


def test_escape_sequences_lose_their_escape() -> None:
    assert shown("a\x1b[2Jb\x9b31mc") == "a\ufffd[2Jb\ufffd31mc"


@given(st.text())
def test_length_and_line_feeds_are_kept(text: str) -> None:
    assert len(shown(text)) == len(text)
    assert shown(text).count("\n") == text.count("\n")


@given(st.text())
def test_a_line_is_one_line(text: str) -> None:
    assert all(ord(c) >= 32 and not 127 <= ord(c) < 160 for c in line(text))
