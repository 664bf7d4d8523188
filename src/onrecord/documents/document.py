"""One clean document: the text that offsets refer to, its blocks and what is known about it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Block, Issue


@dataclass(frozen=True, slots=True)
class Document:
    """`published` is an ISO date or null; `language` an ISO 639-1 code or null; `sha256` that of the captured bytes."""

    id: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    language: str | None
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    issues: tuple[Issue, ...] = ()
