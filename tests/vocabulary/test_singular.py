"""Singulars by their endings."""

from __future__ import annotations

import pytest

from onrecord.vocabulary.singular import singular


@pytest.mark.parametrize(
    ("plural", "one"),
    [("Women", "woman"), ("families", "family"), ("children", "child"), ("people", "person"), ("guards", "guard"),
     ("witnesses", "witness"), ("police", "police"), ("boss", "boss"), ("gunmen", "gunman")],
)  # fmt: skip
def test_singulars(plural: str, one: str) -> None:
    assert singular(plural) == one
