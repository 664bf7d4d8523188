"""What may be published of a record: no names of private persons, none of chosen sources, no exact places.

A name is public when it belongs to an identity that the vocabularies know, or to an outlet of the record; every other name might
be a private person's and is withheld (a group without an identity is withheld with them: rather too much than too little).
What only describes ("three guards", "Gunmen" at the head of a sentence) stays.
Sentences and titles quote names freely, so they are left out. Coordinates are rounded to a tenth of a degree, about 11 km.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.exports.descriptions import describes
from onrecord.model import Actor, FigureRange, Incident, Place, SaidValue
from onrecord.record.found import FoundClaim, FoundDocument, Participant
from onrecord.vocabulary.folding import fold

WITHHELD = "name withheld"
LEFT_OUT = "source withheld"
_DEGREES = 1  # decimals of published coordinates


@dataclass(frozen=True, slots=True)
class Profile:
    """`public`: folded names that may stand; `left_out`: folded names of sources that may not, whoever they are."""

    public: frozenset[str]
    left_out: frozenset[str] = frozenset()

    def source(self, name: str) -> str:
        """A source's label: its name, or that it is withheld. "unnamed via X" stands where X may."""
        before, via, outlet = name.rpartition("unnamed via ")
        label = outlet if via and not before else name
        if folded(label) in self.left_out:
            return LEFT_OUT
        return name if folded(label) in self.public or label.startswith("document ") else WITHHELD

    def actor(self, actor: Actor) -> Actor:
        if folded(actor.name) in self.left_out:
            return Actor(None, LEFT_OUT, None, ())
        if actor.id or folded(actor.name) in self.public or describes(actor.name):
            return actor
        return Actor(None, WITHHELD, actor.country, actor.sector)


def profile(names: Iterable[str], left_out: Iterable[str] = ()) -> Profile:
    """A profile in which these names (outlets, known identities) are public."""
    return Profile(frozenset(map(folded, names)), frozenset(map(folded, left_out)))


def folded(name: str) -> str:
    return " ".join(fold(name))


def published_incident(incident: Incident, allowed: Profile) -> Incident:
    """The incident as it may be published; its id and the ids of its claims stay, so that it can be asked for."""
    return replace(
        incident,
        place=coarse(incident.place),
        actors=tuple(dict.fromkeys(map(allowed.actor, incident.actors))),
        recipients=tuple(dict.fromkeys(map(allowed.actor, incident.recipients))),
        figures={measure: _figures(found, allowed) for measure, found in incident.figures.items()},
        values={name: _values(name, found, allowed) for name, found in incident.values.items()},
    )


def published_claim(claim: FoundClaim, allowed: Profile) -> FoundClaim | None:
    """The claim as it may be published; None when its outlet is a source to be left out."""
    if claim.outlet is not None and folded(claim.outlet) in allowed.left_out:
        return None
    exact = claim.precision in ("site", "town")
    return replace(
        claim,
        title=None,
        sentence="",
        trigger="",
        place=claim.admin1 if claim.precision == "site" else claim.place,
        geonameid=None if claim.precision == "site" else claim.geonameid,
        lat=rounded(claim.lat),
        lon=rounded(claim.lon),
        precision="admin2" if exact else claim.precision,
        voices=tuple(v if describes(v) else allowed.source(v) for v in claim.voices),
        participants=tuple(Participant(p.role, allowed.actor(p.actor)) for p in claim.participants),
    )


def published_document(document: FoundDocument, allowed: Profile) -> FoundDocument | None:
    """The document without its title; None when its outlet is to be left out."""
    if document.outlet is not None and folded(document.outlet) in allowed.left_out:
        return None
    return replace(document, title=None)


def coarse(place: Place | None) -> Place | None:
    """The place with rounded coordinates; a building is not named, only its area."""
    if place is None:
        return None
    if place.precision == "site":
        place = replace(place, name=place.admin1 or place.country or "", geonameid=None)
    precision = "admin2" if place.precision in ("site", "town") else place.precision
    return replace(place, lat=rounded(place.lat), lon=rounded(place.lon), precision=precision)


def rounded(degrees: float | None) -> float | None:
    return None if degrees is None else round(degrees, _DEGREES)


def _figures(found: FigureRange, allowed: Profile) -> FigureRange:
    return replace(found, by_source=tuple(replace(s, source=allowed.source(s.source)) for s in found.by_source))


def _values(name: str, found: tuple[SaidValue, ...], allowed: Profile) -> tuple[SaidValue, ...]:
    """Values with their sources; actors by the same rule as everywhere, and places not at all, since they may be buildings."""
    if name == "place":
        return ()
    shown = []
    for said in found:
        value = said.value
        if name in ("actors", "recipients") and folded(value) not in allowed.public and not describes(value):
            value = WITHHELD
        shown.append(replace(said, value=value, sources=tuple(dict.fromkeys(map(allowed.source, said.sources)))))
    return tuple(shown)
