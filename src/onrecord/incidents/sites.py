"""Places that a text names beside a noun for a kind of place, whether or not a gazetteer knows them.

"The village of Shorik", "al-Sinaa neighbourhood", "Ghuwayran prison": villages and buildings are what tells one incident
from the next, and most are too small for a gazetteer or spelt as nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from onrecord.incidents.kinds import nouns, of_kind
from onrecord.incidents.names import ARTICLES, WORD, skeleton
from onrecord.vocabulary.folding import fold_word

_LONGEST = 3  # words of a name beside its noun
_JOINED = re.compile(r"[\s\-‐–#\"“”‘’']{1,3}")  # what may stand between them
_ALSO = re.compile(r"\s*\((?:in |also |also known as |aka |or )?#?")  # what opens another name: "Sinaa prison (Ghwayran)"
_CARRY = 8  # words before "hospital" within which "were taken to" makes it the place of care and not of the happening
_AROUND = 60  # characters around a noun within which its name stands
_DEFINITE = frozenset(("the", "this", "that"))
_INDEFINITE = frozenset(("a", "an"))
_OF = frozenset(("of", "called", "named"))


@dataclass(frozen=True, slots=True)
class Site:
    """A named place: `name` is its skeleton; `building`: one building or ground and not a settlement; `quarter`: of a town."""

    name: str
    building: bool
    quarter: bool = field(default=False, compare=False)


Named = Mapping[str, tuple[str, ...]]
NONE_NAMED: Named = {}


@lru_cache(maxsize=1)
def _building() -> re.Pattern[str]:
    """Any noun for a building."""
    found = sorted(noun for noun, building in nouns().items() if building)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, found))})\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def sites(text: str) -> tuple[Site, ...]:
    """The named places of a text, each once, by name."""
    kinds = nouns()
    tokens = list(WORD.finditer(text))
    found: dict[str, bool] = {}
    quarters: set[str] = set()
    for i, token in enumerate(tokens):
        building = kinds.get(fold_word(token.group()))
        if building is None or _cared(text, tokens, i):
            continue
        before, after = _before(text, tokens, i), _after(text, tokens, i)
        for name in (*before, *after):
            if len(name) > 2:
                found[name] = found.get(name, False) or building
        if fold_word(token.group()) in of_kind("quarter"):
            quarters.update(after or before)  # "the Homs neighbourhood of Waer": of the two, Waer is the quarter
    return tuple(Site(name, building, name in quarters) for name, building in sorted(found.items()))


def named(text: str) -> Named:
    """Noun to names, for the nouns of buildings beside which a whole text has one name and no other."""
    found: dict[str, set[str]] = {}
    for match in _building().finditer(text):
        start = max(0, match.start() - _AROUND)
        around = text[start : match.end() + _AROUND]
        tokens = list(WORD.finditer(around))
        i = next((n for n, t in enumerate(tokens) if t.start() >= match.start() - start), None)
        if i is None or tokens[i].end() != match.end() - start or _cared(around, tokens, i):
            continue
        names = {n for n in (*_before(around, tokens, i), *_after(around, tokens, i)) if len(n) > 2}
        if names:
            noun = fold_word(match.group())
            found[noun] = found[noun] & names if noun in found else names
    return {noun: tuple(sorted(names)) for noun, names in sorted(found.items()) if names}


def masked(text: str, names: Iterable[str], spans: Iterable[tuple[int, int]] = ()) -> str:
    """The text with names (and spans) of outlets blanked, all offsets kept: the "Harbour Wire" is no harbour."""
    found = [(m.start(), m.end()) for name in names if name.strip() for m in re.finditer(re.escape(name), text)]
    for start, end in (*found, *spans):
        text = text[:start] + "#" * (end - start) + text[end:]
    return text


def meant(text: str, buildings: Named, first: bool = False) -> tuple[Site, ...]:
    """The sites that a sentence means by "the prison" when its page names one prison only.

    `first`: the text stands where the page begins, so that "a prison" is that one too, before it has its name.
    """
    if not buildings:
        return ()
    articles = _DEFINITE | _INDEFINITE if first else _DEFINITE
    tokens = [fold_word(word) for word in WORD.findall(text)]
    found = {noun for before, noun in pairwise(tokens) if before in articles and noun in buildings}
    return tuple(Site(name, True) for noun in sorted(found) for name in buildings[noun])


def _cared(text: str, tokens: list[re.Match[str]], noun: int) -> bool:
    """Whether a hospital is where the wounded were taken."""
    if fold_word(tokens[noun].group()) not in of_kind("care"):
        return False
    before = [fold_word(t.group()) for t in tokens[max(0, noun - _CARRY) : noun]]
    return not of_kind("carried").isdisjoint(before)


def _before(text: str, tokens: list[re.Match[str]], noun: int) -> list[str]:
    """The name that ends at the noun."""
    first = noun
    while first > 0 and noun - first < _LONGEST and _belongs(text, tokens[first - 1], tokens[first]):
        first -= 1
    return _names([t.group() for t in tokens[first:noun]])


def _after(text: str, tokens: list[re.Match[str]], noun: int) -> list[str]:
    """The name after "noun" or "noun of"."""
    start = noun + 1
    if start < len(tokens) and (also := _ALSO.match(text, tokens[noun].end())) is not None:
        start = next((i for i in range(start, min(start + 4, len(tokens))) if tokens[i].start() >= also.end()), start)
        words = [tokens[start].group()] if tokens[start].start() == also.end() else []
        return _names(words)
    if start < len(tokens) and tokens[start].group() in _OF:
        start += 1
    end = start
    while end < len(tokens) and end - start < _LONGEST and _belongs(text, tokens[end - 1], tokens[end], after=True):
        end += 1
    return _names([t.group() for t in tokens[start:end]])


def _belongs(text: str, left: re.Match[str], right: re.Match[str], after: bool = False) -> bool:
    """Whether two tokens are joined, and the one further from the noun can be part of a name."""
    if not _JOINED.fullmatch(text, left.end(), right.start()):
        return False
    word = (right if after else left).group()
    return (word[0].isupper() and fold_word(word) not in nouns()) or fold_word(word) in ARTICLES


def _names(words: list[str]) -> list[str]:
    """The name as a whole and each word of it, since others may write only one ("Sinaa", "Sinaa Qadima")."""
    words = [w for w in words if w[0].isupper() and fold_word(w) not in ARTICLES and fold_word(w) not in of_kind("quality")]
    return [skeleton(" ".join(words)), *map(skeleton, words)] if words else []
