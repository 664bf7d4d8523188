"""PLOVER's decision rules."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


def types(reader: Reader, text: str) -> set[str | None]:
    return {e.type for e in events(reader, text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway will send aid to Chad.", "AGREE"),
        ("The minister plans to visit Israel next week.", "AGREE"),
        ("Russia will withdraw its troops from Georgia.", "CONCEDE"),
        ("Iran and Iraq failed to reach an agreement.", "REJECT"),
        ("Turkey threatened to attack Greece.", "THREATEN"),
    ],
)
def test_what_has_not_happened_changes_its_type(reader: Reader, text: str, kind: str) -> None:
    assert kind in types(reader, text)


def test_who_has_not_yet_agreed_refuses_nothing(reader: Reader) -> None:
    [event] = events(reader, "Iran has not yet agreed to a truce with Israel.")
    assert (event.type, event.claim.polarity) == ("AGREE", "denied")
    assert types(reader, "Iran did not agree to a truce with Israel.") == {"REJECT"}


def test_a_missile_fired_at_nobody_is_shown_by_its_owner(reader: Reader) -> None:
    [event] = events(reader, "North Korea's latest missile was fired from a lorry near the coast.")
    assert (event.type, event.actor, event.recipient) == ("MOBILIZE", ("North Korea",), ())


def test_an_agreement_to_meet_is_one_event(reader: Reader) -> None:
    assert types(reader, "India agreed to hold talks with Pakistan.") == {"AGREE"}


def test_what_is_only_considered_is_not_coded(reader: Reader) -> None:
    assert types(reader, "Japan is considering sending aid to Laos.") == set()


def test_what_somebody_must_do_is_asked_for_by_the_speaker(reader: Reader) -> None:
    [event] = events(reader, "France said that Serbia must withdraw its troops.")
    assert (event.type, event.actor, event.recipient) == ("REQUEST", ("France",), ("Serbia",))


def test_a_mobilisation_inside_an_attack_is_not_coded(reader: Reader) -> None:
    assert "MOBILIZE" not in types(reader, "The army deployed tanks and attacked the rebels in the town.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("France agreed to withdraw its troops from Mali.", "AGREE"),
        ("Russia is willing to lift the embargo on Georgia.", "AGREE"),
        ("The government said it would boycott the talks unless the rebels disarm.", "THREATEN"),
    ],
)
def test_agreement_and_conditional_threats(reader: Reader, text: str, expected: str) -> None:
    assert expected in types(reader, text)
    assert "CONCEDE" not in types(reader, text)


def test_a_nominal_death_in_an_attack_is_an_assault_with_its_victims(reader: Reader) -> None:
    found = events(reader, "The group documented the death of two civilians in Turkish missile shelling on Manbij.")
    [attack] = [e for e in found if e.type == "ASSAULT"]
    assert attack.actor == ("Turkish",)
    assert "two civilians" in attack.recipient
    assert attack.figures


def test_a_war_total_is_no_event(reader: Reader) -> None:
    assert "ASSAULT" not in types(reader, "More than 280,000 people were killed across the delta provinces since 2011.")


def test_missiles_fired_are_heavy_weapons(reader: Reader) -> None:
    [attack] = [e for e in events(reader, "The army fired dozens of missiles at the town of Saraqib.") if e.type == "ASSAULT"]
    assert attack.mode == ("heavy-weapons",)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Soldiers travelled to Niger to train its army.", "AID"),
        ("Iraqi forces have been struggling to recapture Mosul.", "COERCE"),
        ("The president sought to strike a deal with Iran.", "AGREE"),
    ],
)
def test_purposes_and_attempts_are_neither_promises_nor_threats(reader: Reader, text: str, kind: str) -> None:
    assert kind in types(reader, text)
    assert not types(reader, text) & {"THREATEN", "CONCEDE"}


def test_an_opinion_agreed_to_is_no_agreement(reader: Reader) -> None:
    assert "AGREE" not in types(reader, "The minister agreed that the law was old.")
    assert "AGREE" in types(reader, "The minister agreed that talks would resume.")


def test_who_is_accused_does_what_the_charge_says(reader: Reader) -> None:
    [used] = [w for w in events(reader, "Russia accused the rebels of using chlorine gas.") if w.type == "ASSAULT"]
    assert used.actor == ("the rebels",)


def test_the_released_are_not_arrested_afresh(reader: Reader) -> None:
    assert [w.type for w in events(reader, "Twenty people detained during the rally were released on Friday.")] == ["RETREAT"]


def test_who_is_reported_killed_did_nothing(reader: Reader) -> None:
    (event,) = events(reader, "A soldier was reported killed in the north on Monday.")
    assert (event.actor, event.recipient) == ((), ("A soldier",))


def test_a_rescue_is_no_show_of_force(reader: Reader) -> None:
    types = [w.type for w in events(reader, "The coast guard dispatched a helicopter to rescue the crew.")]
    assert "MOBILIZE" not in types


def test_a_participle_before_the_verb_is_passive(reader: Reader) -> None:
    (event,) = events(reader, "Syrians displaced from Aleppo have found shelter in Idlib.")
    assert (event.type, event.actor, event.recipient) == ("SANCTION", (), ("Syrians",))
