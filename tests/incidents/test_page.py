"""What the beginning of a page says: its dateline settles what the sentences leave open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onrecord.incidents.build import build_incidents
from onrecord.incidents.page import dateline
from onrecord.incidents.when import when_of
from onrecord.model import Mention, Time
from tests.incidents.making import IDLIB, RUSSIA, Says, report

RAID = Says("Jets bombed the vegetable market of Idlib, killing nine.", "bombed", actor=RUSSIA, place=IDLIB, killed=9)


@pytest.mark.parametrize("line", ["Wednesday, 5 September 2018, 16:21", "5 September، 2018", "Sept. 5, 2018"])
def test_a_short_line_with_a_full_date_is_the_dateline(line: str) -> None:
    reading = report("a", Says(line, line[:3], status="planned"), RAID)
    assert dateline(reading) == date(2018, 9, 5).toordinal()
    assert dateline(replace(reading, published="2018-09-09")) is None


def test_a_date_inside_a_sentence_is_no_dateline() -> None:
    text = "The council met, as it had on 5 September 2018, to speak of the market that jets bombed in the town."
    assert dateline(report("a", replace(RAID, text=text))) is None


def test_a_weekday_is_the_last_one_before_the_dateline() -> None:
    mention = Mention("m", "time", "name", 0, 7, "Tuesday", time=Time("date", None, None, "day", "relative"))
    assert when_of(mention, date(2018, 9, 5).toordinal()).start == date(2018, 9, 4).toordinal()
    assert when_of(mention).start is None


def test_a_claim_without_place_and_date_belongs_to_the_happening_of_its_page() -> None:
    filler = Says("The town had been quiet for a month, and the stalls were full of people from the villages around it. " * 5, "quiet",
                  status="planned")  # fmt: skip
    later = Says("Three of the dead were children.", "dead", mode=(), killed=3, of="children")
    (incident,) = build_incidents([report("a", replace(RAID, day="2018-09-04"), filler, later)])
    assert len(incident.claims) == 2
