"""Deeds that a work tells."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "HBO will air a drama in which rebels kidnap a minister.",
        "The novel is set in a village where soldiers kill the mayor.",
        "The mural shows police beating a student.",
        "The play, in which a king murders his brother, opened in London.",
        "Ubisoft sells a game in which terrorists bomb Paris.",
        "The museum opened an exhibition of paintings in which soldiers execute rebels.",
        "He wrote a novel in which the army attacked Rome.",
        "The new series follows a detective who arrests a senator.",
        "In a scene from the movie, guerrillas ambush a convoy.",
        "The comic, set in 1943, depicts partisans who ambush a train.",
    ],
)
def test_a_plot_is_no_event(reader: Reader, text: str) -> None:
    assert events(reader, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The siege was a hostage drama in which gunmen killed nine children.",
        "Rebels released a film in which a soldier is executed.",
        "The exhibition of photographs shows soldiers shooting prisoners.",
        "The documentary film shows police beating a student.",
        "In an episode in which soldiers killed twelve villagers, the general lost his post.",
        "Soldiers attacked a theatre where a play was performed.",
    ],
)
def test_what_the_world_did_stays_one(reader: Reader, text: str) -> None:
    assert "ASSAULT" in {w.type for w in events(reader, text)}
