"""Query strings become filters, and addresses say everything once."""

from __future__ import annotations

import pytest
from starlette.datastructures import QueryParams

from onrecord.desk.addresses import Address, address, filter_of
from onrecord.record.filter import Filter, FilterError


def test_an_empty_query_is_an_empty_filter() -> None:
    assert filter_of(QueryParams(""), 100, 50) == Filter(limit=50)


def test_codes_may_be_listed_with_commas_and_names_may_hold_them() -> None:
    found = filter_of(QueryParams("type=ASSAULT,COERCE&outlet=The+Daily,+Kabul&country=SYR&country=IRQ"), 100, 50)
    assert found.type == ("ASSAULT", "COERCE")
    assert found.outlet == ("The Daily, Kabul",)
    assert found.country == ("SYR", "IRQ")


def test_numbers_points_and_bounds() -> None:
    found = filter_of(QueryParams("near=35.9,36.6&radius=40&limit=5000"), 1000, 50)
    assert (found.near, found.radius, found.limit) == ((35.9, 36.6), 40.0, 1000)


@pytest.mark.parametrize(
    "query",
    ["near=here", "radius=nan", "limit=0", "limit=-1", "order=oldest", "start=yesterday", "status=maybe", "standing=firm"],
)
def test_what_cannot_be_meant_is_said(query: str) -> None:
    with pytest.raises(FilterError):
        filter_of(QueryParams(query), 100, 50)


def test_an_address_has_one_form_and_drops_what_is_empty_or_unknown() -> None:
    one, other = (address("/explore", QueryParams(q)) for q in ("type=ASSAULT&country=SYR&x=1&text=", "country=SYR&type=ASSAULT"))
    assert str(one) == str(other) == "/explore?country=SYR&type=ASSAULT"


def test_a_changed_condition_begins_at_the_first_page() -> None:
    here = Address("/explore", (("cursor", "abc"), ("type", "ASSAULT")))
    assert str(here.put(country="SYR")) == "/explore?country=SYR&type=ASSAULT"
    assert str(here.put(type=None)) == "/explore"
