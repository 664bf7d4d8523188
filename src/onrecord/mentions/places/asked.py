"""What the text calls a place: a division ("Kano state"), a settlement ("the city of Kano"), a part of it, or nothing.

The words beside a name say so for that mention, in a list for all its members ("the provinces of A, B and C"). The few names
that the news uses of a division and hardly of its seat, such as Idlib, mean the division wherever the text speaks of no city.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.mentions.places.spans import PlaceSpan
from onrecord.vocabulary.folding import Unit
from onrecord.vocabulary.gazetteer_cues import PlaceCues

_LENGTHS = frozenset(("km", "kms", "kilometers", "kilometres", "miles", "mile", "kilometer", "kilometre"))
_TOWN_PARTS = frozenset(("downtown", "uptown", "midtown", "inner"))
_QUARTERS = frozenset(("district", "districts", "quarter", "quarters", "borough", "boroughs", "neighborhood", "neighbourhood"))
_JOINTS = frozenset((", ", " and ", ", and ", " or ", ", or ", " & ", " and in ", ", in "))


def asked_sizes(text: str, words: list[Unit], spans: Sequence[PlaceSpan], cues: PlaceCues) -> list[str]:
    """For each span "division", "settlement", "part" ("southern X"), or "" when nothing in the text says."""
    asked = [_beside(text, words, span, cues) for span in spans]
    _of_lists(text, words, spans, asked, cues)
    cities = {span.key for span, size in zip(spans, asked, strict=True) if size == "settlement"}
    for i, span in enumerate(spans):
        if asked[i] == "part" and any(c.kind == "capital" and c.match == "name" for c in span.candidates):
            asked[i] = ""  # "southern Beirut": of the city, not of a division around it
        if not asked[i] and span.key in cues.divisional and span.key not in cities:
            asked[i] = "division"
    return asked


def _of_lists(text: str, words: list[Unit], spans: Sequence[PlaceSpan], asked: list[str], cues: PlaceCues) -> None:
    """Gives the members of a list the size that its plural noun asks for: "A and B provinces", "the provinces of A, B and C"."""
    whole = [_plural(text, words, span, cues) for span in spans]
    for i in range(len(spans) - 1, 0, -1):
        if whole[i] == "behind" and not asked[i - 1] and text[spans[i - 1].end : spans[i].start] in _JOINTS:
            asked[i - 1], whole[i - 1] = "division", "behind"
    for i in range(1, len(spans)):
        if whole[i - 1] == "before" and not asked[i] and text[spans[i - 1].end : spans[i].start] in _JOINTS:
            asked[i], whole[i] = "division", "before"


def _plural(text: str, words: list[Unit], span: PlaceSpan, cues: PlaceCues) -> str:
    """Where a plural of "province" and the like stands by the name: "behind" it, "before" it with "of", or nowhere ("")."""
    if span.last < len(words) and text[span.end : words[span.last].start] == " " and _is_plural(words[span.last].folded, cues):
        return "behind"
    before = span.first > 1 and words[span.first - 1].folded == "of" and _is_plural(words[span.first - 2].folded, cues)
    return "before" if before else ""


def _is_plural(word: str, cues: PlaceCues) -> bool:
    return word in cues.division and word.endswith("s") and word not in _QUARTERS


def _beside(text: str, words: list[Unit], span: PlaceSpan, cues: PlaceCues) -> str:
    """What the words right beside a name call it."""
    after = words[span.last].folded if span.last < len(words) and text[span.end : words[span.last].start] == " " else ""
    before = words[span.first - 1].folded if span.first and text[words[span.first - 1].end : span.start] in (" ", "-") else ""
    if before in ("from", "outside") and span.first > 1 and words[span.first - 2].folded in _LENGTHS:
        return "settlement"
    if before == "of" and span.first > 1:
        before = words[span.first - 2].folded
        if before in cues.direction and (span.first < 4 or words[span.first - 4].folded != "in"):
            # "in the north of Hama" is a part of it; "north of Hama" is not, and "15 km north of Hama" counts from the town.
            before = "town" if any(word.folded in _LENGTHS for word in words[max(0, span.first - 5) : span.first - 2]) else ""
        if before in _QUARTERS:
            return ""  # "the Old Market district of Hama": a part of the town
    if after in cues.division or before in cues.division:
        return "settlement" if after == "city" or before == "city" else "division"
    if after in cues.settlement or before in cues.settlement or before in _TOWN_PARTS:
        return "settlement"
    if after in cues.statewide or before in cues.statewide:
        return "division"
    return "part" if before in cues.direction and not words[span.first - 1].capital else ""
