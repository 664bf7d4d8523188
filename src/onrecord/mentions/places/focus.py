"""What a text is about: votes for countries and their first-level divisions, and where its outlet is published."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.mentions.places.spans import PlaceSpan
from onrecord.vocabulary.gazetteer import Candidate

# Lands whose news is told with another country's name.
_REPORTED_WITH = {"PSE": "ISR", "ISR": "PSE", "XKX": "SRB", "ESH": "MAR", "HKG": "CHN", "PRI": "USA"}
_KIN = 0.5
WIDE = frozenset(("country", "territory", "former", "admin1", "region"))


@dataclass(slots=True)
class Focus:
    """Votes for countries and first-level divisions (country, division), and where the outlet is published (degrees)."""

    countries: dict[str, float] = field(default_factory=dict)
    divisions: dict[tuple[str, str], float] = field(default_factory=dict)
    home: tuple[float, float] | None = None

    def add(self, country: str | None, division: str | None, votes: float) -> None:
        """Vote for a country, and for a division in it when one is given."""
        if country:
            self.countries[country] = self.countries.get(country, 0.0) + votes
            if division:
                self.divisions[country, division] = self.divisions.get((country, division), 0.0) + votes

    def country(self, code: str | None) -> float:
        """A country's share of the votes, with half of those for another that its towns are reported with ("Israeli troops in
        Bethlehem")."""
        if not code:
            return 0.0
        votes = self.countries.get(code, 0.0) + _KIN * self.reported_with(code)
        return votes / (sum(self.countries.values()) + 0.5)

    def reported_with(self, code: str | None) -> float:
        """The votes of the country with whose name the news of another is told."""
        return self.countries.get(_REPORTED_WITH.get(code or "", ""), 0.0)

    def division(self, candidate: Candidate) -> float:
        """A division's share of the votes."""
        if not candidate.admin1:
            return 0.0
        return self.divisions.get((candidate.country or "", candidate.admin1), 0.0) / (sum(self.divisions.values()) + 0.5)


def vote(spans: Sequence[PlaceSpan], focus: Focus) -> None:
    """Add to the focus: countries by name, divisions by name, and towns of which there is only one."""
    seen: Counter[str] = Counter()
    for span in spans:
        if span.candidates[0].match == "loose":
            continue
        seen[span.key] += 1
        if seen[span.key] > 3:
            continue
        best = _plain(span.candidates)
        if best is None or best.country is None:
            continue
        weight = {"country": 1.0, "territory": 1.0, "admin1": 1.0, "capital": 0.7}.get(best.kind, 0.4)
        focus.add(best.country, None if best.kind == "country" else best.admin1, weight)


def _plain(candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate that needs no context: a country, a division, or the only place of its name."""
    named = [c for c in candidates if c.match == "name"] or list(candidates)
    if len(named) == 1:
        return named[0]
    wide = [c for c in named if c.kind in WIDE or c.kind == "capital"]
    if len(wide) == 1 and wide[0].kind in ("country", "admin1") and wide[0].population >= max(c.population for c in named) / 3:
        return wide[0]
    best = max(named, key=lambda c: c.population)
    rest = max((c.population for c in named if c is not best), default=0)
    return best if best.population > 20 * rest and best.population > 300_000 else None


def kilometres(place: Candidate, lat: float, lon: float) -> float:
    """Distance on a plane fitted to the two points: exact enough to compare, and cheap."""
    wide = abs(place.lon - lon)
    if wide > 180:
        wide = 360 - wide
    return 111.2 * math.hypot(place.lat - lat, wide * math.cos(math.radians((place.lat + lat) / 2)))
