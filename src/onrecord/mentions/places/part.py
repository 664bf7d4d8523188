"""How precise a place is when the text means a part of it or its surroundings: "southern Idlib", "north of Hama"."""

from __future__ import annotations

from onrecord.mentions.places.spans import PlaceSpan
from onrecord.model import Precision
from onrecord.vocabulary.folding import Unit
from onrecord.vocabulary.gazetteer_cues import PlaceCues

_COARSER: dict[Precision, Precision] = {"site": "town", "town": "admin2", "country": "region"}
_NEAR = frozenset(("outskirts", "vicinity", "edge", "edges", "outside", "environs", "surroundings"))
_BORDER = frozenset(("border", "borders", "frontier", "boundary"))


def part_precision(precision: Precision, text: str, words: list[Unit], span: PlaceSpan, cues: PlaceCues) -> Precision:
    """The place's precision, one step coarser when the words beside its name ask for a part, its outskirts or its border."""
    return _COARSER.get(precision, precision) if _is_part(text, words, span, cues) else precision


def _is_part(text: str, words: list[Unit], span: PlaceSpan, cues: PlaceCues) -> bool:
    after = _beside(text, words, span.last, span.end)
    if after in cues.outskirts or after in _BORDER:
        return True
    if span.first == 0 or text[words[span.first - 1].end : span.start] not in (" ", "-"):
        return False
    before = words[span.first - 1]
    if before.folded in ("near", "outside"):
        return text[span.end : span.end + 2] not in ("'s", "’s")  # "outside Trinidad's capital" is not outside Trinidad
    if before.folded in ("of", "with", "the") and span.first > 1:
        previous = words[span.first - 2].folded
        if before.folded == "the":
            return False
        if previous in _NEAR and before.folded == "of":  # "on the outskirts of", "north of", "in the vicinity of"
            return True
        return previous in _BORDER or (before.folded == "of" and (previous in cues.direction or previous in cues.outskirts))
    return before.folded in cues.direction and (not before.capital or before.folded == "rural")


def _beside(text: str, words: list[Unit], i: int, end: int) -> str:
    """The word after a name when only a blank, or a possessive and a blank, lies between."""
    if i >= len(words) or text[end : words[i].start] not in (" ", "'s ", "’s "):
        return ""
    return words[i].folded
