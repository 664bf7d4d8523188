"""What is not told as a happening."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "The film tells the story of a general who jails journalists.",
        "The warden, played by the actor Tom Reed, tortures the prisoners.",
        "The war is often misunderstood as a conflict between Hutus and Tutsis.",
        "It's not just soldiers shooting people.",
        "In the film, a soldier kills a Nazi officer.",
        "A film about a prince who refused his wife opened on Friday.",
        "In the novel, the Gestapo arrests a priest.",
        "The law punishes anyone arming the rebels.",
        "The senator is a good candidate to vote for.",
        "the minister will speak on march 15.",
        "Renewed fighting is a possibility.",
        "In the opera, rebels storm the castle and hang the duke.",
        "In the series, soldiers kidnap the mayor.",
        "In season two, pirates seize a tanker off Somalia.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The film was shot in Jordan, where police arrested two crew members on Monday.", "COERCE"),
        ("The documentary shows how police shot protesters in Cairo.", "ASSAULT"),
        ("Soldiers shot twelve people.", "ASSAULT"),
        ("In the series of raids, soldiers killed twelve farmers.", "ASSAULT"),
        ("Hundreds of students joined a march against the government.", "PROTEST"),
        ("The fighting between the army and the rebels resumed.", "ASSAULT"),
        ("The senators voted for the treaty with Peru.", "SUPPORT"),
    ],
)
def test_event(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]
