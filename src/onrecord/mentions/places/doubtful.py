"""When the best of several namesakes is still not good enough: it stays without coordinates, or gives way to a great city.

A wrong dot on a map costs more than a missing one.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.mentions.places.focus import Focus, kilometres
from onrecord.vocabulary.gazetteer import Candidate
from onrecord.vocabulary.gazetteer_keys import LOOSE_COUNTRIES

_HAMLET = 5_000
_TOWN = 50_000
_GREAT = 200_000
_MINOR = frozenset(("town", "admin2"))
_SOME = 0.05  # share of the votes that a country has when the text names it at all
_LITTLE = 0.15  # share that a lone town gives to its own country
_MOST = 0.4
_ONE_PEOPLE = 0.35  # a little less than the share that one people named gives to its country
_LONE_VOTE = 0.4  # what `focus.vote` gives a country for a town of which there is only one
_FAR_KM = 150.0
_CLOSE_KM = 60.0
_ABROAD_KM = 250.0


def is_doubtful(best: Candidate, candidates: Sequence[Candidate], anchors: Sequence[Candidate], focus: Focus) -> bool:
    """Whether too little speaks for the best of a name's `candidates`; `anchors` are the text's other places."""
    return (
        _guessed(best, candidates, anchors, focus)
        or _only_another_name(best, anchors, focus)
        or _of_another_country(best, anchors, focus)
    )


def better_known(best: Candidate, candidates: Sequence[Candidate], anchors: Sequence[Candidate], focus: Focus) -> Candidate:
    """The great city instead of its country's hamlet of the same name, where no local outlet and no two towns nearby speak for
    the hamlet and the text is not about its division: "in Cleveland" of national news is in Ohio."""
    if best.precision != "town" or best.population >= _HAMLET or focus.home is not None or best.kind == "noted":
        return best
    if focus.division(best) > _MOST:
        return best
    great = [c for c in candidates if c.country == best.country and c.match == "name" and c.precision == "town"]
    great = [c for c in great if c.population >= _GREAT]
    if not great or sum(_near(best, (a,), _CLOSE_KM) for a in anchors if a.precision == "town") > 1:
        return best
    return max(great, key=lambda c: c.population)


def _guessed(best: Candidate, candidates: Sequence[Candidate], anchors: Sequence[Candidate], focus: Focus) -> bool:
    """Whether only chance would choose among hamlets of one name in several countries: nothing in the text supports any."""
    if len({c.country for c in candidates}) < 2 or any(c.population >= _HAMLET or c.kind not in _MINOR for c in candidates):
        return False
    return focus.country(best.country) <= _SOME and not _at_home(best, focus) and not _near(best, anchors, _FAR_KM)


def _only_another_name(best: Candidate, anchors: Sequence[Candidate], focus: Focus) -> bool:
    """Whether a small town is met by a lesser name alone, and nothing near it is spoken of: the name is somebody else's."""
    if best.match != "alternate" or best.precision != "town" or best.population >= _TOWN or best.kind == "capital":
        return False
    return not focus.division(best) and not _at_home(best, focus) and not _near(best, anchors, _FAR_KM)


def _of_another_country(best: Candidate, anchors: Sequence[Candidate], focus: Focus) -> bool:
    """Whether a small place lies far off in a country that the text does not speak of, while it speaks of another: the village
    that is meant bears the same name ("al-Bureij", "Tora") and is not in the gazetteer. Of Arabic names, which many villages
    bear, less is asked."""
    if best.precision not in ("town", "site") or best.population >= 2 * _TOWN or best.kind == "capital":
        return False
    if _at_home(best, focus) or _near(best, anchors, _ABROAD_KM):
        return False
    others = {code: focus.country(code) for code in focus.countries if code != best.country}
    if best.country in LOOSE_COUNTRIES and focus.country(best.country) < _LITTLE:
        return any(share > _MOST for code, share in others.items() if code in LOOSE_COUNTRIES)
    alone = focus.countries.get(best.country or "", 0.0) <= _LONE_VOTE  # its own, at most
    return (
        alone
        and not focus.reported_with(best.country)
        and focus.home is None
        and any(share > _ONE_PEOPLE for share in others.values())
    )


def _at_home(place: Candidate, focus: Focus) -> bool:
    return focus.home is not None and kilometres(place, *focus.home) < _FAR_KM


def _near(place: Candidate, anchors: Sequence[Candidate], most: float) -> bool:
    return any(kilometres(place, anchor.lat, anchor.lon) < most for anchor in anchors)
