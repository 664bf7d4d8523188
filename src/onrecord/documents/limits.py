"""How much of one document is read: enough for a long report, little enough that no text holds up the others.

The text itself is kept whole, and so are the offsets; what lies behind the limit is named in an issue.
"""

from __future__ import annotations

from dataclasses import replace

from onrecord.documents.document import Document
from onrecord.model import Block, Issue

MAX_CHARACTERS = 300_000  # about 50,000 words, a report of 150 pages: six seconds of reading on one core


def readable(document: Document, most: int = MAX_CHARACTERS) -> tuple[Document, tuple[Issue, ...]]:
    """The document as it is, or its beginning of at most `most` characters with an issue that says where reading ended."""
    if len(document.text) <= most:
        return document, ()
    blocks: list[Block] = []
    for block in document.blocks:
        if block.start >= most:
            break
        if block.end > most and blocks:
            break
        blocks.append(block if block.end <= most else replace(block, end=_last_gap(document.text, block.start, most)))
    end = blocks[-1].end if blocks else most
    message = (
        f"{document.id}: {len(document.text):,} characters; the first {end:,} were read, the rest was not "
        f"(at most {most:,} of one document are): split it into its articles or chapters"
    )
    issue = Issue("documents", "cut", end, len(document.text), message)
    return replace(document, text=document.text[:end], blocks=tuple(blocks)), (issue,)


def _last_gap(text: str, start: int, most: int) -> int:
    """Where the last sentence or word before `most` ends, in a block that alone is longer."""
    gap = max(text.rfind(mark, start, most) + 1 for mark in (". ", "? ", "! ", "\n"))
    if gap <= most // 2:
        gap = text.rfind(" ", start, most)
    return gap if gap > start else most
