"""What a denial leaves as it is, and what it denies."""

from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.reader import Reader


def event(reading: Reading, word: str) -> tuple[str, bool]:
    """Polarity of the event that a word tells of, and whether somebody answers for it; of two, the one that stays as it was."""
    told = [c for c in reading.claims if c.kind == "event" and word in c.trigger.text]
    claim = min(told, key=lambda c: c.polarity == "denied")
    return claim.polarity, bool(claim.attribution)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The militia denied that it laid the mine, which killed nine people.", "killed"),
        ("The army denied that the soldiers, who were shot at the mill, had fled.", "shot"),
        ("The militia denied involvement in the bombing that killed nine people.", "bombing"),
        ("The general denied responsibility for Friday's massacre of farmers.", "massacre"),
        ("The army rejected allegations by Amnesty International that soldiers had shot prisoners.", "allegations"),
    ],
)
def test_what_is_known_is_not_denied(reader: Reader, text: str, word: str) -> None:
    assert event(reader.read(text), word) == ("affirmed", False)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The army denied that it shelled the camp.", "shelled"),
        ("The army denied that soldiers who had shot prisoners were promoted.", "shot"),
        ("The army rejected allegations by Amnesty International that soldiers had shot prisoners.", "shot"),
        ("The army denied charges by the mayor of shooting prisoners.", "shooting"),
        ("The militia denied firing rockets at the village, which wounded three children.", "firing"),
        ("The militia denied burning the mill, shelling the bridge and abducting its keeper.", "shelling"),
        ("The militia denied burning the mill, shelling the bridge and abducting its keeper.", "abducting"),
        ("The mayor dismissed as lies reports that gunmen had kidnapped a priest.", "kidnapped"),
        ("The army dismissed as nonsense claims that it shelled the mine.", "shelled"),
        ("The army rejected as a lie reports that it shelled the school.", "shelled"),
    ],
)
def test_what_is_denied(reader: Reader, text: str, word: str) -> None:
    assert event(reader.read(text), word) == ("denied", True)


@pytest.mark.parametrize(
    ("text", "word", "polarity"),
    [
        ("No evidence was found of an attack which killed nine shepherds.", "attack", "unknown"),
        ("Reports of a strike that killed nine shepherds were denied.", "killed", "denied"),
        ("It is a lie that soldiers shot a priest.", "shot", "denied"),
        ("The story that soldiers shot a priest is a fabrication.", "shot", "denied"),
        ("The militia did not fire rockets at the village, which wounded three children.", "fire", "denied"),
        ("He was cleared of killing the monk, burning the barn and robbing the mill.", "burning", "denied"),
        ("Without bombing the town, shelling the port or arresting the mayor, the army took it.", "arresting", "denied"),
        ("It was not thought that the rebels had launched an assault which left ten soldiers dead.", "assault", "denied"),
        ("Few believe that the army bombed the school.", "bombed", "denied"),
        ("The army did not, as the rebels claim, bomb the school.", "bomb", "denied"),
        ("The army did not, as was reported, shoot the monks.", "shoot", "denied"),
        ("The army did not, according to the mayor, bomb the school.", "bomb", "denied"),
        ("The school was not, the mayor said, attacked by the army.", "attacked", "denied"),
        ("The shelling had not resumed by dawn, nor had the convoy been attacked.", "attacked", "denied"),
        ("There is no truth in reports that the army attacked the school.", "attacked", "denied"),
        ("The claim that the army attacked the school is without foundation.", "attacked", "denied"),
        ("It is not that the army attacked the town.", "attacked", "denied"),
    ],
)
def test_nothing_denied_is_told_as_fact_by_the_page(reader: Reader, text: str, word: str, polarity: str) -> None:
    claims = [c for c in reader.read(text).claims if c.kind == "event"]
    assert next(c for c in claims if word in c.trigger.text).polarity == polarity
    assert all(c.polarity != "affirmed" for c in claims)


@pytest.mark.parametrize(
    ("text", "word", "doer"),
    [
        ("Tehran denied any role in the attack on the tanker.", "attack", "Tehran"),
        ("Islamabad denies any involvement in the bombing of the convoy.", "bombing", "Islamabad"),
        ("The general denied responsibility for Friday's massacre of farmers.", "massacre", "The general"),
    ],
)
def test_who_has_no_part_denies_that_he_did_it(reader: Reader, text: str, word: str, doer: str) -> None:
    reading = reader.read(text)
    names = {m.id: m.text for m in reading.mentions}
    told = {c.polarity: [names[m] for m in c.actor] for c in reading.claims if c.kind == "event" and word in c.trigger.text}
    assert told == {"affirmed": [], "denied": [doer]}


def test_a_deed_that_is_not_known_is_only_denied(reader: Reader) -> None:
    told = [c for c in reader.read("The army denied bombing the mill.").claims if c.kind == "event"]
    assert [c.polarity for c in told] == ["denied"]
