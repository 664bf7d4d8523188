"""What a page is about, read from where it begins: the title and the first paragraphs."""

from __future__ import annotations

import calendar
import re
from datetime import date

from onrecord.incidents.account import Page, counts
from onrecord.incidents.families import CASUALTIES
from onrecord.incidents.names import proper, words
from onrecord.incidents.sites import NONE_NAMED, Named
from onrecord.incidents.sketch import known_names, plain, vague, wheres
from onrecord.incidents.when import UNDATED, long, when_of
from onrecord.model import Reading

LEAD = 1000  # characters of body: headline, dateline and the first three to five news paragraphs
_TEXT = frozenset(("paragraph", "title", "heading"))
_HEAD = 12  # blocks within which a dateline stands
_LINE = 60  # characters of the longest dateline
_MONTH = r"((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)"
# "2 July, 2022" or "July 2, 2022"; the comma may be Arabic.
_DATE = re.compile(rf"\b(?:(\d{{1,2}})\s+{_MONTH}|{_MONTH}\.?\s+(\d{{1,2}}))[,،]?\s+((?:19|20)\d\d)\b")
_SHORT = 5  # words; shorter lines without a full stop are furniture ("Copy link", "Read more"), except the first


def dateline(reading: Reading) -> int | None:
    """The day (ordinal) of the first short line that is a date with its year, of a Reading without a publication date."""
    if reading.published:
        return None
    for block in reading.blocks[:_HEAD]:
        text = reading.text[block.start : min(block.end, block.start + _LINE)]
        match = _DATE.search(text)
        if match is not None and (block.end - block.start <= _LINE or match.start() <= 2):
            found = _day(match)
            if found is not None:
                return found
    return None


def _day(match: re.Match[str]) -> int | None:
    number, name, year = (match[1], match[2], match[5]) if match[1] else (match[4], match[3], match[5])
    month = next((i for i, full in enumerate(calendar.month_name) if full and full.startswith(name.title())), 0)
    try:
        return date(int(year), month, int(number)).toordinal()
    except ValueError:  # a month that is none, 31 April
        return None


def page(reading: Reading, anchor: int | None = None, buildings: Named = NONE_NAMED) -> Page:
    """The beginning of a Reading's body, up to the end of the block that reaches LEAD characters."""
    sited = plain(reading)
    texts: list[str] = []
    grounds: list[str] = []  # the same without the names of outlets
    left, end = LEAD, 0
    for block in reading.blocks:
        if block.kind not in _TEXT:
            continue
        text = reading.text[block.start : min(block.end, block.start + left)]
        end = block.end
        if texts and len(text.split()) < _SHORT and not text.rstrip().endswith("."):
            continue
        texts.append(text)
        grounds.append(sited[block.start : block.start + len(text)])
        left -= len(text)
        if left <= 0:
            break
    joined = "\n".join(texts)
    here = [m for m in reading.mentions if m.start < end]
    figures = [m.figure for m in here if m.figure is not None and m.figure.measure in CASUALTIES and not vague(m)]
    whens = tuple(dict.fromkeys(w for m in here if m.kind == "time" and (w := when_of(m, anchor)) != UNDATED and not long(w)))
    known = known_names(reading)
    where = wheres([m for m in here if m.kind == "place"], "\n".join(grounds), known, buildings, first=True)
    return Page(end, words(joined), proper(joined) - known, where, whens, counts(figures))
