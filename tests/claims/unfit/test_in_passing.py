"""Which events beside others say enough by one side alone."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("Oslo denounced Pyongyang's missile test.", "MOBILIZE", "Pyongyang"),
        ("Rome summoned the envoy in response to a nuclear test by North Korea.", "MOBILIZE", "North Korea"),
        ("Moscow has ignored Iranian appeals for protection.", "REQUEST", "Iranian"),
        ("Villagers praised the Turkish incursion and thanked the governor.", "ASSAULT", "Turkish"),
        ("The committee criticised the government for refusing to explain the strikes.", "REJECT", "the government"),
        ("Sudan's capital is calm after Kenya called for an inquiry into the police and Chad closed its border.", "REQUEST", "Kenya"),
        ("The talks failed after the minister, who resigned in protest, accused the army of theft.", "RETREAT", "the minister"),
        ("Dozens of jihadists have fled to Chad after abandoning Mopti, where the army had killed a nurse.", "RETREAT",
         "Dozens of jihadists"),
    ],
)  # fmt: skip
def test_whose_it_is_is_enough(reader: Reader, text: str, kind: str, actor: str) -> None:
    assert (actor,) in [w.actor for w in events(reader, text) if w.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "recipient"),
    [
        ("A trader jailed in Minsk has begged the ministry for help.", "COERCE", "A trader"),
        ("The governor, who was accused of fraud, criticised the court.", "ACCUSE", "The governor"),
    ],
)
def test_who_was_taken_or_charged_is_enough(reader: Reader, text: str, kind: str, recipient: str) -> None:
    assert (recipient,) in [w.recipient for w in events(reader, text) if w.type == kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mayor criticised police shootings and thanked the nurses.", "ASSAULT"),
        ("The general demanded new walls against Dutch raids and thanked Norway.", "ASSAULT"),
        ("Norway, shielded by the US military presence, criticised Sweden.", "MOBILIZE"),
        ("They attack the port because the king opposes their faith, the minister said.", "REJECT"),
        ("A court freed nine teachers who had been arrested in May.", "COERCE"),
        ("The mayor photographed men accused of theft and thanked the army.", "ACCUSE"),
    ],
)
def test_what_stays_a_mention(reader: Reader, text: str, kind: str) -> None:
    assert kind not in [w.type for w in events(reader, text)]


def test_a_deed_told_twice_is_told_once(reader: Reader) -> None:
    found = events(reader, "The army killed nine rebels in Gao after Malian shelling.")
    assert len([w for w in found if w.type == "ASSAULT"]) == 1


def test_a_run_on_clause_has_its_own_subject(reader: Reader) -> None:
    found = events(reader, "A group of teachers called for a boycott of the minister, and the league denounced the president.")
    assert ("A group of teachers",) in [w.actor for w in found if w.type in ("REQUEST", "PROTEST")]


def test_states_that_are_only_described_are_parties(reader: Reader) -> None:
    text = "Background: African as well as Arab states condemned the raids and the United States prepared for war."
    assert [w for w in events(reader, text) if w.type == "ACCUSE" and any("Arab states" in a for a in w.actor)]
