"""Plain text as a document: `text` is exactly the input, paragraphs, title, heading and error lines are marked in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.documents.document import Document
from onrecord.documents.furniture import furniture
from onrecord.model import Block, BlockKind

_GAP = re.compile(r"\n[ \t\r]*\n\s*|\r\n\s*\r\n\s*")
_GLUED = re.compile(r"\[an error occurred while processing (this|the) directive\]", re.IGNORECASE)


def plain_document(
    text: str,
    *,
    id: str,
    sha256: str,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    published: str | None = None,
    language: str | None = "en",
) -> Document:
    """A document whose text is exactly `text`; a headline repeated at its top is recognised as the title once."""
    blocks = tuple(_blocks(text, title))
    if title is None:
        first = next((b for b in blocks if b.kind == "title"), None)
        title = text[first.start : first.end] if first else None
    return Document(id, title, outlet, url, published, language, sha256, text, blocks)


def _blocks(text: str, title: str | None) -> Iterator[Block]:
    spans = list(_paragraphs(text))
    headline = _headline([text[s:e] for s, e in spans], title)
    for number, (start, end) in enumerate(spans):
        yield Block(start, end, _kind(text[start:end], number, headline))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between blank lines, without the white space around them."""
    start = 0
    for gap in [*_GAP.finditer(text), None]:
        end = gap.start() if gap else len(text)
        piece = text[start:end]
        if piece.strip():
            low = start + len(piece) - len(piece.lstrip())
            yield from _split_error(text, low, start + len(piece.rstrip()))
        start = gap.end() if gap else end


def _split_error(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A bracketed server error glued to a paragraph stands alone."""
    found = _GLUED.search(text[start:end])
    if not found or found.end() - found.start() == end - start:
        yield start, end
        return
    for low, high in ((start, start + found.start()), (start + found.start(), start + found.end()), (start + found.end(), end)):
        piece = text[low:high]
        if piece.strip():
            yield low + len(piece) - len(piece.lstrip()), low + len(piece.rstrip())


def _headline(paragraphs: list[str], title: str | None) -> str | None:
    """The given title, or a short first line that the text repeats, or one without a full stop before longer paragraphs."""
    if title and title.strip():
        return _plain(title)
    if not paragraphs:
        return None
    first = paragraphs[0].strip()
    if len(first) < 200 and len(paragraphs) > 1:
        if _plain(first) in (_plain(p) for p in paragraphs[1:4]):
            return _plain(first)
        if (
            "\n" not in first
            and (first.rstrip("\"”'’") or first)[-1] not in ".!?:;,"
            and len(first) - len(first.rstrip("\"”'’")) < 2
            and len(first.split()) > 2
            and any(len(p) > len(first) for p in paragraphs[1:3])
        ):
            return _plain(first)
    return None


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _kind(piece: str, number: int, headline: str | None) -> BlockKind:
    plain = _plain(piece)
    if headline is not None and plain == headline and number < 6:
        return "title"
    if furniture().is_error(piece):
        return "error"
    if furniture().is_furniture(plain):
        return "boilerplate"
    return "paragraph"
