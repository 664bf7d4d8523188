"""Which words of a sentence tell one event: outcomes belong to their attack, a second deed to its own doer."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import Words, events


def _attacks(reader: Reader, text: str) -> list[Words]:
    return [e for e in events(reader, text) if e.type == "ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad accused the militia of looting shops near Gossi, killing five traders and burning their stalls.",
        "Kenya accused the militia of firing rockets at Gossi, killing a nurse.",
        "Kenya blamed the militia for bombing a bus, wounding twelve passengers.",
    ],
)
def test_participles_of_a_charge_are_the_accused_ones(reader: Reader, text: str) -> None:
    found = _attacks(reader, text)
    assert found
    assert all(e.actor == ("the militia",) for e in found)


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("An attack on the army that left six dead was condemned by Chad.", "six"),
        ("A raid on a convoy that killed six soldiers was claimed by the group.", "six soldiers"),
        ("A strike on a clinic that killed ten patients was condemned.", "ten patients"),
    ],
)
def test_what_was_attacked_does_not_kill(reader: Reader, text: str, victims: str) -> None:
    found = [e for e in _attacks(reader, text) if victims in e.recipient]
    assert len(found) == 1
    assert found[0].actor in ((), ("the group",))


def test_those_who_were_attacked_may_have_killed_before(reader: Reader) -> None:
    found = _attacks(reader, "Troops launched a raid on the militia who killed six farmers.")
    assert any("six farmers" in e.recipient and "Troops" not in e.actor for e in found)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The mayor said troops shelled militants and that a rebel bomb killed three nurses.", "troops", "three nurses"),
        ("The mayor said the army had targeted smugglers and that rebel shells killed two girls.", "the army", "two girls"),
    ],
)
def test_a_joined_clause_with_a_doer_of_its_own_is_another_deed(reader: Reader, text: str, first: str, second: str) -> None:
    found = _attacks(reader, text)
    assert len(found) == 2
    assert [second in e.recipient for e in found if first in e.actor] == [False]
    assert [e.actor for e in found if second in e.recipient] == [("rebel",)]


def test_a_joined_clause_that_points_back_is_the_same_deed(reader: Reader) -> None:
    found = _attacks(reader, "Soldiers shelled the town and the blasts killed three people.")
    assert [(e.actor, "three people" in e.recipient) for e in found] == [(("Soldiers",), True)]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (
            "Soldiers shelled a southern district of the city killing four civilians.",
            [("a southern district of the city", "four civilians")],
        ),
        ("Soldiers hit the clinic with rockets killing two nurses.", [("the clinic", "two nurses")]),
        ("Soldiers arrested men killing two nurses.", [("men",), ("two nurses",)]),
    ],
)
def test_what_a_blow_did_goes_with_the_blow(reader: Reader, text: str, recipients: list[tuple[str, ...]]) -> None:
    assert [e.recipient for e in events(reader, text)] == recipients


def test_people_killed_and_things_destroyed_are_two_deeds(reader: Reader) -> None:
    found = _attacks(reader, "The army killed twelve rebels and destroyed their trucks.")
    assert {(w.recipient, w.mode) for w in found} == {(("twelve rebels",), ()), (("their trucks",), ("destroy",))}


def test_one_blast_is_one_deed(reader: Reader) -> None:
    found = _attacks(reader, "Air strikes killed nine people and destroyed a clinic.")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Tanks shelled a western district of Homs killing four farmers two nurses said.", "four farmers"),
        ("The army fired rockets filled with sarin gas on the suburb of Douma near Damascus killing six farmers.", "six farmers"),
        ("Troops stormed the rebels' positions in Gao killing two commanders.", "two commanders"),
    ],
)
def test_an_outcome_that_hangs_on_what_was_hit_or_fired(reader: Reader, text: str, victims: str) -> None:
    found = _attacks(reader, text)
    assert len(found) == 1
    assert victims in found[0].recipient


def test_another_deed_of_a_kind_is_not_joined(reader: Reader) -> None:
    found = _attacks(reader, "Gunmen shot at a church, one of several attacks targeting priests in Gao.")
    assert not [w for w in found if "a church" in w.recipient and "priests" in w.recipient]


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("The envoy said nine farmers were killed in the raids on the hamlets which also wounded dozens.", "dozens"),
        ("The mayor said the car bomb detonated near a school in the central city killing six nurses.", "six nurses"),
    ],
)
def test_a_place_that_is_described_strikes_nobody(reader: Reader, text: str, victims: str) -> None:
    found = _attacks(reader, text)
    assert len(found) == 1
    assert victims in found[0].recipient
    assert not found[0].actor
