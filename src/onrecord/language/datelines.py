"""Datelines: the place, the day and the agency that open a report are no part of its first sentence.

The forms are those of the style books of agencies and newspapers: "CITY, Country, Month D (Agency) -", "City (Agency) —",
"CITY, D Month -", "CITY - ", "(Agency) -". They stand at the beginning of a paragraph and end in a dash, with a day or a
region also in a colon. What could as well be a name with an aside ("Hezbollah - which ...", "UN: ...") is left alone.
"""

from __future__ import annotations

import re

from onrecord.language.parse import Parse

_LONGEST = 100  # characters of a dateline
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY = rf"(?:{_WEEKDAY},? )?(?:{_MONTH} {_ORDINAL}|{_ORDINAL} {_MONTH})(?:,? \d{{4}})?"
_NO_PLACE = rf"(?!(?:{_MONTH}|{_WEEKDAY})\b)"
_CAPITALS = r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ]+"  # two capital letters or more
_CAPITALS = rf"(?:ST\.|{_CAPITALS}|[A-Z]['’]{_CAPITALS})(?:['’-]{_CAPITALS})*"
_LETTER = r"[^\W\d_]"
_TITLED = rf"(?:St\.|[A-Z\u00c0-\u00de]['’]?{_LETTER}+)(?:['’-]{_LETTER}+)*"
_LOUD = rf"{_CAPITALS}(?:(?: |/| / | and ){_CAPITALS}){{0,3}}"  # "PORT-AU-PRINCE", "CAIRO/GAZA"
_QUIET = rf"{_TITLED}(?:(?: |/| / | and | de | el | al-){_TITLED}){{0,3}}"
_REGION = rf"(?:, ?(?!{_DAY})(?:(?:[A-Z]\.)+|{_QUIET}\.?|{_LOUD}))"  # "Ukraine", "Conn.", "U.S."
_AGENCY = r"\((?!\d)[A-Z\u00c0-\u00de][^()\n]{1,40}\)"
_END = r" ?(?:--?|[–—])(?=\s)\s*|(?:–|—)(?=[A-Z\"“])"
_WHEN = rf"(?:,? {_DAY}[,.]?(?: {_AGENCY})?| {_AGENCY}(?:,? {_DAY})?)"  # the day, the agency, or both
_STARTS = r"(?=[\"“‘'(\[]?[^\W_a-zß-öø-ÿ])"  # no small letter

_DATELINE = re.compile(
    "|".join(
        [
            rf"{_NO_PLACE}{_LOUD}{_REGION}{{0,2}}{_WHEN}(?:{_END}|: ?(?=\S))",
            rf"{_NO_PLACE}{_LOUD}{_REGION}{{1,2}}(?:{_END}|: ?){_STARTS}",
            rf"{_NO_PLACE}{_LOUD}(?:{_END}){_STARTS}(?=.{{20}})",
            rf"{_NO_PLACE}{_QUIET}{_REGION}{{0,2}}{_WHEN}(?:{_END}|: ?){_STARTS}",
            rf"{_NO_PLACE}{_QUIET}{_REGION}{{1,2}}(?:{_END}){_STARTS}",
            rf"(?:{_DAY} )?{_AGENCY}(?:{_END}){_STARTS}",
        ]
    )
)
_SET_OFF = re.compile("[-–—:]")  # what every dateline ends with
_SHOUTED = 0.7  # share of capitals in what follows; then the paragraph is a headline in capitals


def dateline_end(text: str, start: int, end: int) -> int | None:
    """Where the report begins behind the dateline that a paragraph (characters `start` to `end`) opens with; None without one."""
    if _SET_OFF.search(text, start, min(end, start + _LONGEST)) is None:
        return None
    match = _DATELINE.match(text, start, end)
    if match is None or match.end() - start > _LONGEST or match.end() >= end:
        return None
    letters = [c for c in text[match.end() : min(end, match.end() + _LONGEST)] if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) > _SHOUTED * len(letters):
        return None
    return match.end()


def agency_line(parse: Parse, token: int) -> int:
    """ "NAIROBI, Kenya (AP) - ...": the token behind the dateline that opens a sentence, or that it is; its first token without.

    The reader cuts datelines off as sentences of their own; this tells them from other sentences.
    """
    sentence = parse.sentence(token)
    first = sentence.first
    behind = dateline_end(parse.cased, sentence.start, min(len(parse.cased), sentence.start + 2 * _LONGEST))
    if behind is None:
        return first
    return next((i for i in range(first, sentence.last) if parse.starts[i] >= behind), sentence.last)
