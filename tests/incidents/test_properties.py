"""What must always hold: any order, any batch, any repetition gives the same incidents under the same ids."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.incidents.build import build, told_by
from onrecord.incidents.cluster import proposal
from onrecord.incidents.compare_time import far_apart
from onrecord.incidents.judgements import Verdict, judgement
from onrecord.model import ClaimRef, Reading
from tests.incidents.making import ALEPPO, HOMS, IDLIB, MONITOR, RUSSIA, TURKEY, Says, report

_SAYS = st.builds(
    Says,
    text=st.sampled_from(
        (
            "Jets bombed the market of the town, killing people.",
            "Planes struck a depot near the old silo at noon.",
            "Gunmen stormed Tahwil prison and freed inmates.",
        )
    ),
    trigger=st.just("e"),
    type=st.sampled_from(("ASSAULT", "COERCE", "CONSULT")),
    mode=st.sampled_from(((), ("aerial",), ("firearms",))),
    actor=st.sampled_from((None, RUSSIA, TURKEY)),
    place=st.sampled_from((None, IDLIB, ALEPPO, HOMS)),
    day=st.sampled_from((None, "2018-09-04", "2018-09-05", "2018-10-01")),
    killed=st.sampled_from((None, 1.0, 9.0, 40.0)),
    by=st.sampled_from((None, None, MONITOR)),
    unnamed=st.sampled_from((False, False, True)),
    polarity=st.sampled_from(("affirmed", "affirmed", "denied")),
)
_PAGES = st.lists(
    st.tuples(st.lists(_SAYS, min_size=1, max_size=3), st.sampled_from((None, "2018-09-05", "2018-10-02"))),
    min_size=1,
    max_size=6,
)
_QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _readings(pages: list[tuple[list[Says], str | None]]) -> list[Reading]:
    return [report(f"d{n}", *says, published=day) for n, (says, day) in enumerate(pages)]


@_QUIET
@given(pages=_PAGES, random=st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(pages: list[tuple[list[Says], str | None]], random: object) -> None:
    readings = _readings(pages)
    again = [*readings, *readings[:2]]
    random.shuffle(again)  # type: ignore[attr-defined]
    assert build(readings).incidents == build(again).incidents


@_QUIET
@given(pages=_PAGES)
def test_a_claim_is_in_one_incident_at_most_and_ids_are_unique(pages: list[tuple[list[Says], str | None]]) -> None:
    readings = _readings(pages)
    incidents = build(readings).incidents
    refs = [ref for i in incidents for ref in i.claims]
    assert len(refs) == len(set(refs)) and len({i.id for i in incidents}) == len(incidents)
    assert set(refs) <= {ClaimRef(r.id, c.id) for r in readings for c in r.claims}


@_QUIET
@given(pages=_PAGES)
def test_figures_and_values_name_claims_of_their_incident_and_ranges_span_them(
    pages: list[tuple[list[Says], str | None]],
) -> None:
    for incident in build(_readings(pages)).incidents:
        ids = {ref.claim for ref in incident.claims}
        for found in incident.figures.values():
            assert {c for s in found.by_source for c in s.claims} <= ids
            lows = [s.low for s in found.by_source if s.of is None and s.low is not None]
            assert not lows or found.low == min(lows)
        assert {ref.claim for said in incident.values.values() for v in said for ref in v.claims} <= ids
        # Every page has an outlet of its own and one name at most is quoted, so nameless voices add nothing to these.
        assert 1 <= incident.independent_sources <= incident.reports + 1 and 2 <= incident.credibility <= 6


@_QUIET
@given(pages=_PAGES, verdict=st.sampled_from(("same", "different")), data=st.data())
def test_a_persons_word_holds_in_any_order(
    pages: list[tuple[list[Says], str | None]], verdict: Verdict, data: st.DataObject
) -> None:
    readings = _readings(pages)
    refs = sorted((ClaimRef(s.document, s.claim) for i in build(readings).incidents for s in i.claims), key=str)
    if not refs:  # nothing but what pages deny of themselves
        return
    left, right = data.draw(st.sampled_from(refs)), data.draw(st.sampled_from(refs))
    if left == right:
        return
    sides = ((left, right), ()) if verdict == "same" else ((left,), (right,))
    said = [judgement("2020-01-01T00:00:00Z", "Ada", "person", verdict, *sides)]
    found = build(readings, said).incidents
    assert found == build(list(reversed(readings)), said).incidents
    together = any({left, right} <= set(i.claims) for i in found)
    assert together == (verdict == "same") or not all(any(r in i.claims for i in found) for r in (left, right))


@_QUIET
@given(pages=_PAGES)
def test_what_happened_elsewhere_at_another_time_moves_no_incident(pages: list[tuple[list[Says], str | None]]) -> None:
    readings = _readings(pages)
    far = replace(
        report("zz", Says("A ferry sank.", "sank", place=HOMS, day="1999-01-01"), outlet="Elsewhere"), published="1999-01-02"
    )
    before = {i.id for i in build(readings).incidents}
    assert before <= {i.id for i in build([*readings, far]).incidents}


@_QUIET
@given(pages=_PAGES)
def test_what_is_far_apart_in_time_is_never_proposed_as_one(pages: list[tuple[list[Says], str | None]]) -> None:
    found = [account for reading in _readings(pages) for account in told_by(reading).accounts]
    for left in found:
        for right in found:
            assert far_apart(left, right) == far_apart(right, left)
            if far_apart(left, right):
                assert proposal(left, right) is None
