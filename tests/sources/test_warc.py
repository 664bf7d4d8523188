"""Web archives: whole records are captured, a record that breaks off is an issue."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.sources.find import captures

BODY = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>" + b"x" * 3_000 + b"</html>"
RECORD = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
    b"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
    + str(len(BODY)).encode()
    + b"\r\n\r\n"
    + BODY
    + b"\r\n\r\n"
)


@pytest.mark.parametrize(("content", "kind"), [(RECORD, None), (RECORD[:1_500], "truncated")])
def test_a_record_that_breaks_off_is_an_issue(tmp_path: Path, content: bytes, kind: str | None) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(content)
    [capture] = captures([str(path)])
    assert (capture.issue.kind if capture.issue else None) == kind
