"""Where two accounts say that it happened: by coordinates, by the names of villages and buildings, by how rare they are."""

from __future__ import annotations

from onrecord.incidents.account import Account
from onrecord.incidents.comparison import Feature
from onrecord.incidents.places import APART_KM, NEAR_KM, SAME_KM, conflict, km, town
from onrecord.incidents.rarity import Rarity
from onrecord.incidents.sketch import Where

NEARBY = 0.9  # share of its weight that a place has which stands in the same sentence
WIDE = 0.6  # and that a place has which only stands at the beginning of the page
OTHER = -0.8  # two small places that are not known to be near each other
BUILDING = 2.0  # a building with one name in both: a place and a name at once, so it counts as two distinctive features

_BESIDE = 1.5  # two small places as near as one place is in two gazetteers: hardly less than one name
_WIDEST = 0.3  # rarity of a province at most: many things happen in it

Near = tuple[float, Where, Where, float | None]


def place(left: Account, right: Account, rarity: Rarity, features: list[Feature], told_twice: bool = False) -> str | None:
    """The best place in common: said of the happening itself, in its sentences, or at the beginning of both pages.

    Returns what forbids one happening, if anything does; not so what one of them names beside the other's place, where
    both have one toll or one sentence (`told_twice`): "in Shorik, not far from Idlib".
    """
    own = _nearest(left.where, right.where, rarity)
    beside = told_twice and _beside(left, right)
    if not beside and own is not None and own[0] == 0.0 and own[3] is not None and own[3] > APART_KM:
        return f"places {own[3]:.0f} km apart"
    if not beside and conflict(left.where, right.where):
        return "places in different provinces or countries"
    struck = _struck(left), _struck(right)
    if struck[0] and struck[1] and not struck[0] & struck[1]:
        return "other countries are struck"
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


def _struck(account: Account) -> set[str]:
    """Of force, the countries where it happened; without a place, the states that it hit ("fired missiles at Israel")."""
    if account.family != "force" or account.where:
        return {w.country for w in account.where if w.country} if account.family == "force" else set()
    hit = [a for s in account.sketches for a in s.recipient_shown]
    return {a.id for a in hit if a.id is not None and a.id == a.country}


def _beside(left: Account, right: Account) -> bool:
    """Whether a small place of one stands in the sentences of the other."""
    return any(w.fine and w.name in b.spots and b.spots[w.name].fine for a, b in ((left, right), (right, left)) for w in a.where)


def building(left: Account, right: Account, features: list[Feature]) -> bool:
    """Whether both name one building or ground."""
    shared = left.buildings & right.buildings
    if shared:
        features.append(Feature("building", shared, shared, BUILDING))
    return bool(shared)


def shared_place_words(left: Account, right: Account) -> frozenset[str]:
    """The words of all places that both name: compared as places, so neither as names nor as words again."""
    return frozenset(part for name in left.page_spots.keys() & right.page_spots.keys() for part in name.split())


def _best(left: dict[str, Where], right: dict[str, Where], rarity: Rarity) -> tuple[float, str] | None:
    """(weight, name) of the most telling place that both name."""
    shared = sorted(left.keys() & right.keys())
    found = [(_weight(left[name], right[name], rarity), name) for name in shared]
    best = max(found, key=lambda f: f[0], default=(0.0, ""))
    return best if best[0] > 0.0 else None


def _weight(a: Where, b: Where, rarity: Rarity) -> float:
    """What one name in common weighs: by its rarity; nothing for namesakes far apart."""
    rare = rarity.place(a.name, a.country or b.country)
    if a.fine and b.fine:
        distance = km(a, b)
        if distance is not None and distance > APART_KM:
            return 0.0
        return 2.0 * rare + 0.5
    return 0.2 if a.country_only or b.country_only else 2.0 * (min(_WIDEST, rare) if a.province or b.province else rare)


def _more_places(left: Account, right: Account, first: str, rarity: Rarity, features: list[Feature]) -> None:
    """Other small places that both name; "al-Bab city" and "Bab" are not two."""
    seen = set(first.split())
    weight, shown = 0.0, []
    for name in sorted(left.page_spots.keys() & right.page_spots.keys()):
        if left.page_spots[name].fine and right.page_spots[name].fine and not seen & set(name.split()):
            seen |= set(name.split())
            shown.append(name)
            weight += 0.5 * rarity.place(name, left.page_spots[name].country or right.page_spots[name].country)
    if shown:
        features.append(Feature("more places", " ".join(shown), " ".join(shown), min(1.0, weight)))


def _nearest(left: tuple[Where, ...], right: tuple[Where, ...], rarity: Rarity) -> Near | None:
    """(weight, place, place, km) of the best pair; None when a side names none."""
    best: Near | None = None
    for a in left:
        for b in right:
            distance = km(a, b) if a.fine and b.fine else None
            if a.name == b.name:
                weight = _weight(a, b, rarity)
            elif distance is not None and (around := town(a, b, distance)) is not None:
                weight = min(_weight(around, around, rarity), _BESIDE)  # as if both named the town
            elif distance is not None:
                weight = _BESIDE if distance <= SAME_KM else 0.8 if distance <= NEAR_KM else 0.0
            else:
                weight = 0.0
            if best is None or (weight, -(distance or 0.0)) > (best[0], -(best[3] or 0.0)):
                best = (weight, a, b, distance)
    return best
