"""Event types as the desk shows them: an order by quad class, two letters each, and a class that gives the colour.

Sixteen colours cannot all be told apart by everybody, so the letters stand in every mark, and lightness differs within a hue:
blues and violets for verbal cooperation, greens for material cooperation, yellows and browns for verbal conflict, reds for
material conflict. The colours were chosen by their least distance in OKLab for normal, deuteranope, protanope and tritanope
sight (Machado et al. 2009).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.vocabulary.plover import QUAD

LETTERS = {
    "AGREE": "Ag", "CONSULT": "Co", "SUPPORT": "Su", "CONCEDE": "Cn", "COOPERATE": "Cp", "AID": "Ai", "RETREAT": "Rt",
    "REQUEST": "Rq", "ACCUSE": "Ac", "REJECT": "Rj", "THREATEN": "Th", "PROTEST": "Pr", "SANCTION": "Sa", "MOBILIZE": "Mo",
    "COERCE": "Ce", "ASSAULT": "As",
}  # fmt: skip
_ORDER = {name: number for number, name in enumerate(LETTERS)}


@dataclass(frozen=True, slots=True)
class TypeKey:
    """A line of the legend."""

    name: str
    letters: str
    css: str
    count: int
    href: str


def letters(type: str) -> str:
    """A type of the user's own goes by its first two letters."""
    return LETTERS.get(type) or type[:2].capitalize()


def css(type: str) -> str:
    """The class of style of an event type."""
    return f"t-{type}" if type in QUAD else "t-other"


def rank(type: str) -> tuple[int, str]:
    """Where a type stands in legends and bars."""
    return _ORDER.get(type, len(_ORDER)), type


def ordered(types: Iterable[str]) -> list[str]:
    """Types in the order in which they are shown."""
    return sorted(types, key=rank)
