"""What a page is about, read from where it begins: the title and the first paragraphs."""

from __future__ import annotations

from onrecord.incidents.account import Page
from onrecord.incidents.names import proper, words
from onrecord.incidents.sketch import wheres
from onrecord.model import Reading

LEAD = 700  # characters of body: headline, dateline and two or three news paragraphs
_TEXT = frozenset(("paragraph", "title", "heading"))


def page(reading: Reading) -> Page:
    """The beginning of a Reading's body, up to the end of the block that reaches LEAD characters."""
    left, end, texts = LEAD, 0, []
    for block in reading.blocks:
        if block.kind not in _TEXT:
            continue
        stop = min(block.end, block.start + max(left, 0))
        texts.append(reading.text[block.start : stop])
        left -= block.end - block.start
        end = block.end
        if left <= 0:
            break
    if not texts:
        texts, end = [reading.text[:LEAD]], LEAD
    joined = "\n".join(texts)
    places = [m for m in reading.mentions if m.kind == "place" and m.start < end]
    return Page(end, words(joined), proper(joined), wheres(places))
