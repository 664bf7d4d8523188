"""What a denial leaves as it is, and what it denies."""

from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.reader import Reader


def event(reading: Reading, word: str) -> tuple[str, bool]:
    """Polarity of the event that a word tells of, and whether somebody answers for it."""
    claim = next(c for c in reading.claims if c.kind == "event" and word in c.trigger.text)
    return claim.polarity, bool(claim.attribution)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The militia denied that it laid the mine, which killed nine people.", "killed"),
        ("The army denied that the soldiers, who were shot at the mill, had fled.", "shot"),
        ("The militia denied involvement in the bombing that killed nine people.", "bombing"),
        ("The general denied responsibility for Friday's massacre of farmers.", "massacre"),
        ("The army rejected allegations by Amnesty International that soldiers had shot prisoners.", "allegations"),
    ],
)
def test_what_is_known_is_not_denied(reader: Reader, text: str, word: str) -> None:
    assert event(reader.read(text), word) == ("affirmed", False)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The army denied that it shelled the camp.", "shelled"),
        ("The army denied that soldiers who had shot prisoners were promoted.", "shot"),
        ("The army rejected allegations by Amnesty International that soldiers had shot prisoners.", "shot"),
        ("The army denied charges by the mayor of shooting prisoners.", "shooting"),
    ],
)
def test_what_is_denied(reader: Reader, text: str, word: str) -> None:
    assert event(reader.read(text), word) == ("denied", True)
