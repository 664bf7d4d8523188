"""Relations that a construction tells without a word for them."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import relations


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("Coalition aircraft carried out nine strikes against Boko Haram.", "fights", "Coalition aircraft", "Boko Haram"),
        ("The international coalition against Boko Haram met.", "fights", "The international coalition", "Boko Haram"),
        ("The minister praised the contribution of Canada to the fight against ISIL.", "fights", "Canada", "ISIL"),
        ("The fight against Boko Haram by Nigeria has cost lives.", "fights", "Nigeria", "Boko Haram"),
        ("We back Niger in its fight against terrorism, in particular against ISIL.", "fights", "Niger", "ISIL"),
        ("Two trucks belonging to ISIL were destroyed by French troops.", "fights", "French troops", "ISIL"),
        (
            "Coalition forces conducted 14 strikes consisting of 20 engagements against ISIL targets.",
            "fights",
            "Coalition forces",
            "ISIL",
        ),
        ("Coalition nations are united against ISIL.", "fights", "Coalition nations", "ISIL"),
        (
            "The European Union reiterates its full support for the Libyan Presidency Council.",
            "backs",
            "European Union",
            "Council",
        ),
        ("Norway is helping Iraq to fight ISIL.", "backs", "Norway", "Iraq"),
        ("The army, with the help of Russia, held the suburb.", "backs", "Russia", "The army"),
        (
            "Royal Australian Air Force aircraft are supporting Iraqi forces.",
            "backs",
            "Royal Australian Air Force",
            "Iraqi forces",
        ),
        ("Peshmerga fighters, supported by coalition air power, left.", "backs", "coalition", "Peshmerga"),
        ("General Adan's forces left the town.", "leads", "Adan", "forces"),
        ("Private Lena Hoyt of the 386th Expeditionary Wing fell ill.", "part_of", "Lena Hoyt", "386th Expeditionary Wing"),
        ("Kurdish forces stopped ISIL's advance on Kirkuk.", "fights", "Kurdish forces", "ISIL"),
        ("Iraqi troops withstood an assault by ISIL.", "fights", "Iraqi troops", "ISIL"),
        ("Australia's contribution to the campaign against ISIL includes six jets.", "fights", "Australia", "ISIL"),
        ("The defeat of ISIL by Iraqi forces was a milestone.", "fights", "Iraqi forces", "ISIL"),
        ("Kurdish fighters cleared ISIL from Manbij.", "fights", "Kurdish fighters", "ISIL"),
        ("Haftar's troops besiege the opposition in Derna.", "fights", "troops", "the opposition"),
        ("The European Union and its member states gave aid.", "part_of", "its member states", "European Union"),
        ("The 1st Battalion, 7th Marines, arrived.", "part_of", "1st Battalion", "7th Marines"),
        ("Ministers agreed to intensify the campaign of the Coalition against ISIL.", "fights", "the Coalition", "ISIL"),
        ("The Council welcomes the efforts of the Coalition to combat ISIL.", "fights", "the Coalition", "ISIL"),
        ("The U.S.-Iraq partnership is critical to defeat ISIL.", "fights", "U.S.", "ISIL"),
        ("Iraqi forces have won a victory over ISIL.", "fights", "Iraqi forces", "ISIL"),
        ("Norway is committed to the defeat of ISIL.", "fights", "Norway", "ISIL"),
        ("The men and women of the 4th Wing will defeat ISIL.", "fights", "the 4th Wing", "ISIL"),
        ("The Iraqi Security Forces, including the Peshmerga, advanced.", "part_of", "Peshmerga", "Iraqi Security Forces"),
        ("Eritrea has supplied weapons to al-Shabab.", "backs", "Eritrea", "Shabab"),
        ("Norway will provide the Lebanese Armed Forces with training.", "backs", "Norway", "Lebanese Armed Forces"),
        ("Turkey tolerates France's alliance with Mali.", "ally_of", "France", "Mali"),
        ("Government-backed militias entered.", "backs", "Government", "militias"),
        ("Envoys discussed the coalition to defeat ISIL.", "fights", "the coalition", "ISIL"),
        ("Turkey is a NATO ally.", "ally_of", "Turkey", "NATO"),
        ("Pro-government militias left the town.", "backs", "Pro-government militias", "government"),
        ("Anti-government protesters blocked the road.", "opposes", "Anti-government protesters", "government"),
        ("Yemen's Houthis receive weapons from Iran.", "backs", "Iran", "Houthis"),
        ("Russian jets bombed the town in support of Syrian forces.", "backs", "Russian", "Syrian forces"),
    ],
)
def test_a_shape_tells_both_sides(reader: Reader, text: str, kind: str, actor: str, recipient: str) -> None:
    found = relations(reader, text)
    assert any(k == kind and any(actor in x for x in a) and any(recipient in x for x in rs) for k, a, rs in found), found


@pytest.mark.parametrize("text", ["Members of NATO such as Poland objected.", "NATO members, among them Poland, objected."])
def test_a_named_member_is_part_of_the_body(reader: Reader, text: str) -> None:
    assert ("part_of", ("Poland",), ("NATO",)) in relations(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "India crushed Pakistan by ten wickets in Lahore.",
        "Brazil met Chile in the quarter final.",
        "A court acquitted two activists of attacking police.",
        "The minister praised the campaign against ISIL.",
        "The minister spoke after the defeat of ISIL.",
        "The army and its Russian allies bombed the town.",
        "Islamic State executed its own fighters.",
        "France will help to patrol Mali's frontiers against ISIL.",
        "The goal of the minister is the defeat of ISIL.",
        "The minister attacked the opposition over the budget.",
    ],
)
def test_play_courts_and_praise_are_no_fight(reader: Reader, text: str) -> None:
    assert {kind for kind, _, _ in relations(reader, text)}.isdisjoint({"fights", "communicates_with"})
