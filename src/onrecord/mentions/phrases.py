"""Base noun phrases, and the runs of proper nouns in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.language.parse import Parse

NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
PROPER = frozenset(("NNP", "NNPS"))
_LEFT = frozenset(("det", "amod", "compound", "nmod", "nummod", "poss", "quantmod", "predet", "punct", "nounmod"))


def base_phrase(parse: Parse, head: int) -> range:
    """Tokens from the leftmost modifier of a noun to the noun; relative clauses and prepositional phrases stay out."""
    first = head
    for child in reversed(parse.children[head]):
        if child > head:
            continue
        if parse.deps[child] not in _LEFT:
            break
        low = parse.leftmost(child)
        if parse.words[child] in ("(", ")") and _letters(parse, head):
            continue  # "New Front (NF) rebels"
        if parse.deps[child] == "punct" and parse.words[child] not in ("-", "–", "[", "]", "'", "’"):
            break
        first = low
    while first < head and parse.tags[first] == "WRB":  # "when suspected militants", read as "when suspected"
        first += 1
    return range(_past_date(parse, _past_break(parse, first, head), head), head + 1)


def _letters(parse: Parse, head: int) -> bool:
    """Whether a name's letters stand in brackets right before a noun."""
    letters = parse.words[head - 2] if head >= 4 else ""
    return letters.isupper() and parse.words[head - 1] == ")" and parse.words[head - 3] == "(" and parse.tags[head - 4] in PROPER


_MONTHS = frozenset(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
_TO = frozenset({"to", "and", "-", "–"})
_YEAR = 4  # digits
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_BREAKS = frozenset({":", "-", "–", "—", "--", "|"})
_CLOCK = re.compile(r"^\d{1,2}[:.h]\d\d$")
_SHORT_DATE = re.compile(r"^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$")


def _ends_in_month(words: Sequence[str], day: int, head: int) -> bool:
    return day + 1 < head and words[day].isdigit() and words[day + 1].rstrip(".") in _MONTHS


def _past_date(parse: Parse, first: int, head: int) -> int:
    """The first token behind a date that a headline's line break has run into the phrase ("15 May 2019 Turkish warplanes")."""
    words, step = parse.lowers, first
    if words[step].isdigit() and step < head and words[step + 1] in _TO and _ends_in_month(words, step + 2, head):
        step += 2  # "from 4 to 7 March militants ..."
    elif words[step] in _TO and _ends_in_month(words, step + 1, head):
        step += 1
    while step < head:
        word, after = words[step].rstrip("."), words[step + 1]
        month = word in _MONTHS and (after.isdigit() or (step > first and words[step - 1].isdigit()))
        year = word.isdigit() and step > first and (words[step - 1].rstrip(".") in _MONTHS or len(word) == _YEAR)
        day = (word.isdigit() or word in _WEEKDAYS) and (after.rstrip(".") in _MONTHS or after.isdigit())
        if not (month or year or day or _SHORT_DATE.match(word)):
            break
        step += 1
    return step


def _past_break(parse: Parse, first: int, head: int) -> int:
    """The first token behind a colon or a dash that opens a phrase or closes a clause ("Ten killed in market blast: | police
    sources"; "the Franco - German plan" is one phrase), and behind the time of a line of a live page ("14:20 | the ministry")."""
    for i in range(head - 1, first - 1, -1):
        apart = parse.starts[i] > parse.ends[i - 1] if i > first else True
        clause = i == first or parse.words[i] == ":" or any(parse.tags[t] == "IN" for t in range(first, i))
        if parse.words[i] in _BREAKS and (apart or parse.words[i] == ":") and clause and parse.starts[i + 1] > parse.ends[i]:
            return i + 1
    return first + 1 if first < head and _CLOCK.match(parse.words[first]) else first


def without_article(parse: Parse, tokens: range) -> range:
    """The phrase without a leading the, a, an, this ..."""
    first = tokens.start
    while first < tokens.stop - 1 and parse.tags[first] in ("DT", "PRP$", "PDT"):
        first += 1
    return range(first, tokens.stop)


def name_run(parse: Parse, head: int) -> range:
    """The run of proper nouns that ends at a head, over hyphens, initials and name particles ("Abdul Rahman al-Rashid")."""
    tags, sentence = parse.tags, parse.sentence_of[head]
    first = head
    while first - 1 >= 0 and parse.sentence_of[first - 1] == sentence:
        before = first - 1
        if tags[before] in PROPER:
            first = before
        elif before - 1 >= 0 and _joins(parse, before) and tags[before - 1] in PROPER:
            first = before - 1
        else:
            break
    return range(first, head + 1)


_PARTICLES = frozenset(
    "al el bin ibn de del della di da dos van von der den la le ben abu ould ag y e du des ter ten zu bint umm".split()
)


def _joins(parse: Parse, token: int) -> bool:
    """A hyphen without spaces, or a small name particle, between two capitalised words."""
    return hyphen_joins(parse, token) if parse.words[token] in ("-", "–") else parse.lowers[token] in _PARTICLES


def hyphen_joins(parse: Parse, token: int) -> bool:
    """Whether a token is a hyphen between two others: without spaces, unless the text is cut into words."""
    if parse.words[token] not in ("-", "–") or not 0 < token < len(parse) - 1:
        return False
    before, after = parse.starts[token] - parse.ends[token - 1], parse.starts[token + 1] - parse.ends[token]
    return before == after == 0 or (before == after == 1 and cut_into_words(parse, token))


def cut_into_words(parse: Parse, token: int) -> bool:
    """Whether the stop of a token's sentence stands apart, as in text that was cut into words and put together again."""
    last = parse.sentence(token).last - 1
    return parse.words[last] in (".", "?", "!", '"', "”") and last > 0 and parse.starts[last] > parse.ends[last - 1]
