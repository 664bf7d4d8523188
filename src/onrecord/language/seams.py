"""Seams: where a page's headline, date stamp or summary is glued to the report, without a stop, and a new sentence begins.

Text taken from web pages often runs "HEADLINE Reuters Friday 3 May 2024 Two people were killed ...", "Published 3 May 2024
Two ...", or gives the summary twice. The parser then reads the headline's words as parties of the report's first sentence.
Seven forms are sure enough to be cut at: the document's own title at the opening, a date stamp at the opening or behind the
title, a stamp of agency, weekday, day and year that no preposition governs, a summary that is repeated word for word, a
picture's credit that stands twice behind the words of its button, a credit that names agency and photographer, and a row of
page tags up to the first word that opens a sentence.
"""

from __future__ import annotations

import re

_OPENING = 700  # characters of a block in which its furniture stands
_TITLE_LATEST = 90  # characters before a title: a date, "UPDATED", an author
_TITLE_WORDS = 4  # a shorter title may as well be how the first sentence begins
_REPEATED = 60  # characters of a summary that are surely no chance repetition
_SITE = re.compile(r"\s+[-|–—]\s+")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]*|\.)"
_WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?"
_DAY = rf"(?:\d{{1,2}}\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}})"
_CLOCK = r"(?:,?\s+\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s+[A-Z]{2,4}T)?|\s+at\s+\d{4})?"
_BUTTONS = r"(?:\s+(?:Print|Tweet|Share|Video|Email|Views\s+\d+|Comments?\s+\d+))*"
_AGENCY = r"(?:AFP|AP|UPI|DPA|EFE|ANSA|PTI|IANS|TASS|RIA|KUNA|WAM|SPA|BNA|NNA|SANA|MENA|Reuters|Xinhua|Anadolu|Agencies)"
_LABEL = r"(?:Date of publication|Published(?: on)?|Posted(?: on)?|(?:Last )?[Uu]pdated(?: at| on)?):?\s+"
_NEXT = r"(?=\s+[\"“‘'(]?[^\W_a-zß-öø-ÿ])"  # no small letter
_FIRST_STAMP = re.compile(
    rf"(?:{_LABEL})?(?:(?:{_WEEKDAY}\s+)?{_DAY}|\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}){_CLOCK}{_BUTTONS}{_NEXT}"
)
_STAMP = re.compile(
    rf"(?<!\b[Oo]n)(?<!\bof)(?<!\bfrom)(?<!\bsince)(?<!\buntil)(?<!\bby)(?<!\bto)(?<!\band)(?<!\bfor)(?<!,)"
    rf"\s+((?:{_AGENCY}\s+)?{_WEEKDAY}\s+{_DAY}{_CLOCK}{_BUTTONS}){_NEXT}"
)
_BUTTON = re.compile(
    rf"toggle caption\s+(\S[^\n]{{2,80}}?)\s+\1{_NEXT}"
)  # "Enlarge this image toggle caption Jane Doe/AP Jane Doe/AP"
_PICTURES = r"(?:AP|AFP|EPA|EFE|DPA|REUTERS|Reuters|Getty Images|Getty|Xinhua|Anadolu|Photo|File photo|File|Image|Picture)"
_CREDIT = re.compile(
    rf"\((?:Photo(?:graph)?: ?|Image: ?|Picture: ?|Credit: ?|©)[^()\n]{{2,60}}\){_NEXT}"
    rf"|\({_PICTURES}(?:[ /][^()\n]{{2,50}})?\){_NEXT}"
    rf"|\b(?:REUTERS|AFP|AP Photo|EPA|Getty Images)/[^\W\d_][\w.'-]*\s[^\W\d_a-z][\w'-]*\.?{_NEXT}"
)
_OPENERS = (
    r"(?:The|An?|At least|Nearly|Almost|About|Around|More than|Over|Up to|Some|Several|Many|Dozens|Scores|Hundreds|Thousands|Tens"
    r"|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|In|On|At|After|As|Activists|Airstrikes|Air|Rebels|\d+)"
)
_TAGS = re.compile(rf"(?:Tags|Keywords|Topics|Labels):?\s(?:[^\s.!?]+\s){{1,30}}?(?={_OPENERS}\s+[a-zß-öø-ÿ\d])")
_CAPITAL = re.compile(r"\s+[\"“‘'(]?[^\W_a-zß-öø-ÿ]")


def seams(text: str, start: int, end: int, title: str | None) -> tuple[int, ...]:
    """Places (characters) within a paragraph, from `start` to `end`, at which a sentence begins behind glued furniture."""
    limit = min(end, start + _OPENING)
    found: list[int] = []
    if (stamp := _FIRST_STAMP.match(text, start, end)) is not None:
        found.append(_word(text, stamp.end()))
    if title is not None and (behind := _behind_title(text, start, limit, title)) is not None:
        found.append(behind)
    for match in _STAMP.finditer(text, start, limit):
        found.extend((match.start(1), _word(text, match.end())))
    found.extend(_word(text, match.end()) for match in _BUTTON.finditer(text, start, limit))
    found.extend(_word(text, match.end()) for match in _CREDIT.finditer(text, start, end))
    if (tags := _TAGS.search(text, start, end)) is not None and _opens(text, start, tags.start()):
        found.extend((tags.start(), _word(text, tags.end())))
    for opening in (start, *found):
        if (again := _repeated(text, opening, end)) is not None:
            found.append(again)
    return tuple(sorted({place for place in found if start < place < end}))


def _opens(text: str, start: int, place: int) -> bool:
    """Whether a sentence begins here: at the paragraph's first word or behind a stop."""
    before = text[start:place].rstrip()
    return not before or before[-1] in '.!?…"”'


def _behind_title(text: str, start: int, limit: int, title: str) -> int | None:
    """Where the report goes on, with a capital letter, behind its own title."""
    own = _SITE.split(title.strip())[0].strip()
    if len(own.split()) < _TITLE_WORDS:
        return None
    place = text.find(own, start, min(limit, start + _TITLE_LATEST + len(own)))
    if place < 0:
        return None
    behind = place + len(own)
    return _word(text, behind) if _CAPITAL.match(text, behind, limit) else None


def _repeated(text: str, opening: int, end: int) -> int | None:
    """Where a summary that begins at `opening` begins for the second time."""
    words = text[opening : opening + _REPEATED]
    if len(words) < _REPEATED or not _is_capital(words[0]):
        return None
    again = text.find(words, opening + _REPEATED, min(end, opening + 2 * _OPENING))
    return again if again > 0 and text[again - 1].isspace() else None


def _is_capital(letter: str) -> bool:
    return letter.isupper() or letter.isdigit() or letter in "\"“‘'("


def _word(text: str, place: int) -> int:
    """The next character that is no white space."""
    while place < len(text) and text[place].isspace():
        place += 1
    return place
