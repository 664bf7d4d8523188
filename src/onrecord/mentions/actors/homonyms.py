"""States that only share their name with a place of another country: the police of Georgia in a text about Atlanta.

Actors are found before places. Two rules look again at an actor that bears a state's name: where the place of the same words
turns out to be a province or town elsewhere, the actor is not the state; and in a text of county sheriffs, "Lebanon Police" or
"Peru High" is a town's, even where the place still reads as the state, and its country is left open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Actor, Mention

# What the police, schools and fire brigades of towns in North America write behind the town's name, with a capital.
_LOCAL = frozenset(["Police", "High", "County", "City", "Township", "Fire", "Elementary", "Middle", "Mayor", "Sheriff", "Park"])
_WORD = 20  # characters; the longest of them are shorter
_SHERIFFS = ("County Sheriff", "Sheriff's Office", "Sheriff’s Office", "County Jail", "sheriff's deputies")


def of_their_country(text: str, actors: Sequence[Mention], places: Sequence[Mention]) -> tuple[Mention, ...]:
    """The actors, each with the country of the place whose name it bears; no state where that is no state."""
    named = {p.start: p for p in places if p.form == "name" and p.place is not None}
    sheriffs = any(words in text for words in _SHERIFFS)
    return tuple(_of_its(text, m, named, sheriffs) for m in actors)


def _next_word(text: str, start: int) -> str:
    return text[start : start + _WORD].split(" ", 1)[0].rstrip(",.;")


def _of_its(text: str, mention: Mention, named: dict[int, Mention], sheriffs: bool) -> Mention:
    actor = mention.actor
    if actor is None or actor.country is None or mention.form == "pronoun":
        return mention
    start = mention.start + (4 if mention.text[:4].lower() == "the " else 0)
    place = named.get(start)
    if place is None or place.place is None or place.end > mention.end or place.place.country is None:
        return mention
    elsewhere = place.place.precision != "country" and place.place.country != actor.country
    local = sheriffs and place.place.precision == "country" and _next_word(text, place.end + 1) in _LOCAL
    if not elsewhere and not local:
        return mention
    whole = place.end == mention.end
    name = place.text if whole else mention.text
    country = place.place.country if elsewhere else None
    return replace(mention, actor=Actor(None, name, country, ("GOV",) if whole else actor.sector))
