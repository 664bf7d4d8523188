"""What papers and stories have somebody do, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("A leaked memo has the governor ordering the arrests.", "A leaked memo", "the governor ordering the arrests"),
        ("The indictment has the colonel shooting two prisoners.", "The indictment", "the colonel shooting two prisoners"),
        ("The governor ordered the raid, a leaked memo has it.", "a leaked memo", "The governor ordered the raid"),
        ("Rebels, the story has it, burned the bridge.", "the story", "Rebels / burned the bridge"),
        ("The army burned the village, local lore has it.", "local lore", "The army burned the village"),
    ],
)
def test_a_paper_tells_what_it_has_somebody_do(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


@pytest.mark.parametrize("text", ["The army has it.", "The army has soldiers guarding the port.", "The report has nine pages."])
def test_having_something_tells_nothing(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert not any("guarding" in words(a.content) or words(a.content) == "it" for a in read(text))
