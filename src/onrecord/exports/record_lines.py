"""Documents and issues of a record, as JSON lines and as a table for the terminal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich.table import Table

from onrecord.exports.tables import fitted
from onrecord.model import Issue, Reading


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
    """A Reading as a row of the list of documents."""
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
    """An issue of a document as a row of the list of issues."""
    return IssueLine(document, issue.stage, issue.kind, issue.start, issue.end, issue.message)


def documents_table(documents: Iterable[DocumentLine], width: int) -> Table:
    """All documents in a window of this width."""
    headers = ("document", "outlet", "published", "claims", "issues", "title")
    rows = ((d.id, d.outlet or "", d.published or "", str(d.claims), str(d.issues), d.title or "") for d in documents)
    return fitted(headers, rows, width)


def issues_table(issues: Iterable[IssueLine], width: int) -> Table:
    """All issues in a window of this width."""
    return fitted(("document", "issue", "message"), ((i.document, f"{i.stage}/{i.kind}", i.message) for i in issues), width)
