"""Who holds what."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import in_words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels control the town of Idlib.", "holds"),
        ("The rebel-held city of Idlib was quiet.", "holds"),
        ("The army captured the town of Palmyra from Islamic State.", "seized"),
        ("The city of Raqqa fell to Kurdish fighters.", "seized"),
        ("Government forces lost the town of Palmyra.", "lost"),
        ("The army besieged the city of Aleppo.", "contests"),
    ],
)
def test_control_is_read(reader: Reader, text: str, kind: str) -> None:
    found = in_words(reader.read(text), "control")
    assert kind in {w.claim.control.type for w in found if w.claim.control}
    assert all(w.place for w in found)


def test_whom_it_was_taken_from_is_said(reader: Reader) -> None:
    reading = reader.read("The army captured the town of Palmyra from Islamic State.")
    [claim] = [c for c in reading.claims if c.control is not None]
    assert claim.control is not None and len(claim.control.from_) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Families took shelter in the camp.",
        "The minister took office in Aleppo.",
        "The group lost fighters in Syria.",
        "He held the government responsible.",
        "Some tourists entered the city.",
        "Rebels entered the city of Goma.",
        "Soldiers marched into Goma.",
    ],
)
def test_other_senses_are_no_control(reader: Reader, text: str) -> None:
    assert in_words(reader.read(text), "control") == []


def test_an_assessment_of_a_capture_is_hypothetical(reader: Reader) -> None:
    [found] = in_words(reader.read("For Russia, retaking Idlib is crucial."), "control")
    assert found.claim.status == "hypothetical" and found.actor == ("Russia",)


def test_a_country_does_not_hold_its_rebel_enclave(reader: Reader) -> None:
    [found] = in_words(reader.read("The raids hit Syria's last rebel enclave."), "control")
    assert found.actor == ("rebel",) and found.place == "Syria's last rebel enclave"


def test_two_holders_joined_by_as_well_as(reader: Reader) -> None:
    [found] = in_words(reader.read("The town is held by the Taliban, as well as Islamic State."), "control")
    assert found.actor == ("the Taliban", "Islamic State")


def test_holding_talks_is_no_control(reader: Reader) -> None:
    assert in_words(reader.read("The two sides held talks."), "control") == []


@pytest.mark.parametrize(
    ("text", "kind", "holder", "place"),
    [
        ("Areas under the control of the army were quiet.", "holds", ("the army",), "Areas"),
        ("Idlib is the last rebel enclave.", "holds", ("rebel",), "Idlib"),
        ("The government lost control of Raqqa to the Islamic State.", "seized", ("the Islamic State",), "Raqqa"),
        ("The government lost control of Raqqa to the Islamic State.", "lost", ("The government",), "Raqqa"),
        ("The town of Douma is under the control of the army.", "holds", ("the army",), "Douma"),
    ],
)
def test_who_holds_what(reader: Reader, text: str, kind: str, holder: tuple[str, ...], place: str) -> None:
    found = in_words(reader.read(text), "control")
    assert (kind, holder, place) in {(w.claim.control.type, w.actor, w.place) for w in found if w.claim.control}


@pytest.mark.parametrize(
    "text",
    [
        "Kurdish fighters drove ISIL out of Manbij.",
        "ISIL was driven out of Manbij by Kurdish fighters.",
        "Kurdish fighters expelled ISIL from Manbij.",
    ],
)
def test_who_drives_another_out_has_the_place_from_him(reader: Reader, text: str) -> None:
    found = {(w.claim.control.type, w.actor, w.place) for w in in_words(reader.read(text), "control") if w.claim.control}
    assert found == {("lost", ("ISIL",), "Manbij"), ("seized", ("Kurdish fighters",), "Manbij")}


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers drove villagers out of Manbij.",
        "Troops pushed the rebels further from Manbij.",
        "Will we be thrown out of this country?",
        "The port of Kiel fell to the Conservatives.",
    ],
)
def test_who_only_leaves_has_lost_nothing(reader: Reader, text: str) -> None:
    assert {w.claim.control.type for w in in_words(reader.read(text), "control") if w.claim.control}.isdisjoint(
        {"lost", "seized"}
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [("Islamic State lost a third of the territory.", {"the territory"}), ("Rebels hold half of the city.", set())],
)
def test_a_share_of_unnamed_land_is_land_and_of_a_city_nothing(reader: Reader, text: str, place: set[str]) -> None:
    assert {w.place for w in in_words(reader.read(text), "control")} == place
