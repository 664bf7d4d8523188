"""Which country a page is about, when it is about exactly one: whose "the government" and "the army" then are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from onrecord.mentions.page import Page
from onrecord.model import Mention

_LEAST = 3  # mentions of the country
_SHARE = 0.75  # of all mentions of countries


def country_in_focus(page: Page, taken: Sequence[Mention]) -> tuple[str | None, bool]:
    """The country (ISO alpha-3) that the page speaks of most by far, and whether it speaks of no other."""
    votes: Counter[str] = Counter()
    for hit in page.hits:
        if hit.identity is not None and hit.identity.kind == "state" and hit.identity.country:
            votes[hit.identity.country] += 1
    for m in taken:
        if m.kind == "place" and m.place is not None and m.place.country and m.place.precision != "country":
            votes[m.place.country] += 1
    if not votes:
        return None, False
    country, most = votes.most_common(1)[0]
    total = votes.total()
    if most < _LEAST or most < _SHARE * total:
        return None, False
    return country, most == total
