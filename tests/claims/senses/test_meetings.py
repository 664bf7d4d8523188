"""Meetings that are none."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Speaking to the Farmers' Union, Senator Holm wavered.",
        "We do drills with our response team.",
        "Officials of the town host an annual biker rally.",
        "Trump rallied thousands in the hall.",
        "The candidate has opened an office in Ohio.",
        "The senator did not revisit her remarks.",
        "The gatherings of world leaders ended.",
        "The party is turning its back on tolerance.",
        "He is a constable posted at the station.",
        "Voters will mobilise to help the candidate win.",
    ],
)
def test_no_meeting(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The minister spoke to the president of Peru on Monday.", "CONSULT"),
        ("The minister travelled to Peru.", "CONSULT"),
        ("The army held drills with Turkish forces.", "COOPERATE"),
        ("Thousands of students rallied against the government.", "PROTEST"),
        ("The army mobilised two brigades near the border.", "MOBILIZE"),
        ("The United States is leaving the treaty with Iran.", "SANCTION"),
    ],
)
def test_meeting(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]
