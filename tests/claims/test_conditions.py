"""Conditions of entries: what an amount comes in, what clause may follow, families of objects that share an entry."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        # what people are brought, by families
        ("The Turkish Red Crescent supplied mattresses and blankets to families.", "AID", "The Turkish Red Crescent", "families"),
        ("The relief agency donated wheelchairs to the hospital.", "AID", "The relief agency", "the hospital"),
        ("UNICEF provided school materials to displaced children.", "AID", "UNICEF", "displaced children"),
        ("Kuwait sent firefighters to Greece.", "AID", "Kuwait", "Greece"),
        ("The Red Cross brought water to the villagers.", "AID", "The Red Cross", "the villagers"),
        ("Chinese peacekeepers treated 300 villagers.", "AID", "Chinese peacekeepers", "300 villagers"),
        ("The Italian navy picked up 230 migrants from a boat.", "AID", "The Italian navy", "230 migrants"),
        ("The army built houses for flood victims.", "AID", "The army", "flood victims"),
        # what an amount comes in
        ("Japan announced $12 million in emergency assistance to Mozambique.", "AID", "Japan", "Mozambique"),
        ("Algeria cancelled 900 million dollars of debt owed by Chad.", "AID", "Algeria", "Chad"),
        ("Armed men seized a bus driver in Goma.", "ASSAULT", "Armed men", "a bus driver"),
        ("Soldiers delivered sacks of maize to the villagers.", "AID", "Soldiers", "the villagers"),
        ("Germany earmarked 2 million euros for refugees in Jordan.", "AID", "Germany", "refugees in Jordan"),
        # who receives is helped by who stands behind "from"
        ("Ukraine received a second batch of missiles from Germany.", "AID", "Germany", "Ukraine"),
        # a clause that only says what for
        ("Moscow backed the Kurds to oust Islamic State.", "SUPPORT", "Moscow", "the Kurds"),
        ("Nepal's government accepted the demands of the protesters.", "CONCEDE", "Nepal's government", "the protesters"),
        ("Guinea's junta reinstated the dismissed judges.", "CONCEDE", "Guinea's junta", "the dismissed judges"),
        ("Customs officers returned a stolen mosaic to Turkey.", "RETREAT", "Customs officers", "Turkey"),
        ("Ethiopia allowed the UN to deliver food.", "RETREAT", "Ethiopia", "the UN"),
        ("The militia, armed and trained by Iran, controls the road.", "AID", "Iran", "The militia"),
        ("Russia's delivery of wheat to Syria began in October.", "AID", "Russia", "Syria"),
        ("The rebels have received weapons from Ankara.", "AID", "Ankara", "The rebels"),
        ("Washington removed Sudan from its list of state sponsors of terrorism.", "RETREAT", "Washington", "Sudan"),
        ("The hijackers let the women go.", "RETREAT", "The hijackers", "the women"),
        ("Mali's junta thanked Moscow for its support.", "SUPPORT", "Mali's junta", "Moscow"),
        ("Moscow suspended an import tax on Kazakh grain.", "RETREAT", "Moscow", "Kazakh"),
        ("The prime minister ordered the withdrawal of Dutch troops from Mali.", "CONCEDE", "The prime minister", "Mali"),
        (
            "The president's decision to withdraw 2,000 troops from Somalia surprised his allies.",
            "CONCEDE",
            "The president",
            "Somalia",
        ),
        (
            "Firefighters of the Croatian army helped Bosnia tackle the blaze.",
            "AID",
            "Firefighters of the Croatian army",
            "Bosnia",
        ),
        ("Canada gave 30 million dollars for food for those hit by the cyclone.", "AID", "Canada", "those"),
    ],
)
def test_families(reader: Reader, text: str, kind: str, actor: str, recipient: str) -> None:
    [found] = [w for w in events(reader, text) if w.type == kind]
    assert (found.actor, found.recipient) == ((actor,), (recipient,))


@pytest.mark.parametrize(
    "text",
    [
        "Fighters retreated towards the river to regroup.",
        "Rebels abandoned their positions on the hill.",
        "Uganda has unblocked several social networks.",
        "Farmers lifted their blockade of the motorway.",
        "Kashmir authorities relaxed curfew hours.",
        "The last American soldiers flew out of Kabul.",
        "After losing the town, fighters of Islamic State retreated towards the river to prepare a last stand.",
        "The Americans evacuated the base at dawn.",
        "Iran stopped the execution of a teenager.",
        "The insurgents called a halt to their offensive in the north.",
    ],
)
def test_yields_or_retreats(reader: Reader, text: str) -> None:
    assert {"RETREAT", "CONCEDE"}.intersection(w.type or "" for w in events(reader, text))


@pytest.mark.parametrize(
    "text",
    [
        "The company supplied tents to campers.",
        "The restaurant sends meals to customers.",
        "A retailer announced $12 million in savings.",
        "The zoo returned two monkeys to their cage.",
        "The patient received a kidney from his uncle.",
        "The teacher built a shelter for his rabbits.",
        "The doctor treated the singer for flu.",
        "The trawler picked up its nets.",
        "VOTERS WHO PROMISED TO STAY AT HOME.",
        "The airline flew the passengers home.",
        "The tourists flew out of Kabul.",
        "The shop suspended a fee on returns.",
        "The mayor praised the weather.",
        "The company let 300 workers go.",
        "She was released from hospital on Friday.",
        "Austria exports $2 billion of steel a year.",
        "Mounted police took part in the exercise.",
        "The lawyer moved back to Lyon to care for his mother.",
        "Many students support the team because of its coach.",
        "The president announced a change of course to his party.",
        "The rescue team reached the bottom of the well.",
    ],
)
def test_lookalikes(reader: Reader, text: str) -> None:
    assert events(reader, text) == []
