"""Words of the lexicon that are no event where they stand."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "All passengers were treated for minor injuries.",
        "The airline offers flights to Canada.",
        "A woman fled the hotel after the accident.",
        "The bill excludes small banks.",
        "She called the senator a liar.",
        "The army kept a close vigil in the town.",
        "Farmers live in poverty since the early days of the civil war.",
        "The visiting minister left.",
        "The coach was kicked out of the room.",
        "Her words exposed the boy to ridicule.",
    ],
)
def test_everyday_senses_give_no_event(reader: Reader, text: str) -> None:
    assert [w.type for w in events(reader, text) if w.type not in ("ACCUSE",)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("War broke out between Eritrea and Ethiopia.", "ASSAULT"),
        ("The prisoner was beaten in his cell by guards.", "ASSAULT"),
        ("Civilians fled the fighting in Sirte.", "SANCTION"),
        ("The Red Cross treated refugees at the border.", "AID"),
        ("Militants released the boys, Nigeria said.", "RETREAT"),
    ],
)
def test_the_same_words_among_organised_actors_do(reader: Reader, text: str, kind: str) -> None:
    assert kind in {w.type for w in events(reader, text)}


@pytest.mark.parametrize(
    "text",
    [
        "The president expressed condolences to the families of the miners.",
        "The union expressed concern about the elections in Zambia.",
        "The minister rejected allegations of fraud.",
        "The envoy was born in 1960 and returned the books to the library.",
    ],
)
def test_comments_and_denials_are_no_events(reader: Reader, text: str) -> None:
    assert events(reader, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ten rebels surrendered to the army.", "RETREAT"),
        ("The museum returned nine artefacts to Benin.", "RETREAT"),
        ("Unions lifted their boycott of the port.", "RETREAT"),
        ("Kenya sent peacekeepers to Haiti.", "AID"),
        ("The union deployed election observers to Zambia.", "AID"),
        ("Spain extradited the banker to Peru.", "COOPERATE"),
        ("Chad and Niger held military exercises near the lake.", "COOPERATE"),
        ("Chad held military exercises near the lake.", "MOBILIZE"),
        ("The two governments have agreed a trade treaty.", "AGREE"),
        ("A court ordered the general to pay damages to the victims.", "SANCTION"),
        ("The foreign minister defended the shipment.", "SUPPORT"),
    ],
)
def test_kinds_of_deeds(reader: Reader, text: str, kind: str) -> None:
    assert kind in {w.type for w in events(reader, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Violations of the truce by Russian forces were counted by the army.",
        "The ceasefire between the army and the rebels has been repeatedly violated by both sides.",
        "The collapse of the ceasefire between the army and the rebels alarmed Oslo.",
    ],
)
def test_a_truce_that_does_not_hold_is_no_retreat(reader: Reader, text: str) -> None:
    assert "RETREAT" not in [w.type for w in events(reader, text)]


def test_a_truce_that_holds_is_one(reader: Reader) -> None:
    assert "RETREAT" in [w.type for w in events(reader, "A ceasefire between the army and the rebels took effect on Friday.")]


def test_an_aggression_upon_a_country_is_no_attack_in_words(reader: Reader) -> None:
    found = events(reader, "Norway condemned the Russian aggression on Syria and the crimes of the regime.")
    assert ("Russian",) in [w.actor for w in found if w.type == "ASSAULT"]


def test_who_differs_on_allegations_does_not_make_them(reader: Reader) -> None:
    assert events(reader, "The government differs on allegations made against the army.") == []


def test_support_that_has_ended_is_no_support(reader: Reader) -> None:
    assert not [e for e in events(reader, "Egypt has stopped supporting the rebels.") if e.type == "SUPPORT"]
    assert [e for e in events(reader, "Egypt supports the rebels.") if e.type == "SUPPORT"]
