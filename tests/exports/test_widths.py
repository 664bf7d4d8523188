"""Widths of columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.exports.widths import widths


def test_a_table_that_fits_is_as_wide_as_its_words() -> None:
    assert widths([["a", "bcd"], ["x y"]], 80) == [3, 3]


def test_dates_stay_whole_while_long_texts_are_wrapped() -> None:
    assert widths([["when", "2019-03-12"], ["a long text " * 20]], 40) == [10, 30]


@given(st.lists(st.lists(st.text("ab ", max_size=60), min_size=1), min_size=1, max_size=8), st.integers(8, 200))
def test_the_window_is_never_overrun(columns: list[list[str]], available: int) -> None:
    assert sum(widths(columns, available)) <= available
