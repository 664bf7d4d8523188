"""Words of force without blows."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Under the Islamic State we were suffocated.",
        "The Syrian people are being strangled by the war.",
        "He takes photographs of rebels and chops them into little bits.",
        "The president was pushing HB 22 through the house.",
        "The hills surrounding the city were quiet.",
        "The opposition leader was battered by the fallout of the affair.",
        "The slaughter of cows angered the priests.",
        "The mayor's conflict with the governor over candidates goes on.",
        "The channel avoids conflicts with other broadcasters.",
        "The governor's conflict with United Russia over a candidate goes on.",
        "The president spoke of the dangers confronting the allies.",
        "The digital assault on the parliament goes on.",
        "Germany faced an onslaught of imports.",
        "Heroin traffickers crossed into Turkey.",
        "Troops were on site, securing the building.",
        "How many bombings have there been this year?",
        "The pitcher scored twice to kill the visitors in the second inning.",
    ],
)
def test_no_force(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text) if w.type in ("ASSAULT", "COERCE")] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two guards were strangled by prisoners in Manila on Monday.", "ASSAULT"),
        ("Rebels hacked three villagers to pieces in Bunia.", "ASSAULT"),
        ("Rebels surrounded the city.", "ASSAULT"),
        ("Turkish troops crossed into Syria.", "ASSAULT"),
        ("The city was surrounded by rebels.", "ASSAULT"),
        ("Government rockets battered the town of Marun.", "ASSAULT"),
        ("The slaughter of villagers by the militia went on.", "ASSAULT"),
        ("The conflict between the army and the rebels killed many.", "ASSAULT"),
        ("The army secured the town of Marun.", "COERCE"),
        ("Two bombings killed five people in Kabul.", "ASSAULT"),
    ],
)
def test_force(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Okoro's rocket from a corner kick struck the woodwork.",
        "Wales stormed the penalty box against Fiji.",
        "They were massacred along the touchline.",
    ],
)
def test_on_a_field_of_play_nobody_is_attacked(reader: Reader, text: str) -> None:
    assert not [c for c in reader.read(text).claims if c.kind == "control" or (c.event and c.event.type == "ASSAULT")]


def test_gunmen_beside_a_field_of_play_attack(reader: Reader) -> None:
    text = "Gunmen shot the referee dead beside the touchline."
    assert "ASSAULT" in {c.event.type for c in reader.read(text).claims if c.event}
