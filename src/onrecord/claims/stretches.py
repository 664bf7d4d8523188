"""A stretch of time told by its two ends: "between Monday and Thursday", "from 2 to 5 June".

The mention finder keeps both ends as dates of their own; for what happened in between neither is the day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from onrecord.claims.scene import Scene
from onrecord.model import Mention, Time, TimePrecision

_OPENS = re.compile(r"\b(between|from)(?: the)? $", re.IGNORECASE)
_JOINS = {
    "between": re.compile(r"^ and (?:the )?$"),
    "from": re.compile(r"^ (?:to|until|till|through) (?:the )?$"),
}
_BARE_DAY = re.compile(
    r"\b(?:between|from)(?: the)? (\d{1,2})(?:st|nd|rd|th)? (?:and|to|until|till|through) (?:the )?$",
    re.IGNORECASE,
)
_NEAR = 40  # characters before a date in which the word that opens the stretch stands
_WEEK = 7
# How long a stretch of each fineness may last, in days.
_FINENESS: tuple[tuple[int, TimePrecision], ...] = ((1, "day"), (13, "week"), (62, "month"), (3660, "year"))


def stretch(scene: Scene, mention: Mention, sentence: int) -> Mention:
    """The mention of the whole stretch that a date begins or ends, made here; any other date as it is."""
    if not _a_day(mention):
        return mention  # of months and years the text says no more than that it was within them
    others = [m for _, m in scene.in_sentence("time", sentence) if _a_day(m) and m != mention]
    for other in others:
        first, last = sorted((mention, other), key=lambda m: m.start)
        opened = _OPENS.search(scene.parse.text[max(0, first.start - _NEAR) : first.start])
        if opened is not None and _JOINS[opened[1].lower()].match(scene.parse.text[first.end : last.start]):
            return _whole(scene, first.start, last.end, first.time, last.time)
    low = max(0, mention.start - _NEAR)
    bare = _BARE_DAY.search(scene.parse.text[low : mention.start])
    if bare is not None and mention.text[:1].isdigit():  # "from 4 to 7 March", where the 4 was taken for a number
        return _whole(scene, low + bare.start(1), mention.end, _same_month(mention.time, int(bare[1])), mention.time)
    return mention


def _a_day(mention: Mention) -> bool:
    """A date as fine as a day, or one that the text does not settle ("Monday" on a page without a date)."""
    time = mention.time
    return time is not None and time.type == "date" and (time.precision == "day" or (time.start is None and time.end is None))


def _same_month(time: Time | None, day: int) -> Time | None:
    if time is None or time.start is None:
        return time
    end = date.fromisoformat(time.start)
    return Time("date", end.replace(day=day).isoformat(), None, "day", time.basis) if 1 <= day < end.day else None


def _whole(scene: Scene, start: int, end: int, first: Time | None, last: Time | None) -> Mention:
    time = Time("date", None, None, "none", "none")
    if first is not None and last is not None and first.start is not None and last.end is not None:
        begins, ends = date.fromisoformat(first.start), date.fromisoformat(last.end)
        if begins > ends and first.precision == last.precision == "day" and (begins - ends).days < _WEEK:
            begins -= timedelta(_WEEK)  # "between Friday and Monday", each read as the last one
        if begins <= ends:
            length = (ends - begins).days + 1
            fineness: TimePrecision = next((name for days, name in _FINENESS if length <= days), "decade")
            time = Time("date", begins.isoformat(), ends.isoformat(), fineness, last.basis)
    return scene.add(Mention(f"r{start}-{end}", "time", "name", start, end, scene.parse.text[start:end], time=time))
