"""What stands in a role without being a party is taken out of it, and said to be."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


def test_a_town_beside_its_people_is_where_they_were(reader: Reader) -> None:
    [event] = events(reader, "On Tuesday 25 people were killed in air strikes on Taldou.")
    assert event.recipient == ("25 people",)


def test_a_town_alone_is_what_was_hit(reader: Reader) -> None:
    [event] = events(reader, "The army shelled Taldou on Tuesday.")
    assert event.recipient == ("Taldou",)


def test_people_are_arrested_not_places(reader: Reader) -> None:
    [event] = [e for e in events(reader, "The authorities made arrests in Izmir.") if e.type == "COERCE"]
    assert event.recipient == ()


def test_a_credited_agency_takes_no_part(reader: Reader) -> None:
    found = events(reader, "Two soldiers were killed and a village was shelled by rebels Reuters")
    assert found and not any("Reuters" in (*e.actor, *e.recipient) for e in found)


def test_a_town_before_a_deed_is_where_it_was(reader: Reader) -> None:
    [event] = events(reader, "Two guards perished in the Ankara terrorist attack.")
    assert (event.actor, event.recipient) == ((), ("Two guards",))


def test_nobody_is_on_both_sides(reader: Reader) -> None:
    found = events(
        reader, "Barack Obama spoke on Monday. He may face an attempt to impeach him. He said that Obama would criticise Obama."
    )
    assert all(set(e.actor).isdisjoint(e.recipient) for e in found)


def test_who_is_counted_as_hurt_did_not_do_it(reader: Reader) -> None:
    text = "Some 20 civilians were killed and others hurt in the growing aerial bombing of Nairobi on Friday."
    assert all("civilians" not in word for e in events(reader, text) for word in e.actor)


def test_nobody_is_no_party(reader: Reader) -> None:
    [event] = events(reader, "Nobody bombed the bridge.")
    assert (event.actor, event.recipient, event.claim.polarity) == ((), ("the bridge",), "denied")
    [event] = events(reader, "None of the fishermen were killed by the pirates.")
    assert (event.actor, event.recipient, event.claim.polarity) == (("the pirates",), ("the fishermen",), "denied")


def test_the_doer_is_none_of_those_it_is_done_to(reader: Reader) -> None:
    found = events(reader, "If Ethiopia bombs Eritrea, Eritrea will attack Ethiopia.")
    assert all(set(w.actor).isdisjoint(w.recipient) for w in found)
    assert (("Eritrea",), ("Ethiopia",)) in [(w.actor, w.recipient) for w in found]


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Most of the people killed in the raid were police officers.", (), ("Most of the people",)),
        ("Most of the people killed in the raid by police officers were women.", ("police officers",), ("Most of the people",)),
        ("Footage showed a drone striking a convoy.", (), ("a convoy",)),
        ("The mayor has said the attacks would damage Geneva.", (), ("Geneva",)),
        ("Footage showed soldiers beating a student.", ("soldiers",), ("a student",)),
        ("None of the army's bases were hit in the attack.", (), ("the army's bases",)),
        ("Nobody was hit in the attack on the army's bases.", (), ("the army's bases",)),
    ],
)
def test_who_is_only_shown_or_told_to_be(reader: Reader, text: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Togo's warring generals, Kofi Mensah and Yao Adom, signed a truce.", "AGREE"),
        ("Two brothers, Kofi Mensah and Yao Adom, attacked a church.", "ASSAULT"),
    ],
)
def test_those_who_are_named_one_by_one_count_once(reader: Reader, text: str, kind: str) -> None:
    assert ("Kofi Mensah", "Yao Adom") in [e.actor for e in events(reader, text) if e.type == kind]


def test_the_maker_of_a_weapon_fires_none(reader: Reader) -> None:
    assert all(e.actor == () for e in events(reader, "A US-made missile hit the school bus."))


def test_an_arm_by_name_and_not_the_whole_group(reader: Reader) -> None:
    found = events(reader, "The Islamic State's branch in Egypt, Wilayat Sinai, claimed the attack.")
    assert [e.actor for e in found if e.type == "ASSAULT"] == [("Wilayat Sinai",)]
