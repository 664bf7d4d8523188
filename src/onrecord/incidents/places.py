"""How near two accounts are on the map: by coordinates where they stand for a small area, otherwise by names."""

from __future__ import annotations

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt

from onrecord.incidents.sketch import Where

SAME_KM = 3.0  # within what reports and gazetteers differ for one village or quarter
WITHIN_KM = 5.0  # from the middle of a town to its quarters, prisons, camps, hospitals
NEAR_KM = 12.0  # a village is often reported by its next town
APART_KM = 40.0  # beyond this, two places named in full are two places
_EARTH_KM = 6371.0


def km(left: Where, right: Where) -> float | None:
    """Distance in kilometres; None where a place has no coordinates."""
    if left.lat is None or right.lat is None or left.lon is None or right.lon is None:
        return None
    a, b = radians(left.lat), radians(right.lat)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(right.lon - left.lon) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half)))


def town(left: Where, right: Where, distance: float) -> Where | None:
    """The town, where one of two places is a site or quarter and the other the town around it; `distance` in kilometres.

    Both need coordinates, so that a quarter is never taken for one of a namesake of its town.
    """
    if left.part == right.part or distance > WITHIN_KM or not (left.fine and right.fine):
        return None
    if left.country and right.country and left.country != right.country:
        return None
    return right if left.part else left


def conflict(left: Iterable[Where], right: Iterable[Where]) -> bool:
    """Whether two sets of places cannot be one: different countries, or towns far apart that share no name."""
    left, right = tuple(left), tuple(right)
    if not left or not right:
        return False
    if {w.name for w in left} & {w.name for w in right}:
        return False
    countries = {w.country for w in left if w.country}, {w.country for w in right if w.country}
    if countries[0] and countries[1] and not countries[0] & countries[1]:
        return True
    if all(_other_province(a, b) for a in left for b in right):
        return True
    distances = [d for a in left if a.fine for b in right if b.fine and (d := km(a, b)) is not None]
    return bool(distances) and min(distances) > APART_KM


def _other_province(a: Where, b: Where) -> bool:
    """Two provinces of one country, where at least one side names no more than its province."""
    if not a.admin1 or not b.admin1 or a.admin1 == b.admin1 or (a.fine and b.fine):
        return False
    distance = km(a, b)
    return distance is not None and distance > APART_KM
