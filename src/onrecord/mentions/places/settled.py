"""Settlements and divisions that no gazetteer holds, told by the noun beside them: "the village of Brenmoor".

They are mentions without coordinates: that a place of this name exists is all the text says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.language.parse import Parse
from onrecord.mentions.places.spans import PlaceSpan, joined
from onrecord.vocabulary.folding import Unit
from onrecord.vocabulary.gazetteer import Gazetteer

_MOST_WORDS = 4
_PARTICLES = frozenset("al el ad as ash ar an at az ez es et ed er de la di ul".split())
_PROPER = frozenset(("NNP", "NNPS"))
_KINDS = frozenset(
    """town village city hamlet suburb neighborhood neighbourhood quarter township settlement municipality towns villages
    district province governorate prefecture county oblast raion commune locality""".split()
)  # words that a place is named with, "of" or not
_NOT_BEFORE = frozenset("district city county towns villages commune locality".split())  # "School district", "Inner City"
_LISTED = frozenset("towns villages cities hamlets suburbs neighborhoods neighbourhoods districts quarters".split())
_NO_NAMES = frozenset("god light angels refuge joy dreams hope peace gold".split())  # "City of God"
_OF_PEOPLES = ("ite", "ish", "ist", "ian", "ese", "ic")  # "Alawite village": who lives there
_CAPITAL_KINDS = frozenset(["township", "village", "governorate", "oblast", "raion", "prefecture", "province", "municipality"])


def find_settled(text: str, words: list[Unit], spans: Sequence[PlaceSpan], gazetteer: Gazetteer, parse: Parse) -> list[PlaceSpan]:
    """Unknown names behind "the village of", before "village", and in "Brenmoor Township", in order of the text."""
    known = {i for span in spans for i in range(span.first, span.last)}
    small = {unit.folded for unit in words if not unit.capital}
    found: list[PlaceSpan] = []
    for run in _runs(text, words, small, gazetteer):
        if any(t in known for t in range(*run)) or (found and found[-1].last > run[0]):
            continue
        start, end = words[run[0]].start, words[run[1] - 1].end
        if gazetteer.caution(" ".join(w.folded for w in words[run[0] : run[1]])) == "never":
            continue  # "a Druze village"
        if _is_proper(parse, start, end) and not any(w.folded in gazetteer.cues.title for w in words[run[0] : run[1]]):
            found.append(PlaceSpan(run[0], run[1], start, end, " ".join(w.folded for w in words[run[0] : run[1]]), ()))
    return found


def _runs(text: str, words: list[Unit], small: set[str], gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Candidates as (first word, end), in order of the noun that tells them."""
    for i, unit in enumerate(words):
        if unit.capital and unit.folded in _CAPITAL_KINDS:
            first = i
            while first and i - first < _MOST_WORDS and words[first - 1].capital and joined(text, words[first - 1], words[first]):
                first -= 1
            if first < i and not _body_behind(text, words, i, gazetteer):
                yield first, i + 1
        elif not unit.capital and (unit.folded in _KINDS or unit.folded in _LISTED):
            behind = _behind_of(text, words, i)
            before = _before(text, words, i, small) if behind is None else None
            if before is not None:
                yield before
            while behind is not None:
                yield behind
                behind = _listed(text, words, behind[1]) if unit.folded in _LISTED else None


def _body_behind(text: str, words: list[Unit], i: int, gazetteer: Gazetteer) -> bool:
    """ "Brenmoor Village Hall Trust": a body or a building, not the village."""
    after = i + 1
    return (
        after < len(words)
        and words[after].capital
        and joined(text, words[i], words[after])
        and (words[after].folded not in gazetteer.cues.public)
    )


def _behind_of(text: str, words: list[Unit], i: int) -> tuple[int, int] | None:
    """The run of capitals behind "village of", Arabic articles inside."""
    first = i + 2
    if first >= len(words) or words[i + 1].folded != "of" or text[words[i].end : words[first].start] != " of ":
        return None
    return _capitals(text, words, first)


def _listed(text: str, words: list[Unit], i: int) -> tuple[int, int] | None:
    """The next name of a list: "the villages of Brenmoor, Kalta and Hopton"."""
    if i < len(words) and words[i].folded == "and":
        i += 1
    elif i >= len(words) or text[words[i - 1].end : words[i].start] != ", ":
        return None
    return _capitals(text, words, i) if i < len(words) and (words[i].capital or words[i].folded in _PARTICLES) else None


def _capitals(text: str, words: list[Unit], first: int) -> tuple[int, int] | None:
    last = first
    while last < len(words) and last - first < _MOST_WORDS and (words[last].capital or words[last].folded in _PARTICLES):
        if last > first and not joined(text, words[last - 1], words[last]):
            break
        last += 1
    while last > first and not words[last - 1].capital:
        last -= 1
    return (first, last) if last > first and words[first].folded not in _NO_NAMES else None


def _before(text: str, words: list[Unit], i: int, small: set[str]) -> tuple[int, int] | None:
    """The run of capitals straight before "village"; words that the text also writes small are no names."""
    if words[i].folded in _NOT_BEFORE or not i or text[words[i - 1].end : words[i].start] != " ":
        return None
    first = i
    while first and i - first < _MOST_WORDS and (words[first - 1].capital or words[first - 1].folded in _PARTICLES):
        if first < i and not joined(text, words[first - 1], words[first]):
            break
        first -= 1
    while (
        first < i
        and words[first].folded in ("the", "a", "an", "this", "that", "in", "at", "near", "from", *_PARTICLES)
        and (words[first].folded not in _PARTICLES or text[words[first].end : words[first].end + 1] != "-")
    ):
        first += 1
    if first == i or words[i - 1].folded.endswith(_OF_PEOPLES) or any(words[t].folded in small for t in range(first, i)):
        return None
    return first, i


def _is_proper(parse: Parse, start: int, end: int) -> bool:
    """Whether the parser, too, takes every word for a name ("Alawite village" is none)."""
    tokens = parse.tokens(start, end)
    return (
        bool(tokens)
        and parse.tags[tokens[-1]] in _PROPER
        and all(parse.tags[t] in _PROPER or not parse.words[t][:1].isalpha() or parse.lowers[t] in _PARTICLES for t in tokens)
    )
