"""Names and ISO numbers of countries."""

from __future__ import annotations

import pytest

from onrecord.vocabulary.countries import Country, country_of


@pytest.mark.parametrize(
    ("code", "country"),
    [
        ("SYR", Country("Syria", 760)),
        ("CZE", Country("Czech Republic", 203)),
        ("DEU", Country("Germany", 276)),
        ("SOM", Country("Somalia", 706)),
        ("XKX", Country("Kosovo", None)),
        ("UNO", None),
        (None, None),
    ],
)
def test_a_country_by_its_code(code: str | None, country: Country | None) -> None:
    assert country_of(code) == country
