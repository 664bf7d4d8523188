"""Punctuation damaged by a wrong character encoding read as what it was: "â€œ" and "‚Äú" as “, "â€™" as ’.

UTF-8 that was taken for Windows-1252, Latin-1 or Mac Roman turns one mark into three characters. Length is kept with
spaces, so that offsets into the original stay valid; the mark stands where a quotation's span takes in all three.
"""

from __future__ import annotations

import re

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


def mended(text: str) -> str:
    """The text with its damaged marks as single marks, of the same length."""
    return _closed_up(_encoded(text))


def _closed_up(text: str) -> str:
    """Endings that stand apart, behind their word again: "army’s", "didn’t", the blanks behind them."""
    if " ’ " not in text and " ' " not in text and " ´ " not in text:
        return text
    return _APART.sub(_joined, text)


def _joined(found: re.Match[str]) -> str:
    mark = "’" if found["mark"] == "´" else found["mark"]
    if found["end"] == "t":
        return f"n{mark}t  " if found["n"] else found.group()
    return f"{found['n']}{mark}{found['end']}  "


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
