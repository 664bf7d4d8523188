"""Names in capitals that the parser takes for small words: "IS fighters", "the coalition fighting IS had struck".

On a page that speaks of the Islamic State the parser is given another short name in their place, of the same length; the words
of the parse are those of the page. What is printed in capitals throughout, and an "IS" between words in capitals, stays.
"""

from __future__ import annotations

import re

_NAMED = re.compile(r"\b(?:Islamic State|ISIS|Isis|ISIL|Daesh|jihadis?ts?|Kobane|Raq+a|Mosul)\b")
_CAPITALS = re.compile(r"(?<![\w'’-])IS(?![\w'’])")
_STRESSED = re.compile(r"\b(?:he|she|it|this|that|there|who|what|which|here|where)\s$", re.IGNORECASE)  # "he IS guilty"
_SHOUTED = re.compile(r"[A-Z]{3,}\W*$")
_STAND_IN = "UN"
_LETTERS = re.compile(r"[^\W\d_]+")
_MOST = 0.4  # of the words of a line in capitals: a headline


def for_names(text: str) -> str:
    """The text as the parser is to see it, of the same length."""
    if "IS" not in text or not _NAMED.search(text):
        return text
    return _CAPITALS.sub(lambda found: _STAND_IN if _is_name(text, found.start()) else found.group(), text)


def _is_name(text: str, at: int) -> bool:
    """Whether capitals are nothing special here."""
    before, after = text[max(0, at - 40) : at], text[at + 2 : at + 42]
    if _STRESSED.search(before):
        return False
    if _SHOUTED.search(before) and re.match(r"\W*[A-Z]{3,}", after):
        return False
    words = _LETTERS.findall(before) + _LETTERS.findall(after)
    return bool(sum(len(w) > 1 and w.isupper() for w in words) <= _MOST * len(words))
