"""What a page says that it got wrong: "an earlier version of this article said that 80 were killed"."""

from __future__ import annotations

import re

_PAGE = r"(?:article|story|report|version|dispatch|post|page|headline|caption|piece|item|news alert|alert)"
_BEFORE = r"(?:an?|the|this|our)\s+(?:earlier|previous|prior|original|initial|first)"
_WRONGLY = r"(?:incorrectly|wrongly|erroneously|mistakenly|inaccurately)"
_ONCE = rf"(?:earlier|previously|originally|initially|first|{_WRONGLY})"
_SAID = r"(?:said|stated|reported|gave|put|claimed|misstated|described|suggested|indicated|named|listed)"
# How newspapers word it: an earlier version of the page said it, or the page itself said it wrongly.
_NOTICE = re.compile(
    rf"\b(?:{_BEFORE}\s+(?:{_PAGE}|edition|update)s?\b(?:\s+of\s+(?:this|the|our)\s+{_PAGE})?(?:\s+\w+){{0,2}}?\s+(?:had\s+)?{_SAID}"
    rf"|(?:this|our|the)\s+{_PAGE}\s+(?:had\s+)?(?:{_ONCE}\s+{_SAID}|misstated|misreported)"
    rf"|(?:we|it was)\s+{_WRONGLY}\s+(?:said|stated|reported))\b",
    re.IGNORECASE,
)
# After one of these the page says what is right instead.
_RIGHT = re.compile(
    r"[;.?!](?:\s|$)|\s[-–—]\s"
    r"|\b(?:in fact|actually|instead of|rather than|the correct|should (?:read|say|have)|but|not the|whereas)\b",
    re.IGNORECASE,
)


def taken_back(sentence: str, at: int) -> bool:
    """Whether the words at character `at` of a sentence are what the page no longer says."""
    notice = _NOTICE.search(sentence)
    return notice is not None and notice.end() <= at and _RIGHT.search(sentence, notice.end(), at) is None
