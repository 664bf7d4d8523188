"""Incidents brought up to date one change at a time are those that all documents at once give, in any order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from onrecord.incidents import blocks, cluster, copies, withdrawn
from onrecord.incidents.build import build
from onrecord.incidents.judgements import judgement
from onrecord.model import ClaimRef, Reading
from onrecord.record import filed_accounts, filed_texts, incident_cache
from onrecord.record.found import Grade
from onrecord.record.store import Record
from tests.incidents.making import ALEPPO, HOMS, IDLIB, MONITOR, RUSSIA, TURKEY, Says, report
from tests.record.making import capture

_TEXTS = (
    "Jets bombed the crowded vegetable market of the old town at noon on the day, and people were killed under its roofs.",
    "Planes struck a depot near the old silo at noon while lorries of the mill stood in a long line before its northern gate.",
    "Gunmen stormed Tahwil prison and freed inmates from two of its wings before the guards could close the outer doors.",
    "Shells hit a row of houses behind the bakery in the evening, neighbours said, and fires burned until the next morning.",
)
_SAYS = st.builds(
    Says,
    text=st.sampled_from(_TEXTS),
    trigger=st.just("e"),
    type=st.sampled_from(("ASSAULT", "ASSAULT", "COERCE")),
    mode=st.sampled_from(((), ("aerial",), ("firearms",))),
    actor=st.sampled_from((None, RUSSIA, TURKEY)),
    place=st.sampled_from((None, IDLIB, ALEPPO, HOMS)),
    day=st.sampled_from((None, "2018-09-04", "2018-09-04", "2018-09-05", "2018-10-01")),
    killed=st.sampled_from((None, 1.0, 9.0, 40.0)),
    by=st.sampled_from((None, None, MONITOR)),
    unnamed=st.sampled_from((False, False, True)),
    polarity=st.sampled_from(("affirmed", "affirmed", "affirmed", "denied")),
)
_PAGE = st.tuples(
    st.sampled_from([f"d{n}" for n in range(9)]),  # a second page under one id is a new version
    st.lists(_SAYS, min_size=0, max_size=3),
    st.sampled_from((None, "2018-09-05", "2018-10-02")),
    st.sampled_from(("Daily", "Wire", None)),
    st.sampled_from(("", "", "", "Retraction: ", "Correction: ")),
)
_DEEDS = st.lists(
    st.tuples(st.sampled_from(("same", "different", "rejected", "graded", "undone", "grade")), st.randoms()), max_size=4
)
_QUIET = settings(
    max_examples=12, derandomize=True, phases=(Phase.generate,), deadline=None, suppress_health_check=list(HealthCheck)
)
_NUMBERS = count()


@pytest.fixture(params=["roomy", "crowded"])
def bounds(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The bounds of the rules as they are, or so narrow that a few documents meet them."""
    if request.param == "crowded":
        for module in (blocks, withdrawn, filed_accounts):
            monkeypatch.setattr(module, "CAP", 3)
            monkeypatch.setattr(module, "FIRST", 2)
        for module in (copies, filed_texts):
            monkeypatch.setattr(module, "FIRST", 2)
        monkeypatch.setattr(cluster, "LARGEST", 3)
    monkeypatch.setattr(incident_cache, "_BATCH", 2)
    yield request.param


def _reading(page: tuple[str, list[Says], str | None, str | None, str]) -> Reading:
    id, says, published, outlet, notice = page
    found = report(id, *says, outlet="x", published=published)
    return replace(found, outlet=outlet, title=f"{notice}What happened" if notice else None)


def _expected(record: Record) -> tuple[object, ...]:
    grades = {grade.source: grade.reliability for grade in record.grades()}
    built = build(record.standing_readings(), record.judgements(current=True), grades, record.withdrawn_readings())
    return built.incidents


def _judge(record: Record, verdict: str, random: Random) -> None:
    made = f"2020-01-01T00:00:{next(_NUMBERS) % 60:02d}.{random.randrange(10**6):06d}+00:00"
    if verdict == "grade":
        record.grade(Grade(made, "Ada", random.choice(("Daily", "Wire", "the-monitor")), random.choice("ABCDE"), None))
        return
    if verdict == "undone":
        done = record.judgements()
        if done:
            record.judge(judgement(made, "Ada", "person", "undone", undoes=random.choice(done).id))
        return
    claims = sorted((ClaimRef(c.document, c.id) for c in record.claims()), key=str)
    if len(claims) < 2:
        return
    one, other = random.sample(claims, 2)
    if verdict == "same":
        record.judge(judgement(made, "Ada", "person", "same", [one, other]))
    elif verdict == "different":
        record.judge(judgement(made, "Ada", "person", "different", [one], [other]))
    elif verdict == "rejected":
        record.judge(judgement(made, "Ada", "person", "rejected", [one]))
    else:
        record.judge(judgement(made, "Ada", "person", "graded", [one], credibility=random.randrange(1, 7)))


@_QUIET
@given(pages=st.lists(_PAGE, min_size=1, max_size=12), deeds=_DEEDS, seed=st.integers(0, 2**32))
def test_after_every_change_the_incidents_are_those_of_a_full_build(
    tmp_path_factory: pytest.TempPathFactory, bounds: str, pages: list[tuple[str, list[Says], str | None, str | None, str]],
    deeds: list[tuple[str, Random]], seed: int,
) -> None:  # fmt: skip
    random = Random(seed)
    steps: list[object] = [*map(_reading, pages), *deeds]
    random.shuffle(steps)
    with Record.open(_fresh(tmp_path_factory)) as record:
        for step in steps:
            if isinstance(step, Reading):
                record.add(capture(step), step)
            else:
                _judge(record, *step)  # type: ignore[misc]
            if random.random() < 0.7:
                assert record.incidents() == _expected(record)
        assert record.incidents() == _expected(record)
        assert not record.build_incidents()


@_QUIET
@given(pages=st.lists(_PAGE, min_size=2, max_size=10, unique_by=lambda page: page[0]), seed=st.integers(0, 2**32))
def test_any_order_of_arrival_one_by_one_or_all_at_once_gives_the_same(
    tmp_path_factory: pytest.TempPathFactory, bounds: str, pages: list[tuple[str, list[Says], str | None, str | None, str]], seed: int
) -> None:  # fmt: skip
    readings = [_reading(page) for page in pages]
    found = []
    for order in (readings, Random(seed).sample(readings, len(readings))):
        with Record.open(_fresh(tmp_path_factory)) as record:
            for reading in order:
                record.add(capture(reading), reading)
                if order is not readings:
                    record.build_incidents()
            found.append((record.incidents(), sorted(map(str, record.reasons())), list(record.issues())))
    assert found[0] == found[1]


def test_a_crowd_of_many_years_is_met_without_unpacking_it(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked = list[bytes]()
    whole = filed_accounts._UNPACK

    def counted(packed: bytes) -> object:
        unpacked.append(packed)
        return whole(packed)

    monkeypatch.setattr(filed_accounts, "_UNPACK", counted)
    says = Says(_TEXTS[2], "e", place=IDLIB)
    for n in range(20):
        page = report(f"d{n}", replace(says, day=f"{2000 + n % 10}-0{1 + n % 3}-01"), outlet="x")
        record.add(capture(page), page)
    record.build_incidents()
    unpacked.clear()
    last = report("last", replace(says, day="2019-05-05"), outlet="x")
    record.add(capture(last), last)
    record.build_incidents()
    assert len(unpacked) < 3
    assert record.incidents() == _expected(record)


def _fresh(factory: pytest.TempPathFactory) -> Path:
    return factory.mktemp("record") / "desk.record"


def test_a_grade_of_an_outlet_reaches_what_it_relays_of_nameless_voices(record: Record) -> None:
    page = report("a", Says(_TEXTS[0], "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04", unnamed=True), outlet="Daily")
    record.add(capture(page), page)
    assert [i.reliability for i in record.incidents()] == ["F"]
    record.grade(Grade("2020-01-01T00:00:00+00:00", "Ada", "Daily", "B", None))
    assert [i.reliability for i in record.incidents()] == ["B"] and record.incidents() == _expected(record)
