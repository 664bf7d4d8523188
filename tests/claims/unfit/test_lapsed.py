"""Ties that have ended, wars without blood and matches."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import relations


@pytest.mark.parametrize(
    ("text", "kind", "polarity"),
    [
        ("Egypt has stopped supporting Haftar.", "backs", "denied"),
        ("Washington has ended its support for the Kurdish militia.", "backs", "denied"),
        ("Washington has not ended its support for the Kurdish militia.", "backs", "affirmed"),
        ("Iran has not stopped arming the militia.", "backs", "affirmed"),
        ("Qatar used to fund Hamas.", "backs", "denied"),
        ("Egypt severed its alliance with Turkey.", "ally_of", "denied"),
        ("The alliance between Egypt and Turkey collapsed.", "ally_of", "denied"),
        ("Turkey is an ally of Egypt.", "ally_of", "affirmed"),
    ],
)
def test_a_tie_that_has_ended_is_denied(reader: Reader, text: str, kind: str, polarity: str) -> None:
    (claim,) = [c for c in reader.read(text).claims if c.relation is not None]
    assert (claim.relation is not None and claim.relation.type, claim.polarity) == (kind, polarity)


def test_an_end_to_come_tells_no_tie(reader: Reader) -> None:
    assert not relations(reader, "Iran vowed to end its support for the militia.")


@pytest.mark.parametrize(
    "text",
    [
        "Iran defeated Iraq 2-1 on Sunday.",
        "Egypt conquered Senegal to lift the trophy.",
        "The trade war between China and India hurt farmers.",
        "The legal battle between Iran and Iraq dragged on.",
    ],
)
def test_matches_and_quarrels_are_no_war(reader: Reader, text: str) -> None:
    claims = reader.read(text).claims
    assert not [c for c in claims if c.relation is not None or c.control is not None]


@pytest.mark.parametrize("text", ["Iran defeated Iraq in the war.", "The war between Russia and Ukraine hurt farmers."])
def test_wars_are(reader: Reader, text: str) -> None:
    assert "fights" in {kind for kind, _, _ in relations(reader, text)}


@pytest.mark.parametrize(("how", "kind"), [("disputed", "contests"), ("complete", "holds")])
def test_disputed_control_is_contested(reader: Reader, how: str, kind: str) -> None:
    claims = reader.read(f"The army's control of Malakal is {how}.").claims
    assert [c.control.type for c in claims if c.control is not None] == [kind]


def test_nobody_is_at_war_with_an_illness(reader: Reader) -> None:
    assert not [c for c in reader.read("Mexico is at war with obesity.").claims if c.event is not None]


def test_who_breaks_off_for_a_talk_ends_nothing(reader: Reader) -> None:
    assert not relations(reader, "The ministers broke off from the group for a private talk.")
