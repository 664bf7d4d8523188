"""Bytes to text of the kind that a stage knows, so that a fuzzer meets its branches and not only its tokeniser.

The first byte decides: odd, and the rest is read as UTF-8; even, and each further byte stands for one fragment.
"""

from __future__ import annotations

_MONTHS = "January February March April May June July August September October November December Jan. Sept."
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday today yesterday tomorrow tonight overnight midnight noon"
_SPANS = "year years month months week weeks day days hour hours decade decades century quarter spring summer autumn winter"
_POINTS = "last next this past coming early late mid- since until before after between from to by in on at of ago earlier later"
_FEASTS = "Ramadan Eid Easter Christmas Eve New Year Nowruz"
_NUMBERS = (
    "one two three nine ten eleven twelve twenty thirty ninety hundred thousand million billion lakh crore "
    "dozen dozens tens hundreds thousands half third quarter first second third 0 1 7 12 31 60 100 1,000 12,500 1.5 2018 1999 "
    "'90s 1990s 7th 2nd 09 2018-09-07 7/9/2018 12:30 6.30pm 5% 40-50 3bn 12m 00 1e9 1,2,3 9999999999999999999"
)
_BOUNDS = (
    "at least up to more than fewer than nearly about around some over under roughly a an the no most all both each per cent"
)
_NOUNS = (
    "people civilians children women soldiers rebels fighters strikes rockets tonnes killed injured wounded missing detained "
    "abducted displaced dead toll casualties refugees houses barrels bodies families troops militants policemen"
)
_PLAIN = "The army said that shelled Idlib who were was had and or including among bringing rising Syrian he told reporters"
_MARKS = (
    *" \n\t,.;:!?-–—()[]{}/\\'\"“”‘’«»%$€£+*#&@~…",
    "\n\n",
    "\u200b",
    "\u202e",
    "\u0301",
    "\ufffd",
    "\xa0",
    "\U0001f600",
    "n't",
)
_WORDS = " ".join((_MONTHS, _DAYS, _SPANS, _POINTS, _FEASTS, _NUMBERS, _BOUNDS, _NOUNS, _PLAIN)).split()
FRAGMENTS = (*(word + " " for word in _WORDS), *_MARKS)


def text_of(data: bytes) -> str:
    """The text that these bytes stand for."""
    if not data:
        return ""
    if data[0] % 2:
        return data[1:].decode("utf-8", "replace")
    codes = data[1:]
    if len(FRAGMENTS) <= 256:
        return "".join(FRAGMENTS[code % len(FRAGMENTS)] for code in codes)
    pairs = zip(codes[::2], codes[1::2], strict=False)
    return "".join(FRAGMENTS[(high * 256 + low) % len(FRAGMENTS)] for high, low in pairs)
