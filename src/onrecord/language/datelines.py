"""Datelines of news agencies: the place, the day and the agency that open a report are no part of its first sentence."""

from __future__ import annotations

from onrecord.language.parse import Parse

_OPENING = 8  # tokens of a dateline's place and day, and of its agency, at most
_DASHES = frozenset(["-", "--", "–", "—"])


def agency_line(parse: Parse, token: int) -> int:
    """ "NAIROBI, Kenya (AP) - ...": the token behind a sentence's opening place and agency; its first token where it has none."""
    first = parse.sentence(token).first
    if not parse.words[first].isupper():
        return first
    opens = next((i for i in range(first + 1, min(first + _OPENING, len(parse))) if parse.words[i] == "("), None)
    if opens is None:
        return first
    for i in range(opens + 2, min(opens + _OPENING, len(parse) - 1)):
        if parse.words[i] == ")":
            named = all(not word.isalpha() or word[0].isupper() for word in parse.words[opens + 1 : i])
            return i + 2 if named and parse.words[i + 1] in _DASHES else first
    return first
