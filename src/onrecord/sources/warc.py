"""Web archives: every successful HTML or text response of a WARC file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecordType

from onrecord.sources.capture import MAX_BYTES, Capture, Hints, Media, problem

# What is read, by declared media type.
MEDIA_TYPES: dict[str, Media] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "application/pdf": "pdf",
}


def warc_records(path: Path, captured: str) -> Iterator[Capture]:
    """Captures of the responses of a file; other media and error pages are passed over, a broken archive ends with an issue."""
    try:
        with path.open("rb") as stream:
            yield from warc_stream(stream, str(path), captured)
    except OSError as error:
        yield _broken(str(path), captured, error, 0)


def warc_stream(stream: BinaryIO, name: str, captured: str, number: int = 0, last: int | None = None) -> Iterator[Capture]:
    """The same, of a stream that begins behind response `number`, up to response `last`."""
    try:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
            if last is not None and number >= last:
                return
            number += 1
            found = _response(record, f"{name}:{number}", captured)
            if found is not None:
                yield found
    except (OSError, EOFError, ValueError, RuntimeError) as error:
        yield _broken(name, captured, error, number)
        return
    except BaseException as error:  # the archive's reader panics on some broken streams
        if type(error).__name__ != "PanicException":
            raise
        yield _broken(name, captured, error, number)
        return
    if not number:
        issue = problem("empty", f"{name}: no response records; is it a WARC file?")
        yield Capture(name, "html", b"", "warc", captured, issue=issue)


def _response(record: Any, where: str, captured: str) -> Capture | None:
    http = record.http_headers
    kind = (record.http_content_type or "").lower()
    if http is None or http.status_code != 200 or kind not in MEDIA_TYPES:
        return None
    hints = Hints(url=record.headers.get("WARC-Target-URI"))
    when = record.headers.get("WARC-Date") or captured
    length, content = record.content_length, record.reader.read(MAX_BYTES)
    if len(content) < min(length, MAX_BYTES):
        message = f"{where}: the record breaks off after {len(content)} of {length} bytes; is the file complete?"
        return Capture(where, MEDIA_TYPES[kind], b"", "warc", when, hints, problem("truncated", message), kind)
    return Capture(where, MEDIA_TYPES[kind], content, "warc", when, hints, type=kind)


def _broken(name: str, captured: str, error: BaseException, number: int) -> Capture:
    """A broken archive; one that breaks before its first response is none."""
    if number:
        issue = problem("truncated", f"{name}: cannot be read to its end ({error})")
    else:
        issue = problem("unreadable", f"{name}: is no web archive, or a broken one ({error})")
    return Capture(name, "html", b"", "warc", captured, issue=issue)
