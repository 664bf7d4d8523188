"""What a speaker says another must do is a request to him."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "actor", "recipient", "mode"),
    [
        ("The Kremlin said Israel must end its attacks on Syria.", "The Kremlin", "Israel", ("yield",)),
        ("Human Rights Watch said Sudanese authorities must ensure security.", "Human Rights Watch", "Sudanese authorities", ()),
        ('"The government must act now," opposition leader Jane Roe said.', "opposition leader Jane Roe", "The government", ()),
        ("The EU says Britain has to pay its bill.", "The EU", "Britain", ()),
        ("Norway said the two countries should negotiate.", "Norway", "the two countries", ("meet",)),
    ],
)
def test_a_demand_is_a_request(reader: Reader, text: str, actor: str, recipient: str, mode: tuple[str, ...]) -> None:
    [event] = [e for e in events(reader, text) if e.type == "REQUEST"]
    assert (event.actor, event.recipient, event.mode) == ((actor,), (recipient,), mode)
    assert event.claim.attribution == ()
    assert event.claim.status == "occurred"


@pytest.mark.parametrize(
    "text",
    [
        "The minister said we must work harder.",
        "The doctor said people should wash their hands.",
        "Norway said Chad must have known of the raid.",
        "Norway said the prisoners must be released.",
        "The president said a leader must fight.",
        "The French president said France must act.",
        "The mayor asked whether Chad should leave.",
        "Chad must act.",
    ],
)
def test_what_is_asked_of_nobody_is_none(reader: Reader, text: str) -> None:
    assert [e for e in events(reader, text) if e.type == "REQUEST"] == []


def test_a_word_of_asking_leaves_nothing_to_add(reader: Reader) -> None:
    found = [e for e in events(reader, "Norway urged Chad to leave and said Chad must pay.") if e.type == "REQUEST"]
    assert len(found) == 1
