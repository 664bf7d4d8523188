"""What a page is about, read from where it begins: the title and the first paragraphs."""

from __future__ import annotations

from onrecord.incidents.account import Page, counts
from onrecord.incidents.families import CASUALTIES
from onrecord.incidents.names import proper, words
from onrecord.incidents.sketch import UNDATED, long, when_of, wheres
from onrecord.model import Reading

LEAD = 1000  # characters of body: headline, dateline and the first three to five news paragraphs
_TEXT = frozenset(("paragraph", "title", "heading"))


_SHORT = 5  # words; shorter lines without a full stop are furniture ("Copy link", "Read more"), except the first


def page(reading: Reading) -> Page:
    """The beginning of a Reading's body, up to the end of the block that reaches LEAD characters."""
    texts: list[str] = []
    left, end = LEAD, 0
    for block in reading.blocks:
        if block.kind not in _TEXT:
            continue
        text = reading.text[block.start : min(block.end, block.start + left)]
        end = block.end
        if texts and len(text.split()) < _SHORT and not text.rstrip().endswith("."):
            continue
        texts.append(text)
        left -= len(text)
        if left <= 0:
            break
    joined = "\n".join(texts)
    here = [m for m in reading.mentions if m.start < end]
    figures = [m.figure for m in here if m.figure is not None and m.figure.measure in CASUALTIES]
    whens = tuple(dict.fromkeys(w for m in here if m.kind == "time" and (w := when_of(m)) != UNDATED and not long(w)))
    return Page(end, words(joined), proper(joined), wheres([m for m in here if m.kind == "place"]), whens, counts(figures))
