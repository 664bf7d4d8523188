"""Bytes as they were found: one capture is one document to be, or the record of why there is none."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from onrecord.model import Issue

Media = Literal["text", "html", "pdf"]
Method = Literal["file", "jsonl", "parquet", "warc", "stdin", "http"]

READABLE = frozenset(("bad-date", "same-id"))  # kinds of issues of this stage that leave a text to be read
MAX_BYTES = 20_000_000  # a news page is far smaller; more is a mistake or an attack and would hold up a batch


@dataclass(frozen=True, slots=True)
class Hints:
    """What the input itself says of a document; all of it optional."""

    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Web:
    """What a server said when the bytes were fetched: status, the addresses it sent us on to, and telling headers."""

    requested: str
    status: int
    redirects: tuple[str, ...] = ()
    etag: str | None = None
    modified: str | None = None
    server_date: str | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """`name` is the path or address, with ":line" or ":record" where a file holds several documents. `content` are the raw bytes.

    `issue` is set when nothing could be captured (`content` is then what there was, possibly nothing) or when what the
    input says of itself cannot be used (`READABLE`); the text, if there is one, is then read all the same.
    """

    name: str
    media: Media
    content: bytes
    method: Method
    captured: str  # UTC, ISO 8601 with seconds
    hints: Hints = Hints()
    issue: Issue | None = None
    type: str | None = None  # media type that the source declared
    defaults: Hints = Hints()  # what holds where neither the input nor the page itself says anything
    web: Web | None = None

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def problem(kind: str, message: str) -> Issue:
    """An issue of this stage; such a capture yields a document without text, never silence."""
    return Issue("sources", kind, None, None, message)
