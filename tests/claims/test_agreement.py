"""What the second look does to claims: it names who is left out where it is sure, and its doubts lower the score."""

from __future__ import annotations

import pytest

from onrecord.claims.second_look import Look
from onrecord.reader import Reader
from tests.claims.reading import events

LEFT_OUT = "The farmers were attacked when gunmen made a bid to take their cattle."


def test_a_doer_in_another_clause_is_named_and_the_notes_say_by_whom(reader: Reader, looking: Reader) -> None:
    assert [w.actor for w in events(reader, LEFT_OUT) if w.type == "ASSAULT"] == [()]
    assert [w.actor for w in events(looking, LEFT_OUT) if w.type == "ASSAULT"] == [("gunmen",)]


def test_roles_that_the_rules_fill_stay_as_they_are(reader: Reader, looking: Reader) -> None:
    text = "Gangs in Bria shot dead two traders from Bangui, a priest told the mayor."
    of = [(w.type, w.actor, w.recipient) for w in events(reader, text)]
    assert [(w.type, w.actor, w.recipient) for w in events(looking, text)] == of


@pytest.mark.parametrize(
    ("sure", "doubtful"),
    [
        ("The junta shelled the village.", "The comedian shelled the village with jokes."),
        ("Police raided the paper's office.", "Police raided the fridge of the office."),
    ],
)
def test_another_sense_scores_less(looking: Reader, sure: str, doubtful: str) -> None:
    scores = [max((w.claim.score for w in events(looking, text)), default=0.0) for text in (sure, doubtful)]
    assert scores[0] > scores[1]


def test_a_type_that_the_look_never_learnt_is_left_to_the_rules() -> None:
    assert Look((1.0,), ()).of_type("FISHING") is None
