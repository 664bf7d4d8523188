"""Documents and issues of a record, as JSON lines and as a table for the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from rich import box
from rich.table import Table
from rich.text import Text

from onrecord.exports.safe import line
from onrecord.model import Issue, Reading

_ENCODER = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document of the record, without its text."""

    id: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    language: str | None
    sha256: str
    claims: int
    issues: int


@dataclass(frozen=True, slots=True)
class IssueLine:
    """One line of the issue log; `document` is empty for an issue of no single document."""

    document: str
    stage: str
    kind: str
    start: int | None
    end: int | None
    message: str


def document_line(reading: Reading) -> DocumentLine:
    return DocumentLine(
        reading.id,
        reading.title,
        reading.outlet,
        reading.url,
        reading.published,
        reading.language,
        reading.sha256,
        len(reading.claims),
        len(reading.issues),
    )


def issue_line(document: str, issue: Issue) -> IssueLine:
    return IssueLine(document, issue.stage, issue.kind, issue.start, issue.end, issue.message)


def encode(found: DocumentLine | IssueLine) -> bytes:
    """One line of UTF-8 JSON without the line feed."""
    return _ENCODER.encode(found)


def documents_table(documents: Iterable[DocumentLine]) -> Table:
    table = _table(("document", 4), ("outlet", 3), ("published", 0), ("claims", 0), ("issues", 0), ("title", 5))
    for d in documents:
        cells = (d.id, d.outlet or "", d.published or "", str(d.claims), str(d.issues), d.title or "")
        table.add_row(*[Text(line(cell)) for cell in cells])
    return table


def issues_table(issues: Iterable[IssueLine]) -> Table:
    table = _table(("document", 3), ("issue", 3), ("message", 6))
    for i in issues:
        table.add_row(Text(line(i.document)), Text(line(f"{i.stage}/{i.kind}")), Text(line(i.message)))
    return table


def _table(*columns: tuple[str, int]) -> Table:
    """Columns with their share of the width; 0 for one that is as wide as its words."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, header_style="bold")
    for header, ratio in columns:
        table.add_column(header, ratio=ratio or None, no_wrap=not ratio, overflow="fold")
    return table
