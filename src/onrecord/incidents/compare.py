"""Whether two accounts tell of one happening. Every comparison explains itself: feature, both values, weight.

Weights are in units of evidence that add up (about one for "would be a coincidence among reports of one week"); a veto
is something that one happening cannot have both ways. They were set by reading pairs of the development reports, in
steps of a half, not fitted. Unknown is never compared: what one side does not say gives no weight.
"""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.incidents import compare_words as said
from onrecord.incidents.account import TOLD, Account
from onrecord.incidents.compare_place import building, place, shared_place_words
from onrecord.incidents.compare_time import NEXT_DAY, SLIP, WEEKDAY, Timing, timing
from onrecord.incidents.comparison import CONTRADICTS, LOOSE, MERGE, Comparison, Feature
from onrecord.incidents.rarity import rarity

_SMALL = 1.3  # weight of a place in common from which it is distinctive among reports of one time
_SMALLER = 1.5  # and among undated ones
_TELLING = 0.5  # weight of an actor or a recipient that many others would not share
_NAMED = 0.9  # and of a place
_SCENE = frozenset(  # features of time and place
    (
        "date", NEXT_DAY, "other days", "days at one site", "date on the page", "weekday", "day of the year",
        "date and publication", "publication", "place", "other places", "place on the page", "more places",
    )
)  # fmt: skip
_WEEK = 0.5  # weight of publications within three days of each other
DIGITS = 6  # of a weight that count: a sum over a set may differ behind them from run to run
_NEVER = -10.0  # weight of what is forbidden


def compare(left: Account, right: Account) -> Comparison:
    """The comparison of two accounts; symmetric up to the order of the values."""
    rare = rarity()
    features: list[Feature] = []
    time = timing(left, right, bool(left.buildings & right.buildings), features)
    again = said.again(left, right)
    told_twice = again or said.same_toll(left, right)
    forbidden = _elsewhere(left, right, time, told_twice, again, features)
    if forbidden is not None:
        return forbidden
    said.actors(left, right, rare, features)
    said.recipients(left, right, rare, features)
    said.modes(left, right, features)
    figures = said.figures(left, right, features, time.timed)
    names = said.names(left, right, rare, shared_place_words(left, right), features)
    likeness = said.words(left, right, rare, features)
    sentence = said.sentence(left, right, features)
    site = building(left, right, features)
    weights = {f.name: f.weight for f in features}
    weekday = weights.get("weekday", 0.0) >= WEEKDAY
    where = weights.get("place", 0.0) >= (_SMALL if time.timed else _SMALLER)
    one_day = again or (weights.get("place", 0.0) >= _NAMED and (told_twice or names))
    if not one_day and (why := _other_day(time.apart, weights)) is not None:
        return _forbidden(features, True, why, True)
    if NEXT_DAY in weights and not one_day and not (names or sentence or likeness >= said.LIKE):
        figures = False  # five died here, and five died there a day later
    own = (figures, names, weekday, site, sentence)
    apart = any(own) and all(f.weight > CONTRADICTS for f in features)
    words = _in_the_same_words(left, weights, likeness, where or any(own))
    # A building is a place and a name at once; a sentence in common is a place, a time and words at once.
    distinctive = sum((where, words, *own, site, sentence))
    return Comparison(
        features=tuple(features),
        weight=round(sum(weights.values()), DIGITS),
        distinctive=distinctive,
        timed=time.timed,
        told_apart=apart,
        veto=None,
        bar=LOOSE if left.family not in TOLD or "publication" in weights else MERGE,
        exact=time.exact,
        rare_place=weights.get("place", 0.0) >= _SMALLER,
        support=round(sum(weight for name, weight in weights.items() if name not in _SCENE), DIGITS),
        echo=again and time.apart > 0,
    )


def _other_day(apart: int, weights: Mapping[str, float]) -> str | None:
    """Why accounts that nothing else makes one happening are of two days, or None."""
    if apart:
        return f"dates {apart} days apart"
    contradicted = NEXT_DAY in weights and any(weight <= CONTRADICTS for weight in weights.values())
    return "another day, and something else differs" if contradicted else None


def _in_the_same_words(account: Account, weights: Mapping[str, float], likeness: float, shared: bool) -> bool:
    """Whether the words are so alike that they tell; less alike, where something else is `shared` or the doers are."""
    if account.family not in TOLD and weights.get("publication", 1.0) < _WEEK:
        return False  # judges sentence and ministers meet in the same words every week
    return likeness >= said.ONE or (likeness >= said.LIKE and (shared or _who(account, weights)))


def _elsewhere(
    left: Account, right: Account, time: Timing, told_twice: bool, again: bool, features: list[Feature]
) -> Comparison | None:
    """The comparison of two accounts of other days, other places or other kinds of happening; None where nothing forbids."""
    if time.veto is not None:
        return _forbidden(features, time.timed, time.veto, True)
    if time.apart and not again and not (time.apart <= SLIP and told_twice):
        return _forbidden(features, time.timed, f"dates {time.apart} days apart", True)
    veto = place(left, right, rarity(), features, told_twice)
    if veto is None and left.family != right.family:
        veto = _families(left, right, features)
    return _forbidden(features, time.timed, veto, False) if veto is not None else None


def _forbidden(features: list[Feature], timed: bool, veto: str, other_day: bool) -> Comparison:
    return Comparison(tuple(features), _NEVER, 0, timed, False, veto, other_day=other_day)


def _who(account: Account, weights: Mapping[str, float]) -> bool:
    """Whether actor or recipient is shared and tells something; for a told happening, also where it was."""
    if weights.get("actor", 0.0) >= _TELLING or weights.get("recipient", 0.0) >= _TELLING:
        return True
    return account.family in TOLD and max(weights.get("place", 0.0), weights.get("place on the page", 0.0)) >= _NAMED


def _families(left: Account, right: Account, features: list[Feature]) -> str | None:
    """Two kinds of happening are one only at one building: a siege is told as fighting, as arrests, as a rescue."""
    if not left.buildings & right.buildings:
        return "different kinds of happening"
    features.append(Feature("kind", left.family, right.family, -0.5))
    return None
