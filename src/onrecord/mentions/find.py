"""All mentions of one document: names first, then places, times, figures, and last what is only described."""

from __future__ import annotations

from dataclasses import fields, replace
from operator import attrgetter

from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.mentions.actors.accused import without_namesakes
from onrecord.mentions.actors.appositions import joined
from onrecord.mentions.actors.described import find_described
from onrecord.mentions.actors.homonyms import of_their_country
from onrecord.mentions.actors.names import find_names
from onrecord.mentions.actors.page import Page, with_article
from onrecord.mentions.actors.read import find_named
from onrecord.mentions.figures.read import find_figures
from onrecord.mentions.found import Mentions
from onrecord.mentions.places.read import find_places
from onrecord.mentions.times.read import find_times
from onrecord.model import Mention
from onrecord.vocabulary.gazetteer import Gazetteer
from onrecord.vocabulary.load import Vocabulary

_WATERS = frozenset({"sea", "gulf", "bay", "strait", "straits", "bight", "sound"})
_BUT_ID = attrgetter(*(field.name for field in fields(Mention) if field.name != "id"))  # what `replace` would look up each time


def find_mentions(document: Document, parse: Parse, vocabulary: Vocabulary, gazetteer: Gazetteer) -> Mentions:
    """Mentions in text order with ids m1, m2, ...; the longer of two that start together comes first."""
    hits = without_namesakes(parse, find_names(parse, vocabulary.actors, document.published), vocabulary.actors)
    page = Page.of(parse, vocabulary.actors, hits)
    named = find_named(page)
    times = find_times(document, parse, vocabulary.calendar)
    places = find_places(document, parse, gazetteer, named, vocabulary.facilities)
    named = tuple(m for m in named if not _names_a_water(m, places))
    figures = find_figures(document, parse, vocabulary.measures, times)
    named = tuple(with_article(parse, m) for m in named)  # not before: places compare their spans with those of names
    sites = tuple(place for place in places if place.form == "name")  # a hospital may be an actor too
    described = find_described(page, (*named, *sites, *times), document.published)
    actors = joined(parse, of_their_country(document.text, (*named, *described), places))
    found = (*actors, *places, *times, *figures)
    if parse.cased is not parse.text:
        found = tuple(_whole(parse, mention) for mention in found)
    return Mentions.of(_numbered(found), parse)


def _names_a_water(mention: Mention, places: tuple[Mention, ...]) -> bool:
    """ "the Sea of Japan", "the Gulf of Mexico": no act reaches the state after which a water is called."""
    return any(
        p.start < mention.start and mention.end == p.end and p.text.split()[0].lower() in _WATERS and p.form == "name"
        for p in places
    )


def _whole(parse: Parse, mention: Mention) -> Mention:
    """A name found in words whose characters were moved together to be read ("U . K"), as far as its last word goes."""
    last = parse.first_token(mention.end - 1)
    if last >= len(parse) or parse.ends[last] <= mention.end:
        return mention
    start = parse.starts[last]
    if parse.text[start : mention.end].lower() == parse.cased[start : mention.end].lower():
        return mention
    return replace(mention, end=parse.ends[last], text=parse.text[mention.start : parse.ends[last]])


def _numbered(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    unique = {(m.kind, m.start, m.end): m for m in reversed(mentions)}
    ordered = sorted(unique.values(), key=lambda m: (m.start, -m.end, m.kind))
    return tuple(Mention(f"m{number}", *_BUT_ID(m)) for number, m in enumerate(ordered, start=1))
