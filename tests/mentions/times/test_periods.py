"""Calendar arithmetic."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.mentions.times import periods


@pytest.mark.parametrize(("year", "month", "day"), [(2000, 4, 23), (2016, 3, 27), (2024, 3, 31)])
def test_western_easter(year: int, month: int, day: int) -> None:
    assert periods.easter(year) == date(year, month, day)


@pytest.mark.parametrize(("year", "month", "day"), [(2016, 5, 1), (2021, 5, 2), (2024, 5, 5)])
def test_orthodox_easter(year: int, month: int, day: int) -> None:
    assert periods.orthodox_easter(year) == date(year, month, day)


def test_winter_runs_into_the_next_year() -> None:
    winter = periods.season(2015, "winter")
    assert (winter.first, winter.last) == (date(2015, 12, 1), date(2016, 2, 29))


def test_a_month_back_from_a_long_month_ends_on_a_day_that_exists() -> None:
    assert periods.step(date(2018, 3, 31), "month", -1) == date(2018, 2, 28)


def test_weeks_begin_on_monday() -> None:
    assert periods.week(date(2018, 9, 9)).first == date(2018, 9, 3)


def test_a_day_that_does_not_exist_is_no_period() -> None:
    assert periods.made(2018, 2, 30) is None


def test_steps_outside_the_calendar_are_unknown() -> None:
    assert periods.step(date(2018, 1, 1), "century", -90) is None
