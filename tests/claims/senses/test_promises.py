"""Promises, praise and refusals that are none."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "The senator promised to repeal the law.",
        "The minister never said that the party was an ally.",
        "A spokesman of the army denied it was related to the raid.",
        "The test showed the continued willingness of North Korea to defy the council.",
        "There were nationalists committed to saving the country.",
        "This will be proven, I promise you.",
        "The United States is prepared to abandon its friends.",
        "The senator's White House bid cost millions.",
        "The president shook hands with the king on Monday.",
        "The governor and the developer negotiated a deal to buy the hotel.",
        "The senator took the stage to acknowledge his victory.",
        "The president defended his tweets.",
        "The senator defended the notion that the film led to the riot.",
        "She is confident that she can deny the senator the nomination.",
        "The minister's refusal to take the drugs worried his party.",
        "The president paid tribute to the guitarist with a song at the concert.",
        '"No," the minister said.',
        "The group is ready to shoot a three-pointer.",
        "The mayor was switching off the television.",
        "Police advised festival-goers to leave valuables at home.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text) if w.type not in ("CONSULT", "PROTEST")] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway promised to help Mali.", "AGREE"),
        ("The two presidents negotiated a deal to end the war.", "AGREE"),
        ("Norway backed the plan of the United Nations.", "SUPPORT"),
        ("The president defended the minister.", "SUPPORT"),
        ("The minister said no to the war.", "REJECT"),
        ("Turkey refused to accept the ceasefire.", "REJECT"),
    ],
)
def test_event(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]
