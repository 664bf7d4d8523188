"""Plans that a government gives up: a concession under pressure only."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "The government withdrew the bill after weeks of protests.",
        "Mexico's president abandoned the proposed fuel tax after protests.",
        "The cabinet scrapped the fare increase under pressure from commuters.",
        "Faced with a general strike, the prime minister shelved the pension reform.",
        "Kenya's president withdrew the finance bill after a public outcry.",
    ],
)
def test_yields(reader: Reader, text: str) -> None:
    assert "CONCEDE" in [w.type for w in events(reader, text)]


@pytest.mark.parametrize(
    "text",
    [
        "The government withdrew the bill on Tuesday.",
        "The council postponed a decision on the bridge.",
        "The ministry scrapped its plan for a new stadium.",
        "The club dropped its plan for a new stadium after protests by fans.",
        "The company scrapped a price increase after an outcry.",
    ],
)
def test_yields_to_nobody(reader: Reader, text: str) -> None:
    assert "CONCEDE" not in [w.type for w in events(reader, text)]
