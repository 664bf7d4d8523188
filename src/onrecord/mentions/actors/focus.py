"""Which country a page is about, when it is about exactly one: whose "the government" and "the army" then are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.mentions.actors.page import Page
from onrecord.model import Mention

_LEAST = 3  # mentions of the country
_SHARE = 0.75  # of all mentions of countries


@dataclass(frozen=True, slots=True)
class Countries:
    """`leading` is named most often (null in a draw), `focus` most by far; `alone` when no other is named; `only`: the only one
    named, however seldom. ISO alpha-3."""

    leading: str | None
    focus: str | None
    alone: bool
    only: str | None = None


def countries_named(page: Page, taken: Sequence[Mention]) -> Countries:
    """The countries of a page by the states, peoples and places that it names."""
    votes: Counter[str] = Counter()
    for hit in page.hits:
        if hit.identity is not None and hit.identity.kind == "state" and hit.identity.country:
            votes[hit.identity.country] += 1
    for m in taken:
        if m.kind == "place" and m.place is not None and m.place.country and m.place.precision != "country":
            votes[m.place.country] += 1
    if not votes:
        return Countries(None, None, False)
    (country, most), *others = votes.most_common(2)
    leading = None if others and others[0][1] == most else country
    far = most >= _LEAST and most >= _SHARE * votes.total()
    return Countries(leading, country if far else None, far and not others, None if others else country)
