"""Words within a calling: the press, hearings, juries, schools and firms."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "The candidate made a direct appeal to the workers of Ohio.",
        "She has finally agreed to speak to the Observer about her escape.",
        "She has agreed to speak to the Tribune after four years.",
        "Her friend said she had successfully petitioned the school to plant trees.",
        "The senator said he would hold a hearing on the housing plan.",
        "The president told her so, according to an account she gave to The Lagos Herald.",
        "The mayor added that he will investigate incentives offered by nearby states.",
        "They did what they were asked to do by the ministry.",
        "The minister was pressed by the BBC's host about his past.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The committee will hold a hearing on the torture of prisoners by the army.", "ACCUSE"),
        ("The president made an appeal to the rebels for calm.", "REQUEST"),
        ("The senate opened a hearing into the bombing.", "ACCUSE"),
        ("The BBC asked the government to release its reporter.", "REQUEST"),
    ],
)
def test_an_event(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]
