"""What speaks against two claims of one page being one happening, where place and date are silent.

A page tells its main happening for many sentences without saying again where and when; but a page also tells what else
happened that day. The weapon, who did it, who suffered it and a place named beside it tell the two apart. Whoever is sure
of the same doer may use several arms in one raid; without one doer in common arms have to be of one kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.incidents.families import REMOTE
from onrecord.incidents.kinds import of_kind
from onrecord.incidents.names import WORD
from onrecord.incidents.places import APART_KM, NEAR_KM, km
from onrecord.incidents.places import conflict as places_conflict
from onrecord.incidents.sketch import Sketch, Where
from onrecord.incidents.when import When
from onrecord.model import Actor
from onrecord.vocabulary.folding import fold_word

# PLOVER modes that one happening can show at once. `_RAID`: with one doer on the spot; `_ALIKE`: whoever did it.
_SHELLED = REMOTE | {"destroy", "targeted", "unconventional"}
_CROWD = frozenset(("crowd-control", "beat"))
_MARCH = frozenset(("demo", "obstruct", "riot", "vandalize"))
_STOPPAGE = frozenset(("strike", "boycott", "hunger"))
_GROUND = frozenset("firearms explosives suicide-attack primitive destroy abduct beat sexual torture targeted".split())
_ALIKE = (
    _SHELLED,
    frozenset(("explosives", "suicide-attack", "firearms", "targeted")),
    frozenset(("abduct", "torture", "beat", "sexual")),
    frozenset(("primitive", "destroy")),
    frozenset(("primitive", "beat")),
    _CROWD,
    _MARCH,
    _STOPPAGE,
)
_RAID = (
    *_ALIKE,
    _GROUND,
    _SHELLED | {"firearms", "suicide-attack"},
    _CROWD | {"firearms", "primitive"},
    _MARCH | _STOPPAGE,
)
_STATE = frozenset(("GOV", "MIL", "COP", "SPY", "JUD", "LEG"))
_ARMED = frozenset(("REB", "UAF", "CRM"))
_CIVIL = frozenset(("CVL", "EDU", "JRN", "MED", "AGR", "LAB", "SOC", "REF", "BUS", "REL", "NGO", "ELI"))
_CLASSES = (("state", _STATE), ("armed", _ARMED), ("civil", _CIVIL))
_MILITIA = "PRM"  # armed beside the state: of both, unless the text calls it one of them


def other(left: Sketch, right: Sketch) -> bool:
    """Whether two claims tell of two happenings whatever their distance: other places, dates or known doers."""
    apart = dates_apart(left.when, right.when) or places_conflict(left.where, right.where)
    return apart or other_doers(left, right)


def unlike(group: Sequence[Sketch], host: Sequence[Sketch]) -> bool:
    """Whether claims without place and date are of another kind than a happening that has them.

    Other doers, other arms, another sort of sufferers or another place beside them; what is not said speaks for nothing.
    Whose jets they were is often in doubt on one page, so another country's forces are others only with other arms.
    """
    ways = _ways(group), _ways(host)
    one_doer = bool({k for s in group for k in s.actors} & {k for s in host for k in s.actors})
    if _other_arms(*ways, _RAID if one_doer else _ALIKE) or _elsewhere(group, host):
        return True
    if one_doer:
        return False
    doers = [a for s in group for a in s.actor_shown], [a for s in host for a in s.actor_shown]
    other_ways = bool(ways[0] and ways[1]) and ways[0].isdisjoint(ways[1])
    return _other_class(*doers) or (other_ways and _other_lands(*doers)) or _other_sufferers(group, host)


def other_doers(left: Sketch, right: Sketch) -> bool:
    """Whether both name known doers, and different ones, or one voice gives them to two countries; what one country's forces deny
    says nothing of another's deed."""
    known = {k for k in left.actors if k[0] == "#"}, {k for k in right.actors if k[0] == "#"}
    if known[0] and known[1]:
        return not known[0] & known[1]
    lands = left.actor_countries, right.actor_countries
    told = left.family == "force" and not left.denied and not right.denied and left.voice.key == right.voice.key
    if told and lands[0] and lands[1] and not lands[0] & lands[1]:
        return True  # one voice tells the raids of two countries; where it is in doubt whose they were, two voices differ
    return left.denied != right.denied and bool(lands[0] and lands[1] and not lands[0] & lands[1])


def dates_apart(left: When, right: When) -> bool:
    """Whether two times cannot be one, by day, or by what an unsettled weekday or day of a month says."""
    if left.start is not None and right.start is not None:
        return left.start > (right.end or right.start) or right.start > (left.end or left.start)
    if left.weekday is not None and right.weekday is not None:
        return left.weekday != right.weekday
    return left.month_day is not None and right.month_day is not None and left.month_day != right.month_day


def _ways(sketches: Iterable[Sketch]) -> frozenset[str]:
    """Modes of claims; a number of abducted tells of an abduction."""
    found = {m for s in sketches for m in s.modes}
    return frozenset(found | {"abduct" for s in sketches for f in s.figures if f.measure == "abducted"})


def _other_arms(left: frozenset[str], right: frozenset[str], kinds: Iterable[frozenset[str]]) -> bool:
    """Whether no way of the one goes with a way of the other; a mode of the user's own goes with itself only."""
    if not left or not right or left & right:
        return False
    return not any(left & kind and right & kind for kind in kinds)


def _classes(actors: Iterable[Actor]) -> frozenset[str]:
    """Of the state, armed against it or for themselves, or civilian: what their sectors say; empty where they say nothing."""
    found: set[str] = set()
    for actor in actors:
        named = {name for name, sectors in _CLASSES if not sectors.isdisjoint(actor.sector)}
        found |= named or ({"state", "armed"} if _MILITIA in actor.sector else set())
    return frozenset(found)


def _other_class(left: Iterable[Actor], right: Iterable[Actor]) -> bool:
    classes = _classes(left), _classes(right)
    return bool(classes[0] and classes[1]) and classes[0].isdisjoint(classes[1])


def _other_lands(left: Iterable[Actor], right: Iterable[Actor]) -> bool:
    lands = {a.country for a in left if a.country}, {a.country for a in right if a.country}
    return bool(lands[0] and lands[1]) and lands[0].isdisjoint(lands[1])


def _other_sufferers(group: Sequence[Sketch], host: Sequence[Sketch]) -> bool:
    """Whether both say who suffered, of other classes; the forces of two countries are two kinds, their civilians are not."""
    hit = _sufferers(group), _sufferers(host)
    forces = [[a for a in side if "civil" not in _classes((a,))] for side in hit]
    return _other_class(*hit) or _other_lands(*forces)


def _sufferers(sketches: Iterable[Sketch]) -> list[Actor]:
    """Recipients but for "12 people", "two others": whoever is hit is one of those."""
    anyone = of_kind("anyone")
    return [a for s in sketches for a in s.recipient_shown if anyone.isdisjoint(fold_word(w) for w in WORD.findall(a.name))]


def _elsewhere(group: Iterable[Sketch], host: Sequence[Sketch]) -> bool:
    """Whether a place that is told with a claim is none of the host's."""
    here = [w for s in host for w in (*s.where, *s.around)]
    names = {w.name for w in here}
    spots = [w for s in host for w in s.where]
    for sketch in group:
        fine = [w for w in (*sketch.where, *sketch.around) if w.fine and not w.building and not w.part]
        told = fine or list(sketch.where) or [w for w in sketch.around if w.province]
        if told and not any(w.name in names or _meets(w, spot) for w in told for spot in spots or here):
            return True
    return False


def _meets(told: Where, spot: Where) -> bool:
    """Whether a place may be, or hold, a place of the host; of a place that is nowhere on the map only its name tells."""
    if told.country and spot.country and told.country != spot.country:
        return False
    distance = km(told, spot)
    if distance is None:
        return not told.fine
    if not told.fine and told.country and spot.country:
        return told.country_only or not (told.admin1 and spot.admin1) or told.admin1 == spot.admin1
    return distance <= (NEAR_KM if told.fine else APART_KM)
