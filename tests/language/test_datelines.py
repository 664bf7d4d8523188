"""Where the dateline of a report ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.documents.document import Document
from onrecord.language.datelines import agency_line
from onrecord.language.parse import Parse


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("NAIROBI, Kenya (AP) - The police came.", "The"),
        ("CAIRO, Jan. 5 (Xinhua) -- The police came.", "The"),
        ("Nairobi (a city) - the police came.", "Nairobi"),
        ("UN troops (about 20) came.", "UN"),
        ("The police came.", "The"),
    ],
)
def test_a_dateline_ends_behind_its_dash(parse_text: Callable[..., tuple[Document, Parse]], text: str, behind: str) -> None:
    parse = parse_text(text)[1]
    assert parse.words[agency_line(parse, 0)] == behind
