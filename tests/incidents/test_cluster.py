"""Linkage and the reason that is given for it see the same comparisons."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.incidents import cluster as linkage
from onrecord.incidents.account import Account
from onrecord.incidents.cluster import LINK, Together, between, cluster
from onrecord.incidents.comparison import Comparison
from onrecord.incidents.decisions import Decisions
from onrecord.incidents.judgements import judgement
from tests.incidents.making import IDLIB, RUSSIA, Says, report
from tests.incidents.test_compare import account_of

RAID = Says("Jets bombed the market of Idlib, killing nine.", "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04", killed=9)
_SAME = judgement("2020-01-01T00:00:00+00:00", "Ada", "person", "same", [], [])


def test_an_echo_inside_what_a_person_joined_counts_for_linkage_and_for_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    accounts = [account_of(report(name, RAID)) for name in "abc"]
    likely = Comparison((), LINK + 0.5, 2, True, True, None, support=9.0)
    found = {
        ("a", "b"): replace(likely, weight=9.0, echo=True),
        ("a", "c"): replace(likely, weight=-3.0, other_day=True),
        ("b", "c"): likely,
    }

    def compared(left: Account, right: Account) -> Comparison:
        return found[left.document, right.document]

    monkeypatch.setattr(linkage, "compare", compared)
    joined = Decisions({(0, 1): _SAME}, frozenset())
    strong = {(0, 1): 9.0, (1, 2): LINK + 0.5}
    assert cluster(accounts, strong, joined).groups == [[0, 1, 2]]
    assert between(Together(accounts, strong, joined), [0, 1], [2]) == [(0, 2, LINK), (1, 2, LINK + 0.5)]


def test_what_was_never_clustered_together_is_said_so() -> None:
    accounts = [account_of(report(name, RAID)) for name in "ab"]
    assert between(Together(accounts, {}), [0], [1]) is None
