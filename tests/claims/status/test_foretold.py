"""Whether a "will" is a plan of whoever speaks or a forecast about another side."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ('"The Russian army will bomb our schools," said the Ukrainian defence minister.', "bomb", "predicted"),
        ('"The regime will kill us all," said a refugee in the camp.', "kill", "predicted"),
        ('"We will bomb the depots," said the Ukrainian defence minister.', "bomb", "planned"),
        ("A government spokesman said the army will attack the port.", "attack", "planned"),
        ("The US president said American troops would leave Syria.", "leave", "planned"),
    ],
)
def test_plans_and_forecasts(reader: Reader, text: str, word: str, status: str) -> None:
    claim = next(c for c in reader.read(text).claims if c.kind == "event" and word in c.trigger.text)
    assert claim.status == status
