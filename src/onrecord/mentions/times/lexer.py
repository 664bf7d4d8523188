"""A text spelled as one letter a word, so that the grammar of time expressions can be regular expressions over letters.

Words that say nothing of time become `x`. Number words are joined ("twenty-four"), phrases of the calendar too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.mentions.figures.words import LONGEST, MULTIPLIERS, ORDINALS, SMALL, cardinal
from onrecord.vocabulary.calendar import Calendar

# Classes of the grammar and the letter that spells each; the order carries no meaning.
_NAMES = tuple(
    "MONTH WEEKDAY WEEKDAYS WEEKDAYX SEASON UNIT UNITS PARTOFDAY NOON DAYWORD OVERNIGHT ZONE PHASE EDGE LAST "
    "NEXT THIS EVERY AGO EARLIER LATER VAGUE APPROX SETWORD NOW ONCE SOON SOMETIME FEAST DAYTWELVE DAYLATE "
    "TWODIGIT YEAR NUMBER DECIMAL CLOCK DAYORD ORDWORD NUMWORD DECADE ISO AMPM BC A THE OF IN AND OR TO ON AT "
    "HYPHEN COMMA DOT APOS S OLD FISCAL HALF MORE PERIOD BREAK OTHER UNTIL THAN OPEN CLOSE AD FROM TIME BEFORE".split()
)
LETTERS: dict[str, str] = {name: chr(0x100 + n) for n, name in enumerate(_NAMES)}
_CLOSED = {
    "a": "A", "an": "A", "the": "THE", "of": "OF", "in": "IN", "and": "AND", "or": "OR", "to": "TO", "on": "ON", "at": "AT",
    "s": "S", "old": "OLD", "olds": "OLD", "long": "OLD", "fiscal": "FISCAL", "financial": "FISCAL", "half": "HALF",
    "more": "MORE", "additional": "MORE", "further": "MORE", "consecutive": "MORE", "straight": "MORE", "whole": "MORE",
    "full": "MORE", "extra": "MORE", "period": "PERIOD", "until": "UNTIL", "till": "UNTIL", "by": "UNTIL", "than": "THAN",
    "ad": "AD", "ce": "AD", "from": "FROM", "between": "FROM", "hundred": "NUMWORD", "thousand": "NUMWORD", "time": "TIME",
    "before": "BEFORE", "trading": "MORE", "working": "MORE", "business": "MORE", "calendar": "MORE", "school": "MORE",
}  # fmt: skip
_MARKS = {
    "-": "HYPHEN", "–": "HYPHEN", "—": "HYPHEN", ",": "COMMA", ".": "DOT", "'": "APOS", "’": "APOS", "(": "OPEN", ")": "CLOSE",
}  # fmt: skip
# Marks and digits of other scripts, each as the one character that English writes instead, so that offsets stay.
_PLAIN = str.maketrans(
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # full-width forms
    | {start + digit: ord("0") + digit for start in (0x0660, 0x06F0) for digit in range(10)}  # Arabic and Persian digits
    | {ord("،"): ord(","), ord("﹐"): ord(","), ord("、"): ord(","), ord("。"): ord("."), ord("\u3000"): ord(" ")}
    | {ord(mark): ord("-") for mark in "\u2010\u2011\u2012\u2212"}
)
_NUMBER_WORDS = frozenset(SMALL) | frozenset(MULTIPLIERS)
_CAPITAL_ONLY = frozenset("may march mar jan feb apr jun jul aug sep sept oct nov dec lent eid tet holi".split())
_DECADES = {
    f"{word[:-1]}ies": n * 10
    for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_CLASS_OF = {
    **dict.fromkeys(("bc", "bce"), "BC"), **dict.fromkeys(("am", "pm"), "AMPM"), **dict.fromkeys(_DECADES, "DECADE"),
    **dict.fromkeys(ORDINALS, "ORDWORD"), **dict.fromkeys(_NUMBER_WORDS, "NUMWORD"), **_CLOSED,
}  # fmt: skip
_LEX = re.compile(
    r"(?P<break>\n[ \t\r]*\n)"
    r"|(?P<dotted>[AaPp]\.\s?[Mm]\b\.?|[Bb]\.[Cc]\b\.?(?:[Ee]\.)?)"
    r"|(?:(?P<word>[^\W\d_]+) ?)"  # with the blank behind it, so that none is tried as a lexeme
    r"|(?P<iso>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?(?![\d-])"
    r"|\b\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d\d)(?![\d/-]))"
    r"|(?P<clock>\b[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:]))"
    r"|(?P<decade>(?:\b[12]\d|['’])?\d0['’]?s\b)"
    r"|(?P<ordinal>\b\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"|(?P<mark>\S)"
)


@dataclass(frozen=True, slots=True)
class Lexemes:
    """`letters[i]` spells the class of lexeme i, `values[i]` its content, `starts[i]:ends[i]` its characters."""

    letters: str
    values: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def lex(text: str, calendar: Calendar) -> Lexemes:
    """The text (in ordinary capitals) as lexemes."""
    letters: list[str] = []
    values: list[str] = []
    lowers: list[str] = []
    spans: list[tuple[int, int]] = []
    words, letter_of, other = calendar.words, LETTERS, LETTERS["OTHER"]
    if not text.isascii():
        text = text.translate(_PLAIN)
    for match in _LEX.finditer(text):
        kind = match.lastgroup or ""
        found, span = match[kind], match.span(kind)
        if kind == "word":
            lower = value = found.lower()
            entry = words.get(lower)
            if entry is None:
                letter = letter_of[_CLASS_OF[lower]] if lower in _CLASS_OF else other
            elif lower not in _CAPITAL_ONLY or found[0].isupper() or _beside_digit(text, *span):
                name, value = entry[0], entry[1] or lower
                letter = other if name == "WEEKDAYX" and not found[0].isupper() else letter_of[name]
            else:
                letter = letter_of[_CLASS_OF.get(lower, "OTHER")]
        elif kind == "dotted":
            lower = value = found.lower()
            letter = letter_of["AMPM" if lower[0] in "ap" else "BC"]
        else:
            name, value = _other_class(kind, found)
            letter, lower = letter_of[name], value
        letters.append(letter)
        values.append(value)
        lowers.append(lower)
        spans.append(span)
    return _joined(letters, values, lowers, spans, calendar)


def _beside_digit(text: str, start: int, end: int) -> bool:
    """Whether a word stands next to a number ("5 may" in a text without capitals)."""
    return text[max(0, start - 2) : start - 1].isdigit() or text[end + 1 : end + 2].isdigit()


def _other_class(kind: str, found: str) -> tuple[str, str]:
    if kind == "break":
        return "BREAK", ""
    if kind == "mark":
        return _MARKS.get(found, "OTHER"), found
    if kind == "ordinal":
        return ("DAYORD", found[:-2])
    if kind == "number":
        return _number_class(found), found
    return {"iso": "ISO", "clock": "CLOCK", "decade": "DECADE"}[kind], found


def _number_class(found: str) -> str:
    if "." in found:
        return "DECIMAL"
    if "," in found or len(found) > 4 or len(found) == 3:
        return "NUMBER"
    value = int(found)
    if len(found) == 4:
        return "YEAR" if 1000 <= value <= 2100 else "NUMBER"
    if value == 0:
        return "NUMBER"
    return "DAYTWELVE" if value <= 12 else "DAYLATE" if value <= 31 else "TWODIGIT"


def _joined(
    letters: list[str], values: list[str], lowers: list[str], spans: list[tuple[int, int]], calendar: Calendar
) -> Lexemes:
    """Number words and phrases of several words as one lexeme each."""
    number, hyphen = LETTERS["NUMWORD"], LETTERS["HYPHEN"]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    out: tuple[list[str], list[str], list[int], list[int]] = ([], [], [], [])
    phrases = calendar.phrases
    done = 0
    for i in [n for n, word in enumerate(lowers) if letters[n] == number or word in phrases]:
        if i < done:
            continue  # inside the one before
        if letters[i] == number:
            stop, value, letter = _number_words(letters, values, i, number, hyphen)
        elif (phrase := _phrase(lowers, i, phrases[lowers[i]])) is not None:
            stop, value, letter = phrase
        else:
            continue
        out[0].extend(letters[done:i])
        out[1].extend(values[done:i])
        out[2].extend(starts[done:i])
        out[3].extend(ends[done:i])
        out[0].append(letter)
        out[1].append(value)
        out[2].append(starts[i])
        out[3].append(ends[stop - 1])
        done = stop
    rest = letters[done:], values[done:], starts[done:], ends[done:]
    return Lexemes("".join(out[0] + rest[0]), (*out[1], *rest[1]), (*out[2], *rest[2]), (*out[3], *rest[3]))


def _number_words(letters: list[str], values: list[str], i: int, number: str, hyphen: str) -> tuple[int, str, str]:
    """(end, value, letter) of the longest run of number words from i that makes a number."""
    stop, last = i + 1, min(len(letters), i + LONGEST)
    while stop < last:
        if letters[stop] == number:
            stop += 1
        elif stop + 1 < len(letters) and letters[stop + 1] == number and (letters[stop] == hyphen or values[stop] == "and"):
            stop += 2
        else:
            break
    while stop > i + 1:
        total = cardinal(values[i:stop])
        if total is not None and letters[stop - 1] == number:
            year = 1100 <= total <= 2100 and not any(w in MULTIPLIERS for w in values[i : stop - 1])
            return stop, str(total), LETTERS["YEAR"] if year or total == 2000 else number
        stop -= 1
    return i + 1, str(cardinal([values[i]])), number


def _phrase(lowers: list[str], i: int, phrases: tuple[tuple[tuple[str, ...], str, str], ...]) -> tuple[int, str, str] | None:
    """(end, value, letter) of the longest of the calendar's phrases that begins with word i."""
    behind = lowers[i + 1] if i + 1 < len(lowers) else None
    for rest, kind, value in phrases:
        if rest[0] != behind:
            continue
        stop = i + 1 + len(rest)
        if tuple(lowers[i + 1 : stop]) == rest:
            return stop, value or " ".join((lowers[i], *rest)), LETTERS[kind]
    return None
