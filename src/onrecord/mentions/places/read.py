"""Places of a document: found by the gazetteer, told from people and bodies, resolved against the whole text."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.mentions.places.area import find_areas
from onrecord.mentions.places.evidence import evidence, survey, weigh
from onrecord.mentions.places.focus import WIDE, Focus, vote
from onrecord.mentions.places.home import known_home, named_home, self_named
from onrecord.mentions.places.named import find_named, uncovered
from onrecord.mentions.places.nominal import find_facilities
from onrecord.mentions.places.part import part_precision
from onrecord.mentions.places.resolve import resolve
from onrecord.mentions.places.settled import find_settled
from onrecord.mentions.places.spans import PlaceSpan, find_spans, with_candidates
from onrecord.model import Mention, Place, Precision
from onrecord.vocabulary.folding import Unit, units
from onrecord.vocabulary.gazetteer import Candidate, Gazetteer
from onrecord.vocabulary.gazetteer_cues import PlaceCues

_DEMONYM_VOTE = 0.3  # a people named says less about where than a country named (1.0)
_GUESSED = 1.0  # evidence that a span must have to be a place where an unknown person or body was found
_POSTAL = 2  # letters
_GREAT = 200_000  # people
_DEFAULT_FACILITIES: frozenset[str] = frozenset()


def find_places(
    document: Document,
    parse: Parse,
    gazetteer: Gazetteer,
    taken: Sequence[Mention],
    facilities: frozenset[str] = _DEFAULT_FACILITIES,
) -> tuple[Mention, ...]:
    """Place mentions in order of the text, their ids empty.

    `taken` holds actor mentions found before: a name of a person, body or people there is no place, unless it is that of a
    state or capital, which is both. `facilities` are the noun lemmas that head a nominal place ("hospital"); none by default.
    Named roads and rivers that no gazetteer holds are mentions without coordinates.
    """
    text = parse.cased
    words = units(text)
    focus = outlook(taken)
    spans = read_spans(document, text, words, gazetteer, focus)
    named = [span for span in find_named(text, words, spans, gazetteer) if _doubt(span, words, taken, gazetteer.cues) < inf]
    spans = uncovered(spans, named)
    settled = [span for span in find_settled(text, words, [*spans, *named], gazetteer, parse) if not _is_actor(span, taken)]
    around = survey(text, words, spans, gazetteer, focus)
    weights = gazetteer.weights
    kept = [
        span
        for span in spans
        if _is_certain(text, words, span, taken)
        or weigh(evidence(text, words, span, around, parse, gazetteer), weights) > _doubt(span, words, taken, gazetteer.cues)
    ]
    chosen = resolve(text, words, kept, gazetteer, focus, gazetteer.resolve_weights)
    found = [_mention(document, words, span, candidate, text, gazetteer) for span, candidate in zip(kept, chosen, strict=True)]
    found.extend(_unresolved(document, span) for span in named)
    found.extend(_unresolved(document, span, "town") for span in settled)
    found.sort(key=lambda mention: mention.start)
    if facilities:
        areas = find_areas(parse, found)
        found.extend(site for site in find_facilities(parse, facilities) if not any(_within(site, area) for area in areas))
        found.extend(areas)
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def read_spans(document: Document, text: str, words: list[Unit], gazetteer: Gazetteer, focus: Focus) -> list[PlaceSpan]:
    """All known names, with their votes and the outlet's added to the focus; loose spellings only of countries voted for."""
    spans = find_spans(text, words, gazetteer)
    known = known_home(document, gazetteer, focus)
    own = None if known else self_named(document, spans, gazetteer)
    vote([span for span in spans if own is None or span.key != own.key], focus)  # its namesakes must not speak for themselves
    if own is not None:
        named_home(own, spans, focus)
    kept = []
    for span in spans:
        if span.candidates[0].match == "loose":
            fitting = tuple(c for c in span.candidates if c.country in focus.countries)
            if fitting:
                kept.append(with_candidates(span, fitting))
        else:
            kept.append(span)
    return kept


def outlook(taken: Sequence[Mention]) -> Focus:
    """What is known before places are read: the peoples and states already found."""
    focus = Focus()
    for mention in taken:
        if mention.actor is not None and mention.actor.country is not None and len(mention.actor.country) == 3:
            focus.add(mention.actor.country, None, _DEMONYM_VOTE)
    return focus


def _is_certain(text: str, words: list[Unit], span: PlaceSpan, taken: Sequence[Mention]) -> bool:
    """A capital that speaks for its state ("Washington said"), a state's postal code ("Portland, OR"), and a great town in
    capitals that opens a paragraph before a colon ("KYIV: ...")."""
    first = words[span.first]
    if _opens_paragraph(text, first, span) and any(c.precision == "town" and c.population > _GREAT for c in span.candidates):
        return True
    if first.capitals and len(span.key) == _POSTAL and span.first and text[words[span.first - 1].end : first.start] == ", ":
        return any(c.kind == "admin1" and c.country == "USA" for c in span.candidates)
    if not any(c.kind == "capital" and c.match == "name" for c in span.candidates):
        return False
    states = {c.country for c in span.candidates if c.kind == "capital"}
    return any(m.start == span.start and m.end == span.end and m.actor is not None and m.actor.id in states for m in taken)


def _opens_paragraph(text: str, first: Unit, span: PlaceSpan) -> bool:
    """Whether a name written in capitals stands alone before a colon at the head of a paragraph."""
    return first.capitals and text[span.end : span.end + 2] == ": " and not text[: span.start].rpartition("\n")[2].strip()


def _doubt(span: PlaceSpan, words: list[Unit], taken: Sequence[Mention], cues: PlaceCues) -> float:
    """How much the actors found speak against a span: infinite for a known person or body, some for a name only guessed.

    A state or capital is actor and place at once, and so is what a body's name begins with ("Ohio Department of Health").
    """
    doubt = 0.0
    for mention in taken:
        if mention.form != "name" or mention.end <= span.start or span.end <= mention.start:
            continue
        wide = any(c.kind in WIDE or c.kind == "capital" or c.precision == "admin1" for c in span.candidates)
        if span.start <= mention.start and mention.end <= span.end:
            free = wide or span.end - span.start > mention.end - mention.start
        else:
            guessed = mention.actor is None or mention.actor.id is None
            free = _opens(span, mention, words) and (wide or _is_body(span, mention, words, cues, guessed))
        if not free:
            doubt = max(doubt, _GUESSED if mention.actor is None or mention.actor.id is None else inf)
    return doubt


def _opens(span: PlaceSpan, mention: Mention, words: list[Unit]) -> bool:
    """Whether a body's name begins with the place, an article before it aside ("the Adams County Board")."""
    if span.start == mention.start:
        return True
    return bool(span.first) and words[span.first - 1].start == mention.start and words[span.first - 1].folded == "the"


def _is_body(span: PlaceSpan, mention: Mention, words: list[Unit], cues: PlaceCues, guessed: bool) -> bool:
    """Whether what follows the place makes a public body of it: the next word, or for a name only guessed any later one."""
    for i in range(span.last, len(words)):
        if words[i].end > mention.end:
            return False
        if words[i].folded in cues.institution:
            return True
        if not guessed:
            return False
    return False


def _mention(
    document: Document, words: list[Unit], span: PlaceSpan, candidate: Candidate | None, text: str, gazetteer: Gazetteer
) -> Mention:
    if candidate is None:
        return _unresolved(document, span)
    place = Place(
        candidate.geonameid,
        candidate.name,
        candidate.lat,
        candidate.lon,
        candidate.country,
        candidate.admin1,
        part_precision(candidate.precision, text, words, span, gazetteer.cues),
    )
    return Mention("", "place", "name", span.start, span.end, document.text[span.start : span.end], place=place)


def _within(inner: Mention, outer: Mention) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _unresolved(document: Document, span: PlaceSpan, precision: Precision = "site") -> Mention:
    name = document.text[span.start : span.end]
    return Mention("", "place", "name", span.start, span.end, name, place=Place(None, name, None, None, None, None, precision))


def _is_actor(span: PlaceSpan, taken: Sequence[Mention]) -> bool:
    """Whether a known person, body or people stands there."""
    return any(
        m.form == "name" and m.actor is not None and m.actor.id is not None and m.start < span.end and span.start < m.end
        for m in taken
    )
