"""What one side says and another denies in the same breath: two claims, each with its own speaker."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import in_words


def _told(reader: Reader, text: str, type_: str) -> set[tuple[str, str]]:
    """(speaker, polarity) of each claim of a type."""
    reading = reader.read(text)
    speakers = {a.id: a.source[0].text if a.source else "" for a in reading.attributions}
    return {
        (" < ".join(speakers[i] for i in c.attribution), c.polarity) for c in reading.claims if c.event and c.event.type == type_
    }


@pytest.mark.parametrize(
    ("text", "source", "denier"),
    [
        ("The governor says rebels burned the school, a claim the militia denies.", "The governor", "the militia"),
        ("The governor says rebels burned the school, a claim that the militia has denied.", "The governor", "the militia"),
        ("The governor said rebels burned the school, an allegation Norland dismissed as propaganda.", "The governor", "Norland"),
        ("The governor said rebels burned the school, which the militia denies.", "The governor", "the militia"),
        ("The governor said rebels burned the school, something the militia has denied.", "The governor", "the militia"),
        ("The governor said rebels burned the school, a claim denied by the militia.", "The governor", "the militia"),
        ("The governor said rebels burned the school, a claim since dismissed by the court.", "The governor", "the court"),
        ("The governor said rebels burned the school, which again the militia has denied.", "The governor", "the militia"),
        ("The governor said rebels burned the school. The claim was denied by the militia.", "The governor", "the militia"),
    ],
)
def test_a_denial_in_apposition_is_a_claim_of_its_own(reader: Reader, text: str, source: str, denier: str) -> None:
    assert _told(reader, text, "ASSAULT") == {(source, "affirmed"), (denier, "denied")}


def test_a_claim_that_somebody_else_confirms_has_two_speakers(reader: Reader) -> None:
    text = "The governor said rebels burned the school, a claim the monitor confirmed."
    assert _told(reader, text, "ASSAULT") == {("The governor", "affirmed"), ("the monitor", "affirmed")}


def test_the_two_claims_do_not_share_an_anchor(reader: Reader) -> None:
    reading = reader.read("The governor says rebels burned the school, a claim the militia denies.")
    anchors = [c.anchor for c in reading.claims if c.event and c.event.type == "ASSAULT"]
    assert len(set(anchors)) == len(anchors) == 2


def test_a_charge_that_nobody_named_has_made_is_no_plain_fact_and_its_denial_is_kept(reader: Reader) -> None:
    text = "The governor burned the school, a charge the minister calls absurd."
    assert _told(reader, text, "ASSAULT") == {("", "affirmed"), ("the minister", "denied")}


def test_what_nobody_said_is_answered_by_nobody(reader: Reader) -> None:
    assert all(c.polarity == "affirmed" for c in reader.read("The governor burned the school, which he denies.").claims)


@pytest.mark.parametrize(
    "text",
    [
        "The monitor accuses the militia of burning a school; the militia denies it.",
        "The monitor said the militia had burned a school. The militia denied it.",
    ],
)
def test_it_may_stand_for_what_is_denied(reader: Reader, text: str) -> None:
    told = {(speaker.lower(), polarity) for speaker, polarity in _told(reader, text, "ASSAULT")}
    assert told == {("the monitor", "affirmed"), ("the militia", "denied")}


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The minister questioned a report that soldiers had shelled the hospital.", "unlikely"),
        ("The minister challenged the claim that soldiers had shelled the hospital.", "unlikely"),
        ("The army cast doubt on the claim that rebels had shelled the hospital.", "unlikely"),
    ],
)
def test_what_is_questioned_is_doubted_not_denied(reader: Reader, text: str, certainty: str) -> None:
    claims = [c for c in reader.read(text).claims if c.event and c.event.type == "ASSAULT"]
    assert [(c.polarity, c.certainty) for c in claims] == [("affirmed", certainty)]


def test_everything_that_is_wanted_is_wanted(reader: Reader) -> None:
    reading = reader.read("The group wants to seize the port, burn the bridge and kill the governor.")
    assert reading.claims
    assert all(c.attribution and c.status == "planned" for c in reading.claims)


def test_another_report_in_the_next_sentence_is_no_answer(reader: Reader) -> None:
    reading = reader.read("The governor said rebels burned the school. A claim was denied by the militia.")
    assert [c.polarity for c in reading.claims if c.trigger.text == "burned"] == ["affirmed"]


def test_a_plan_that_somebody_is_accused_of_is_answered_too(reader: Reader) -> None:
    found = in_words(reader.read("Ghana accused Togo of preparing to bomb Lome, which Togo denied."), "event")
    assert ("ASSAULT", "denied") in {(w.type, w.claim.polarity) for w in found}
