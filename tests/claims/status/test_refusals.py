"""A negation is a refusal only where it is the doer's own; then the type has spent it."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Chad said it would not help Niger.",
        "The rebels do not intend to surrender.",
        "No country wants to take the refugees.",
        "Ghana has no plans to meet the envoy of Togo.",
        "Under no circumstances will Iran negotiate with the United States.",
        "The opposition said it would not attend talks in Geneva.",
    ],
)
def test_refused(reader: Reader, text: str) -> None:
    assert [(w.type, w.claim.polarity) for w in events(reader, text)] == [("REJECT", "affirmed")]


@pytest.mark.parametrize(
    "text",
    [
        "The law would prohibit the president from easing the sanctions.",
        "Local councils might not be able to help Mali.",
        "Inspectors are not due to visit Syria until Saturday.",
        "The mayor has not considered resigning.",
        "She did not believe that any neighbour would help her.",
        "The withheld funds will not force Syria to negotiate with Turkey.",
    ],
)
def test_not_refused(reader: Reader, text: str) -> None:
    assert "REJECT" not in [w.type for w in events(reader, text)]
