"""A claim flattened to what comparing and showing it needs; after this nobody looks at a Reading again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.incidents.families import CASUALTIES, family
from onrecord.incidents.names import proper, runs, skeleton, words
from onrecord.incidents.sites import NONE_NAMED, Named, masked, meant, sites
from onrecord.incidents.sources import Voice, voice_of
from onrecord.incidents.summaries import sums_up
from onrecord.incidents.taken_back import taken_back
from onrecord.incidents.when import When, long, when_of
from onrecord.mentions.figures.words import MULTIPLIERS, SMALL
from onrecord.model import Actor, Claim, Figure, Mention, Place, Reading, Time

_FINE = frozenset(("site", "town"))
# A number as such: in digits or number words; "hundred" only as one ("a hundred", not "several hundred").
_ONE_OF = "|".join((*MULTIPLIERS, "dozen", "score", "couple", "pair", "trio", "lakh", "crore"))
_PLAIN = re.compile(rf"\d|\b(?:{'|'.join(SMALL)}|half|an? (?:{_ONE_OF}))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Where:
    """A place for comparing: `name` is its skeleton; coordinates in degrees where they stand for a small area."""

    name: str
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    fine: bool
    country_only: bool  # a country or a part of the world: hardly a place
    province: bool = False
    building: bool = False  # one building or ground, named: what happens there may last for days
    part: bool = False  # a site or quarter: of the town around it, where there is one


@dataclass(frozen=True, slots=True)
class Sketch:
    """One claim. `order` is its place in the text; keys of actors are ids, or words where there is no id."""

    document: str
    claim: str
    order: int
    evidence: tuple[int, int]
    kind: str
    family: str
    type: str
    modes: tuple[str, ...]
    trigger: frozenset[str]
    denied: bool
    summary: bool  # it sums up a long time or many happenings
    where: tuple[Where, ...]
    around: tuple[Where, ...]
    when: When
    actors: frozenset[str]
    actor_countries: frozenset[str]
    recipients: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    runs: frozenset[int]
    voice: Voice
    place: Place | None
    time: Time | None
    actor_shown: tuple[Actor, ...]
    recipient_shown: tuple[Actor, ...]
    figures: tuple[Figure, ...]
    numbers: tuple[Figure, ...]  # those of the figures that can be compared: "dozens" is no count
    contexts: tuple[str, ...] = ()
    quad: int = 0  # 0 for what is no event

    @property
    def ref(self) -> tuple[str, str]:
        return (self.document, self.claim)


def sketches(reading: Reading, anchor: int | None = None, buildings: Named = NONE_NAMED) -> tuple[Sketch, ...]:
    """Sketches of all claims of a Reading that tell of a happening, in text order, but for what the page took back.

    `anchor` is the day of the dateline, where the Reading itself knew no date to settle "on Thursday" against;
    `buildings` are those that the page names once each.
    """
    mentions = {m.id: m for m in reading.mentions}
    attributions = {a.id: a for a in reading.attributions}
    places = sorted((m for m in reading.mentions if m.kind == "place"), key=lambda m: m.start)
    page = _Page(reading, mentions, places, anchor, known_names(reading), buildings, plain(reading))
    found = []
    for claim in sorted(reading.claims, key=lambda c: (c.trigger.start, c.kind, c.id)):
        of = family(claim)
        counted = [m for i in claim.figures if (m := mentions.get(i)) is not None and m.figure is not None]
        figures = tuple(m.figure for m in counted if m.figure is not None)
        if of is None or (claim.kind == "figure" and not any(f.measure in CASUALTIES and not f.cumulative for f in figures)):
            continue
        if taken_back(reading.text[claim.evidence.start : claim.evidence.end], claim.trigger.start - claim.evidence.start):
            continue
        voice = voice_of(claim, attributions, mentions)
        found.append(_sketch(page, claim, of, voice, counted))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Page:
    """What the sketches of one page share: see `sketches`; `known` are names that tell nothing, `sited` the text for places."""

    reading: Reading
    mentions: dict[str, Mention]
    places: list[Mention]
    anchor: int | None
    known: frozenset[str]
    buildings: Named
    sited: str

    def named(self, ids: Iterable[str]) -> list[Mention]:
        return [m for i in ids if (m := self.mentions.get(i)) is not None]


def _around(page: _Page, start: int, end: int, here: tuple[Where, ...]) -> tuple[Where, ...]:
    """The places and sites that the passage names beside the claim's own."""
    found = wheres([m for m in page.places if start <= m.start < end], page.sited[start:end], page.known, page.buildings)
    return tuple(w for w in found if all(w.name != h.name for h in here))


def _sketch(page: _Page, claim: Claim, of: str, voice: Voice, counted: list[Mention]) -> Sketch:
    reading, mentions = page.reading, page.mentions
    place, time = mentions.get(claim.place or ""), mentions.get(claim.time or "")
    actors, recipients = page.named(claim.actor), page.named(claim.recipient)
    start, end = claim.evidence.start, claim.evidence.end
    text = reading.text[start:end]
    here = wheres([place] if place is not None else [])
    figures = tuple(m.figure for m in counted if m.figure is not None)
    event = claim.event
    when = when_of(time, page.anchor)
    inside = [m.figure for m in mentions.values() if m.figure is not None and start <= m.start < end]
    return Sketch(
        document=reading.id,
        claim=claim.id,
        order=claim.trigger.start,
        evidence=(start, end),
        kind=claim.kind,
        family=of,
        type=event.type if event else "",
        modes=event.mode if event else (),
        trigger=words(claim.trigger.text),
        denied=claim.polarity == "denied",
        summary=long(when) or sums_up(text, (*figures, *inside)),
        where=here,
        around=_around(page, start, end, here),
        when=when,
        actors=_keys(actors),
        actor_countries=frozenset(m.actor.country for m in actors if m.actor is not None and m.actor.country),
        recipients=_keys(recipients),
        words=words(text),
        names=proper(text) - page.known,
        runs=runs(text),
        voice=voice,
        place=place.place if place is not None else None,
        time=time.time if time is not None else None,
        actor_shown=_shown(actors),
        recipient_shown=_shown(recipients),
        figures=figures,
        numbers=tuple(m.figure for m in counted if m.figure is not None and not vague(m)),
        contexts=event.context if event else (),
        quad=event.quad if event else 0,
    )


def vague(mention: Mention) -> bool:
    """Whether a figure is a word for an order of magnitude ("dozens", "several hundred"), which two reports share by chance.

    The Reading tells it, so that a user's own words count as the shipped ones do: one bound only, and no plain number in words.
    """
    figure = mention.figure
    return figure is not None and (figure.low is None or figure.high is None) and _PLAIN.search(mention.text) is None


def plain(reading: Reading) -> str:
    """The text in which places are looked for: without the names of outlets."""
    spans = [(m.start, m.end) for m in reading.mentions if m.form == "name" and m.actor is not None and "MED" in m.actor.sector]
    return masked(reading.text, (reading.outlet,) if reading.outlet else (), spans)


def known_names(reading: Reading) -> frozenset[str]:
    """Words of the names of actors that the vocabularies know: states, armies, leaders stand in every report."""
    texts = {m.text for m in reading.mentions if m.form == "name" and m.actor is not None and m.actor.id}
    return frozenset(bones for text in texts for bones in skeleton(text).split())


def wheres(
    mentions: list[Mention],
    text: str = "",
    known: frozenset[str] = frozenset(),
    buildings: Named = NONE_NAMED,
    first: bool = False,
) -> tuple[Where, ...]:
    """Places for comparing, finest first, each once: the mentions, what `text` names besides, and what it means by "the prison".

    Names that say nothing are left out, and so are `known` words beside a noun ("a Syrian prison").
    """
    found: dict[str, Where] = {}
    for mention in mentions:
        place = mention.place
        name = skeleton(mention.text)
        if not name or mention.form == "pronoun" or (mention.form == "nominal" and (place is None or place.lat is None)):
            continue
        fine = place is None or place.precision in _FINE or place.precision == "none"
        if place is None or place.lat is None:
            where = Where(name, None, None, place.country if place else None, None, fine, False)
        else:
            wide = place.precision in ("country", "region")
            province = place.precision == "admin1"
            site = place.precision == "site"
            where = Where(name, place.lat, place.lon, place.country, place.admin1, fine, wide, province, part=site)
        found.setdefault(name, where)
    for named in (*sites(text), *meant(text, buildings, first)):
        held = found.get(named.name)
        if held is None:
            if known.isdisjoint(named.name.split()):
                found[named.name] = Where(named.name, None, None, None, None, True, False, building=named.building)
        elif held.lat is None and named.building:
            found[named.name] = replace(held, building=True)
        elif held.fine and named.quarter:
            found[named.name] = replace(held, part=True)
    return tuple(sorted(found.values(), key=lambda w: (not w.fine, w.lat is None)))


def _keys(mentions: list[Mention]) -> frozenset[str]:
    """What names an actor for comparing: the identity's id, otherwise the words that describe it; pronouns say nothing."""
    found: set[str] = set()
    for mention in mentions:
        if mention.actor is not None and mention.actor.id:
            found.add("#" + mention.actor.id)
        elif mention.form != "pronoun":
            found |= words(mention.text)
    return frozenset(found)


def _shown(mentions: list[Mention]) -> tuple[Actor, ...]:
    """Actors to show: identities, and the words of the text where there is none. Pronouns that nobody resolved are left out."""
    found = []
    for mention in mentions:
        actor = mention.actor
        if actor is not None and (actor.id or mention.form != "pronoun"):
            found.append(actor)
        elif actor is None and mention.form != "pronoun":
            found.append(Actor(None, " ".join(mention.text.split()), None, ()))
    return tuple(found)
