"""Places of a document: found by the gazetteer, told from people and bodies, resolved against the whole text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.mentions.places_evidence import evidence, survey, weigh
from onrecord.mentions.places_resolve import Focus, resolve, vote
from onrecord.mentions.places_spans import PlaceSpan, find_spans
from onrecord.model import Mention, Place, Precision
from onrecord.vocabulary.folding import Unit, units
from onrecord.vocabulary.gazetteer import Candidate, Gazetteer


def find_places(document: Document, parse: Parse, gazetteer: Gazetteer, taken: Sequence[Mention]) -> tuple[Mention, ...]:
    """Place mentions in order of the text, their ids empty.

    `taken` holds actor mentions found before: a name of a person, body or people there is no place, unless it is that of a
    state or capital, which is both.
    """
    text = parse.cased
    words = units(text)
    focus = outlook(document, gazetteer, taken)
    spans = read_spans(text, words, gazetteer, focus)
    around = survey(text, words, spans, gazetteer, focus)
    weights = gazetteer.weights
    kept = [s for s in spans if weigh(evidence(text, words, s, around, parse, gazetteer), weights) > 0]
    resolve_weights = {name[8:]: value for name, value in weights.items() if name.startswith("resolve:")}
    chosen = resolve(text, words, kept, gazetteer, focus, resolve_weights)
    return tuple(_mention(document, span, candidate) for span, candidate in zip(kept, chosen, strict=True) if candidate)


def read_spans(text: str, words: list[Unit], gazetteer: Gazetteer, focus: Focus) -> list[PlaceSpan]:
    """All known names, with their votes added to the focus; loose spellings only of countries that the text is about."""
    spans = find_spans(text, words, gazetteer)
    vote(spans, focus)
    kept = []
    for span in spans:
        if span.candidates[0].match == "loose":
            fitting = tuple(c for c in span.candidates if c.country in focus.countries)
            if fitting:
                kept.append(replace(span, candidates=fitting))
        else:
            kept.append(span)
    return kept


def outlook(document: Document, gazetteer: Gazetteer, taken: Sequence[Mention]) -> Focus:
    """What is known before the text is read: the peoples and states already found, and where the outlet is published."""
    focus = Focus()
    for mention in taken:
        if mention.actor is not None and mention.actor.country is not None and len(mention.actor.country) == 3:
            focus.countries[mention.actor.country] += 0.3  # type: ignore[assignment]
    domain = document.outlet if document.outlet and "." in document.outlet else urlsplit(document.url or "").hostname or ""
    home = gazetteer.outlet(domain) if domain else None
    if home is not None:
        focus.home = (home.lat, home.lon)
        focus.countries[home.country or ""] += 0.5  # type: ignore[assignment]
        focus.divisions[home.country or "", home.admin1 or ""] += 0.5  # type: ignore[assignment]
    return focus


def _mention(document: Document, span: PlaceSpan, candidate: Candidate) -> Mention:
    place = Place(
        candidate.geonameid,
        candidate.name,
        candidate.lat,
        candidate.lon,
        candidate.country,
        candidate.admin1,
        candidate.precision,
    )
    return Mention("", "place", "name", span.start, span.end, document.text[span.start : span.end], place=place)
