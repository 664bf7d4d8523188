"""States that only share their name with a place of another country: the police of Georgia in a text about Atlanta.

Actors are found before places. Two rules look again at an actor that bears a state's name: where the place of the same words
turns out to be a province or town elsewhere, the actor is not the state; and in a text of county sheriffs, "Lebanon Police" or
"Peru High" is a town's, even where the place still reads as the state, and its country is left open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Actor, Mention

# What the police, schools and fire brigades of towns in North America write behind the town's name, with a capital.
_LOCAL = frozenset(["Police", "High", "County", "City", "Township", "Fire", "Elementary", "Middle", "Mayor", "Sheriff", "Park"])
_WORD = 20  # characters; the longest of them are shorter
_OF = re.compile(r"(?:, \d{1,2},)? of (?:the )?")
_SHERIFFS = ("County Sheriff", "Sheriff's Office", "Sheriff’s Office", "County Jail", "sheriff's deputies")


def of_their_country(text: str, actors: Sequence[Mention], places: Sequence[Mention]) -> tuple[Mention, ...]:
    """The actors, each with the country of the place whose name it bears; no state where that is no state, and no known person
    where the text says that somebody of that name is of another country."""
    named = {p.start: p for p in places if p.form == "name" and p.place is not None}
    sheriffs = any(words in text for words in _SHERIFFS)
    others = {
        m.actor.id: where for m in actors if m.actor is not None and m.actor.id and (where := _of_elsewhere(text, m, named))
    }
    return tuple(_somebody_else(_of_its(text, m, named, sheriffs), others) for m in actors)


def _of_elsewhere(text: str, mention: Mention, named: dict[int, Mention]) -> str | None:
    """ "Boris Johnson of Texas", "Boris Johnson, 34, of Texas": the country of which a person of a known name is said to be,
    where it is another than that person's own."""
    actor = mention.actor
    if actor is None or actor.country is None or mention.form != "name" or actor.id == actor.country or len(actor.country) != 3:
        return None
    if not {"IGO", "REB", "UAF", "PRM", "DIP"}.isdisjoint(actor.sector):
        return None
    of = _OF.match(text, mention.end)
    place = named.get(of.end()) if of is not None else None
    if place is None or place.place is None or place.place.country in (None, actor.country):
        return None
    return place.place.country


def _somebody_else(mention: Mention, others: dict[str, str]) -> Mention:
    actor = mention.actor
    if actor is None or actor.id not in others or mention.form != "name":
        return mention
    return replace(mention, actor=Actor(None, " ".join(mention.text.split()), others[actor.id], ()))


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
