"""Relations at the words of the vocabulary."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import relations


@pytest.mark.parametrize(
    "text",
    ["Dina Moss joins Kurt Vale on stage.", "The singer Dina Moss supported the Foxes on Friday."],
)
def test_nobody_of_public_affairs_no_relation(reader: Reader, text: str) -> None:
    assert {kind for kind, _, _ in relations(reader, text)}.isdisjoint({"part_of", "backs"})


def test_who_joins_a_body_is_part_of_it(reader: Reader) -> None:
    assert ("part_of", ("Estonia",), ("the Freedom Alliance",)) in relations(reader, "Estonia joined the Freedom Alliance.")
