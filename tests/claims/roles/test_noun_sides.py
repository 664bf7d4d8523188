"""On which side of an event noun somebody stands where its small words do not tell."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("The refusal of Kenya to extradite the men led to protests.", "REJECT", ("Kenya",), ()),
        (
            "The militia wants self-rule, so its calls for an intervention by the Chadian government are a setback.",
            "REQUEST",
            ("The militia",),
            ("the Chadian government",),
        ),
        ("Turkish strikes on the village killed ten people.", "ASSAULT", ("Turkish",), ("ten people", "the village")),
    ],
)
def test_sides(reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]


@pytest.mark.parametrize(
    "text", ["Lawmakers debate Obama's plan for Libya strikes.", "The premier lost a vote on Mali air strikes."]
)
def test_a_country_before_planned_strikes_does_not_strike(reader: Reader, text: str) -> None:
    assert not any({"Libya", "Mali"} & set(e.actor) for e in events(reader, text))


def test_a_country_is_where_an_uprising_was_and_protests_itself(reader: Reader) -> None:
    risen = events(reader, "Syrias revolt against Assad has turned into a war.")
    assert [(e.actor, e.recipient) for e in risen if e.type == "PROTEST"] == [((), ("Assad",))]
    [protest] = events(reader, "Israel's protest against the raid was noted.")
    assert protest.actor == ("Israel",)
