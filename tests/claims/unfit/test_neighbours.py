"""Nouns near the word of a deed that suffer nothing."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "recipient"),
    [
        ("Police investigate shopkeeper Tom Reed's death.", "ACCUSE", ()),
        ("The watchdog sued to obtain emails from Senator Warren's time at Harvard.", "ACCUSE", ()),
        ("The authorities imposed more restrictions on movement near the border.", "COERCE", ()),
        ("The authorities restricted the movements of pilgrims.", "COERCE", ("pilgrims",)),
        ("At a rally in Lagos, Mr. Obi rejected criticism from Mr. Tinubu.", "ACCUSE", ()),
        ("Karim took responsibility for his decision to leave Canada.", "CONCEDE", ()),
        ("The governor criticised the mayor at the summit.", "ACCUSE", ("the mayor",)),
        ("Police opened an investigation into the mayor's son.", "ACCUSE", ("the mayor's son",)),
    ],
)
def test_recipients(reader: Reader, text: str, kind: str, recipient: tuple[str, ...]) -> None:
    assert [w.recipient for w in events(reader, text) if w.type == kind] == [recipient]


@pytest.mark.parametrize(
    "text",
    ["He spent ten months on police bail.", "He testified about the Westgate mall killings."],
)
def test_nothing_is_left(reader: Reader, text: str) -> None:
    assert events(reader, text) == []


def test_whose_death_is_looked_into_is_not_accused(reader: Reader) -> None:
    [event] = [
        e for e in events(reader, "Detectives looked into the death of a 17-year-old shot near Kano.") if e.type == "ACCUSE"
    ]
    assert event.recipient == ()
    [event] = [
        e for e in events(reader, "Prosecutors investigated the killing of a farmer by the militia.") if e.type == "ACCUSE"
    ]
    assert event.recipient == ("the militia",)
