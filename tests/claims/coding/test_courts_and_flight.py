"""A conviction with prison is an arrest as well."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "arrested"),
    [
        ("A court sentenced the editor to twelve years in prison.", True),
        ("A court sentenced the editor to twelve years behind bars.", True),
        ("A court sentenced the editor to twelve years for treason.", False),
        ("A court jailed the editor for treason.", True),
        ("A court gave the editor a suspended prison sentence.", False),
        ("A court sentenced the editor to a suspended prison term.", False),
        ("A court fined the editor for raising the bar.", False),
    ],
)
def test_prison_makes_a_conviction_an_arrest(reader: Reader, text: str, arrested: bool) -> None:
    assert ("COERCE" in [w.type for w in events(reader, text)]) is arrested
