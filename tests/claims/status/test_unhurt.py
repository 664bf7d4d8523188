"""An attack that hurt nobody is told, not denied."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "No one was killed when shells hit the school.",
        "None were wounded in the strike on Odesa.",
        "No soldiers were killed in the attack on Kherson.",
        "Nobody died in the bombing of the bridge.",
        "The strike on Odesa did not kill anyone.",
        "The attack on the base killed no one.",
        "Rebels attacked the base but killed no one.",
    ],
)
def test_only_the_deaths_are_denied(reader: Reader, text: str) -> None:
    found = [e for e in events(reader, text) if e.type == "ASSAULT"]
    assert [(e.claim.polarity, e.figures) for e in found] == [("affirmed", ())]
    assert not any(m.lower().startswith(("no ", "none", "nobody")) for e in found for m in e.recipient)


@pytest.mark.parametrize(
    "text", ["The army did not kill the farmers.", "No prisoners were killed.", "No one was killed by the army."]
)
def test_a_denied_killing_stays_denied(reader: Reader, text: str) -> None:
    assert [e.claim.polarity for e in events(reader, text) if e.type == "ASSAULT"] == ["denied"]
