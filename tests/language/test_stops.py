"""Stops that end no sentence, and that the parse then has one sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.language.stops import unbroken

ParseText = Callable[..., tuple[Document, Parse]]


@pytest.mark.parametrize(
    "text",
    [
        "According to police, Okoro and a partner, Sgt. Daniel Abebe, were shot dead on Sunday.",
        "The army struck a depot near the crossing of al-\nQaryat in the desert according to the agency.",
        "The convoy was led by Maj. Gen. Lopez, witnesses said.",
        "She met Gov. Adeyemi in Kaduna, officials said.",
    ],
)
def test_a_title_written_short_and_a_broken_name_end_no_sentence(parse_text: ParseText, text: str) -> None:
    _, parse = parse_text(text)
    assert len(parse.sentences) == 1


@pytest.mark.parametrize("text", ["He lives on Main St. The house burned.", "It rained in the col. the hikers turned back.", ""])
def test_other_stops_are_left_to_the_parser(text: str) -> None:
    assert not list(unbroken(text))
