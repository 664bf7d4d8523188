"""The targets of the fuzzer hold for any bytes, and for the inputs that it starts from."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fuzzing.seeds import SEEDS
from fuzzing.targets import TARGETS
from hypothesis import given, settings
from hypothesis import strategies as st

_QUICK = sorted(set(TARGETS) - {"reading"})


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_what_the_fuzzer_starts_from_is_sound(name: str) -> None:
    for seed in SEEDS[name]:
        TARGETS[name](seed)


@pytest.mark.parametrize("name", _QUICK)
def test_a_target_holds_for_any_bytes(name: str) -> None:
    _any_bytes(TARGETS[name], 60)


def test_the_reader_holds_for_any_bytes() -> None:
    _any_bytes(TARGETS["reading"], 25)


def _any_bytes(target: Callable[[bytes], None], examples: int) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(st.binary(max_size=300))
    def holds(data: bytes) -> None:
        target(data)

    holds()
