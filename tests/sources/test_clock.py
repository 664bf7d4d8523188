"""The time by which things are dated."""

from __future__ import annotations

from onrecord.sources.clock import moment, now


def test_moments_are_told_apart_within_a_second_and_sort_as_text() -> None:
    found = [moment() for _ in range(1000)]
    assert found == sorted(found) and len(set(found)) > 1
    assert all(len(m) == len("2026-01-01T00:00:00.000000+00:00") for m in found)
    assert found[0][:19] <= now()[:19]
