"""Facilities without a name: "the hospital", "a field clinic", "two checkpoints"."""

from __future__ import annotations

from functools import lru_cache

from onrecord.language.parse import Parse
from onrecord.mentions.phrases import base_phrase, without_article
from onrecord.model import Mention, Place

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_INNER = frozenset(("compound", "nmod", "amod"))
_LONGEST = 3


def find_facilities(parse: Parse, facilities: frozenset[str]) -> list[Mention]:
    """Base noun phrases headed by a facility noun (lemmas, of up to three words), unresolved, in order of the text."""
    found = []
    heads = _heads(facilities)
    for i, tag in enumerate(parse.tags):
        lemma = parse.lemmas[i].lower()
        if tag not in _NOUNS or lemma not in heads or parse.deps[i] in _INNER or not _is_facility(parse, i, facilities):
            continue
        tokens = without_article(parse, base_phrase(parse, i))
        span = parse.span(tokens.start, tokens.stop)
        place = Place(None, span.text, None, None, None, None, "site")
        found.append(Mention("", "place", "nominal", span.start, span.end, span.text, place=place))
    return found


@lru_cache(maxsize=4)
def _heads(facilities: frozenset[str]) -> frozenset[str]:
    return frozenset(noun.rsplit(" ", 1)[-1] for noun in facilities)


def _is_facility(parse: Parse, head: int, facilities: frozenset[str]) -> bool:
    """Whether the noun, alone or with the words before it, is a facility ("police station" where "station" is none)."""
    lemma = parse.lemmas[head].lower()
    if lemma in facilities:
        return True
    low = max(parse.sentence(head).first, head - _LONGEST + 1)
    return any(" ".join((*parse.lowers[first:head], lemma)) in facilities for first in range(low, head))
