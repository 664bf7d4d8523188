"""Where a document's outlet is published: from the table of outlets, else from its own name ("Lancaster Eagle-Gazette").

An outlet's name says which Lancaster only together with the text: a town counts as home when the text names it too, and the
text's own countries and divisions choose between its namesakes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from onrecord.documents.document import Document
from onrecord.mentions.places.focus import Focus, kilometres
from onrecord.mentions.places.spans import PlaceSpan
from onrecord.vocabulary.gazetteer import Candidate, Gazetteer

OUTLET_VOTE = 0.5  # between a country named (1.0) and a people named (0.3)
_SHORTEST = 4  # letters of a town's name within an outlet's name: shorter ones are met by chance
_NEIGHBOUR_KM = 60.0  # a local paper names the towns around it
_MOST_NAMES, _MOST_NAMESAKES = 25, 25
_OPENER = re.compile(r"^(?:the|my|go|daily|news|visit|inside)")
_LETTERS = re.compile(r"[^a-z]+")


def known_home(document: Document, gazetteer: Gazetteer, focus: Focus) -> bool:
    """Votes for the place of the document's outlet, or for its country; whether it is a local one with a known home."""
    domain = outlet_domain(document)
    home = gazetteer.outlet(domain) if domain else None
    if home is None:
        return False
    if home.local:
        focus.home = (home.place.lat, home.place.lon)
    focus.add(home.place.country, home.place.admin1 if home.local else None, OUTLET_VOTE)
    return home.local


def outlet_domain(document: Document) -> str:
    """The outlet's web domain, given as such or in the document's address; empty when neither is."""
    if document.outlet and "." in document.outlet and " " not in document.outlet:
        return document.outlet
    return urlsplit(document.url or "").hostname or ""


def self_named(document: Document, spans: Sequence[PlaceSpan], gazetteer: Gazetteer) -> PlaceSpan | None:
    """The name in the text that the outlet's own name begins with, the longest if several do."""
    label = _label(document)
    if not label:
        return None
    rest = _OPENER.sub("", label)
    fitting = {span.key: span for span in spans if _heads(span.key, label, gazetteer) or _heads(span.key, rest, gazetteer)}
    return fitting[max(fitting, key=len)] if fitting else None


def named_home(span: PlaceSpan, spans: Sequence[PlaceSpan], focus: Focus) -> None:
    """Choose the outlet's home or division among the namesakes of the place in its name, by what else the text speaks of."""
    others = {other.key: other.candidates for other in spans if other.key != span.key}
    around = [candidates[:_MOST_NAMESAKES] for candidates in others.values()][:_MOST_NAMES]
    places = [c for c in span.candidates if c.match != "loose" and c.precision in ("town", "admin1", "admin2")]
    if not places:
        return
    home = max(places, key=lambda c: _fit(c, around, focus))
    if home.precision != "admin1":
        focus.home = (home.lat, home.lon)
    focus.add(home.country, home.admin1, OUTLET_VOTE)


def _fit(place: Candidate, around: Sequence[Sequence[Candidate]], focus: Focus) -> float:
    """How well a namesake fits what the text is about; size says little of where a paper of that name is published."""
    wide = 1.0 if place.precision == "admin1" else 0.0
    near = sum(
        any(c.precision != "country" and kilometres(c, place.lat, place.lon) < _NEIGHBOUR_KM for c in names) for names in around
    )
    return (
        min(near, 6)
        + 6 * focus.country(place.country)
        + 6 * focus.division(place)
        + 0.5 * math.log10(place.population + 300)
        + wide
    )


def _label(document: Document) -> str:
    """The letters of the outlet's name, or the part of its domain that names it."""
    if domain := outlet_domain(document):
        parts = domain.lower().removeprefix("www.").split(".")
        return _LETTERS.sub("", max(parts[:-1] or parts, key=len))
    return _LETTERS.sub("", (document.outlet or "").lower())


def _heads(key: str, label: str, gazetteer: Gazetteer) -> bool:
    """Whether a label is a place's name and then nothing but words that papers and stations call themselves."""
    name = key.replace(" ", "")
    if len(name) < _SHORTEST or not label.startswith(name):
        return False
    return _self_names(gazetteer.cues.outlet | gazetteer.cues.media).fullmatch(label, len(name)) is not None


@lru_cache(maxsize=4)
def _self_names(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(words, key=len, reverse=True))})*")
