"""Web archives: every successful HTML or text response of a WARC file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fastwarc.warc import ArchiveIterator, WarcRecordType

from onrecord.sources.capture import MAX_BYTES, Capture, Hints, Media, problem

_MEDIA: dict[str, Media] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text", "application/pdf": "pdf"}


def warc_records(path: Path, captured: str) -> Iterator[Capture]:
    """Captures of the responses; other media and error pages are passed over, a broken archive ends with an issue."""
    name, number = str(path), 0
    try:
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True):
                number += 1
                http = record.http_headers
                kind = (record.http_content_type or "").lower()
                if http is None or http.status_code != 200 or kind not in _MEDIA:
                    continue
                url = record.headers.get("WARC-Target-URI")
                when = record.headers.get("WARC-Date") or captured
                length, content = record.content_length, record.reader.read(MAX_BYTES)
                if len(content) < min(length, MAX_BYTES):
                    message = (
                        f"{name}:{number}: the record breaks off after {len(content)} of {length} bytes; is the file complete?"
                    )
                    yield Capture(
                        f"{name}:{number}", _MEDIA[kind], b"", "warc", when, Hints(url=url), problem("truncated", message)
                    )
                    continue
                yield Capture(f"{name}:{number}", _MEDIA[kind], content, "warc", when, Hints(url=url))
    except (OSError, EOFError, ValueError, RuntimeError) as error:
        yield Capture(
            name, "html", b"", "warc", captured, issue=problem("truncated", f"{name}: cannot be read to its end ({error})")
        )
        return
    if not number:
        issue = problem("empty", f"{name}: no response records; is it a WARC file?")
        yield Capture(name, "html", b"", "warc", captured, issue=issue)
