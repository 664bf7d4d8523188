"""Base noun phrases: a head noun with its determiner, adjectives, compounds, numbers and possessors."""

from __future__ import annotations

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
        low = _leftmost(parse, child)
        if parse.deps[child] == "punct" and parse.words[child] not in ("-", "–", "[", "]", "'", "’"):
            break
        first = low
    return range(first, head + 1)


def _leftmost(parse: Parse, token: int) -> int:
    """The leftmost descendant of a token on its left side."""
    while parse.children[token] and parse.children[token][0] < token:
        token = parse.children[token][0]
    return token


def without_article(parse: Parse, tokens: range) -> range:
    """The phrase without a leading the, a, an, this ..."""
    first = tokens.start
    while first < tokens.stop - 1 and parse.tags[first] in ("DT", "PRP$", "PDT"):
        first += 1
    return range(first, tokens.stop)


def name_run(parse: Parse, head: int) -> range:
    """The run of proper nouns that ends at a head, over hyphens and name particles ("Abdul Rahman al-Rashid")."""
    first = head
    while first - 1 >= 0 and parse.sentence_of[first - 1] == parse.sentence_of[head]:
        before = first - 1
        if parse.tags[before] in PROPER and not parse.words[before - 0].endswith(","):
            first = before
        elif before - 1 >= 0 and _joins(parse, before) and parse.tags[before - 1] in PROPER:
            first = before - 1
        else:
            break
    return range(first, head + 1)


_PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "ben",
        "abu",
        "ould",
        "ag",
        "y",
        "e",
    ]
)


def _joins(parse: Parse, token: int) -> bool:
    """A hyphen without spaces, or a small name particle, between two capitalised words."""
    word = parse.words[token]
    if word in ("-", "–"):
        return parse.ends[token - 1] == parse.starts[token] and parse.ends[token] == parse.starts[token + 1]
    return parse.lowers[token] in _PARTICLES


def role_noun(parse: Parse, head: int, known: frozenset[str] | dict[str, object], longest: int = 4) -> tuple[str, int] | None:
    """The longest known role noun that ends at a head, with its first token: "foreign minister", "security forces"."""
    low = max(parse.sentence(head).first, head - longest + 1)
    for first in range(low, head + 1):
        words = [*parse.lowers[first:head], parse.lemmas[head].lower()]
        phrase = " ".join(words)
        if phrase in known:
            return phrase, first
        if first == head:
            break
        plural = " ".join([*words[:-1], parse.lowers[head]])
        if plural in known:
            return plural, first
    if parse.lowers[head] in known:
        return parse.lowers[head], head
    return None
