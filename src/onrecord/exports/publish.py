"""What may be published of a record: no names of private persons, none of chosen sources, no exact places.

A name is public when it belongs to an identity that the vocabularies know, or to an outlet of the record; every other name might
be a private person's and is withheld (a group without an identity is withheld with them: rather too much than too little).
What only describes ("three guards", "Gunmen" at the head of a sentence) stays.
Sentences and titles quote names freely, so they are left out. Coordinates are rounded to a tenth of a degree, about 11 km.
Documents that were read from files are named by the file alone: the folders before it are the reader's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from onrecord.exports.descriptions import describes
from onrecord.model import Actor, ClaimRef, FigureRange, Incident, Place, SaidValue
from onrecord.record.found import FoundClaim, FoundDocument, Participant
from onrecord.sources.find import kind_of
from onrecord.vocabulary.folding import fold

WITHHELD = "name withheld"
LEFT_OUT = "source withheld"
_HASH = 10  # hexadecimal digits, as in the keys of BibTeX
_DEGREES = 1  # decimals of published coordinates
_DOCUMENT = "document "  # before the id of a document that has no outlet, as `incidents.sources` labels it
_OWN = ("/", "~", "./", "../", ".\\", "..\\", "\\", "file:")  # what a path begins with, whatever it leads to
_LINE = re.compile(r":\d+$")  # of a file that holds several documents


@dataclass(frozen=True, slots=True)
class Profile:
    """`public`: folded names that may stand; `left_out`: folded names of sources that may not, whoever they are.

    `files`: names of documents by their ids, where several files have one name. `areas`: whether provinces and countries
    keep the coordinates of their middle; not where every coordinate is drawn.
    """

    public: frozenset[str]
    left_out: frozenset[str] = frozenset()
    files: Mapping[str, str] = field(default_factory=dict)
    areas: bool = True

    def document(self, id: str) -> str:
        """A document's id, without the reader's own folders."""
        return self.files.get(id) or file_name(id)

    def refs(self, refs: Iterable[ClaimRef]) -> tuple[ClaimRef, ...]:
        return tuple(replace(ref, document=self.document(ref.document)) for ref in refs)

    def source(self, name: str) -> str:
        """A source's label: its name, or that it is withheld. "unnamed via X" stands where X may."""
        before, via, outlet = name.rpartition("unnamed via ")
        label = outlet if via and not before else name
        if folded(label) in self.left_out:
            return LEFT_OUT
        if label.startswith(_DOCUMENT):
            return name.removesuffix(label) + _DOCUMENT + self.document(label.removeprefix(_DOCUMENT))
        return name if folded(label) in self.public else WITHHELD

    def actor(self, actor: Actor) -> Actor:
        if folded(actor.name) in self.left_out:
            return Actor(None, LEFT_OUT, None, ())
        if actor.id or folded(actor.name) in self.public or describes(actor.name):
            return actor
        return Actor(None, WITHHELD, actor.country, actor.sector)


def profile(
    names: Iterable[str], left_out: Iterable[str] = (), documents: Mapping[str, str] | None = None, areas: bool = True
) -> Profile:
    """A profile in which these names (outlets, known identities) are public; `documents`: hash by id, of the whole record."""
    return Profile(frozenset(map(folded, names)), frozenset(map(folded, left_out)), _told_apart(documents or {}), areas)


def file_name(id: str) -> str:
    """The name of a file without its folders, with the number of a line; any other id, addresses of the web too, as it is."""
    if id.lower().startswith(("http:", "https:")):
        return id
    path = id.startswith(_OWN) or id[1:3] in (":/", ":\\") or kind_of(_LINE.sub("", id)) is not None
    return re.split(r"[/\\]", id.rstrip("/\\"))[-1] if path else id


def _told_apart(documents: Mapping[str, str]) -> dict[str, str]:
    """Names of the documents whose file is named like another's, with the beginning of their hash."""
    named: dict[str, list[str]] = {}
    for id in documents:
        named.setdefault(file_name(id), []).append(id)
    return {id: f"{name} {documents[id][:_HASH]}" for name, ids in named.items() if len(ids) > 1 for id in ids if id != name}


def folded(name: str) -> str:
    """A name as names are compared: without case, accents and signs."""
    return " ".join(fold(name))


def published_incident(incident: Incident, allowed: Profile) -> Incident:
    """The incident as it may be published; its id and the ids of its claims stay, so that it can be asked for."""
    return replace(
        incident,
        place=coarse(incident.place, allowed.areas),
        actors=tuple(dict.fromkeys(map(allowed.actor, incident.actors))),
        recipients=tuple(dict.fromkeys(map(allowed.actor, incident.recipients))),
        figures={measure: _figures(found, allowed) for measure, found in incident.figures.items()},
        claims=allowed.refs(incident.claims),
        documents=tuple(map(allowed.document, incident.documents)),
        values={name: _values(name, found, allowed) for name, found in incident.values.items()},
        withdrawn=allowed.refs(incident.withdrawn),
    )


def published_claim(claim: FoundClaim, allowed: Profile) -> FoundClaim | None:
    """The claim as it may be published; None when its outlet is a source to be left out."""
    if claim.outlet is not None and folded(claim.outlet) in allowed.left_out:
        return None
    exact = claim.precision in ("site", "town")
    return replace(
        claim,
        document=allowed.document(claim.document),
        url=_address(claim.url),
        title=None,
        sentence="",
        trigger="",
        place=claim.admin1 if claim.precision == "site" else claim.place,
        geonameid=None if claim.precision == "site" else claim.geonameid,
        lat=rounded(claim.lat) if exact or allowed.areas else None,
        lon=rounded(claim.lon) if exact or allowed.areas else None,
        precision="admin2" if exact else claim.precision,
        voices=tuple(v if describes(v) else allowed.source(v) for v in claim.voices),
        participants=tuple(Participant(p.role, allowed.actor(p.actor)) for p in claim.participants),
    )


def published_document(document: FoundDocument, allowed: Profile) -> FoundDocument | None:
    """The document without its title; None when its outlet is to be left out."""
    if document.outlet is not None and folded(document.outlet) in allowed.left_out:
        return None
    copy_of = None if document.copy_of is None else allowed.document(document.copy_of)
    return replace(document, id=allowed.document(document.id), title=None, url=_address(document.url), copy_of=copy_of)


def _address(url: str | None) -> str | None:
    """An address that others can ask; a page that was saved may name a file instead."""
    return url if url and url.lower().startswith(("http:", "https:")) else None


def coarse(place: Place | None, areas: bool = True) -> Place | None:
    """The place with rounded coordinates; a building is not named, only its area. Without `areas` only points have any."""
    if place is None:
        return None
    if place.precision == "site":
        place = replace(place, name=place.admin1 or place.country or "", geonameid=None, precision="town")
    if place.precision == "town":
        return replace(place, lat=rounded(place.lat), lon=rounded(place.lon), precision="admin2")
    if not areas:
        return replace(place, lat=None, lon=None)
    return replace(place, lat=rounded(place.lat), lon=rounded(place.lon))


def rounded(degrees: float | None) -> float | None:
    """A coordinate as it may be published: to a tenth of a degree, about 11 km."""
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
        sources = tuple(dict.fromkeys(map(allowed.source, said.sources)))
        shown.append(replace(said, value=value, sources=sources, claims=allowed.refs(said.claims)))
    return tuple(shown)
