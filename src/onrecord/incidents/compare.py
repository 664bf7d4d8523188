"""Whether two accounts tell of one happening. Every comparison explains itself: feature, both values, weight.

Weights are in units of evidence that add up (about one for "would be a coincidence among reports of one week"); a veto
is something that one happening cannot have both ways. They were set by reading pairs of the development reports, in
steps of a half, not fitted. Unknown is never compared: what one side does not say gives no weight.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.incidents.account import TOLD, Account
from onrecord.incidents.places import APART_KM, NEAR_KM, SAME_KM, conflict, km
from onrecord.incidents.rarity import Rarity
from onrecord.incidents.sketch import When, Where

MERGE = 2.5  # weight from which two accounts are proposed as one
DISTINCT = 0.5  # rarity from which a shared name is distinctive
LATE = 21  # days after which a report is no longer news of the happening
SIEGE = 7  # days over which what happens at one named building is one happening
RECENT = 8  # days within which most reports of a happening appear
NAMES_FULL = 1.5
_MANY_NUMBERS = 12  # pairs of numbers above which an equal one is chance: a list of losses, not a toll
CONTRADICTS = -0.5  # weight of a feature that speaks against one happening
STRANGE = 0.05  # cosine under which two reports have hardly a word in common
NEARBY = 0.9  # share of its weight that a place has which stands in the same sentence
WIDE = 0.6  # and that a place has which only stands at the beginning of the page
OTHER = -0.8  # two small places that are not known to be near each other
UNEQUAL = 0.5  # what other numbers weigh more where nothing is known of the time, since then they tell reports apart
LOOSE = 3.0  # the same for reports of which only the publication is dated, and for what is told in passing: talks, aid, sentences
BUILDING = 2.0  # a building with one name in both: a place and a name at once, so it counts as two distinctive features
WEEKDAY = 1.0  # weight of one weekday that both name: one chance in seven
UNDATED = 3.5  # weight that a merge needs where nothing is known of the time


@dataclass(frozen=True, slots=True)
class Feature:
    """One line of an explanation."""

    name: str
    left: str
    right: str
    weight: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """`veto` forbids a merge; `distinctive` counts features that few other happenings would share; `timed`: both say when.

    `told_apart`: something other than place and words is distinctive, and nothing contradicts.
    """

    features: tuple[Feature, ...]
    weight: float
    distinctive: int
    timed: bool
    told_apart: bool
    veto: str | None
    bar: float = MERGE

    @property
    def same(self) -> bool:
        """Whatever the weight, dated reports need one distinctive feature, undated ones two and more weight.

        A place and words alone never join undated reports: one village is shelled every week, and told in the same words.
        """
        if self.veto is not None:
            return False
        if self.timed:
            return self.weight >= self.bar and self.distinctive >= 1
        return self.weight >= UNDATED and self.distinctive >= 2 and self.told_apart


def compare(left: Account, right: Account, rarity: Rarity) -> Comparison:
    """The comparison of two accounts; symmetric up to the order of the values."""
    features: list[Feature] = []
    veto, timed = _time(left, right, features)
    if veto is None:
        veto = _place(left, right, rarity, features)
    if veto is not None:
        return Comparison(tuple(features), -10.0, 0, timed, False, veto)
    _actors(left, right, rarity, features)
    _recipients(left, right, rarity, features)
    _modes(left, right, features)
    figures = _figures(left, right, features, timed)
    places = _names_of(left, right)
    names = _names(left, right, rarity, places, features)
    words = _words(left, right, rarity, features)
    weekday = any(f.name == "weekday" and f.weight >= WEEKDAY for f in features)
    place = any(f.name == "place" and f.weight >= (1.0 if timed else 1.5) for f in features)
    building = _buildings(left) & _buildings(right)
    if building:
        features.append(Feature("building", _shown(building), _shown(building), BUILDING))
    own = (figures, names >= NAMES_FULL, weekday, bool(building))
    apart = any(own) and all(f.weight > CONTRADICTS for f in features)
    loose = left.family not in TOLD or any(f.name == "publication" for f in features)
    weight, distinctive = sum(f.weight for f in features), sum((place, words, *own, bool(building)))
    return Comparison(tuple(features), weight, distinctive, timed, apart, None, LOOSE if loose else MERGE)


def _time(left: Account, right: Account, features: list[Feature]) -> tuple[str | None, bool]:
    """Event dates first, then event date against publication, then both publications. (veto, whether time spoke)."""
    dated = [(a, b, _gap(a, b)) for a in left.whens if a.dated for b in right.whens if b.dated]
    if dated:
        a, b, gap = min(dated, key=lambda t: (t[2], _length(t[0]) + _length(t[1])))
        coarse = max(_length(a), _length(b))
        weight = (2.0 if gap == 0 else 1.0) if coarse <= 2 else 1.0 if coarse <= 8 else 0.3
        if 1 < gap <= SIEGE and _buildings(left) & _buildings(right):
            features.append(Feature("days at one site", _days(a), _days(b), 0.3))
            return None, True
        if gap > (1 if coarse <= 2 else 0):
            return f"dates {gap} days apart", True
        features.append(Feature("date", _days(a), _days(b), weight))
        return None, coarse <= 8
    if left.published is not None and right.published is not None and not any(w.dated for w in (*left.whens, *right.whens)):
        apart = abs(left.published - right.published)
        if apart > LATE:
            return f"published {apart} days apart", True
    one, other = left.whens or left.page.whens, right.whens or right.page.whens
    near = [(_gap(a, b), a, b) for a in one if a.dated for b in other if b.dated]
    if near:
        gap, a, b = min(near, key=lambda t: (t[0], t[1].start or 0, t[2].start or 0))
        weight = 1.0 if gap <= 1 else 0.5 if gap <= 3 else -0.5 if gap <= LATE else -2.0
        features.append(Feature("date on the page", _days(a), _days(b), weight))
        return None, gap <= 1
    weekdays = _weekdays(one), _weekdays(other)
    if weekdays[0] and weekdays[1]:
        single = len(weekdays[0]) == len(weekdays[1]) == 1
        weight = (WEEKDAY if single else 0.2) if weekdays[0] & weekdays[1] else (-2.0 if single else -1.0)
        features.append(Feature("weekday", str(sorted(weekdays[0])), str(sorted(weekdays[1])), weight))
    days = _days_of_year(one), _days_of_year(other)
    if days[0] and days[1]:
        same = bool(days[0] & days[1])
        features.append(Feature("day of the year", str(sorted(days[0])), str(sorted(days[1])), 2.0 if same else -3.0))
        return None, same
    return _published(left, right, features)


def _published(left: Account, right: Account, features: list[Feature]) -> tuple[str | None, bool]:
    for one, other in ((left, right), (right, left)):
        days = [w for w in one.whens if w.start is not None and _length(w) <= 8]
        if days and other.published is not None and not any(w.dated for w in other.whens):
            lag = min((other.published - (w.start or 0) for w in days), key=abs)
            if lag < -1:
                return f"reported {-lag} days before its date", True
            if lag > LATE:
                return f"reported {lag} days after its date", True
            weight = 1.0 if lag <= 3 else 0.3 if lag <= RECENT else -0.5
            features.append(Feature("date and publication", _days(days[0]), _date(other.published), weight))
            return None, lag <= RECENT
    if left.published is not None and right.published is not None:
        gap = abs(left.published - right.published)
        weight = 1.0 if gap <= 1 else 0.5 if gap <= 3 else 0.0 if gap <= RECENT else -1.0
        features.append(Feature("publication", _date(left.published), _date(right.published), weight))
        return None, gap <= RECENT
    return None, False


def _buildings(account: Account) -> frozenset[str]:
    """Named buildings and grounds: a siege, or the fight for one, goes on for days."""
    return frozenset(name for name, w in account.page_spots.items() if w.building)


def _weekdays(whens: Iterable[When]) -> set[int]:
    """Weekdays named or dated."""
    named = {w.weekday for w in whens if w.weekday is not None}
    return named | {(w.start - 1) % 7 for w in whens if w.start is not None and w.start == w.end}


def _days_of_year(whens: Iterable[When]) -> set[tuple[int, int]]:
    """(month, day) named or dated."""
    exact = (date.fromordinal(w.start) for w in whens if w.start is not None and w.start == w.end)
    return {w.month_day for w in whens if w.month_day is not None} | {(d.month, d.day) for d in exact}


def _gap(a: When, b: When) -> int:
    return max(0, (a.start or 0) - (b.end or 0), (b.start or 0) - (a.end or 0))


def _length(when: When) -> int:
    return (when.end or 0) - (when.start or 0) + 1


def _days(when: When) -> str:
    start = _date(when.start or 1)
    return start if when.end in (None, when.start) else f"{start}..{_date(when.end or 1)}"


def _date(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _place(left: Account, right: Account, rarity: Rarity, features: list[Feature]) -> str | None:
    """The best place in common: said of the happening itself, in its sentences, or at the beginning of both pages."""
    own = _nearest(left.where, right.where, rarity)
    if own is not None and own[0] == 0.0 and own[3] is not None and own[3] > APART_KM:
        return f"places {own[3]:.0f} km apart"
    if conflict(left.where, right.where):
        return "places in different provinces or countries"
    near = _best(left.spots, right.spots, rarity)
    if own is not None and own[0] > 0.0 and (near is None or own[0] >= NEARBY * near[0]):
        features.append(Feature("place", own[1].name, own[2].name, own[0]))
        _more_places(left, right, own[1].name, rarity, features)
        return None
    if near is not None:
        features.append(Feature("place", near[1], near[1], NEARBY * near[0]))
        _more_places(left, right, near[1], rarity, features)
        if own is not None and own[0] == 0.0 and own[3] is not None and own[3] > NEAR_KM:
            features.append(Feature("other places", own[1].name, own[2].name, OTHER))
        return None
    countries = {w.country for w in left.where if w.country}, {w.country for w in right.where if w.country}
    if countries[0] and countries[1] and not countries[0] & countries[1]:
        return "places in different countries"
    if own is not None and own[1].fine and own[2].fine:
        features.append(Feature("other places", own[1].name, own[2].name, OTHER))
    wide = _best(left.page_spots, right.page_spots, rarity)
    if wide is not None:
        features.append(Feature("place on the page", wide[1], wide[1], WIDE * wide[0]))
        _more_places(left, right, wide[1], rarity, features)
    return None


def _best(left: dict[str, Where], right: dict[str, Where], rarity: Rarity) -> tuple[float, str] | None:
    """(weight, name) of the most telling place that both name."""
    shared = sorted(left.keys() & right.keys())
    found = [(_weight(left[name], right[name], rarity), name) for name in shared]
    best = max(found, key=lambda f: f[0], default=(0.0, ""))
    return best if best[0] > 0.0 else None


def _weight(a: Where, b: Where, rarity: Rarity) -> float:
    """What one name in common weighs: by its rarity; nothing for namesakes far apart."""
    if a.fine and b.fine:
        distance = km(a, b)
        if distance is not None and distance > APART_KM:
            return 0.0
        return 2.0 * rarity.name(a.name) + 0.5
    return 0.2 if a.country_only or b.country_only else 2.0 * rarity.name(a.name)


def _more_places(left: Account, right: Account, first: str, rarity: Rarity, features: list[Feature]) -> None:
    """Other small places that both name; "al-Bab city" and "Bab" are not two."""
    seen = set(first.split())
    weight, shown = 0.0, []
    for name in sorted(left.page_spots.keys() & right.page_spots.keys()):
        if left.page_spots[name].fine and right.page_spots[name].fine and not seen & set(name.split()):
            seen |= set(name.split())
            shown.append(name)
            weight += 0.5 * rarity.name(name)
    if shown:
        features.append(Feature("more places", " ".join(shown), " ".join(shown), min(1.0, weight)))


def _names_of(left: Account, right: Account) -> frozenset[str]:
    """The words of all places that both name: compared as places, so neither as names nor as words again."""
    return frozenset(part for name in left.page_spots.keys() & right.page_spots.keys() for part in name.split())


Near = tuple[float, Where, Where, float | None]


def _nearest(left: tuple[Where, ...], right: tuple[Where, ...], rarity: Rarity) -> Near | None:
    """(weight, place, place, km) of the best pair; None when a side names none."""
    best: Near | None = None
    for a in left:
        for b in right:
            distance = km(a, b) if a.fine and b.fine else None
            if a.name == b.name:
                weight = _weight(a, b, rarity)
            elif distance is not None:
                weight = 1.5 if distance <= SAME_KM else 0.8 if distance <= NEAR_KM else 0.0
            else:
                weight = 0.0
            if best is None or (weight, -(distance or 0.0)) > (best[0], -(best[3] or 0.0)):
                best = (weight, a, b, distance)
    return best


def _actors(left: Account, right: Account, rarity: Rarity, features: list[Feature]) -> None:
    """Two known actors may be what is contested, so a difference counts against, but forbids nothing."""
    if left.actors & right.actors:
        features.append(Feature("actor", _shown(left.actors), _shown(right.actors), _shared(left.actors, right.actors, rarity)))
    elif left.countries and right.countries:
        same = bool(left.countries & right.countries)
        features.append(Feature("actor's country", _shown(left.countries), _shown(right.countries), 0.2 if same else -0.8))


def _recipients(left: Account, right: Account, rarity: Rarity, features: list[Feature]) -> None:
    if left.recipients & right.recipients:
        weight = _shared(left.recipients, right.recipients, rarity)
        features.append(Feature("recipient", _shown(left.recipients), _shown(right.recipients), weight))


def _shared(left: frozenset[str], right: frozenset[str], rarity: Rarity) -> float:
    """Up to one, by the rarity of what two descriptions share."""
    return min(1.0, sum(rarity.word(key) ** 2 for key in left & right))


def _modes(left: Account, right: Account, features: list[Feature]) -> None:
    if left.modes and right.modes:
        weight = 0.4 if left.modes & right.modes else -0.4
        features.append(Feature("mode", _shown(left.modes), _shown(right.modes), weight))


def _shown(values: frozenset[str]) -> str:
    return " ".join(sorted(values))


def _figures(left: Account, right: Account, features: list[Feature], timed: bool) -> bool:
    """Killed and injured: an equal number is evidence by its size. True when an equal one, or two, are distinctive."""
    strong, same = False, 0
    for measure in ("killed", "injured"):
        a, b = _counts(left, measure), _counts(right, measure)
        if not a or not b:
            continue
        equal = [low for low, high in a & b if low == high and low > 0]
        chances = len(a) * len(b)
        if chances > _MANY_NUMBERS:
            continue
        if equal:
            top = max(equal)
            weight = (0.4 if top <= 1 else 0.8 if top <= 3 else 1.3) * (1.0 if chances <= 4 else 0.5)
            strong = strong or (top > 3 and chances <= 4)
            same += chances <= 6
        else:
            x, y = max(high for _, high in a), max(high for _, high in b)
            ratio = max(x, y) / max(1.0, min(x, y))
            weight = 0.2 if ratio <= 1.6 else -0.5 if ratio <= 4 else -1.2
            weight -= 0.0 if timed else UNEQUAL
        features.append(Feature(measure, str(sorted(a)), str(sorted(b)), weight))
    return strong or same > 1


def _counts(account: Account, measure: str) -> frozenset[tuple[float, float]]:
    """What an account says itself; only where it gives no number, what the beginning of its page does."""
    return account.counts.get(measure) or account.page.counts.get(measure, frozenset())


def _names(left: Account, right: Account, rarity: Rarity, places: frozenset[str], features: list[Feature]) -> float:
    shared = (left.all_names & right.all_names) - places
    rare = sorted((n for n in shared if rarity.name(n) >= DISTINCT), key=lambda n: (-rarity.name(n), n))
    if not rare:
        return 0.0
    weight = min(3.0, sum(1.2 * rarity.name(n) for n in rare))
    features.append(Feature("names", " ".join(rare[:6]), " ".join(rare[:6]), weight))
    return weight


def _words(left: Account, right: Account, rarity: Rarity, features: list[Feature]) -> bool:
    """Cosine of the words of the claims' sentences, and of the pages' beginnings where both lead with it. True when high.

    One outlet tells everything in the same words, so its own reports must be twice as alike.
    """
    own = cosine(left.words, right.words, rarity)
    pages = cosine(left.all_words, right.all_words, rarity) if left.lead or right.lead else own
    value = max(own, pages)
    likeness = value if not left.outlet or left.outlet != right.outlet else value / 2
    weight = 3.0 if likeness >= 0.45 else 2.0 if likeness >= 0.3 else 1.0 if likeness >= 0.2 else 0.3 if likeness >= 0.12 else 0.0
    weight = -0.5 if value < STRANGE else weight
    features.append(Feature("words", f"{value:.2f}", f"{value:.2f}", weight))
    return likeness >= 0.3


def cosine(left: frozenset[str], right: frozenset[str], rarity: Rarity) -> float:
    if not left or not right:
        return 0.0
    shared = sum(rarity.word(w) ** 2 for w in left & right)
    size = rarity.norm(left) * rarity.norm(right)
    return shared / size if size else 0.0
