"""Families of the lexicon of conflict: forces that move, threats, crowds, closed roads and blows, and what only looks like them."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("The governor activated the National Guard on Friday.", "MOBILIZE", "The governor"),
        ("NATO stepped up its naval presence in the Baltic Sea.", "MOBILIZE", "NATO"),
        ("The army beefed up its presence along the Line of Control.", "MOBILIZE", "The army"),
        ("Taiwan's military raised its alert level on Friday.", "MOBILIZE", "Taiwan's military"),
        ("Ethiopian troops and tanks moved towards Mekelle on Wednesday.", "MOBILIZE", "Ethiopian troops"),
        ("Tribal fighters gathered outside Sabha on Sunday.", "MOBILIZE", "Tribal fighters"),
        ("French warships were on their way to the eastern Mediterranean.", "MOBILIZE", "French warships"),
        ("Troops remained on alert after militants shelled a border post.", "MOBILIZE", "Troops"),
        ("The minister praised Norway's plan to boost its military presence along the Arctic coast.", "MOBILIZE", "Norway"),
        ("Islamic State threatened attacks in France.", "THREATEN", "Islamic State"),
        ("Algeria threatened to suspend gas deliveries to Spain.", "THREATEN", "Algeria"),
        ("Israel's defence minister warned that Beirut would pay a heavy price.", "THREATEN", "Israel's defence minister"),
        ("A strike by teachers shut schools in Kenya.", "PROTEST", "teachers"),
        ("Thousands of people turned out in Budapest to demand a vote.", "PROTEST", "Thousands of people"),
        ("Azerbaijan closed its border with Armenia.", "COERCE", "Azerbaijan"),
        ("Bolivia nationalised the local unit of a Spanish power company.", "COERCE", "Bolivia"),
        ("Russia has waged a cyber campaign against Estonia.", "COERCE", "Russia"),
        ("Israel launched a cyber attack against Iran.", "COERCE", "Israel"),
        ("Police in Kampala prevented opposition supporters from holding a rally.", "COERCE", "Police in Kampala"),
        ("The army stormed the rebel-held suburb of Harasta at dawn.", "ASSAULT", "The army"),
        ("Militants attacked the soldiers' post in Niger on Monday.", "ASSAULT", "Militants"),
        ("Officers charged the crowd with batons in Dakar.", "ASSAULT", "Officers"),
        ("The guerrillas have waged an insurgency against the Philippine government.", "ASSAULT", "The guerrillas"),
        ("Troops shelled the suburb after mortar attacks by rebels.", "ASSAULT", "rebels"),
        ("Heavy clashes between the army and rebels were reported in Goma.", "ASSAULT", "the army"),
        ("The US deployed tanks to Saudi Arabia.", "MOBILIZE", "The US"),
        ("Poland deployed helicopters to find rebels along its border.", "MOBILIZE", "Poland"),
        ("Britain will send a warship to Guyana.", "MOBILIZE", "Britain"),
        ("Putin ordered the mobilisation of 300,000 reservists.", "MOBILIZE", "Putin"),
        ("Serbia's army was put on the highest state of combat readiness.", "MOBILIZE", "Serbia's army"),
        ("Rwanda's president said his country was ready for war with Congo.", "THREATEN", "his country"),
        ("Israel sealed off the West Bank ahead of the holiday.", "COERCE", "Israel"),
        ("A court in Bishkek ordered the closure of a news website.", "COERCE", "A court in Bishkek"),
        ("Moscow declared the human rights organisation undesirable.", "COERCE", "Moscow"),
        ("Authorities in Manipur suspended internet services for five days.", "COERCE", "Authorities in Manipur"),
        ("Venezuelan agents surrounded the Argentine embassy.", "COERCE", "Venezuelan agents"),
        ("The United States seized a jet used by the Venezuelan president.", "COERCE", "The United States"),
        ("Senegal's government dissolved the party of the opposition leader.", "COERCE", "Senegal's government"),
        ("Ethiopia's federal forces and Fano militiamen fought in Gondar on Tuesday.", "ASSAULT", "Fano militiamen"),
    ],
)  # fmt: skip
def test_found(reader: Reader, text: str, kind: str, actor: str) -> None:
    assert actor in [a for w in events(reader, text) if w.type == kind for a in w.actor]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Heavy clashes broke out in Tripoli on Sunday.", "ASSAULT"),
        ("There were protests in Amman and Irbid after Friday prayers.", "PROTEST"),
        ("Demonstrations were held in several cities across Pakistan on Tuesday.", "PROTEST"),
    ],
)
def test_what_breaks_out_or_is_held_in_a_place_needs_no_side(reader: Reader, text: str, kind: str) -> None:
    assert [w.type for w in events(reader, text)] == [kind]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The minister warned that the country would face shortages.", "THREATEN"),
        ("The retailer expanded its presence in Ohio.", "MOBILIZE"),
        ("The bank raised its alert level for fraud.", "MOBILIZE"),
        ("Veterans gathered outside the hospital for a ceremony.", "MOBILIZE"),
        ("The coach ordered his team to prepare for the final.", "MOBILIZE"),
        ("The cruise ship was on its way to the Bahamas.", "MOBILIZE"),
        ("Investors gathered in Davos to voice their hopes for trade.", "PROTEST"),
        ("Heavy rain blocked the main road to the airport.", "COERCE"),
        ("Young Kenyans blocked roads leading to the capital to press their demands.", "COERCE"),
        ("An injury prevented the striker from playing on Sunday.", "COERCE"),
        ("The army blamed the rebels after a strike by teachers.", "ASSAULT"),
        ("Fans stormed the pitch after the final.", "ASSAULT"),
        ("The clerks were charged with theft.", "ASSAULT"),
        ("The US deployed tanks to Saudi Arabia.", "AID"),
        ("Police in Leeds deployed a helicopter to find a missing child.", "MOBILIZE"),
        ("The navy sent a destroyer to rescue the crew of a freighter.", "MOBILIZE"),
        ("Senegal's government dissolved the party of the opposition leader.", "RETREAT"),
        ("The veteran fought in the Gulf War.", "ASSAULT"),
        ("A storm cut off internet access in Tonga.", "COERCE"),
        ("The hospital was ready for an attack by the virus.", "THREATEN"),
    ],
)
def test_lookalikes(reader: Reader, text: str, never: str) -> None:
    assert never not in [w.type for w in events(reader, text)]


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("The mayor condemned the fatal shooting of a 17-year-old by soldiers.", ("soldiers",), ("a 17-year-old",)),
        ("A 17-year-old was shot dead by soldiers.", ("soldiers",), ("A 17-year-old",)),
        ("Police fired tear gas as hundreds of people marched in Maputo.", ("Police",), ("hundreds of people",)),
        ("Riot police clashed with protesters on Sunday.", ("Riot police", "protesters"), ()),
        ("The governor denounced the attack carried out by the rebels on Goma.", ("the rebels",), ("Goma",)),
        ("Nineteen people were killed in a raid by gunmen on motorcycles.", ("gunmen",), ("Nineteen people",)),
        ("Two Chinese engineers were taken hostage by armed men.", ("armed men",), ("Two Chinese engineers",)),
        ("Eight villagers were killed in an attack blamed by the mayor on the militia.", ("the militia",), ("Eight villagers",)),
        ("Iran fired a salvo of missiles at Israel on Saturday.", ("Iran",), ("Israel",)),
    ],
)
def test_both_sides_of_an_attack(reader: Reader, text: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    assert (actor, recipient) in [(w.actor, w.recipient) for w in events(reader, text) if w.type == "ASSAULT"]


def test_who_is_blamed_at_the_deed_did_it(reader: Reader) -> None:
    [attack] = [w for w in events(reader, "Nine soldiers were killed in an attack blamed on the rebels.") if w.type == "ASSAULT"]
    assert attack.actor == ("the rebels",)
