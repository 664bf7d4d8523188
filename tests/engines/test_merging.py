"""Merging over partitions gives what merging in one process gives, wherever the borders of partitions run."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.engines.folder import Folder
from onrecord.engines.local import LocalEngine
from onrecord.engines.merging import merge
from onrecord.exports.readings_file import readings_file
from onrecord.incidents.build import build
from onrecord.model import Place, Reading
from tests.incidents.making import ALEPPO, IDLIB, MONITOR, RUSSIA, TURKEY, Says, report

WEST = Place(7, "Westerly", 40.0, 29.99, "SYR", "Border", "town")  # on either side of a border between areas
EAST = Place(8, "Easterly", 40.0, 30.01, "SYR", "Border", "town")
COUNTRY = Place(9, "Syria", 35.0, 38.0, "SYR", None, "country")
SAYS = st.builds(
    Says,
    text=st.sampled_from(
        (
            "Jets bombed the market of the town, killing people.",
            "Planes struck a depot near the old silo at noon.",
            "Gunmen stormed Tahwil prison and freed inmates.",
        )
    ),
    trigger=st.just("e"),
    type=st.sampled_from(("ASSAULT", "ASSAULT", "CONSULT")),
    mode=st.sampled_from(((), ("aerial",))),
    actor=st.sampled_from((None, RUSSIA, TURKEY)),
    place=st.sampled_from((None, IDLIB, ALEPPO, WEST, EAST, COUNTRY)),
    day=st.sampled_from((None, "2018-09-12", "2018-09-13", "2018-09-14")),  # a border between months lies among them
    killed=st.sampled_from((None, 9.0, 40.0)),
    by=st.sampled_from((None, None, MONITOR)),
    unnamed=st.sampled_from((False, False, True)),
    polarity=st.sampled_from(("affirmed", "affirmed", "denied")),
)
PAGES = st.lists(st.tuples(st.lists(SAYS, min_size=1, max_size=3), st.sampled_from((None, "2018-09-13"))), min_size=1, max_size=9)


@settings(max_examples=60, deadline=None)
@given(pages=PAGES, files=st.integers(1, 4), size=st.sampled_from((1, 3, 1_000)))
def test_partitions_change_nothing(pages: list[tuple[list[Says], str | None]], files: int, size: int) -> None:
    readings = [report(f"d{n}", *says, published=day, outlet=f"Outlet {n % 3}") for n, (says, day) in enumerate(pages)]
    _equal(readings, files, size)


def test_crowds_are_bounded_and_told_of_in_the_same_way() -> None:
    says = Says("Jets bombed the market of the town, killing people.", "bombed", place=IDLIB, day="2018-09-13", killed=9.0)
    readings = [report(f"d{n}", says, Says(f"Witness {n} spoke to nobody else.", "spoke", "CONSULT")) for n in range(130)]
    assert _equal(readings, 3, 50)


def _equal(readings: list[Reading], files: int, size: int) -> bool:
    """Whether anything was left uncompared."""
    expected = build(readings)
    with TemporaryDirectory() as out:
        for n in range(files):
            Folder(out).write(f"part-{n}.parquet", readings_file(readings[n::files]))
        found = merge([out], LocalEngine(1), size)
    assert found.incidents == expected.incidents
    assert sorted(found.issues, key=repr) == sorted(expected.issues, key=repr)
    return bool(expected.issues)


def test_no_readings_no_incidents(tmp_path: Path) -> None:
    assert merge([str(tmp_path)], LocalEngine(1)).incidents == ()
