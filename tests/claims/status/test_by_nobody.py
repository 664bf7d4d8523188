"""What nobody denies is so; what nobody claims is told by nobody."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Nobody disputes that the army shelled the school.",
        "Nobody denied that rebels had killed the mayor.",
        "No one in the government denies that police shot the boy.",
    ],
)
def test_what_nobody_denies_is_told_by_whoever_notes_it(reader: Reader, text: str) -> None:
    (found,) = events(reader, text)
    assert found.claim.polarity == "affirmed"
    assert found.claim.attribution == ()


@pytest.mark.parametrize(
    "text",
    ["Nobody has claimed that the army shelled the school.", "No one says that the rebels killed the mayor."],
)
def test_what_nobody_claims_is_no_event(reader: Reader, text: str) -> None:
    assert events(reader, text) == []


def test_what_is_not_ruled_out_may_have_been_and_is_no_threat(reader: Reader) -> None:
    (found,) = events(reader, "The army did not rule out that it had blown up the bridge.")
    assert (found.type, found.claim.status, found.claim.certainty) == ("ASSAULT", "occurred", "possible")


@pytest.mark.parametrize(
    "text",
    [
        "The newspaper retracted its report that police had beaten protesters.",
        "The Guardian withdrew its story that police had beaten protesters.",
        "The agency corrected its report that Iran had attacked a ship.",
    ],
)
def test_a_report_taken_back_keeps_its_voice_and_is_left_open(reader: Reader, text: str) -> None:
    found = [w for w in events(reader, text) if w.type == "ASSAULT"]
    assert [w.claim.polarity for w in found] == ["unknown"]
    assert all(w.claim.attribution for w in found)


@pytest.mark.parametrize(
    "text",
    [
        "The president was about to order an attack on Iran when he changed his mind.",
        "Rebels were about to execute two hostages when soldiers stormed the house.",
    ],
)
def test_what_somebody_was_about_to_do_did_not_come_about(reader: Reader, text: str) -> None:
    for found in events(reader, text):
        assert found.type != "THREATEN"
        assert found.claim.polarity != "affirmed" or found.recipient == ("the house",)
