"""Judgements outrank what was read, can be taken back, and follow a claim through versions of its article."""

from __future__ import annotations

import pytest

from onrecord.incidents.judgements import Judgement, Recode, Verdict, in_force, judgement
from onrecord.model import Actor, ClaimRef
from onrecord.record.errors import RecordError
from onrecord.record.filter import Filter, State
from onrecord.record.store import Record
from tests.incidents.making import IDLIB, MONITOR, RUSSIA, Says, report
from tests.record.making import add

RAID = Says("Jets bombed the market of Idlib.", "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04")
TALKS = Says("Talks began.", "Talks", type="CONSULT", mode=())
FARMERS = Actor(None, "farmers", None, ())


def said(record: Record, *states: State) -> list[tuple[str | None, str]]:
    return [(c.type, c.state) for c in record.claims(Filter(state=states or ("current",), order="added"))]


def by_ann(
    verdict: Verdict, *claims: ClaimRef, day: int = 1, recode: Recode | None = None, undoes: str | None = None
) -> Judgement:
    made = f"2020-01-{day:02d}T00:00:00+00:00"
    return judgement(made, "Ann", "person", verdict, claims, reason="I read it", recode=recode, undoes=undoes)


def first(record: Record) -> ClaimRef:
    claim = next(iter(record.claims(Filter(order="added"))))
    return ClaimRef(claim.document, claim.id)


def test_a_rejected_claim_counts_for_nothing_and_stays_visible(record: Record) -> None:
    add(record, report("a", RAID))
    assert len(record.incidents()) == 1
    found = by_ann("rejected", first(record))
    record.judge(found)
    assert (said(record), said(record, "rejected")) == ([], [("ASSAULT", "rejected")])
    assert record.incidents() == () and len(next(record.readings()).claims) == 1
    record.judge(by_ann("undone", day=2, undoes=found.id))
    assert said(record) == [("ASSAULT", "current")] and len(record.incidents()) == 1


def test_a_recoded_claim_says_what_the_person_says_and_the_original_is_kept(record: Record) -> None:
    add(record, report("a", RAID))
    ref = first(record)
    record.judge(by_ann("recoded", ref, recode=Recode(type="PROTEST", mode=("riot",), actor=(FARMERS,), clear=("place",))))
    [claim] = record.claims()
    assert (claim.id, claim.type, claim.mode, claim.quad, claim.actors, claim.place) == (
        ref.claim,
        "PROTEST",
        ("riot",),
        4,
        (FARMERS,),
        None,
    )
    assert said(record, "recoded") == [("ASSAULT", "recoded")]
    assert [(i.type, i.place) for i in record.incidents()] == [("PROTEST", None)]
    record.judge(by_ann("recoded", ref, day=2, recode=Recode(status="planned")))
    [claim] = record.claims()
    assert (claim.type, claim.status) == ("ASSAULT", "planned")


def test_judgements_follow_a_claim_into_a_new_version_of_its_article(record: Record) -> None:
    add(record, report("a", RAID))
    record.judge(by_ann("rejected", first(record)))
    add(record, report("a", TALKS, RAID))
    assert [(c.kind, c.cause, c.fields) for c in record.changes()] == [("changed", "version", ()), ("added", "version", ())]
    assert said(record, "current", "rejected") == [("CONSULT", "current"), ("ASSAULT", "rejected")]
    [found] = record.judgements(current=True)
    assert found.claims != record.judgements()[0].claims


def test_what_a_new_version_no_longer_says_is_withdrawn(record: Record) -> None:
    add(record, report("a", RAID, TALKS))
    add(record, report("a", TALKS))
    assert said(record, "withdrawn") == [("ASSAULT", "withdrawn")]
    assert said(record) == [("CONSULT", "current")] and [i.type for i in record.incidents()] == ["CONSULT"]


def test_a_retraction_withdraws_everything(record: Record) -> None:
    add(record, report("a", RAID))
    add(record, report("b", RAID))
    add(record, report("a", Says("Retraction: this story was wrong.", "story"), RAID))
    assert [(d.id, d.version, d.notice) for d in record.documents()] == [("a", 2, "retraction"), ("b", 1, None)]
    assert [c.document for c in record.claims()] == ["b"]
    assert [i.documents for i in record.incidents()] == [("b",)]


def test_a_claim_that_a_new_version_repeats_keeps_its_judgement(record: Record) -> None:
    add(record, report("a", RAID))
    record.judge(by_ann("rejected", first(record)))
    add(record, report("a", RAID, TALKS))
    assert said(record, "current", "rejected") == [("ASSAULT", "rejected"), ("CONSULT", "current")]


def test_a_judgement_of_what_the_record_does_not_hold_is_refused(record: Record) -> None:
    with pytest.raises(RecordError, match="no such claim"):
        record.judge(by_ann("rejected", ClaimRef("a", "c0")))
    with pytest.raises(RecordError, match="no such judgement"):
        record.judge(by_ann("undone", undoes="j0"))
    assert record.judgements() == ()


def test_persons_outrank_rules_and_the_later_the_earlier() -> None:
    ref = (ClaimRef("a", "c1"), ClaimRef("b", "c2"))
    rule = judgement("2020-01-09T00:00:00+00:00", "rules 3", "rule", "same", ref)
    early, late = by_ann("confirmed", *ref, day=1), by_ann("same", *ref, day=2)
    undone = by_ann("undone", day=3, undoes=late.id)
    again = by_ann("undone", day=4, undoes=undone.id)
    assert in_force([late, rule, early]) == (rule, early, late)
    assert in_force([late, undone, rule]) == (rule,)
    assert in_force([again, late, undone, rule]) == (rule, late)
    assert judgement(early.made, "Ann", "person", "confirmed", reversed(ref), reason="I read it").id == early.id


def test_a_person_names_a_speaker_whom_the_text_leaves_open(record: Record) -> None:
    add(record, report("a", Says("He said jets bombed the market of Idlib.", "bombed", actor=RUSSIA, place=IDLIB, by=FARMERS)))
    ref = first(record)
    record.judge(by_ann("recoded", ref, recode=Recode(speaker=MONITOR)))
    [claim] = record.claims()
    assert (claim.id, claim.speaker, claim.voices) == (ref.claim, MONITOR, ("The Monitor",))
    assert [c.id for c in record.claims(Filter(speaker=("the-monitor",)))] == [ref.claim]
    [read] = record.claims(Filter(state=("recoded",)))
    assert read.voices == ("farmers",)
    [incident] = record.incidents()
    assert [source for value in incident.values["type"] for source in value.sources] == ["The Monitor"]
    [reading] = record.standing_readings()
    assert reading.text == next(record.readings()).text


def test_a_speaker_is_named_where_the_page_seemed_to_speak_and_taken_away_again(record: Record) -> None:
    add(record, report("a", RAID))
    record.judge(by_ann("recoded", first(record), recode=Recode(speaker=FARMERS)))
    assert [c.voices for c in record.claims()] == [("farmers",)]
    record.judge(by_ann("recoded", first(record), day=2, recode=Recode(clear=("speaker",))))
    assert [c.voices for c in record.claims()] == [()]
