"""Articles that say of themselves that they correct or take back what they said before.

Only words at the very beginning of the title or of a paragraph count, and only in the forms that newsrooms print them;
a report *about* somebody's correction or retraction is none.
"""

from __future__ import annotations

import re
from typing import Literal

from onrecord.model import Reading

Notice = Literal["correction", "retraction"]

# The fixed headings of corrections pages (AP, Reuters, AFP, BBC and most dailies print one of these forms).
_RETRACTION = re.compile(
    r"(?:editor['’]?s['’]? note\s*[:.\-–—]\s*)?(?:"
    r"(?:retraction|retracted|(?:story|article) (?:removed|retracted|withdrawn)|mandatory kill)\s*[:\-–—]"
    r"|(?:this (?:article|story|report|item)|the (?:article|story|report) (?:above|published (?:here|on [^.]{3,40})))"
    r" (?:has been|is|was) (?:hereby )?(?:retracted|withdrawn)\b"
    r"|we (?:have|hereby) (?:retracted?|withdrawn?|withdraw) (?:this|our) (?:article|story|report)\b)",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"(?:correction|corrected|corrections and clarifications|clarification"
    r"|corrects? (?:day|date|name|figure|number|toll|spelling|to)\b[^.\n]{0,60}"
    r"|editor['’]?s['’]? note|refil(?:es|ed|ing))\s*[:\-–—]"
    r"|(?:an earlier|a previous) version of this (?:article|story|report)\b"
    r"|this (?:article|story|report) (?:has been|was) (?:amended|corrected|updated to correct)\b",
    re.IGNORECASE,
)


def notice_of(reading: Reading) -> Notice | None:
    """What the article says that it is; a retraction outweighs a correction."""
    heads = [reading.title or "", *(reading.text[b.start : b.end] for b in reading.blocks), reading.text[:300]]
    heads = [head.strip().lstrip("*([“\"' ") for head in heads]
    if any(_RETRACTION.match(head) for head in heads):
        return "retraction"
    return "correction" if any(_CORRECTION.match(head) for head in heads) else None
