"""Families of the lexicon with their conditions: what is an event, and the nearest thing that is none."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("The rebels besieged Aleppo.", "ASSAULT", "The rebels", "Aleppo"),
        ("Turkey launched an operation against the Kurdish militia.", "ASSAULT", "Turkey", "the Kurdish militia"),
        ("Kurdish forces led the fight against the Islamic State.", "ASSAULT", "Kurdish forces", "the Islamic State"),
        ("The army took control of the plain near Hama.", "COERCE", "The army", "the plain near Hama"),
        ("The militants seized half of the city of Homs.", "COERCE", "The militants", "half of the city of Homs"),
        ("Lebanon pushed the refugees back to Syria.", "COERCE", "Lebanon", "the refugees"),
        ("The army pushed the rebels back to Hama.", "ASSAULT", "The army", "the rebels"),
        ("The activist has been held by police since Monday.", "COERCE", "police", "The activist"),
        ("Britain stripped two men of their British citizenship.", "COERCE", "Britain", "two men"),
        ("France placed Panama on its list of uncooperative nations.", "SANCTION", "France", "Panama"),
        ("The US put Sudan on its list of state sponsors of terrorism.", "SANCTION", "The US", "Sudan"),
        ("The council imposed an import quota on North Korea.", "SANCTION", "The council", "North Korea"),
        ("Moscow dismissed the conclusions of the UN investigators.", "ACCUSE", "Moscow", "the UN investigators"),
        ("The senator expressed scepticism about the president's plan.", "ACCUSE", "The senator", "the president"),
        ("The envoy convinced the rebels to withdraw from the town.", "REQUEST", "The envoy", "the rebels"),
        ("World leaders rallied to condemn the regime.", "ACCUSE", "World leaders", "the regime"),
        ("Beijing took Washington to task over arms sales to Taiwan.", "ACCUSE", "Beijing", "Washington"),
        ("The town of Marun fell to the rebels on Tuesday.", "COERCE", "the rebels", "The town of Marun"),
        ("The army pushed the rebels out of Homs.", "ASSAULT", "The army", "the rebels"),
        ("The junta cut off talks with the rebels.", "REJECT", "The junta", "the rebels"),
        ("Israel allowed fuel into Gaza.", "RETREAT", "Israel", "Gaza"),
        ("Peacekeepers evacuated 300 civilians from the town.", "AID", "Peacekeepers", "300 civilians"),
        ("Washington warned Moscow that it would not hesitate to act.", "THREATEN", "Washington", "Moscow"),
        ("The militia vowed revenge on Israel for the raid.", "THREATEN", "The militia", "Israel"),
        ("Gunmen killed a radio reporter in Karachi.", "ASSAULT", "Gunmen", "a radio reporter in Karachi"),
    ],
)
def test_events(reader: Reader, text: str, kind: str, actor: str, recipient: str) -> None:
    assert ((actor,), (recipient,)) in [(w.actor, w.recipient) for w in events(reader, text) if w.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("There were violations of the truce by Russian forces on Monday.", "ASSAULT", "Russian forces"),
        ("The army committed 12 violations of the cessation of hostilities.", "ASSAULT", "The army"),
        ("The shelling was carried out by government forces.", "ASSAULT", "government forces"),
        ("Suicide bombers struck outside a shrine near the capital.", "ASSAULT", "Suicide bombers"),
        ("Turkey retaliated with artillery fire.", "ASSAULT", "Turkey"),
        ("Rebels massed outside the capital.", "MOBILIZE", "Rebels"),
        ("Riot police were out in force.", "MOBILIZE", "Riot police"),
        ("Ankara said it would retaliate if its troops were attacked.", "THREATEN", "Ankara"),
        ("Tehran warned that it would respond to any attack.", "THREATEN", "Tehran"),
        ("Tehran vowed revenge for the killing of the general.", "THREATEN", "Tehran"),
        ("Opposition parties branded the vote a sham.", "ACCUSE", "Opposition parties"),
    ],
)
def test_doers(reader: Reader, text: str, kind: str, actor: str) -> None:
    assert [(w.type, w.actor) for w in events(reader, text)] == [(kind, (actor,))]


def test_who_goes_free(reader: Reader) -> None:
    (free,) = events(reader, "The jailed reporter walked free on Friday.")
    assert (free.type, free.actor, free.recipient) == ("RETREAT", (), ("The jailed reporter",))


def test_who_is_avenged_is_not_threatened(reader: Reader) -> None:
    for text in ("The group vowed to avenge its leader.", "Tehran vowed revenge for the killing of the general."):
        assert [w.recipient for w in events(reader, text) if w.type == "THREATEN"] == [()]


def test_men_in_prisons(reader: Reader) -> None:
    (held,) = events(reader, "The four British men are being held in Kurdish prisons.")
    assert (held.type, held.recipient) == ("COERCE", ("The four British men",))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hills surround Aleppo.", "ASSAULT"),
        ("The minister launched an operation against drug smugglers.", "ASSAULT"),
        ("The fight against the Islamic State goes on.", "ASSAULT"),
        ("The company seized part of the market.", "COERCE"),
        ("The meeting was held in the prison.", "COERCE"),
        ("The trial is being held by the court in Lyon.", "COERCE"),
        ("The regime was deprived of oil.", "COERCE"),
        ("The magazine put the minister on its list of the year's best speakers.", "SANCTION"),
        ("The senator included Peru on a list of countries that he had visited.", "SANCTION"),
        ("The scientist dismissed the findings of the ministry.", "ACCUSE"),
        ("She convinced her commander to let her stay in Paris.", "REQUEST"),
        ("The workers struck for better pay.", "ASSAULT"),
        ("Unemployment fell to 5 percent.", "COERCE"),
        ("The task fell to the army.", "COERCE"),
        ("Russia retaliated by expelling ten diplomats.", "ASSAULT"),
        ("The editor killed the magazine.", "ASSAULT"),
        ("Clouds massed over the hills.", "MOBILIZE"),
        ("The economist warned that the bank would respond with higher rates.", "THREATEN"),
        ("The minister warned that the town had been attacked.", "THREATEN"),
        ("The striker walked free of the defence.", "RETREAT"),
        ("The minister convinced the king that the plan would work.", "REQUEST"),
        ("The nurses' union, a body called the Campaign for Peace, met.", "REQUEST"),
        ("Breaches of the 48-hour truce were committed by both sides.", "RETREAT"),
        ("Rebel groups, reinforced by militants who had arrived from Idlib, held the town.", "AID"),
        ("The safe zone would be secured and administered by Turkish allies.", "THREATEN"),
    ],
)
def test_near_misses(reader: Reader, text: str, kind: str) -> None:
    assert kind not in [w.type for w in events(reader, text)]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The German minister warned against an attack on Iran.", []),
        ("The Russian president warned the US against an attack on Syria.", [("the US",)]),
        ("Iran warned Israel against any attack.", [("Israel",)]),
    ],
)
def test_whom_a_warning_is_for(reader: Reader, text: str, recipients: list[tuple[str, ...]]) -> None:
    assert [w.recipient for w in events(reader, text) if w.type == "THREATEN"] == recipients


@pytest.mark.parametrize(
    "text",
    [
        "Senior officers are sceptical of an invasion of Lebanon.",
        "The minister voiced doubts about a strike on Syria.",
        "There was talk of an attack on Basra.",
    ],
)
def test_a_deed_that_is_doubted_has_not_occurred(reader: Reader, text: str) -> None:
    assert not [w for w in events(reader, text) if w.type == "ASSAULT" and w.claim.status == "occurred"]
