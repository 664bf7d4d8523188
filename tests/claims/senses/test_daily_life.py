"""Daily life."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "The bishop has conveyed this to the council of churches.",
        "The rebels limited their speech to a few words.",
        "She asked a cab driver to drive her to the ministry.",
        "The senator's appeal to white working-class men is strong.",
        "The police will haul away appliances on Monday.",
        "The company apologised for the fault.",
        "The players were asked to leave the plane.",
        "The government is asking a great deal of the soldiers.",
        "The senator is inciting the worst instincts of the party.",
        "Firefighters and police are pulling people out of wrecked cars.",
        "A party release said that the march was over.",
        "The governor signed the plan last month.",
    ],
)
def test_no_event(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text) if w.type != "PROTEST"] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Red Cross brought blankets to the refugees.", "AID"),
        ("The government limited the freedom of the press.", "COERCE"),
        ("The president of Serbia apologised to Bosnia.", "CONCEDE"),
        ("The rebels were asked to leave the city.", "REQUEST"),
        ("The general has incited the rebels to revolt.", "REQUEST"),
        ("France pulled its troops out of Mali.", "RETREAT"),
        ("Peru signed a treaty with Chile.", "SUPPORT"),
    ],
)
def test_event(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]
