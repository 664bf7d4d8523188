"""One capture to one document, whatever happens: what cannot be read becomes a document without text and with an issue."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from onrecord.documents.decode import decode, is_binary
from onrecord.documents.document import Document
from onrecord.documents.plain import plain_document
from onrecord.documents.tongue import language_of
from onrecord.model import Issue
from onrecord.sources.capture import READABLE, Capture, Hints

MAX_PAGE = 5_000_000  # bytes of HTML; articles have a tenth, and some that are larger take minutes to find the article in


@dataclass(frozen=True, slots=True)
class _Body:
    text: str
    hints: Hints
    issues: tuple[Issue, ...]


def make_document(capture: Capture, published: str | None = None, outlet: str | None = None) -> Document:
    """A document; `published` (ISO date) and `outlet` apply where the input itself says nothing."""
    body = _body(capture)
    hints = body.hints
    text = body.text
    issues = body.issues
    if capture.issue is not None and capture.issue not in issues:
        issues = (capture.issue, *issues)
    if not text.strip() and not issues:
        issues = (Issue("documents", "empty", None, None, f"{capture.name}: no text"),)
    document = plain_document(
        text,
        id=hints.id or _name(capture),
        sha256=capture.sha256,
        title=hints.title,
        outlet=hints.outlet or capture.defaults.outlet or outlet,
        url=hints.url,
        published=hints.published or capture.defaults.published or published,
        language=language_of(text) if text.strip() else None,
    )
    return replace(document, issues=issues)


def _name(capture: Capture) -> str:
    """The id of a document that has none: its name where it comes from a file, its hash from standard input."""
    return capture.sha256[:16] if capture.name == "-" else capture.name


def _body(capture: Capture) -> _Body:
    if capture.issue is not None and capture.issue.kind not in READABLE:
        return _Body("", capture.hints, (capture.issue,))
    if capture.media == "pdf":
        return _pdf(capture)
    if capture.media == "html":
        return _page(capture)
    text, issues = (
        decode(capture.content, capture.name)
        if capture.method not in ("jsonl", "parquet")
        else (capture.content.decode("utf-8", "surrogatepass"), ())
    )
    return _Body(whole_characters(text), capture.hints, issues)


def whole_characters(text: str) -> str:
    """Lone surrogates cannot be written out again; each becomes one replacement character, offsets stay."""
    return text if text.isascii() else "".join("\ufffd" if 0xD800 <= ord(c) <= 0xDFFF else c for c in text)


def _pdf(capture: Capture) -> _Body:
    from onrecord.documents.pdf import UnreadablePdf, pdf_text  # its library takes a tenth of a second to load

    try:
        text, title = pdf_text(capture.content)
    except UnreadablePdf as error:
        return _Body("", capture.hints, (Issue("documents", "unreadable-pdf", None, None, f"{capture.name}: {error}"),))
    return _Body(text, replace(capture.hints, title=capture.hints.title or title), ())


def _page(capture: Capture) -> _Body:
    if len(capture.content) > MAX_PAGE:
        size = len(capture.content) / 1e6
        message = f"{capture.name}: a page of {size:.0f} MB; at most {MAX_PAGE / 1e6:.0f} MB are read, give its text alone"
        return _Body("", capture.hints, (Issue("documents", "too-large", None, None, message),))
    if is_binary(capture.content) and not capture.content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _Body(
            "", capture.hints, (Issue("documents", "binary", None, None, f"{capture.name}: binary content, not a page"),)
        )
    from onrecord.documents.web import extract  # as above

    try:
        page = extract(capture.content, capture.hints.url)
    except (RecursionError, ValueError, TypeError, AttributeError, AssertionError, LookupError) as error:
        message = f"{capture.name}: the page cannot be parsed ({type(error).__name__}: {error})"
        return _Body("", capture.hints, (Issue("documents", "unparsable-page", None, None, message),))
    if page is None:
        return _Body(
            "",
            capture.hints,
            (Issue("documents", "no-article", None, None, f"{capture.name}: no article text found in the page"),),
        )
    hints = Hints(
        capture.hints.id,
        capture.hints.title or page.title,
        capture.hints.outlet or page.outlet or _host(capture.hints.url),
        capture.hints.url or page.url,
        capture.hints.published or page.published,
    )
    return _Body(page.text, hints, ())


def _host(url: str | None) -> str | None:
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None
