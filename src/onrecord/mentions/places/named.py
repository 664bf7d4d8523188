"""Streets, rivers and other named things that no gazetteer holds: read by their last word, left without coordinates."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.mentions.places.spans import PlaceSpan, joined
from onrecord.vocabulary.folding import Unit
from onrecord.vocabulary.gazetteer import Gazetteer

_MOST_WORDS = 4
_OPENERS = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "his",
        "her",
        "their",
        "our",
        "on",
        "in",
        "at",
        "near",
        "from",
        "to",
        "of",
        "and",
        "for",
        "by",
        "with",
        "but",
        "when",
        "while",
        "after",
        "before",
    ]
)


def find_named(text: str, words: list[Unit], spans: Sequence[PlaceSpan], gazetteer: Gazetteer) -> list[PlaceSpan]:
    """Runs of capitals that end in a road or a natural feature ("Salah al-Din Road") and are no known name as a whole."""
    cues = gazetteer.cues
    ends = cues.road | cues.nature
    whole = {(s.last, s.last - s.first) for s in spans if s.last - s.first > 1}
    lasts = {last for last, _ in whole}
    found: list[PlaceSpan] = []
    for last, unit in enumerate(words):
        if not unit.capital or unit.folded not in ends or last + 1 in lasts:
            continue
        first = last
        while first and last - first < _MOST_WORDS and _in_name(text, words, first - 1):
            first -= 1
        while first < last and (words[first].folded in _OPENERS or words[first].folded in cues.title):
            first += 1
        if first < last and _is_name(words, first, last, gazetteer):
            key = " ".join(word.folded for word in words[first : last + 1])
            found.append(PlaceSpan(first, last + 1, words[first].start, unit.end, key, ()))
    return found


def _in_name(text: str, words: list[Unit], i: int) -> bool:
    """Whether word `i` stands in one name with the next: capitalised or a number like "40th", nothing but a blank between."""
    word = words[i]
    return joined(text, word, words[i + 1]) and (
        word.capital or (word.folded[:1].isdigit() and word.folded[-2:] in ("th", "st", "nd", "rd"))
    )


def _is_name(words: list[Unit], first: int, last: int, gazetteer: Gazetteer) -> bool:
    """A river or lake after a mere direction or a further road word is no name ("East Road" is, "North Island River" too)."""
    cues = gazetteer.cues
    if last + 1 < len(words) and words[last + 1].capital and words[last + 1].folded in cues.institution:
        return words[last].folded in cues.road
    return not (words[last].folded in cues.nature and last - first == 1 and words[first].folded in cues.weekday)


def uncovered(spans: Sequence[PlaceSpan], named: Sequence[PlaceSpan]) -> list[PlaceSpan]:
    """The known names that are not a part of a named road or feature: "Buffalo Road" is not in Buffalo."""
    inside = {i for span in named for i in range(span.first, span.last)}
    return [span for span in spans if span.first not in inside and span.last - 1 not in inside]
