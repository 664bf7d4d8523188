"""What a time expression is counted from: the publication date, or in a historical narrative the date told last.

A text is a narrative when its dated years outnumber its weekdays and most of them lie well before its publication (or no
publication date is known). Nothing is counted from a date that the document does not give.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from onrecord.language.parse import Parse
from onrecord.mentions.times.lexer import LETTERS, Lexemes
from onrecord.mentions.times.periods import Period

# A year behind a month or a preposition, the mark of a dated story.
_FULL_DATE = re.compile(
    "(?:{MONTH}{DOT}?[{DAYTWELVE}{DAYLATE}{DAYORD}]?[{COMMA}{OF}]?|[{IN}{UNTIL}{FROM}{BREAK}]){YEAR}".format(**LETTERS)
)
_NEWS_LETTERS = tuple(LETTERS[name] for name in ("WEEKDAY", "DAYWORD"))
_DAYS = 3  # not more than three dated years for each weekday or "yesterday": news
_ENOUGH = 3  # explicit years that make a narrative of a text without a publication date
_MANY = 5  # ... and of one with it
_FUTURE_WORDS = frozenset(
    ["by", "until", "till", "scheduled", "due", "expected", "set", "slated", "planned", "payable", "effective", "deadline"]
)
_AHEAD = frozenset(
    ["will", "shall", "'ll", "wo", "may", "might", "can", "should", "must", "ca"]
)  # "could not be found Friday" tells no tense
_MODALS = frozenset(["will", "shall", "'ll", "wo", "would", "could", "should", "may", "might", "can", "must", "ca"])


@dataclass(slots=True)
class Anchor:
    """The reference dates of one document; `told` moves on while the text is read."""

    published: date | None
    narrative: bool
    told: Period | None = None
    told_year: int | None = None

    @property
    def now(self) -> date | None:
        """The day that deictic words and incomplete dates are counted from."""
        if self.narrative:
            return self.told.first if self.told is not None else None
        return self.published

    @property
    def story(self) -> date | None:
        """The day that "the next day" is counted from."""
        return self.told.first if self.told is not None else self.published

    def tell(self, period: Period) -> None:
        """The narrative has reached this period."""
        self.told = period
        self.told_year = period.first.year


def is_narrative(lexemes: Lexemes, published: date | None) -> bool:
    """Whether the text tells of a past that its publication date says nothing about."""
    years = [int(lexemes.values[m.end() - 1]) for m in _FULL_DATE.finditer(lexemes.letters)]
    news = sum(map(lexemes.letters.count, _NEWS_LETTERS))
    if len(years) < (_ENOUGH if published is None else _MANY) or _DAYS * news >= len(years):
        return False
    return published is None or sum(published.year - y > 1 for y in years) * 10 >= len(years) * 6


def tense(parse: Parse, start: int, end: int) -> int:
    """-1 when the clause around the characters speaks of the past, 1 of the future, 0 when it does not tell."""
    tokens = parse.tokens(start, end)
    if not tokens:
        return 0
    first = tokens.start
    deadline = first > 0 and parse.lowers[first - 1] in ("by", "until", "till")
    token = parse.head(tokens)
    if parse.deps[token] in ("poss", "compound", "amod", "nmod"):
        return 0
    for above in parse.ancestors(token):
        tag = parse.tags[above]
        by = (deadline and above == first - 1) or parse.deps[above] == "agent"  # "hit by a raid on Tuesday" sets no deadline
        if parse.lowers[above] in _FUTURE_WORDS and not by and _lies_ahead(parse, above, token):
            return 1
        if tag[:1] == "V" or tag == "MD":
            if _purpose(parse, above) or _brought_about(parse, above):
                continue
            found = _verb_tense(parse, above)
            if found:
                return found if not deadline or "had" in (parse.lowers[c] for c in parse.children[above]) else 1
    return int(deadline)


def _lies_ahead(parse: Parse, word: int, time: int) -> bool:
    """Whether a word of the future is one here: what somebody "set ablaze on Thursday" or "scheduled" is done, what "is set to
    meet", what is "set for Thursday" and what "set Thursday as the day" are to come."""
    if (parse.lowers[word] != "set" and parse.tags[word] != "VBD") or time == word + 1:
        return True
    objects = parse.children_with(word, "dobj")
    if objects:
        return time in objects
    return any(
        (parse.deps[c] == "prep" and parse.lowers[c] == "for") or (parse.deps[c] == "xcomp" and _has_to(parse, c))
        for c in parse.children[word]
    )


def _has_to(parse: Parse, verb: int) -> bool:
    return any(parse.lowers[c] == "to" for c in parse.children_with(verb, "aux"))


def _purpose(parse: Parse, verb: int) -> bool:
    """ "launched an offensive to oust them in January": what a deed was for tells no tense, what a plan is about does."""
    if parse.deps[verb] not in ("advcl", "acl") or all(parse.lowers[c] != "to" for c in parse.children_with(verb, "aux")):
        return False
    return parse.lemmas[parse.heads[verb]] not in _PLANS


def _brought_about(parse: Parse, verb: int) -> bool:
    """ "was forced to resign on Sunday": an infinitive that is done when the verb over it is."""
    if parse.deps[verb] not in ("xcomp", "ccomp") or not _has_to(parse, verb):
        return False
    return parse.lemmas[parse.heads[verb]] in _BRINGS


_BRINGS = frozenset(
    """force compel oblige manage begin start continue cause lead get help allow fail go come appear seem""".split()
)


_PLANS = frozenset(
    """plan decision intention promise pledge deal agreement proposal call vow bid offer invitation vote set due schedule expect
    plan agree ready prepare intend hope want invite ask ability right permission""".split()
)


_UNCHANGING = frozenset(  # verbs whose past looks like their present: "armed men set houses ablaze on Thursday"
    """beset bet bid broadcast burst cast cost cut forecast hit hurt let offset outbid put quit read recast reset rid set shed
    shut slit split spread thrust undercut upset""".split()
)


def _verb_tense(parse: Parse, verb: int) -> int:
    tag = parse.tags[verb]
    helpers = [parse.lowers[c] for c in parse.children_with(verb, "aux", "auxpass")]
    if any(h in _MODALS for h in helpers):
        return -1 if "have" in helpers else int(any(h in _AHEAD for h in helpers))
    if "to" in helpers:
        return 1
    if tag == "VBD" or any(h in ("was", "were", "had", "has", "have", "did", "been", "'ve", "'d") for h in helpers):
        return -1
    if tag == "VBG" and any(h in ("is", "are", "am", "'s", "'re", "'m") for h in helpers):
        return 1
    if tag == "VBN":
        return -1 if not helpers else 0
    if tag in ("VBZ", "VBP"):
        if parse.lowers[verb] in _UNCHANGING:
            return 0
        return -1 if parse.lemmas[verb] in ("say", "be", "have") else 1
    return 0
