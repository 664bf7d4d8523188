"""Posts, bodies and courts."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "The old minister was returned for the fifth time from his constituency.",
        "The release of the report by the ministry was delayed.",
        "The president rested at the swami's retreat.",
        "The director was expelled from the film academy.",
        "He was ejected from the car.",
        "Both sides wait for the court to give its verdict on the land.",
        "North Korea remained defiant.",
        "The governor freed the delegates to vote as they like.",
        "The county lifted its burn ban.",
        "The offender fled down Swan Street.",
        "The data was sent down to the agency.",
        "A student fled the country in May.",
        "Three problems undermined the peace plan of the rebels.",
        "The minister's no. 2 said that reforms were near.",
        "Norway is less willing to help Mali.",
        "A lawyer from Lagos is challenging the senator in the primary.",
        "The minister contested the election.",
        "Be calm and do not be provoked.",
        "The chancellor warned the president that he must work with the parliament.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The release of the hostages by the rebels came on Monday.", "RETREAT"),
        ("Turkey expelled the diplomats.", "SANCTION"),
        ("A court convicted the general of treason.", "SANCTION"),
        ("The minister contested the result of the election.", "ACCUSE"),
        ("Norway is willing to help Mali.", "AGREE"),
        ("The army's retreat from the town surprised the rebels.", "RETREAT"),
        ("The senator challenged the minister over the bill.", "ACCUSE"),
    ],
)
def test_event(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]
