"""Why accounts are one incident, or are kept apart."""

from __future__ import annotations

from dataclasses import replace

from onrecord.incidents.cluster import Together
from onrecord.incidents.decisions import Decisions
from onrecord.incidents.judgements import judgement
from onrecord.model import ClaimRef
from onrecord.record.reasons import kept_apart
from onrecord.record.store import Record
from tests.incidents.making import ALEPPO, IDLIB, RUSSIA, Says, report
from tests.incidents.test_compare import account_of
from tests.record.making import add

RAID = Says(
    "Jets bombed the vegetable market of Idlib, killing nine.", "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04", killed=9
)


def test_a_veto_of_another_account_is_what_keeps_groups_apart() -> None:
    bakery = replace(RAID, text="Jets bombed a bakery of Aleppo.", place=ALEPPO)
    accounts = [account_of(report("a", RAID)), account_of(report("b", RAID)), account_of(report("c", bakery))]
    whole = Together(accounts, {(0, 1): 9.0, (1, 2): 8.0})
    assert kept_apart(whole, [0], [1, 2]).startswith("a and c, which hang on these, cannot be one happening: places")
    assert kept_apart(Together(accounts, {(0, 1): 9.0}), [0, 1], [2]).startswith("the groups were formed")
    parted = replace(whole, decisions=Decisions({}, frozenset([(0, 1)])))
    assert kept_apart(parted, [0], [1, 2]) == "a and b, which hang on these, were parted by a person"


def test_the_rules_merges_are_judgements_with_their_author_and_persons_are_not_among_them(record: Record) -> None:
    add(record, report("a", RAID))
    add(record, report("b", RAID))
    (found,) = record.rule_judgements()
    assert found.author.startswith("rules ") and found.by == "rule" and found.verdict == "same"
    assert {ref.document for ref in found.claims} == {"a", "b"} and "needed" in (found.reason or "")
    claims = [ClaimRef(c.document, c.id) for c in record.claims()]
    record.judge(judgement("2020-01-01T00:00:00+00:00", "Ada", "person", "different", claims[:1], claims[1:]))
    assert list(record.rule_judgements()) == []
    assert len(record.incidents()) == 2 and record.reasons() == ()


def test_an_old_name_leads_to_where_the_claims_stand_now(record: Record) -> None:
    add(record, report("a", RAID))
    (old,) = record.incidents()
    add(record, report("b", RAID))
    now = record.incident(old.id)
    assert now is not None and now.id != old.id and now.reports == 2
    assert record.incident("i0") is None
