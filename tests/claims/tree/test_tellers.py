"""Who tells it behind a clause without a comma is no party of what is told."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        (
            "Kenyan army air raids killed 12 children on Monday in a crowded town in southern Somalia the refugee agency"
            " Caritas (CA) has said.",
            ("Kenyan army",),
            ("12 children",),
        ),
        ("Militants killed eight farmers in Borno a local official said.", ("Militants",), ("eight farmers",)),
        (
            "The rebels fired mortars on the market leaving six people wounded a source at the police command said in a statement.",
            ("The rebels",),
            ("the market", "six people"),
        ),
        ("The army killed nine rebels a spokesman told reporters.", ("The army",), ("nine rebels",)),
        (
            "Barrel bombs dropped from Chadian government helicopters killed five civilians a monitoring group said.",
            ("Chadian government helicopters",),
            ("five civilians",),
        ),
    ],
)
def test_a_teller_without_a_comma_is_no_party(
    reader: Reader, text: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    [event] = events(reader, text)
    assert (event.actor, event.recipient) == (actor, recipient)


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Rebels killed a man said to be a spy.", ("a man",)),
        ("Rebels killed two villagers and said they would return.", ("two villagers",)),
        ("The gunmen who shot the governor said they would fight on.", ("the governor",)),
        ("Police arrested a man reported missing in May.", ("a man",)),
        ("Rebels shelled Gao, Defence Minister Omar Sy said.", ("Gao",)),
    ],
)
def test_the_attacked_before_another_telling_stay(reader: Reader, text: str, recipient: tuple[str, ...]) -> None:
    assert [e.recipient for e in events(reader, text)] == [recipient]


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("On Monday, activists said around 40 people, mostly women, were killed in the old quarter.", ("around 40 people",)),
        ("The monitor said at least 40 people, mostly women, were killed.", ("at least 40 people",)),
        ("More than 30 dead, over 100 wounded and two schools bombed.", ("two schools",)),
    ],
)
def test_whom_the_parser_hangs_on_another_verb(reader: Reader, text: str, recipient: tuple[str, ...]) -> None:
    assert recipient in [e.recipient for e in events(reader, text) if e.type == "ASSAULT"]


def test_what_a_ministry_reports_is_not_who_is_criticised(reader: Reader) -> None:
    found = events(reader, "The ministry reported 40 deaths and was criticised by the union.")
    assert all("40 deaths" not in e.recipient for e in found if e.type == "ACCUSE")
