"""Promises not to do something."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The general promised not to attack the town.", "AGREE"),
        ("The general has vowed never to surrender to the army.", "REJECT"),
        ("The government decided not to withdraw its troops.", "REJECT"),
        ("The general vowed to attack the town.", "THREATEN"),
        ("The rebels agreed not to attack the town.", "AGREE"),
        ("The army agreed not to bomb the city.", "AGREE"),
        ("The junta agreed not to release the prisoners.", "REJECT"),
    ],
)
def test_a_promise_not_to_turns_round(reader: Reader, text: str, kind: str) -> None:
    assert kind in {e.type for e in events(reader, text)}


def test_a_restraint_is_no_threat(reader: Reader) -> None:
    assert "THREATEN" not in {e.type for e in events(reader, "The general promised not to attack the town.")}
