"""Running totals: a number that sums up a war, a campaign or a year, and not one happening."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from onrecord.language.parse import Parse
from onrecord.model import Mention
from onrecord.vocabulary.measures import Measures

_DURING = frozenset(("in", "over", "during", "within", "after", "through"))
_SPANNING = frozenset(("from", "between"))
_LONG = 60  # days: "from March 2011 to June 2016"
_CONFLICT_SIZE = 1000  # victims; a number so large in a sentence about a war is the war's, not one incident's


class Running:
    """Which sentences speak of running totals."""

    def __init__(self, parse: Parse, measures: Measures, times: Sequence[Mention]) -> None:
        self._parse, self._measures = parse, measures
        self._sentences: set[int] = set()
        cues, lowers = measures.cumulative, parse.lowers
        self._conflicts: set[int] = set()
        for time in times:
            tokens = parse.tokens(time.start, time.end)
            lasting = (
                time.time is not None and time.time.type == "duration" and tokens.start and lowers[tokens.start - 1] in _DURING
            )
            if lasting and any(parse.lemmas[t] in measures.long_units for t in tokens):
                self._sentences.add(parse.sentence_of[tokens.start])
        self._sentences.update(_spanned(parse, times))
        for i, word in enumerate(lowers):
            if parse.lemmas[i] in measures.conflicts and parse.tags[i][:2] == "NN":
                self._conflicts.add(parse.sentence_of[i])
            if (word in cues and any(lowers[i + 1 : i + 1 + len(rest)] == rest for rest in cues[word])) or (
                word == "since" and parse.deps[i] in ("prep", "mark")
            ):
                self._sentences.add(parse.sentence_of[i])

    def total(self, core: int, top: int, value: float) -> bool:
        """Whether the number at a token is a running total."""
        parse, measures = self._parse, self._measures
        sentence = parse.sentence_of[core]
        if sentence in self._sentences or (value >= _CONFLICT_SIZE and sentence in self._conflicts):
            return True
        for above in parse.ancestors(top):
            perfect = any(parse.lowers[c] in ("has", "have") and parse.deps[c] == "aux" for c in parse.children[above])
            if perfect and (value >= _CONFLICT_SIZE or self._conflict_kills(above)):
                return True
            if parse.lemmas[above] in measures.cumulative_verbs and any(
                parse.deps[c] == "dobj" and parse.lemmas[c] in measures.tolls | measures.number_words
                for c in parse.children[above]
            ):
                return True
        return False

    def _conflict_kills(self, verb: int) -> bool:
        """ "The bombing campaign has killed hundreds": all of it, not one raid."""
        parse = self._parse
        return any(parse.deps[c] == "nsubj" and parse.lemmas[c] in self._measures.conflicts for c in parse.children[verb])


def _spanned(parse: Parse, times: Sequence[Mention]) -> Iterator[int]:
    """Sentences with a span of months: "from March 2011 to June 2016"."""
    for one, other in pairwise(times):
        first, second = parse.tokens(one.start, one.end), parse.tokens(other.start, other.end)
        if not first or not second or not first.start or parse.lowers[first.start - 1] not in _SPANNING:
            continue
        if second.start - first.stop != 1 or parse.lowers[first.stop] not in ("to", "until", "till", "and", "through"):
            continue
        start, end = one.time and one.time.start, other.time and other.time.end
        if start and end and (date.fromisoformat(end[:10]) - date.fromisoformat(start[:10])).days > _LONG:
            yield parse.sentence_of[first.start]
