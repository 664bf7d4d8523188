"""Counts per day become days, weeks, months or years, and nothing is lost on the way."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from onrecord.desk.views.timeline import HEIGHT, WIDTH, timeline

DAYS = st.dates(date(1990, 1, 1), date(2035, 12, 31)).map(date.isoformat)


def href(start: str, end: str) -> str:
    return f"/explore?start={start}&end={end}"


def test_a_few_days_are_bars_of_a_day_with_gaps_for_silence() -> None:
    found = timeline({("2019-03-01", "ASSAULT"): 2, ("2019-03-03", "ASSAULT"): 1, ("2019-03-03", "AID"): 1}, href)
    assert [(bar.start, bar.end, bar.count) for bar in found.bars] == [
        ("2019-03-01", "2019-03-01", 2),
        ("2019-03-03", "2019-03-03", 2),
    ]
    assert found.bars[0].words == "2019-03-01: 2 incidents"
    assert found.bars[1].href == "/explore?start=2019-03-03&end=2019-03-03"
    assert found.bars[1].x > found.bars[0].x + found.bars[0].width


def test_a_span_is_drawn_whole_so_that_silence_can_be_seen() -> None:
    found = timeline({("2019-03-01", ""): 2}, href, "document", ("2019-01-01", "2019-03-04"))
    assert [bar.start for bar in found.bars] == ["2019-03-01"] and found.bars[0].x > WIDTH * 0.9
    assert found.ticks[0].words == "2019-01-01"


def test_long_spans_are_weeks_then_months_then_years() -> None:
    for days, longest in ((200, 7), (3000, 31), (9000, 366)):
        first = date(2000, 1, 1)
        found = timeline({((first + timedelta(days=n)).isoformat(), "AID"): 1 for n in range(0, days, 5)}, href)
        bar = found.bars[len(found.bars) // 2]
        assert 1 < (date.fromisoformat(bar.end) - date.fromisoformat(bar.start)).days + 1 <= longest


@given(st.dictionaries(st.tuples(DAYS, st.sampled_from(["ASSAULT", "AID", "OWN", ""])), st.integers(1, 500), max_size=60))
def test_every_incident_is_in_one_bar_inside_the_picture(counts: dict[tuple[str, str], int]) -> None:
    found = timeline(counts, href)
    assert sum(bar.count for bar in found.bars) == sum(counts.values())
    for (day, _), _n in counts.items():
        assert sum(bar.start <= day <= bar.end for bar in found.bars) == 1
    for bar in found.bars:
        assert bar.x >= 0 and bar.x + bar.width <= WIDTH + 1
        assert all(part.y >= -0.5 and part.y + part.height <= HEIGHT + 0.5 for part in bar.parts)
