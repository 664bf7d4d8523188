"""Punctuation damaged by a wrong character encoding read as what it was: "â€œ" and "‚Äú" as “, "â€™" as ’.

UTF-8 that was taken for Windows-1252, Latin-1 or Mac Roman turns one mark into three characters. Length is kept with
spaces, so that offsets into the original stay valid; the mark stands where a quotation's span takes in all three.

Text that was cut into words and put together again ("the U . S . army", "1 , 086 people", "Mr . Doe", "P é rez") is read as it
was written: `closed_up` tells of each character that it moved where it stands in the original.
"""

from __future__ import annotations

import re

from onrecord.language.stops import TITLES

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_CP1252 = {"œ": "“", "\x9c": "“", "\x9d": "”", "�": "”", "˜": "‘", "\x98": "‘", "™": "’", "\x99": "’", "“": "–", "\x93": "–",
           "”": "—", "\x94": "—", "¦": "…", "\x85": "…"}  # fmt: skip
_MAC = {"ú": "“", "ù": "”", "ò": "‘", "ô": "’", "ì": "–", "î": "—", "¶": "…"}
_ENDINGS = r"(?:s|S|re|ve|ll|d|m|t)\b"
_DAMAGED = re.compile(
    rf"(?P<n>n?)(?:â(?:€|\x80)(?P<cp>[{re.escape(''.join(_CP1252))}])|‚Ä(?P<mac>[{''.join(_MAC)}]))(?P<end>{_ENDINGS})?"
    r"|â€(?=[\s.,;:!?)]|$)"
)


_DOUBLED = re.compile(r"‘\s{0,2}‘|’\s{0,2}’")  # two single marks for one double one


# "the army ’ s base", "did n ’ t", as text that was cut into words and put together again has them
_APART = re.compile(r"(?<=[^\W\d_])(?P<n>n?) (?P<mark>[’'´]) (?P<end>s|re|ve|ll|t)(?=[\s.,;:!?)]|$)")
_MONTHS = "Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"
_NO_MONTH = "".join(f"(?<!{month} )" for month in MONTHS)  # "on May 5 , 300 people"
_BIG = "thousand|million|billion|trillion|per|percent|pc|m|bn|tn|km|%"
_SPLIT = re.compile(
    r"(?<![\w.])[A-Z](?: \. [A-Z])+(?![\w])(?: \.(?=\s+[^\sA-Z]))?"  # "U . S . - backed"; a stop that may end the sentence stays
    r"|(?<=[a-z] )[A-Z] \.(?= (?!(?:The|An?|In|On|It|He|She|They|We|But|And|Two|Three)\b)[A-Z][a-z])"  # "Jane Q . Doe"
    rf"|\b(?:{TITLES}|St) \.(?= [A-Z])"
    rf"|\b(?:{_MONTHS}|No) \.(?= \d)"
    r"|\b[ap] \. m(?: \.)?(?=\s)"
    rf"|(?<![\d.,])(?<![\d.,] ){_NO_MONTH}\b\d{{1,3}}(?: , \d{{3}})+\b(?! [,-] \d)"
    rf"|\b\d{{1,3}} \. \d{{1,3}}(?= (?:{_BIG})(?!\w))"
    r"|\b[A-Z][a-z]*(?: [éíóúáñãõçèëïöüäßığşćčžšø] ?[a-z]+)+\b|\b[A-Z][a-z]+ [éíóúáñãõçèëïöüäıćčžš](?= [A-Z.,])"
)


def mended(text: str) -> tuple[str, dict[int, int]]:
    """The text with its damaged marks as single marks, of the same length, and where characters that were moved stand in it."""
    text = _encoded(text)
    moved: dict[int, int] = {}
    if " ’ " in text or " ' " in text or " ´ " in text:
        text = _APART.sub(lambda found: _joined(found, moved), text)
    if " ." in text or " ," in text:
        text = _SPLIT.sub(lambda found: _close(found, moved), text)
    return text, moved


def _joined(found: re.Match[str], moved: dict[int, int]) -> str:
    """An ending that stands apart, behind its word again: "army’s", "didn’t", the blanks behind it."""
    mark = "’" if found["mark"] == "´" else found["mark"]
    if found["end"] == "t" and not found["n"]:
        return found.group()
    _close(found, moved)
    return f"{found['n']}{mark}{found['end']}  "


def _close(found: re.Match[str], moved: dict[int, int]) -> str:
    """What stands apart without its blanks, which go behind it."""
    whole = found.group()
    kept = [i for i, c in enumerate(whole) if c != " "]
    moved.update((found.start() + to, found.start() + i) for to, i in enumerate(kept) if to != i)
    return "".join(whole[i] for i in kept).ljust(len(whole))


def _encoded(text: str) -> str:
    if "â€" not in text and "â\x80" not in text and "‚Ä" not in text:
        return _DOUBLED.sub(_double, text) if "‘‘" in text else text
    return _DOUBLED.sub(_double, _DAMAGED.sub(_mark, text))


def _double(found: re.Match[str]) -> str:
    whole = found.group()
    blank = " " * (len(whole) - 1)
    return "“" + blank if whole[0] == "‘" else blank + "”"


def _mark(found: re.Match[str]) -> str:
    if found["cp"] is None and found["mac"] is None:
        return " ”"  # the third character of a closing mark is often lost
    mark = _CP1252[found["cp"]] if found["cp"] is not None else _MAC[found["mac"]]
    before, end = found["n"], found["end"] or ""
    if mark == "’" and end == "t" and before:
        return "  n’t"  # "didn’t": parsed as "did n’t"
    if mark == "’" and end:
        return f"{before}  ’{end}"
    if mark in "‘”":  # a single mark opens by standing right before its word
        return f"{before}  {mark}{end}"
    return f"{before} {mark} {end}" if mark in "–—" else f"{before}{mark}  {end}"
