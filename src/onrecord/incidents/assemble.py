"""Accounts of one happening to an Incident: every value kept with its source, nothing averaged, disagreement shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from onrecord.incidents.account import Account
from onrecord.incidents.agreement import agreement
from onrecord.incidents.figures import figures_by_source, tolls
from onrecord.incidents.grades import credibility, reliability, standing
from onrecord.incidents.independent import count, independent
from onrecord.incidents.sketch import Sketch
from onrecord.incidents.sources import Source
from onrecord.incidents.values import values
from onrecord.model import Actor, ClaimRef, Incident, Place

_FINEST = ("site", "town", "admin2", "admin1", "region", "country", "none")


@dataclass(frozen=True, slots=True)
class Graded:
    """What persons graded: sources (A-F, by key) and happenings (1-6, by claim that tells of them)."""

    sources: Mapping[str, str]
    happenings: Mapping[tuple[str, str], int]


NOTHING_GRADED = Graded({}, {})


def assemble(
    accounts: Sequence[Account],
    sources: Mapping[tuple[str, str], Source],
    graded: Graded = NOTHING_GRADED,
    withdrawn: Sequence[ClaimRef] = (),
) -> Incident:
    """The incident of one cluster; `sources` are those of all claims by (document, claim)."""
    sketches = sorted((s for a in accounts for s in a.sketches), key=lambda s: (s.document, s.order, s.claim))
    by_source = independent(sketches, sources)
    events = [s for s in sketches if s.kind == "event"]
    told = [s for s in events if not s.denied] or events  # what is denied names an incident only where nobody affirms it
    start, end = _dates(events)
    figures = figures_by_source(sketches, by_source)
    agreed = agreement(events, by_source, tolls(sketches, by_source))
    stands = standing(events, by_source, agreed)
    documents = tuple(sorted({s.document for s in sketches}))
    independents = count(by_source.values())
    given = [graded.happenings[s.ref] for s in sketches if s.ref in graded.happenings]
    type = _commonest(s.type for s in told)
    return Incident(
        id=incident_id(ClaimRef(s.document, s.claim) for s in sketches),
        type=type,
        mode=_ordered(m for s in told for m in s.modes),
        place=_place(events),
        start=start,
        end=end,
        actors=_actors(a for s in events if not s.denied for a in s.actor_shown),
        recipients=_actors(a for s in events if not s.denied for a in s.recipient_shown),
        figures=figures,
        claims=tuple(ClaimRef(s.document, s.claim) for s in sketches),
        documents=documents,
        reports=len(documents),
        independent_sources=independents,
        agreement=agreed,
        standing=stands,
        reliability=reliability(events, by_source, graded.sources),
        credibility=given[-1] if given else credibility(stands, independents, agreed),
        graded_by="person" if given else "rule",
        values=values(sketches, by_source),
        withdrawn=tuple(sorted(withdrawn, key=lambda ref: (ref.document, ref.claim))),
        context=_ordered(c for s in told for c in s.contexts),
        quad=next((s.quad for s in told if s.type == type and s.quad), None),
    )


def incident_id(claims: Iterable[ClaimRef]) -> str:
    """A name that follows from the claims alone, whatever their order."""
    refs = "\x1f".join(sorted(f"{ref.document}\x1e{ref.claim}" for ref in claims))
    return "i" + sha256(refs.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _commonest(values: Iterable[str]) -> str:
    """Of as common ones that which is told first."""
    counts = Counter(values)  # in the order in which they are told
    return max(counts, key=counts.__getitem__)


def _ordered(values: Iterable[str]) -> tuple[str, ...]:
    """Each value once, the commonest first, and of as common ones that which is told first: it names the incident."""
    counts = Counter(values)
    return tuple(sorted(counts, key=lambda v: -counts[v]))


def _place(events: Sequence[Sketch]) -> Place | None:
    """The finest place; among equally fine ones that which most claims name."""
    counts = Counter(s.place for s in events if s.place is not None and s.place.name)
    if not counts:
        return None
    return min(counts, key=lambda p: (_FINEST.index(p.precision), p.lat is None, -counts[p], p.name, p.geonameid or 0))


def _dates(events: Sequence[Sketch]) -> tuple[str | None, str | None]:
    """From the first to the last day among the most precise dates; publication dates are none."""
    dated = [(s.when.start, s.when.end) for s in events if s.when.start is not None and s.when.end is not None]
    if not dated:
        return None, None
    finest = min(end - start for start, end in dated)
    chosen = [(start, end) for start, end in dated if end - start <= max(finest, 1)]
    return date.fromordinal(min(chosen)[0]).isoformat(), date.fromordinal(max(end for _, end in chosen)).isoformat()


def _actors(shown: Iterable[Actor]) -> tuple[Actor, ...]:
    """Identities once each, the commonest first; words without identity after them."""
    counts = Counter(shown)
    best: dict[str, Actor] = {}
    total: Counter[str] = Counter()
    for actor in sorted(counts, key=lambda a: (-counts[a], a.name, a.id or "")):
        key = actor.id or " ".join(actor.name.casefold().split())
        best.setdefault(key, actor)
        total[key] += counts[actor]
    return tuple(best[k] for k in sorted(best, key=lambda k: (best[k].id is None, -total[k], k)))
