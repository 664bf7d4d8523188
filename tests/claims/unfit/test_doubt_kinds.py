"""Types that readers found wrong most often: words of agreeing, backing, meeting, threatening and punishing that tell none."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I met the commander of the rebels in a cafe in Antakya.", "CONSULT"),
        ("The minister wrote to all governors to ensure that prisons are safe.", "CONSULT"),
        ("Lawmakers who agree that the law should change were angry.", "AGREE"),
        ("The mayor agreed that the bridge was old.", "AGREE"),
        ("The ministry plans to restore rail service to the coast.", "AGREE"),
        ("The president pledged to make the nation proud again.", "AGREE"),
        ("Germany pledged to expand its military.", "AGREE"),
        ("Emission rules that promise to change the economy have angered Canada.", "AGREE"),
        ("Brazil is less willing to take the refugees back.", "AGREE"),
        ("The blast on Sunday struck a border crossing according to the governor.", "AGREE"),
        ("The governor pledged to reverse the president's legacy.", "AGREE"),
        ("The government continues to hail its own effort.", "SUPPORT"),
        ("The talks will show how the Syrian civil war will end.", "CONCEDE"),
        ("The minister defended his recent staff changes.", "SUPPORT"),
        ("The rebels weakened the army's resolve to overthrow the president.", "THREATEN"),
        ("The senator said the meeting with the king of Jordan was useful.", "CONSULT"),
        ("The prime minister met a mixed response in Chad.", "CONSULT"),
        ("The spokeswoman for the army did not discuss the terms.", "CONSULT"),
        ("The chairman called the senator's remarks on the attack a new low.", "REQUEST"),
        ("The mother said her son made a mistake when he fled to Libya.", "SANCTION"),
        ("The candidate vowed to dismantle the president's legacy.", "CONCEDE"),
        ("The authorities are rehabilitating the public utilities.", "CONCEDE"),
        ("An activist was charged with plotting a coup.", "THREATEN"),
        ("Turkey stood by as the town fell.", "SUPPORT"),
        ("The council was still deliberating on how to respond.", "CONSULT"),
        ("The commander spoke to the congregation by video.", "CONSULT"),
        ("The ministry warned the governor that the road was unsafe.", "THREATEN"),
        ("The ceiling fell to three percent, as opposed to nine in Chad.", "REJECT"),
        ("The senator was defiant.", "REJECT"),
        ("The court gave its verdict on the land dispute.", "SANCTION"),
        ("The refugee crisis has split the parties.", "SANCTION"),
        ("The judge imposed a suspended sentence.", "SANCTION"),
    ],
)
def test_words_that_tell_no_act_of_the_type(reader: Reader, text: str, kind: str) -> None:
    assert [w.type for w in events(reader, text) if w.type == kind] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The two governments agreed that their troops would leave the border.", "AGREE"),
        ("The government pledged to help Sudan rebuild its ports.", "AGREE"),
        ("Norway pledged to spend two billion dollars on clean water.", "AGREE"),
        ("The king promised to reform the courts.", "AGREE"),
        ("Iran vowed to dismantle its centrifuges.", "CONCEDE"),
        ("The minister called on Chad to withdraw its troops.", "REQUEST"),
        ("Turkey stood by the rebels.", "SUPPORT"),
        ("Talks with Chad resumed on Monday.", "CONSULT"),
        ("The minister met the king of Jordan.", "CONSULT"),
        ("The ministry warned Chad that it would close the border.", "THREATEN"),
        ("The study urged the government of Chad to act.", "REQUEST"),
        ("The United States reimposed sanctions.", "SANCTION"),
        ("The court sentenced the editor.", "SANCTION"),
    ],
)
def test_acts_that_stay(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]


def test_who_is_named_beside_the_words_has_no_part(reader: Reader) -> None:
    """Where the veto is cast or something is said, what a meeting is about, of what sort a thing is."""
    for text, wrong in [
        ("The general wielded his veto at the UN Security Council to shield Chad.", "the UN Security Council"),
        ("The rebels backed down in Homs.", "Homs"),
        ("The senator called for a bigger military effort.", "military"),
        ("Russia defied any measures against Chad.", "Chad"),
        ("She agreed to undertake a fact-finding mission.", "a fact-finding mission"),
        ("The officer said the troop pullout would take a month.", "troop"),
        ("They met to discuss relations with Turkey.", "Turkey"),
        ("The first lady planned to meet in the White House residence with the queen of Jordan.", "White House"),
        ("The union threatened to hold a rally.", "a rally"),
        ("We are ready to fight for Syria.", "Syria"),
        ("The president of Kenya came to Ohio to discuss the nation's debts.", "the nation"),
    ]:
        assert wrong not in [side for w in events(reader, text) for side in (*w.actor, *w.recipient)]


def test_fighters_are_driven_out_or_fall_back_and_are_not_expelled(reader: Reader) -> None:
    """SANCTION expel is for diplomats, bodies and people who are made to flee."""
    found = {(w.type, w.recipient) for w in events(reader, "The army expelled the militants from Homs.")}
    assert found == {("ASSAULT", ("the militants",))}
    assert [w.type for w in events(reader, "The government expelled three diplomats.")] == ["SANCTION"]
    assert [w.type for w in events(reader, "Mali expelled the French troops.")] == ["SANCTION"]
    assert [w.type for w in events(reader, "Thousands of villagers fled the fighting.")] == ["SANCTION"]


def test_one_person_reprimands_and_a_body_punishes(reader: Reader) -> None:
    assert [w.type for w in events(reader, "The senator sternly reprimanded the governor.")] == ["ACCUSE"]
    assert [w.type for w in events(reader, "Parliament reprimanded the minister.")] == ["SANCTION"]


def test_a_rally_that_is_planned_is_a_protest_and_no_threat(reader: Reader) -> None:
    """PLOVER turns a blow that its doer announces into THREATEN; a demonstration only where it is threatened."""
    assert [w.type for w in events(reader, "The party will hold a rally in Lagos to protest the arrests.")] == ["PROTEST"]
    assert "THREATEN" in [w.type for w in events(reader, "The union threatened to hold a rally.")]


def test_who_is_isolated_suffers_it(reader: Reader) -> None:
    [event] = [w for w in events(reader, "The tests deepen North Korea's diplomatic isolation.") if w.type == "SANCTION"]
    assert (event.actor, event.recipient) == ((), ("North Korea",))


def test_a_promise_to_undo_some_of_what_others_made(reader: Reader) -> None:
    assert events(reader, "As a candidate, Marine Le Pen vowed to dismantle some of President Macron's main reforms.") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A union of engineers called the Council for Clean Water was founded by teachers.", "REQUEST"),
        ("A group of teachers, called the Campaign for Open Schools, criticised the ministry.", "REQUEST"),
        ("Groups of rebels, reinforced by militants from abroad, hold the hills.", "AID"),
        ("The zone would be secured and administered by allies of Ankara.", "THREATEN"),
        ("The end of the truce was announced by the rebels.", "CONCEDE"),
    ],
)
def test_names_reinforcements_order_and_ends(reader: Reader, text: str, kind: str) -> None:
    assert kind not in [w.type for w in events(reader, text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The union called on the ministry for clean water.", "REQUEST"),
        ("The union called on Friday for a ban on diesel cars, and the minister agreed.", "REQUEST"),
        ("Turkey reinforced the rebels with tanks.", "AID"),
        ("The army secured the town from the rebels.", "COERCE"),
        ("The government announced a truce with the rebels.", "CONCEDE"),
    ],
)
def test_calls_aid_seizure_and_truces_stay(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]
