"""Opinions that are no act: descriptions denied, what a people thinks, minds to be changed."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Lavrov rejected the idea that Moscow had abandoned Syria.",
        "Merkel rejected suggestions that Germany was not doing enough.",
        "The president rejects the view that the army is losing.",
        "The survey found that most Americans oppose the war in Iraq.",
        "The diplomats hoped to force the rebels to accept a compromise.",
        "The group emerged to challenge the Libyan government.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Israel rejected the proposal that a Palestinian state be set up by 2030.", "REJECT"),
        ("Iran rejected the idea of talks with Washington.", "REJECT"),
        ("The commission rejected the Polish prime minister's suggestion that Brussels would pay for the wall.", "REJECT"),
        ("The Americans rejected the offer of the Taliban.", "REJECT"),
        ("The soldiers forced the mayor to accept their terms.", "COERCE"),
        ("The senator challenged Obama over the raids.", "ACCUSE"),
    ],
)
def test_event(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]
