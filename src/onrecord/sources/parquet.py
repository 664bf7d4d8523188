"""Parquet: a row a document, its columns named like the fields of a JSON line, streamed in row groups."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from onrecord.sources.capture import Capture, problem
from onrecord.sources.jsonl import Line, line_capture

_FIELDS = ("id", "text", "html", "title", "outlet", "url", "published")
_BATCH = 64  # rows held at a time


def parquet_rows(stream: BinaryIO, name: str, captured: str, first: int = 0, last: int | None = None) -> Iterator[Capture]:
    """Captures of rows `first` to `last` (counted from 0, exclusive); what is no Parquet file of documents ends with an issue."""
    import pyarrow
    from pyarrow.parquet import ParquetFile

    row = 0
    try:
        file = ParquetFile(stream)
        columns = [field for field in _FIELDS if field in file.schema_arrow.names]
        if "text" not in columns and "html" not in columns:
            message = f"{name}: no column text or html; its columns are {', '.join(file.schema_arrow.names)}"
            if "reading" in file.schema_arrow.names:
                message = (
                    f"{name}: holds Readings, which are read already; `onrecord incidents --readings FOLDER` merges them, "
                    "and a record takes the documents that they were read from"
                )
            yield Capture(name, "text", b"", "parquet", captured, issue=problem("unreadable", message))
            return
        for number in range(file.num_row_groups):
            rows = file.metadata.row_group(number).num_rows
            if row + rows > first and (last is None or row < last):
                yield from _group(file, number, columns, row, first, last, name, captured)
            row += rows
    except (OSError, pyarrow.ArrowException) as error:
        kind, words = ("truncated", "cannot be read to its end") if row else ("unreadable", "is no Parquet file, or a broken one")
        issue = problem(kind, f"{name}: {words} ({error})")
        yield Capture(name, "text", b"", "parquet", captured, issue=issue)


def row_groups(stream: BinaryIO) -> list[int]:
    """The numbers of rows of the row groups of a file; OSError for what is none."""
    import pyarrow
    from pyarrow.parquet import ParquetFile

    try:
        found = ParquetFile(stream).metadata
    except pyarrow.ArrowException as error:
        raise OSError(str(error)) from error
    return [found.row_group(number).num_rows for number in range(found.num_row_groups)]


def _group(
    file: Any, group: int, columns: list[str], row: int, first: int, last: int | None, name: str, captured: str
) -> Iterator[Capture]:
    for batch in file.iter_batches(_BATCH, row_groups=[group], columns=columns):
        for values in batch.to_pylist():
            if first <= row and (last is None or row < last):
                yield _capture(values, f"{name}:{row + 1}", captured)
            row += 1


def _capture(values: dict[str, Any], where: str, captured: str) -> Capture:
    """Dates and timestamps are written out; an id may be a number."""
    written = {key: str(value) for key, value in values.items() if value is not None}
    return line_capture(Line(**written), where, "parquet", captured)
