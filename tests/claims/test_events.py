"""One event, one claim: what is coded, with whom, and what is not."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Turkish troops shelled the village.", "ASSAULT", "Turkish troops", "the village"),
        ("The village was shelled by Turkish troops.", "ASSAULT", "Turkish troops", "The village"),
        ("Rebels launched an attack on a convoy.", "ASSAULT", "Rebels", "a convoy"),
        ("An attack by rebels on a convoy caused panic.", "ASSAULT", "rebels", "a convoy"),
        ("The rebels who bombed the hospital fled.", "ASSAULT", "The rebels", "the hospital"),
        ("France accused Libya of lying.", "ACCUSE", "France", "Libya"),
        ("Police arrested two students.", "COERCE", "Police", "two students"),
        ("Sweden provided food aid to Kenya.", "AID", "Sweden", "Kenya"),
        ("Chad rejected a demand by Niger.", "REJECT", "Chad", "Niger"),
    ],
)
def test_every_shape_of_a_predicate_gives_the_same_roles(
    reader: Reader, text: str, kind: str, actor: str, recipient: str
) -> None:
    found = [e for e in events(reader, text) if e.type == kind]
    assert [(e.actor, e.recipient) for e in found] == [((actor,), (recipient,))]


def test_everybody_in_a_symmetric_event_is_an_actor(reader: Reader) -> None:
    [event] = events(reader, "The president of Peru met the president of Chile in Lima.")
    assert event.type == "CONSULT"
    assert len(event.actor) == 2 and event.recipient == ()


def test_coordinated_doers_are_all_named(reader: Reader) -> None:
    [event] = events(reader, "Greece and Cyprus condemned Turkey.")
    assert event.actor == ("Greece", "Cyprus")


def test_the_doer_of_an_infinitive_comes_from_the_clause_above(reader: Reader) -> None:
    found = [e for e in events(reader, "Iran ordered its soldiers to attack the base.") if e.type == "ASSAULT"]
    assert all(e.claim.status != "occurred" for e in found)


def test_an_attack_and_its_victims_are_one_claim(reader: Reader) -> None:
    [event] = events(reader, "Russian air strikes hit a market on Thursday, killing at least 12 civilians.")
    assert event.type == "ASSAULT" and "aerial" in event.mode
    assert event.actor == ("Russian",)
    assert event.figures == ("at least 12 civilians",)
    assert event.time == "Thursday"


def test_the_dead_in_an_attack_belong_to_it(reader: Reader) -> None:
    [event] = events(reader, "Eleven people died in the shelling of Homs by the army.")
    assert event.type == "ASSAULT" and event.figures


def test_casualties_of_a_disaster_are_no_assault(reader: Reader) -> None:
    assert not [
        e for e in events(reader, "Twelve people were killed when an earthquake struck the valley.") if e.type == "ASSAULT"
    ]


def test_an_event_noun_that_refers_back_is_not_coded_again(reader: Reader) -> None:
    assert events(reader, "The talks were difficult.") == []


def test_an_instrument_is_no_actor(reader: Reader) -> None:
    [event] = events(reader, "A car bomb exploded near the embassy.")
    assert event.actor == ()
    assert any("bomb" in span.text for span in event.claim.instrument)


def test_a_denied_event_is_kept_as_denied(reader: Reader) -> None:
    [event] = [e for e in events(reader, "The army did not attack the village.") if e.type == "ASSAULT"]
    assert event.claim.polarity == "denied"


def test_a_title_makes_no_claim(reader: Reader) -> None:
    reading = reader.read(
        "Army shells the village of Salma\n\nNothing else was known on Monday.", title="Army shells the village of Salma"
    )
    assert not [c for c in reading.claims if c.trigger.start < 30]


@pytest.mark.parametrize(
    "text",
    ["Two men were killed in police firing in the city.", "Two men were killed in an attack by police."],
)
def test_the_doer_of_a_killing_stands_at_the_attack(reader: Reader, text: str) -> None:
    [event] = [e for e in events(reader, text) if e.claim.trigger.text == "killed"]
    assert event.actor == ("police",)


@pytest.mark.parametrize(
    "text",
    ["The army shelled a market in the old town.", "Rebels mortared the bazaar.", "Warplanes bombed a mall and two shops."],
)
def test_markets_are_shelled(reader: Reader, text: str) -> None:
    assert [e.type for e in events(reader, text)] == ["ASSAULT"]


@pytest.mark.parametrize("text", ["The company bombarded the market with offers.", "Exporters blitzed the market with onions."])
def test_markets_are_flooded_with_goods(reader: Reader, text: str) -> None:
    assert not any(e.type == "ASSAULT" for e in events(reader, text))
