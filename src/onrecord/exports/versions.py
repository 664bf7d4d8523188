"""Versions of documents and changes of claims, as JSON lines and as tables for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table

from onrecord.exports.tables import fitted
from onrecord.record.found import Change, FoundDocument


def versions_table(found: Sequence[FoundDocument], width: int) -> Table:
    """One row per version in a window of this width."""
    rows = [
        (
            str(d.version),
            d.notice or ("" if d.current else "replaced"),
            d.captured,
            d.method,
            str(d.claims),
            d.sha256[:12],
            d.title or "",
        )
        for d in found
    ]
    return fitted(("version", "is", "captured", "method", "claims", "sha256", "title"), rows, width)


def changes_table(found: Sequence[Change], width: int) -> Table:
    """One row per change in a window of this width."""
    rows = [
        (c.at, c.document, str(c.version), c.cause, c.kind, c.before or "", c.after or "", ", ".join(c.fields)) for c in found
    ]
    return fitted(("at", "document", "version", "cause", "change", "before", "after", "fields"), rows, width)
