"""Whom a blow is aimed at where another phrase than the object says it, and victims that a clause identifies."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        # what force was used for
        ("Rubber bullets were fired by police to disperse the crowd.", "ASSAULT", ("police",), ("the crowd",)),
        ("Police fired water cannon to push back the demonstrators.", "ASSAULT", ("Police",), ("the demonstrators",)),
        ("The rebels launched an attack in an attempt to seize the airport.", "ASSAULT", ("The rebels",), ("the airport",)),
        (
            "The army launched an assault to retake Mocha, which was captured by the Houthis last year.",
            "ASSAULT",
            ("The army",),
            ("the Houthis",),
        ),
        (
            "Tear-gas shells were fired by police who also used water cannon to disperse the mob.",
            "ASSAULT",
            ("police",),
            ("the mob",),
        ),
        ("The rebels attacked a depot to seize arms given by Eritrea.", "ASSAULT", ("The rebels",), ("a depot",)),
        # against whom a war is waged, also behind a phrase of time
        ("Nigeria's long war against Boko Haram has cost thousands of lives.", "ASSAULT", ("Nigeria",), ("Boko Haram",)),
        ("The fighters involved in the war against Boko Haram want better pay.", "ASSAULT", ("The fighters",), ("Boko Haram",)),
        (
            "The president said the army may launch a military operation at any moment against the PKK in Sinjar.",
            "ASSAULT",
            ("the army",),
            ("the PKK",),
        ),
        # who held the place
        ("The villages taken by the rebels had been recaptured by the army.", "COERCE", ("the army",), ("the rebels",)),
        (
            "All but two of the districts had been retaken by Afghan forces.",
            "COERCE",
            ("Afghan forces",),
            ("two of the districts",),
        ),
        # behind walls and gates
        (
            "A bomber rammed an explosives-laden lorry into the wall of an army base in Gao.",
            "ASSAULT",
            ("A bomber",),
            ("an army base in Gao",),
        ),
        (
            "A suicide bomber crashed his car into the gate of the French embassy in Tunis.",
            "ASSAULT",
            ("A suicide bomber",),
            ("the French embassy in Tunis",),
        ),
        # an adverbial between verb and object
        (
            "Islamist fighters shelled on Monday morning army posts in Taiz.",
            "ASSAULT",
            ("Islamist fighters",),
            ("army posts in Taiz",),
        ),
        (
            "Meanwhile Front fighters targeted on Friday evening the village of Zara with mortars.",
            "ASSAULT",
            ("Front fighters",),
            ("the village of Zara",),
        ),
        (
            "Meanwhile Jaish al-Nasr terrorists targeted on Wednesday afternoon al-Shams residential area with shells.",
            "ASSAULT",
            ("Jaish al-Nasr terrorists",),
            ("al-Shams residential area",),
        ),
        ("Troops arrested on Friday 12 people in Kasese.", "COERCE", ("Troops",), ("12 people in Kasese",)),
        # one object of joined verbs
        ("The group kidnapped, tortured and killed a Polish engineer.", "ASSAULT", ("The group",), ("a Polish engineer",)),
    ],
)
def test_the_target_stands_in_another_phrase(
    reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Most of the dead in the raids on Mosul were militants.", ("militants",)),
        ("The dead in the bombing included three teachers.", ("three teachers",)),
        ("Two doctors were among the wounded in the shelling of Donetsk.", ("Two doctors",)),
        ("Six children were among those killed in raids on Aleppo.", ("Six children",)),
        ("Those killed in the ambush were Chadian soldiers.", ("Chadian soldiers",)),
        ("The bombing cost 23 lives, including four children.", ("23 lives", "four children")),
        ("The attack in Douma was a barbaric act that cost up to 75 lives.", ("up to 75 lives",)),
        ("The army hit back, sparking clashes that left dozens dead on both sides.", ()),
    ],
)
def test_victims_that_a_clause_identifies(reader: Reader, text: str, recipient: tuple[str, ...]) -> None:
    assert next(e.recipient for e in events(reader, text) if e.type == "ASSAULT") == recipient


def test_victims_of_torture_in_general_are_nobody(reader: Reader) -> None:
    assert not [e for e in events(reader, "The agency says they are victims of torture.") if e.recipient]


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("The army seized the town on Monday.", "COERCE", ("The army",), ("the town",)),
        ("Nine people were injured in several attacks across the country.", "ASSAULT", (), ("Nine people",)),
        ("Under bombardment from government jets, the town surrendered.", "ASSAULT", ("government jets",), ("the town",)),
        ("The patrol came under fire from militants.", "ASSAULT", ("militants",), ("The patrol",)),
        ("Turkey trained 300 Somali commandos.", "AID", ("Turkey",), ("300 Somali commandos",)),
        ("Warplanes bombed a funeral hall in Sanaa.", "ASSAULT", ("Warplanes",), ("a funeral hall",)),
        ("Police and protesters clashed in Dhaka.", "ASSAULT", ("Police", "protesters"), ()),
        (
            "Leaders of Chad, Niger and Mali agreed to form a joint force with Libya.",
            "AGREE",
            ("Leaders of Chad", "Niger", "Mali"),
            ("Libya",),
        ),
    ],
)
def test_what_stands_near_the_deed_has_its_own_part(
    reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    [event] = [e for e in events(reader, text) if e.type == kind]
    assert (event.actor, event.recipient) == (actor, recipient)


def test_what_was_before_another_blow_is_told_apart(reader: Reader) -> None:
    found = events(reader, "The attack on the base came two weeks after rebels killed 270 guards.")
    assert [(e.actor, e.recipient) for e in found] == [((), ("the base",)), (("rebels",), ("270 guards",))]


def test_who_is_given_refuge_does_not_give_it(reader: Reader) -> None:
    found = events(reader, "Communities that surrendered have been given refuge by Norway.")
    assert [(e.actor, e.recipient) for e in found if e.type == "AID"] == [(("Norway",), ("Communities",))]


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        (
            "Although Hungary is an EU member, its growing energy cooperation with Moscow worries allies.",
            "COOPERATE",
            ("Hungary", "Moscow"),
            (),
        ),
        (
            "The French minister, in town for meetings with Saudi officials, told reporters he was pleased.",
            "CONSULT",
            ("The French minister", "Saudi officials"),
            (),
        ),
        ("A leading figure who had met with US officials was seen.", "CONSULT", ("A leading figure", "US officials"), ()),
        ("State media made no mention of the attack on the port.", "ASSAULT", (), ("the port",)),
        ("Moscow has repeatedly postponed the Sochi conference.", "SANCTION", ("Moscow",), ()),
        ("The driver carried out his attack at an event guarded by about 250 officers.", "ASSAULT", ("The driver",), ()),
    ],
)
def test_sides_of_meetings_and_what_is_only_near(
    reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]
) -> None:
    [event] = [e for e in events(reader, text) if e.type == kind]
    assert (event.actor, event.recipient) == (actor, recipient)


def test_the_dead_of_another_attack_are_not_those_of_this_one(reader: Reader) -> None:
    text = "The Taliban claimed responsibility for the blast, saying it was in revenge for air strikes in which 30 people were killed."
    assert all(e.recipient == () for e in events(reader, text) if e.type == "ASSAULT" and e.actor)


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("The army hit positions for the Nusra Front near Hama.", ("the Nusra Front",)),
        ("Shells fired by insurgents on Qamhana caused damage.", ("Qamhana",)),
        ("Rockets were launched by the rebels on the town of Salma.", ("the town of Salma",)),
    ],
)
def test_positions_for_a_group_and_what_is_fired_at(reader: Reader, text: str, recipient: tuple[str, ...]) -> None:
    assert [w.recipient for w in events(reader, text) if w.type == "ASSAULT"] == [recipient]


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("To disperse the protesters in the old town, police fired 20 rounds.", ("police",), ("the protesters in the old town",)),
        ("To honour the dead, soldiers fired 20 rounds.", ("soldiers",), ()),
        ("They confiscated cameras before taking the two reporters to a police station.", ("They",), ("the two reporters",)),
        ("They confiscated cameras before taking the keys to a police station.", ("They",), ()),
    ],
)
def test_whom_purpose_and_taking_away_name(reader: Reader, text: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    found = [(e.actor, e.recipient) for e in events(reader, text) if e.type in ("ASSAULT", "COERCE")]
    assert (actor, recipient) in found or (not recipient and found == [])


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        (
            "His men had played a key role in Turkey's assault on the Kurdish enclave, a fight they have won.",
            "the Kurdish enclave",
        ),
        ("He took part in the raid on the bank.", "the bank"),
    ],
)
def test_what_stands_right_behind_the_noun_is_hit(reader: Reader, text: str, recipient: str) -> None:
    assert [(recipient,)] == [e.recipient for e in events(reader, text) if e.type == "ASSAULT"]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels announced the attack on Friday.",
        "The rebels claimed the attack on Telegram.",
        "The army began its assault on foot.",
    ],
)
def test_days_media_and_ways_are_not_hit(reader: Reader, text: str) -> None:
    assert [e.recipient for e in events(reader, text) if e.type == "ASSAULT"] == [()]
