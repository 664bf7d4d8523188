"""Sites, parts of countries, and places handed over or out of somebody's control."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader

Held = tuple[str, str, str, str]


def _control(reader: Reader, text: str) -> set[Held]:
    record = reader.read(text)
    named = {m.id: m.text for m in record.mentions}
    return {
        (c.control.type, "/".join(named[m] for m in c.actor), named[c.place or ""], c.polarity)
        for c in record.claims
        if c.control is not None
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Islamist fighters took over the village of Dabiq.", ("seized", "Islamist fighters", "Dabiq", "affirmed")),
        ("Rebels have taken over the town.", ("seized", "Rebels", "the town", "affirmed")),
        ("The rebels handed Kidal to the army.", ("seized", "the army", "Kidal", "affirmed")),
        ("The rebels handed over Kidal to the army.", ("lost", "The rebels", "Kidal", "affirmed")),
        ("The rebels ceded control of Kidal to the army.", ("seized", "the army", "Kidal", "affirmed")),
        ("The town is beyond the government's control.", ("holds", "the government", "The town", "denied")),
        ("Goma is out of the government's control.", ("holds", "the government", "Goma", "denied")),
        (
            "The rebels seized an oil terminal near Ras Lanuf.",
            ("seized", "The rebels", "an oil terminal near Ras Lanuf", "affirmed"),
        ),
        ("The militia captured the airport in Tripoli.", ("seized", "The militia", "the airport in Tripoli", "affirmed")),
        ("Gangs control three-quarters of Haiti.", ("holds", "Gangs", "three-quarters of Haiti", "affirmed")),
    ],
)
def test_which_place_is_held(reader: Reader, text: str, expected: Held) -> None:
    assert expected in _control(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "The jihadists gave Gaza a year.",
        "The ministry handed Bamako to developers.",
        "The price is beyond the government's control.",
        "Soldiers were clearing land mines in the town.",
        "The company took over a mine in Zambia.",
    ],
)
def test_what_is_no_control(reader: Reader, text: str) -> None:
    assert not _control(reader, text)


def test_what_is_handed_over_is_not_fought_for(reader: Reader) -> None:
    assert not [c for c in reader.read("The rebels handed Kidal to the army.").claims if c.relation is not None]
