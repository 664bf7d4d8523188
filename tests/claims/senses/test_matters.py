"""Matters that a coder of conflict and politics leaves alone."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Officials are asking residents to visit the city's website.",
        "The car struck the back of a van on the bridge.",
        "The goalkeeper helped Albania to the championship.",
        "Her job is to liaise with the ministry of defence.",
        "Friends described the minister as a loving man.",
        "Linda Harrow left the United States four years ago.",
        "A party that rejects Canada as a partner is one that will fail.",
        "The three candidates broadly agreed on a moral responsibility for the poor.",
        "The senator wept before leaving Congress.",
        "The explosion shook the town, smashing windows of nearby shops.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text) if w.type not in ("ASSAULT",)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("American troops left Iraq in December.", "RETREAT"),
        ("The finance minister quit on Monday.", "RETREAT"),
        ("Germany helped Greece with blankets and tents.", "AID"),
        ("The officials asked residents to leave the town.", "REQUEST"),
    ],
)
def test_an_event(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]


def test_what_is_denied_may_be_an_agreement(reader: Reader) -> None:
    (event,) = events(reader, "Officials denied reports that the rebels had agreed to a ceasefire.")
    assert (event.type, event.claim.polarity) == ("AGREE", "denied")


def test_what_others_mean_to_do_is_not_done(reader: Reader) -> None:
    assert "RETREAT" not in [w.type for w in events(reader, "The general has ignored efforts to end the war in Sudan.")]


def test_the_press_only_checks(reader: Reader) -> None:
    assert events(reader, "Reuters could not verify the claims of the army.") == []


def test_a_day_is_no_preposition_of_another_sense(reader: Reader) -> None:
    assert [w.type for w in events(reader, "Rebels secured the town on Friday.")] == ["COERCE"]
