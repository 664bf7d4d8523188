"""Headlines without their auxiliaries: what is done to the subject, and by whom."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Smuggler shot dead in Kano.", (), ("Smuggler",)),
        ("Three farmers shot dead in northern Niger.", (), ("Three farmers",)),
        ("Guard beaten to death in Homs.", (), ("Guard",)),
        ("Police shot dead two gunmen in Kano.", ("Police",), ("two gunmen",)),
    ],
)
def test_whoever_is_shot_dead_has_not_shot(reader: Reader, text: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    [event] = events(reader, text)
    assert (event.type, event.actor, event.recipient) == ("ASSAULT", actor, recipient)


def test_whoever_is_sacked_leaves(reader: Reader) -> None:
    [event] = events(reader, "President Okello sacked his defence minister.")
    assert (event.type, event.actor, event.recipient) == ("RETREAT", ("his defence minister",), ())


def test_a_day_belongs_to_no_phrase(reader: Reader) -> None:
    assert "ASSAULT" not in [e.type for e in events(reader, "The king fired his interior minister on Tuesday.")]
    [event] = events(reader, "Soldiers fired on Tuesday at the marchers.")
    assert (event.type, event.recipient) == ("ASSAULT", ("the marchers",))
