"""Times of a document: dates, clock times, durations and repetitions, with the calendar value that the text settles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.mentions.times.anchor import Anchor, is_narrative
from onrecord.mentions.times.case import Case, Value
from onrecord.mentions.times.grammar import RULES, anywhere
from onrecord.mentions.times.lexer import LETTERS, Lexemes, lex
from onrecord.mentions.times.resolve import RESOLVERS
from onrecord.model import Mention
from onrecord.vocabulary.calendar import Calendar

# No expression begins with one of these.
_NEVER_FIRST = frozenset(
    LETTERS[name]
    for name in ("OTHER HYPHEN COMMA DOT APOS S BREAK OF IN AND OR TO ON AT OPEN CLOSE FROM TIME UNTIL OLD THAN AMPM BC").split()
)
_SOMEWHERE = anywhere("".join(sorted(_NEVER_FIRST)))
_TRAILING = frozenset(LETTERS[name] for name in ["COMMA", "ON", "OF", "OPEN", "CLOSE", "HYPHEN", "AND", "TO", "IN", "AT", "THE"])
_DATELINE = 120  # characters in which a dateline begins
_SILENT = ("error", "boilerplate")


def find_times(document: Document, parse: Parse, calendar: Calendar) -> tuple[Mention, ...]:
    """Time mentions in order, without ids and without overlap; spans follow TIMEX3.

    A value is given only when the text, its dateline or `document.published` settles it; `basis` says which.
    """
    lexemes = lex(document.text, calendar)
    published = _published(document.published)
    anchor = Anchor(published, is_narrative(lexemes, published))
    silent = [(b.start, b.end) for b in document.blocks if b.kind in _SILENT]
    found = []
    for start, end, value in _expressions(lexemes, calendar, anchor, parse):
        if not any(s <= start < e for s, e in silent):
            found.append(Mention("", "time", "nominal", start, end, document.text[start:end], time=value.time()))
    return tuple(found)


def _published(text: str | None) -> date | None:
    """The publication date; null for one that is no date of the years 1000 to 9000."""
    try:
        day = date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
    return day if day is not None and 1000 <= day.year <= 9000 else None


def _expressions(lexemes: Lexemes, calendar: Calendar, anchor: Anchor, parse: Parse) -> Iterator[tuple[int, int, Value]]:
    letters = lexemes.letters
    position = 0
    while (somewhere := _SOMEWHERE.search(letters, position)) is not None:
        position = somewhere.start()
        best = _longest(lexemes, position, calendar, anchor, parse)
        if best is None:
            position += 1
            continue
        stop, value = best
        if anchor.published is None and _is_dateline(lexemes, position, stop, value):
            anchor.published = value.period.first if value.period else None
            anchor.narrative = is_narrative(lexemes, anchor.published)
        if value.told and value.period is not None:
            anchor.tell(value.period)
        yield lexemes.starts[position], lexemes.ends[stop - 1], value
        position = stop


def _is_dateline(lexemes: Lexemes, position: int, stop: int, value: Value) -> bool:
    """A full date at the head of the text with a bracket or a dash behind it: "SAN JOSE, 3 Jan 90 (AFP) -- ..."."""
    if (
        lexemes.starts[position] > _DATELINE
        or value.basis != "explicit"
        or value.period is None
        or value.period.precision != "day"
    ):
        return False
    behind = lexemes.letters[stop : stop + 2]
    return behind[:1] == LETTERS["OPEN"] or behind == LETTERS["HYPHEN"] * 2 or lexemes.values[stop : stop + 1] == ("—",)


def _longest(lexemes: Lexemes, position: int, calendar: Calendar, anchor: Anchor, parse: Parse) -> tuple[int, Value] | None:
    """(end, value) of the longest expression that begins at a lexeme and means a time."""
    letters = lexemes.letters
    matches = [(rule, match) for rule in RULES if (match := rule.pattern.match(letters, position)) is not None]
    matches.sort(key=lambda m: -m[1].end())
    for rule, match in matches:
        stop = match.end()
        while stop > position and letters[stop - 1] in _TRAILING:
            stop -= 1
        if stop == position:
            continue
        value = RESOLVERS[rule.name](Case(match, lexemes, calendar, anchor, parse))
        if value is not None:
            return stop, value
    return None
