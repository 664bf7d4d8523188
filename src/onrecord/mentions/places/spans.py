"""Where a text may name a place: the longest run of words that the gazetteer knows, read from the left."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.vocabulary.folding import Unit
from onrecord.vocabulary.gazetteer import Candidate, Gazetteer
from onrecord.vocabulary.gazetteer_keys import LOOSE_COUNTRIES

_LONGEST = 6
_ENOUGH = 400  # characters: an English text this long has an apostrophe, unless somebody took them out
_APOSTROPHES = ("'", "’", "ʼ")
_LONG_NAME = 5  # letters
_GREAT = 50_000  # inhabitants
_SETTLED = frozenset(("city", "town", "village"))
_JOINTS = frozenset((" ", "-", "–", " - ", "’", "'", ""))
_OWNED = frozenset(("'s ", "’s "))  # "People's Republic of China": possessives stay outside a word
_ARTICLES = frozenset(["al", "el", "ad", "as", "ash", "ar", "an", "at", "az", "ez", "es", "et", "ed", "er"])
_ABBREVIATED = frozenset(["st", "mt", "ft", "pt", "ste", "s", "n", "e", "w"])


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """Units `first` to `last` (exclusive) of the text and the places of that name."""

    first: int
    last: int
    start: int
    end: int
    key: str
    candidates: tuple[Candidate, ...]


def find_spans(text: str, words: list[Unit], gazetteer: Gazetteer) -> list[PlaceSpan]:
    """All names known to the gazetteer, left to right, not overlapping, the longest first."""
    found: list[PlaceSpan] = []
    i, count = 0, len(words)
    lost = len(text) >= _ENOUGH and not any(mark in text for mark in _APOSTROPHES)
    while i < count:
        unit = words[i]
        if not (unit.capital or (unit.folded in _ARTICLES and i + 1 < count and words[i + 1].capital and text[unit.end] == "-")):
            i += 1
            continue
        span = _longest(text, words, i, gazetteer)
        if span is None and found and found[-1].last == i:
            span = _postal(text, words, i, gazetteer)
        if span is None and lost:
            span = _owner(words, i, gazetteer)
        if span is not None:
            found.append(span)
            i = span.last
        else:
            i += 1
    return found


def with_candidates(span: PlaceSpan, candidates: tuple[Candidate, ...]) -> PlaceSpan:
    """The same words with fewer places that they may mean."""
    return replace(span, candidates=candidates)


def joined(text: str, left: Unit, right: Unit) -> bool:
    """Whether two words stand in one name: only a blank, a hyphen or the stop of an abbreviation between them."""
    gap = text[left.end : right.start]
    return gap in _JOINTS or (gap in (". ", ".") and (left.folded in _ABBREVIATED or len(left.folded) == 1))


def _longest(text: str, words: list[Unit], i: int, gazetteer: Gazetteer) -> PlaceSpan | None:
    unit = words[i]
    most = min(gazetteer.longest(unit.folded), _LONGEST)
    last, limit = i + 1, min(len(words), i + max(most, 1))
    while last < limit and (
        joined(text, words[last - 1], words[last]) or text[words[last - 1].end : words[last].start] in _OWNED
    ):
        last += 1
    for end in range(last, i, -1):
        if not words[end - 1].capital:
            continue
        key = " ".join(word.folded for word in words[i:end])
        candidates = _as_written(text, words[i:end], gazetteer.find(key))
        if i and words[i - 1].folded in _ARTICLES and text[words[i - 1].end : unit.start] == "-":
            candidates = tuple(c for c in candidates if c.country in LOOSE_COUNTRIES)  # "Al-Numan" is not Numan in Nigeria
        if candidates and gazetteer.caution(key) == "never" and not _has_stops(words, i, end):
            if _told(text, words, i, end, candidates, gazetteer):
                return PlaceSpan(i, end, unit.start, unit.end if end == i + 1 else words[end - 1].end, key, candidates)
            candidates = tuple(candidate for candidate in candidates if candidate.written != "any")
        if candidates and end - i > 1 and _opens_body(text, words, end, candidates, gazetteer):
            continue
        if candidates:
            return PlaceSpan(i, end, unit.start, _end(text, words[end - 1], candidates), key, candidates)
    return None


def _told(text: str, words: list[Unit], i: int, end: int, candidates: tuple[Candidate, ...], gazetteer: Gazetteer) -> bool:
    """Whether a name that is nearly always something else is said to be a town's: "Temple, Texas", "the city of Norman"."""
    towns = [c for c in candidates if c.precision == "town" and c.match != "loose"]
    if not towns or words[end - 1].capitals:
        return False
    if i > 1 and words[i - 1].folded == "of" and words[i - 2].folded in _SETTLED:
        return max(c.population for c in towns) >= _GREAT
    if end >= len(words) or text[words[end - 1].end : words[end].start] != ", " or not words[end].capital:
        return False
    most = min(gazetteer.longest(words[end].folded), len(words) - end, _LONGEST)
    behind = (gazetteer.find(" ".join(w.folded for w in words[end : end + n])) for n in range(most, 0, -1))
    wide = next((found for found in behind if found), ())
    around = {(c.country, c.admin1 if c.kind == "admin1" else None) for c in wide if c.kind in ("country", "admin1")}
    return any((c.country, None) in around or (c.country, c.admin1) in around for c in towns)


def _opens_body(text: str, words: list[Unit], end: int, candidates: tuple[Candidate, ...], gazetteer: Gazetteer) -> bool:
    """ "Springfield City Council": the last word of a lesser name for the town belongs to the body that follows."""
    if words[end - 1].folded not in gazetteer.cues.public or any(c.match == "name" for c in candidates):
        return False
    return end < len(words) and words[end].capital and joined(text, words[end - 1], words[end])


def _postal(text: str, words: list[Unit], i: int, gazetteer: Gazetteer) -> PlaceSpan | None:
    """A state's postal code after the comma that follows a place ("Columbus, OH")."""
    unit = words[i]
    if not unit.capitals or len(unit.folded) != 2 or text[words[i - 1].end : unit.start] != ", ":
        return None
    candidates = gazetteer.find(f"USA {unit.folded}")
    return PlaceSpan(i, i + 1, unit.start, unit.end, unit.folded, candidates) if candidates else None


def _owner(words: list[Unit], i: int, gazetteer: Gazetteer) -> PlaceSpan | None:
    """A great place whose possessive ending has lost its apostrophe, as in all of such a text: "Syrias north"."""
    unit = words[i]
    if len(unit.folded) < _LONG_NAME or unit.folded[-1] != "s" or unit.end - unit.start != len(unit.folded):
        return None
    key = unit.folded[:-1]
    great = tuple(c for c in gazetteer.find(key) if c.match == "name" and c.written == "any" and _is_great(c))
    if not great or gazetteer.caution(key) != "none":
        return None
    return PlaceSpan(i, i + 1, unit.start, unit.end - 1, key, great)


def _is_great(candidate: Candidate) -> bool:
    return candidate.precision in ("country", "admin1") or candidate.kind == "capital" or candidate.population >= _GREAT


def _has_stops(words: list[Unit], i: int, end: int) -> bool:
    """A single word with inner stops ("U.S.", not "us")."""
    return end == i + 1 and words[i].end - words[i].start > len(words[i].folded) + 1


def _end(text: str, last: Unit, candidates: tuple[Candidate, ...]) -> int:
    return last.end + 1 if candidates[0].written == "dotted" and text[last.end : last.end + 1] == "." else last.end


def _as_written(text: str, words: list[Unit], candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates whose way of writing the text keeps: abbreviations in capitals or with their stop."""
    capitals = all(word.capitals for word in words)
    length = len(words[0].folded)
    dotted = text[words[-1].end : words[-1].end + 1] == "."
    # A short word in capitals is an abbreviation ("ACT", "AIDS"), not a town of that name.
    abbreviation = capitals and len(words) == 1 and length <= 4
    short = abbreviation and length <= 3
    fits = {"any": not short, "capitals": capitals, "dotted": dotted}
    return tuple(candidate for candidate in candidates if fits[candidate.written])
