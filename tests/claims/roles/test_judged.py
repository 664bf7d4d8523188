"""Whom words about a deed are about: its owner, not its partner and not who gave it a name."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("The senator denounced what he called Kenya's unlawful raids.", "ACCUSE", ("The senator",), ("Kenya",)),
        ("Several leaders condemned what the premier called Chad's reckless acts.", "ACCUSE", ("Several leaders",), ("Chad",)),
        (
            "The bank spoke of the president's pact with Cuba, which Rubio has criticised.",
            "ACCUSE",
            ("Rubio",),
            ("the president",),
        ),
        ("The bank spoke of a visit to Cuba, which Rubio has criticised.", "ACCUSE", ("Rubio",), ("Cuba",)),  # no pact between
        ("The opposition said that Turkey was to blame for the deaths.", "ACCUSE", ("The opposition",), ("Turkey",)),
        ("Turkey blamed Greece for the deaths.", "ACCUSE", ("Turkey",), ("Greece",)),
        ("The agency condemned weekend air raids on four hospitals.", "ACCUSE", ("The agency",), ()),
        ("The agency condemned the mayor on Monday.", "ACCUSE", ("The agency",), ("the mayor",)),
        ("The senator praised the Iran pact signed by Kerry.", "SUPPORT", ("The senator",), ("Kerry",)),
        ("The senator praised the Cuba deal.", "SUPPORT", ("The senator",), ()),
        ("The two brothers were named during a French probe into their affairs.", "ACCUSE", ("French",), ("The two brothers",)),
        ("Kenya's raid on the camp drew condemnation from Egypt.", "ACCUSE", ("Egypt",), ("Kenya",)),
    ],
)
def test_who_is_meant(reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]


def test_who_is_not_to_blame_is_accused_by_nobody(reader: Reader) -> None:
    found = events(reader, "The opposition said that Turkey was not to blame for the deaths.")
    assert all("Turkey" not in e.recipient for e in found if e.type == "ACCUSE")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("A court tried five men for attacking police.", ("five men",)),
        ("A court acquitted two activists of attacking police.", ("two activists",)),
    ],
)
def test_a_court_does_not_do_what_it_judges(reader: Reader, text: str, doer: tuple[str, ...]) -> None:
    assert [w.actor for w in events(reader, text) if w.type == "ASSAULT"] == [doer]


def test_who_is_found_guilty_is_no_victim_of_the_crime(reader: Reader) -> None:
    (found,) = events(reader, "The jury found the colonel guilty of murdering two priests.")
    assert (found.type, found.recipient) == ("SANCTION", ("the colonel",))
