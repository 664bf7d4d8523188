"""The tables and views of a record as a page of Markdown, generated so that it can never differ from what is made."""

from __future__ import annotations

from onrecord.record.schema import metadata
from onrecord.record.views import VIEWS


def record_tables_markdown() -> str:
    """A section per table with its columns, then the views."""
    lines = [
        "# Tables of a record",
        "",
        "Printed from the program by `make docs`; how they hang together is told in [record.md](record.md).",
        "The same in SQLite and PostgreSQL. Keys are whole numbers in the order of writing; times are UTC, ISO 8601;",
        'dates are ISO dates; lists in one column are words joined by "; ". Full text: `documents_text` (FTS5 in',
        "SQLite, a `tsvector` in PostgreSQL).",
    ]
    for table in metadata.sorted_tables:
        lines += ["", f"## {table.name}", "", table.comment or "", "", "| column | |", "|---|---|"]
        for column in table.columns:
            refers = ", ".join(f"refers to `{key.target_fullname}`" for key in column.foreign_keys)
            said = "; ".join(part for part in ((column.comment or "").replace("|", "\\|"), refers) if part)
            lines.append(f"| `{column.name}` | {said} |")
    lines += ["", "## Views", ""]
    for name, statement in VIEWS.items():
        remark = " ".join(line.strip()[3:] for line in statement.splitlines() if line.strip().startswith("-- "))
        lines.append(f"- `{name}`: {remark}")
    return "\n".join(lines) + "\n"
