"""Blows that are only wished for are no events, those that are tried keep their type."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Rebels hope to seize the town of Ruma.",
        "The troops dream of crushing the rebels.",
        "The rebels are capable of shelling the airport.",
    ],
)
def test_only_wished_for(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text)] == []


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The militants attempted to launch an offensive on the army's positions.", "ASSAULT", "planned"),
        ("The ambush allowed the army to seize the town.", "COERCE", None),
        ("Turkey threatened to attack Greece.", "THREATEN", "occurred"),
    ],
)
def test_tried_let_or_threatened(reader: Reader, text: str, kind: str, status: str | None) -> None:
    found = [w for w in events(reader, text) if w.type == kind]
    assert found
    assert status is None or found[0].claim.status == status


def test_to_promise_to_take_people_in_is_no_threat(reader: Reader) -> None:
    assert "THREATEN" not in [w.type for w in events(reader, "The premier promised that Britain would take in 20,000 refugees.")]
