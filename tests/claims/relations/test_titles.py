"""Nouns for one of the two sides of a relation."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import relations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Colonel Ibrahim Keita, leader of the junta, promised elections.", ("leads", "Colonel Ibrahim Keita", "the junta")),
        ("The director of the Observatory, Rami Aziz, counted 40 dead.", ("leads", "Rami Aziz", "the Observatory")),
        ("Iran's president, Karim Rezai, met the envoy.", ("leads", "Karim Rezai", "Iran")),
        ("The Foreign Minister of Norway, Ine Solberg, welcomed the accord.", ("part_of", "Ine Solberg", "Norway")),
        (
            "Islamic State's military chief Abu Salih was killed in a raid.",
            ("leads", "Islamic State's military chief Abu Salih", "Islamic State"),
        ),
        (
            "Lt. Col. Ana Ruiz, a spokesperson for the mission, declined to comment.",
            ("part_of", "Lt. Col. Ana Ruiz", "the mission"),
        ),
        (
            "The envoy met the President of the Kurdistan Region, Barham Sadiq.",
            ("leads", "Barham Sadiq", "the Kurdistan Region"),
        ),
        ("NATO Secretary General Jan Stolt visited Oslo.", ("leads", "NATO Secretary General Jan Stolt", "NATO")),
        ("Hezbollah, an Iranian proxy, sent fighters.", ("affiliated_with", "Hezbollah", "Iranian")),
        (
            "State Department spokesperson John Kirk left.",
            ("part_of", "State Department spokesperson John Kirk", "State Department"),
        ),
        ("Hezbollah, whose leader is Hassan Nasr, denied it.", ("leads", "Hassan Nasr", "Hezbollah")),
        ("Al-Qaida's affiliates in Yemen remain active.", ("affiliated_with", "Al-Qaida's affiliates", "Al-Qaida")),
        ("Taliban spokesman Zahir Khan rejected the report.", ("part_of", "Taliban spokesman Zahir Khan", "Taliban")),
        (
            "Ali Haidar, minister of information in the interim government, resigned.",
            ("part_of", "Ali Haidar", "the interim government"),
        ),
        (
            "The 2nd battalion of the 7th Brigade opened fire.",
            ("part_of", "The 2nd battalion of the 7th Brigade", "the 7th Brigade"),
        ),
        ("Baghdad fears Iran's enemies.", ("opposes", "Iran's enemies", "Iran")),
    ],
)
def test_a_title_tells_whose(reader: Reader, text: str, expected: tuple[str, str, str]) -> None:
    kind, actor, recipient = expected
    assert (kind, (actor,), (recipient,)) in relations(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Former CIA director John Hale testified.",
        "The pilot in command turned back.",
        "France's latest jihadist, Omar Diallo, was known to police.",
        "The Syrian opposition met in Geneva.",
        "North Korea's official Rodong Daily denied it.",
    ],
)
def test_no_title_of_the_present_no_relation(reader: Reader, text: str) -> None:
    assert {kind for kind, _, _ in relations(reader, text)}.isdisjoint({"leads", "part_of", "opposes"})


@pytest.mark.parametrize(
    ("text", "leader", "led"),
    [
        ("The commander of the RSF, Mohamed Dagalo, spoke on Sunday.", "Mohamed Dagalo", "the RSF"),
        ("The leader of Hezbollah, Hassan Nasrallah, spoke on Sunday.", "Hassan Nasrallah", "Hezbollah"),
        ("The army chief, David Okoth, spoke on Sunday.", "David Okoth", "army"),
    ],
)
def test_a_name_behind_the_comma_leads(reader: Reader, text: str, leader: str, led: str) -> None:
    found = {
        (actor[0], recipient[0].lower().removeprefix("the "))
        for kind, actor, recipient in relations(reader, text)
        if kind == "leads"
    }
    assert found == {(leader, led.lower().removeprefix("the "))}


def test_leaders_of_several_are_part_of_none(reader: Reader) -> None:
    assert "part_of" not in {kind for kind, _, _ in relations(reader, "The leaders of Hamas, Fatah and Hezbollah met.")}


@pytest.mark.parametrize(
    "text",
    [
        "Allies of the Syrian president, Bashar al-Assad, fled.",
        "Khan was an army captain.",
        "A supporter of the president, Paul Biya, was arrested.",
    ],
)
def test_the_name_of_a_president_is_not_his_friends(reader: Reader, text: str) -> None:
    assert not [a for _, a, _ in relations(reader, text) if a[0] in ("Bashar al-Assad", "Khan", "Paul Biya")]
