"""Whom the text holds responsible for a deed is its doer, in the voice of who says so."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("The minister blamed the rebels for the attack on the convoy.", ("the rebels",), ("the convoy",)),
        ("The report blamed the attack on forces loyal to the general.", ("forces loyal to the general",), ()),
        ("The envoy accused Chad of involvement in the attack on the tanker.", ("Chad",), ("the tanker",)),
        ("The Islamic State group claimed the attack.", ("The Islamic State group",), ()),
        ("The bombing of the clinic, rebels insist, was the work of the army.", ("the army",), ("the clinic",)),
        ("The shelling of the market was the work of rebels.", ("rebels",), ("the market",)),
        ("The attack on the barracks, claimed by Al-Shabaab, killed three soldiers.", ("Al-Shabaab",), ("three soldiers", "the barracks")),
        ("Boko Haram was thought to be behind a market bombing that killed eight people.", ("Boko Haram",), ("eight people",)),
        ("Officials said the militia was responsible for a series of attacks on the base.", ("the militia",), ("the base",)),
        ("Police arrested two men over the attack on the mosque.", (), ("the mosque",)),
        ("Nine people were killed by police violence.", ("police",), ("Nine people",)),
        ("Twelve civilians died in shelling by government forces.", ("government forces",), ("Twelve civilians",)),
        ("A raid on a depot in Kano was blamed on the militia.", (), ("a depot in Kano",)),
        ("The murder of the bishop was blamed on a gang by the ministry.", ("a gang",), ("the bishop",)),
        ("Ten people were killed in a government assault and a rebel-led counterattack.", ("government", "rebel"), ("Ten people",)),
    ],
)  # fmt: skip
def test_who_is_held_responsible_acts(reader: Reader, text: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    [event] = [e for e in events(reader, text) if e.type == "ASSAULT"]
    assert (event.actor, event.recipient) == (actor, recipient)


def test_blame_is_the_blamers_word(reader: Reader) -> None:
    reading = reader.read("The minister blamed the rebels for the attack on the convoy.")
    [attack] = [c for c in reading.claims if c.event is not None and c.event.type == "ASSAULT"]
    assert attack.attribution


@pytest.mark.parametrize(
    "text",
    [
        "The Red Brigade has not claimed responsibility for the bombing of the market.",
        "The Red Brigade has yet to claim responsibility for the bombing of the market.",
        "The Red Brigade rarely claims responsibility for the bombing of the market.",
        "The Red Brigade never claimed the bombing of the market.",
        "No group has claimed responsibility for the bombing of the market.",
    ],
)
def test_who_claims_no_deed_neither_did_nor_denies_it(reader: Reader, text: str) -> None:
    [event] = [e for e in events(reader, text) if e.type == "ASSAULT"]
    assert (event.actor, event.claim.polarity) == ((), "affirmed")


def test_a_deed_of_no_day_that_nobody_claims_is_no_event(reader: Reader) -> None:
    assert not events(reader, "The Red Brigade rarely claims responsibility for attacks.")


def test_deaths_and_displacement_are_both_of_who_is_blamed(reader: Reader) -> None:
    found = events(
        reader,
        "Boko Haram has been blamed for deaths of over 900 farmers and displacement of 40,000 others in Niger.",
    )
    assert [e.actor for e in found if e.type == "SANCTION"] == [("Boko Haram",)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The attacks were carried out by Jabhat al-Nusra and other armed groups.", ("Jabhat al-Nusra", "other armed groups")),
        ("The shelling was carried out by the army.", ("the army",)),
    ],
)
def test_an_attack_told_before_has_its_doer_in_a_later_sentence(reader: Reader, text: str, actor: tuple[str, ...]) -> None:
    assert [w.actor for w in events(reader, text)] == [actor]


@pytest.mark.parametrize(
    "text",
    ["The attacks shocked the town.", "It is not clear whether the strikes were carried out by Norway or Sweden."],
)
def test_an_attack_told_before_without_a_doer_is_told_there(reader: Reader, text: str) -> None:
    assert not events(reader, text)


def test_whose_work_it_was_not_did_not_do_it(reader: Reader) -> None:
    [found] = events(reader, "The killing of the priest was not the work of the militia.")
    assert found.actor == () and found.recipient == ("the priest",)
