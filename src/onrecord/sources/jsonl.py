"""JSON lines: `{"id", "text" | "html", "title", "outlet", "url", "published"}`, one document each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import BinaryIO

import msgspec

from onrecord.sources.capture import MAX_BYTES, Capture, Hints, Media, Method, problem


class Line(msgspec.Struct, frozen=True):
    """One input line; unknown keys are passed over, all but the body are optional."""

    id: str | int | None = None
    text: str | None = None
    html: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None


_DECODER = msgspec.json.Decoder(Line)


def json_lines(stream: BinaryIO, name: str, method: Method, captured: str) -> Iterator[Capture]:
    """Captures of every line that is not blank; a bad line is a capture with an issue that names it.

    A second text under an id of the same input is a version of the first, and an issue says so.
    """
    seen: dict[str, tuple[bytes, int]] = {}
    number = 0
    for number, capture in numbered_lines(stream, name, method, captured):
        yield once(capture, seen, number)
    if not number:
        message = f"{name}: no line holds a document; one is a JSON object with id and text or html"
        yield Capture(name, "text", b"", method, captured, issue=problem("no-lines", message))


def numbered_lines(stream: BinaryIO, name: str, method: Method, captured: str, number: int = 0) -> Iterator[tuple[int, Capture]]:
    """Every line with its number, `number` lines having gone before; ids are not compared."""
    while True:
        line = stream.readline(MAX_BYTES + 1)
        if not line:
            return
        number += 1
        where = f"{name}:{number}"
        if len(line) > MAX_BYTES:
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_BYTES)
            message = f"{where}: a line of more than {MAX_BYTES / 1e6:.0f} MB; split the document"
            yield number, Capture(where, "text", b"", method, captured, issue=problem("too-large", message))
        elif line.strip():
            yield number, _capture(line, where, method, captured)


def once(capture: Capture, seen: dict[str, tuple[bytes, int]], number: int) -> Capture:
    """The capture, with an issue where its id stood before with another text."""
    id = capture.hints.id
    if id is None:
        return capture
    digest = sha256(capture.content).digest()[:8]
    before, line = seen.setdefault(id, (digest, number))
    if before == digest or capture.issue is not None:
        return capture
    message = f"{capture.name}: the id {id!r} of line {line} again, with another text; kept as a later version of it"
    return replace(capture, issue=problem("same-id", message))


def _capture(line: bytes, where: str, method: Method, captured: str) -> Capture:
    try:
        found = _DECODER.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        message = f"{where}: not a document line ({error}); expected a JSON object with id and text or html"
        return Capture(where, "text", line, method, captured, issue=problem("bad-line", message))
    return line_capture(found, where, method, captured)


def line_capture(found: Line, where: str, method: Method, captured: str) -> Capture:
    """The capture of a line, or of a row with the same fields."""
    hints = _hints(found)
    undated = None
    if found.published and hints.published is None:
        undated = problem("bad-date", f"{where}: published {found.published!r} is no ISO date (2018-09-07); read as undated")
    body = found.text if found.text is not None else found.html
    media: Media = "text" if found.text is not None else "html"
    if body is None:
        issue = problem("no-text", f"{where}: the line has neither text nor html")
        return Capture(where, "text", b"", method, captured, hints, issue)
    return Capture(where, media, body.encode("utf-8", "surrogatepass"), method, captured, hints, undated)


def _hints(line: Line) -> Hints:
    return Hints(None if line.id is None else str(line.id), line.title, line.outlet, line.url, iso_date(line.published))


def iso_date(text: str | None) -> str | None:
    """The date at the beginning of an ISO date or time; null for anything else, which is never guessed at."""
    if not text:
        return None
    try:
        return date.fromisoformat(text.strip()[:10]).isoformat()
    except ValueError:
        return None
