"""Set phrases that are no event."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "The senator railed at Mr. Obama's refusal to cut to the heart of the matter.",
        "The missile took another direction over Japan.",
        "Senator Warren issued a new line of attack, saying the mayor lacked judgment.",
        "One boy grabbed a knife and stabbed the other boy in the arm.",
        "Ireland offers a wealth of benefits for foreign investors.",
        "The airline will be reaching out to the passengers to apologise.",
        "A man was hit by a car and killed on Sunday.",
        "The senator once took a softer approach to the use of military force.",
        "Aides spoke of Mr. Trump's willingness to deceive his supporters.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert events(reader, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister expressed his willingness to cooperate with Kenya.", "AGREE"),
        ("An attacker rammed his car into soldiers and killed two of them.", "ASSAULT"),
        ("Ireland gave food to Ukraine.", "AID"),
    ],
)
def test_the_plain_sense_stays(reader: Reader, text: str, kind: str) -> None:
    assert kind in {w.type for w in events(reader, text)}
