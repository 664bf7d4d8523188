"""Parties beside a side already found."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("The army arrested the mayor, together with two journalists.", ("The army",), ("the mayor", "two journalists")),
        ("The rebels killed the mayor along with his bodyguard.", ("The rebels",), ("the mayor", "his bodyguard")),
        ("Washington imposed sanctions on Venezuela in addition to Cuba.", ("Washington",), ("Venezuela", "Cuba")),
        ("France, together with Germany, condemned the coup.", ("France", "Germany"), ()),
        ("Along with Britain, France condemned Iran.", ("France", "Britain"), ("Iran",)),
        ("The minister met the king along with the French envoy.", ("The minister", "the king", "the French envoy"), ()),
        ("North and South Korea exchanged fire across the border.", ("North", "South Korea"), ()),
        ("Armenia and Azerbaijan exchanged prisoners on Tuesday.", ("Armenia", "Azerbaijan"), ()),
    ],
)
def test_company(reader: Reader, text: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    assert [(w.actor, w.recipient) for w in events(reader, text)] == [(actor, recipient)]


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("The rebel assault forced the army to pull back from the airport.", ("the army",)),
        ("The Saudi offensive drove the Houthis to retreat.", ("the Houthis",)),
    ],
)
def test_whom_an_attack_drives_back_suffers_it(reader: Reader, text: str, recipient: tuple[str, ...]) -> None:
    assert next(w.recipient for w in events(reader, text) if w.type == "ASSAULT") == recipient


@pytest.mark.parametrize("text", ["A jury found two soldiers guilty of murder.", "A tribunal found two soldiers guilty."])
def test_found_guilty(reader: Reader, text: str) -> None:
    assert [(w.type, w.recipient) for w in events(reader, text) if w.type == "SANCTION"] == [("SANCTION", ("two soldiers",))]


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Two nurses alongside a driver were abducted by gunmen.", "ASSAULT", ("gunmen",), ("Two nurses", "a driver")),
        ("The ministers met alongside a trade fair in Geneva.", "CONSULT", ("The ministers",), ()),
        (
            "French, British and German diplomats met the Iranian minister in Geneva.",
            "CONSULT",
            ("French", "British and German diplomats", "the Iranian minister"),
            (),
        ),
        (
            "On Monday, British and German diplomats met the minister.",
            "CONSULT",
            ("British and German diplomats", "the minister"),
            (),
        ),
        ("France joined Britain in imposing sanctions on Chad.", "SANCTION", ("France", "Britain"), ("Chad",)),
        ("France followed Britain in imposing sanctions on Chad.", "SANCTION", ("France",), ("Chad",)),
    ],
)
def test_members_of_a_group(reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]
