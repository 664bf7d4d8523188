"""The keys under which a place is found: its folded name, and a looser one across transliterations of Arabic script.

"Deir ez-Zor", "Dayr az-Zawr" and "Deir al-Zour" are one town; English news spells as it pleases. The loose key drops
the article in all its assimilated forms, doubled letters and final h, and joins the letters that writers exchange.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.vocabulary.folding import fold

# Countries whose names reach English through Arabic, Persian, Kurdish, Pashto or Urdu script.
LOOSE_COUNTRIES = frozenset(
    [
        "SYR",
        "IRQ",
        "LBN",
        "JOR",
        "PSE",
        "ISR",
        "YEM",
        "SAU",
        "OMN",
        "ARE",
        "QAT",
        "BHR",
        "KWT",
        "EGY",
        "SDN",
        "LBY",
        "TUN",
        "DZA",
        "MAR",
        "MRT",
        "SOM",
        "DJI",
        "COM",
        "TUR",
        "IRN",
        "AFG",
        "PAK",
        "MLI",
        "TCD",
        "ESH",
    ]
)
_SHORT = {"Mount": "Mt.", "Mt.": "Mount", "Fort": "Ft.", "Ft.": "Fort", "Saint": "St.", "St.": "Saint", "Port": "Pt."}
_ARTICLE = re.compile(r"^(?:al|el|ad|ed|as|es|ash|esh|ar|er|an|en|at|et|az|ez|ud|ul)$")
_JOINED = re.compile(r"^(?:al|el)(?=[a-z]{4,}$)")
_PAIRS = (
    ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("zh", "z"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ("aw", "u"), ("ow", "u"), ("ay", "ai"), ("ey", "ai"), ("ei", "ai"), ("iy", "i"), ("q", "k"), ("c", "k"), ("v", "w"),
    ("y", "i"), ("o", "u"), ("ae", "a"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_FINAL = re.compile(r"(?:eh|ah|at|et|h|e)$")


@lru_cache(maxsize=100_000)
def place_key(name: str) -> str:
    """The folded words of a name joined by a space; a leading "the" is dropped."""
    if name.isalpha() and name.isascii():
        return name.lower()
    return " ".join(fold(name))


def spelled(name: str) -> tuple[str, ...]:
    """A name, and the same with its first word abbreviated or in full: "Mount Vernon" is written "Mt. Vernon" as well."""
    first, _, rest = name.partition(" ")
    other = _SHORT.get(first)
    return (name, f"{other} {rest}") if other and rest else (name,)


def without_article(key: str) -> str:
    """ "al bab" -> "" (too short), "al qardaha" -> "qardaha"; empty when the key has no article."""
    article, _, bare = key.partition(" ")
    return bare if len(bare) >= 4 and _ARTICLE.match(article) else ""


def loose_key(key: str) -> str:
    """One key for the spellings of an Arabic-script name; empty when too short to be told from others."""
    words = [word for word in key.split() if not _ARTICLE.match(word)]
    joined = "".join(_loose_word(_JOINED.sub("", word)) for word in words)
    return joined if len(joined) >= 4 else ""


def _loose_word(word: str) -> str:
    for old, new in _PAIRS:
        word = word.replace(old, new)
    word = _DOUBLED.sub(r"\1", word)
    return _FINAL.sub("a", word) if len(word) > 3 and _FINAL.search(word) else word
