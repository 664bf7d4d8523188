"""What has not happened: threats and what they speak of, warnings, preparations, doubts."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "deed", "status"),
    [
        ("The government has vowed to recapture the province by force.", ("COERCE", ("seize",)), "planned"),
        ("Rebels threatened to attack the airport.", ("ASSAULT", ()), "threatened"),
    ],
)
def test_a_threat_and_what_it_speaks_of_are_two_claims(
    reader: Reader, text: str, deed: tuple[str, tuple[str, ...]], status: str
) -> None:
    threat, content = events(reader, text)
    assert (threat.type, threat.claim.status) == ("THREATEN", "occurred")
    assert (content.type, content.mode) == deed
    assert content.claim.status == status
    assert content.actor == threat.actor
    assert content.claim.attribution  # the threatener's voice


def test_a_threat_that_was_not_made_has_no_content(reader: Reader) -> None:
    assert [e.type for e in events(reader, "Rebels did not threaten to attack the airport.") if e.type == "ASSAULT"] == []


def test_a_supposed_attack_that_somebody_warns_of_is_hypothetical(reader: Reader) -> None:
    [warned] = events(reader, "Any use of chemical weapons against the town would be a crime, the envoy said.")
    assert (warned.type, warned.mode, warned.claim.status) == ("ASSAULT", ("unconventional",), "hypothetical")


def test_what_preparations_are_for_is_planned_by_whoever_makes_them(reader: Reader) -> None:
    text = "Rebels have nearly completed their preparations for a provocation involving chemical weapons, a general stated."
    [planned] = events(reader, text)
    assert (planned.type, planned.actor) == ("ASSAULT", ("Rebels",))
    assert (planned.claim.status, planned.claim.polarity) == ("planned", "affirmed")


def test_a_doubted_offensive_is_predicted_and_unlikely(reader: Reader) -> None:
    [doubted] = events(reader, "The analyst said he is doubtful an offensive is imminent.")
    assert (doubted.claim.status, doubted.claim.certainty) == ("predicted", "unlikely")


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The aide told the guards to surrender a town that rebels had attacked.", True),
        ("He wanted to punish the soldiers who had shot his son.", True),
        ("The mayor warned the council that gunmen had shot two guards.", False),
        ("He is said to be the man who shot two guards.", False),
        ("The aide told the guards that rebels had attacked the town.", False),
        ("He admitted shooting two guards.", False),
    ],
)
def test_what_is_told_along_with_a_wish_or_an_order_is_the_pages_own(reader: Reader, text: str, own: bool) -> None:
    told = [e for e in events(reader, text) if e.type in ("ASSAULT", "ACCUSE")]
    assert [not e.claim.attribution for e in told] == [own]
