"""Words of acts that tell none, and their neighbours that do."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


def types(reader: Reader, text: str) -> set[str | None]:
    return {e.type for e in events(reader, text)}


@pytest.mark.parametrize(
    ("text", "never"),
    [
        # what things bring about
        ("The peace process would encourage the rebels to return home.", "REQUEST"),
        # one's own
        ("The minister defended his record on crime.", "SUPPORT"),
        # figures of speech
        ("Turnout in the north pushed her to victory.", "REQUEST"),
        ("Senator Ted Cruz fights off Marco Rubio in Iowa.", "ASSAULT"),
        ("We have been at war for ever.", "ASSAULT"),
        ("The party's leader would be in line for a cabinet post.", "CONSULT"),
        # described, not done
        ("The van rigged with explosives was found near the port.", "ASSAULT"),
        ("The treaty that bans landmines was signed by Norway.", "COERCE"),
        ("The militia was responsible for 400 deaths that year.", "ACCUSE"),
        # private persons
        ("A waiter accused a customer of stealing spoons.", "ACCUSE"),
        ("The family moved into a house in Leeds.", "RETREAT"),
        ("Executives attend conferences in Rome.", "CONSULT"),
        ("The king brought the premier a cup of coffee.", "AID"),
        # a topic, a question, a mood, a form to tick
        ("The senator changed his stance on airstrikes.", "ASSAULT"),
        ("Pressed on why he had left the party, the senator shrugged.", "REQUEST"),
        ("Chinese officials are happy to discuss the weather.", "AGREE"),
        ("By signing up, you agree to receive the Herald\u2019s newsletter and accept our terms.", "AGREE"),
        # a word that belongs to another phrase
        ("The minister refused to name what would end the strike.", "REJECT"),
    ],
)
def test_is_no_act(reader: Reader, text: str, never: str) -> None:
    assert never not in types(reader, text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The letter urged the government to withdraw its troops.", "REQUEST"),
        ("The minister defended the police chief.", "SUPPORT"),
        ("The general pressed the rebels on the ceasefire.", "REQUEST"),
        ("Rebels rigged the bridge with explosives.", "ASSAULT"),
        ("The ministry banned protests in the capital.", "COERCE"),
        ("The president said the militia was responsible for the massacre.", "ACCUSE"),
        ("The government accused the rebels of stealing grain.", "ACCUSE"),
        ("The troops moved out of Kirkuk.", "RETREAT"),
        ("Norway brought water to the refugees in Homs.", "AID"),
        ("The premier refused to end the blockade.", "REJECT"),
        ("Norway is willing to hold talks with the rebels.", "AGREE"),
    ],
)
def test_is_an_act(reader: Reader, text: str, type_: str) -> None:
    assert type_ in types(reader, text)


@pytest.mark.parametrize(
    ("text", "type_", "polarity", "status"),
    [
        ("Israel never claimed responsibility for its raids into Lebanon.", "ASSAULT", "affirmed", "occurred"),
        ("The fighters were allowed to continue their attacks on the army.", "ASSAULT", "affirmed", "occurred"),
        ("Officials said the king's meeting with the envoy was not political.", "CONSULT", "affirmed", "occurred"),
        ("The prospect grows of a clash between Greece and Turkey.", "ASSAULT", "affirmed", "predicted"),
        ("The police were determined to have killed two protesters.", "ASSAULT", "affirmed", "occurred"),
        ("He spoke in three debates in which the senator was criticised by the mayor.", "ACCUSE", "affirmed", "occurred"),
        ("The rebels all but surrendered to the army.", "RETREAT", "denied", "occurred"),
    ],
)
def test_what_words_elsewhere_leave_alone(reader: Reader, text: str, type_: str, polarity: str, status: str) -> None:
    found = [e for e in events(reader, text) if e.type == type_]
    assert [(e.claim.polarity, e.claim.status) for e in found] == [(polarity, status)]


def test_two_sides_before_a_noun(reader: Reader) -> None:
    (talks,) = (e for e in events(reader, "Chad-Sudan talks opened in Tripoli.") if e.type == "CONSULT")
    assert {"Chad", "Sudan"} <= set(talks.actor)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("World leaders rallied to condemn the tyrant.", "SUPPORT"),
        ("The senator had demonstrated a fondness for generals.", "PROTEST"),
        ("The senator delivered an impassioned defense of the city.", "AID"),
        ("Two brothers were booked on separate flights.", "COERCE"),
        ("The senators rallied from a deficit of ten points.", "REQUEST"),
        ("The party will fight against fascism and terrorism.", "ASSAULT"),
        ("Syria was hit by unrest in March.", "ASSAULT"),
    ],
)
def test_is_no_act_of_that_kind(reader: Reader, text: str, never: str) -> None:
    assert never not in types(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "It is unclear why the army shelled the village.",
        "Police do not know how the gunmen killed the judge.",
        "The premier regretted that those who masterminded the attack on parliament had not been brought to justice.",
        "No group claimed responsibility for the bombing of the mosque.",
    ],
)
def test_what_is_given_has_happened(reader: Reader, text: str) -> None:
    (attack,) = (e for e in events(reader, text) if e.type == "ASSAULT")
    assert (attack.claim.polarity, attack.claim.status) == ("affirmed", "occurred")
    assert not any(a.startswith("No ") for a in attack.actor)


def test_nobody_doubts(reader: Reader) -> None:
    (killed,) = events(reader, "There is no doubt that the army killed the monk.")
    assert killed.claim.certainty == "probable"


def test_no_fault_is_found(reader: Reader) -> None:
    (found,) = (e for e in events(reader, "The veteran found no fault with the president.") if e.type == "ACCUSE")
    assert found.claim.polarity == "denied"
