"""Subjects that the parser hangs on another word than the verb of what they did."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events

_CASES = [
    ("In recent weeks trade has suffered as various armed groups including the Taliban have been shelling the port.", "various armed groups", "the port"),
    ("A British plane hit a lorry inside the town of Kufra killing two men said the monitor.", "A British plane", "two men"),
    ("The rebel rocket fire on the area killed five children.", "rebel", "five children"),
    ("The airport which IS has besieged for a year was bombed.", "IS", "The airport"),
    ("The two blew themselves up at a base held by the army.", "The two", "the army"),
    ("The police fought with rioters near the town hall killing or wounding scores of them.", "The police", "them"),
    ("Nine people were reported killed in rebel shelling of the port.", "rebel", "Nine people"),
    ("Hundreds of women were beaten, molested and robbed by gangs of men.", "gangs of men", "Hundreds of women"),
    ("The smuggler was wounded when policemen returned fire.", "policemen", "The smuggler"),
    ("The town has been a target of strikes against IS by the coalition.", "the coalition", "IS"),
    ("Five civilians were killed and nine others were injured due to a shell fired by rebels on the park.", "rebels", "Five civilians"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor", "recipient"), _CASES)
def test_who_struck(reader: Reader, text: str, actor: str, recipient: str) -> None:
    assert [e for e in events(reader, text) if e.type == "ASSAULT" and actor in e.actor and recipient in e.recipient]


def test_a_day_before_the_subject_takes_nobody_away(reader: Reader) -> None:
    [seized] = [
        e
        for e in events(
            reader,
            "The clashes have mostly raged in the south of the island and on Tuesday ISIL seized control of the quarters of Hafez and Bab.",
        )
        if e.mode == ("seize",)
    ]
    assert (seized.actor, seized.recipient) == (("ISIL",), ("the quarters of Hafez and Bab",))


def test_an_object_behind_a_day(reader: Reader) -> None:
    text = "Ahrar fighters targeted on Monday evening the village of Nubl with mortar shells."
    assert ("Ahrar fighters",) in [e.actor for e in events(reader, text) if e.type == "ASSAULT"]


_DOERS = [
    ("Armed groups operating in the valley who were retaliating by carrying out raids killed nine.", ("Armed groups",)),
    ("Three people were run over by the driver of the lorry, who then stabbed a policeman.", ("the driver of the lorry",)),
    ("Thirteen people were killed by insurgents mortars.", ("insurgents",)),
    ("Some miscreants attacked the shopkeepers.", ("Some miscreants",)),
    ("The raid, which the senator blamed on Chad, killed nine people in Kano.", ()),
    ("The attack, which the mayor blamed on the rebels, killed six soldiers.", ()),
    ("The rebels, whom the army trained in Mali, killed six soldiers.", ("The rebels",)),
]


@pytest.mark.parametrize(("text", "actor"), _DOERS)
def test_who_did_it(reader: Reader, text: str, actor: tuple[str, ...]) -> None:
    assert actor in [e.actor for e in events(reader, text) if e.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "kind", "nobody"),
    [
        ("The group condemns all bombings targeting civilians.", "ASSAULT", "The group"),
        ('A man was thrown out as a crowd chanted: "Lock him up!"', "COERCE", "A man"),
        ("The swap was part of a prisoner exchange with Chad.", "COOPERATE", "prisoner"),
        ("Cinemas were flooded with calls to boycott the film of the minister.", "PROTEST", "Cinemas"),
    ],
)
def test_who_did_not_do_it(reader: Reader, text: str, kind: str, nobody: str) -> None:
    assert not [a for e in events(reader, text) if e.type == kind for a in e.actor if a.startswith(nobody)]
