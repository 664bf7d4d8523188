"""Readings as Parquet: one row a document, its line of the contract beside what one selects by; and the lines back."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from onrecord.exports.json_lines import json_line
from onrecord.model import Reading

_BATCH = 64
_COLUMNS = {
    "id": "text", "outlet": "text", "published": "text", "language": "text", "sha256": "text", "claims": "whole",
    "issues": "whole", "reading": "line",
}  # fmt: skip


def readings_file(readings: Iterable[Reading]) -> bytes:
    """A Parquet file; `reading` holds the line that `onrecord read --format jsonl` prints. Equal Readings give equal bytes.

    Each Reading is written out and let go before the next one is asked for.
    """
    import pyarrow
    from pyarrow.parquet import write_table

    rows = [_row(reading) for reading in readings]
    columns = zip(*rows, strict=True) if rows else [()] * len(_COLUMNS)
    kinds = {"text": pyarrow.string(), "whole": pyarrow.int32(), "line": pyarrow.large_string()}
    named = zip(_COLUMNS.items(), columns, strict=True)
    table = pyarrow.table({name: pyarrow.array(values, kinds[kind]) for (name, kind), values in named})
    out = io.BytesIO()
    write_table(table, out, compression="zstd", store_schema=False)
    return out.getvalue()


def _row(r: Reading) -> tuple[str | int | None, ...]:
    line = json_line(r).decode()
    return _plain(r.id), _plain(r.outlet), r.published, r.language, r.sha256, len(r.claims), len(r.issues), line


def reading_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of such a file, in its order; ValueError for another kind of Parquet."""
    from pyarrow.parquet import ParquetFile

    file = ParquetFile(stream)
    if "reading" not in file.schema_arrow.names:
        raise ValueError("it holds no Readings (no column `reading`)")
    for batch in file.iter_batches(_BATCH, columns=["reading"]):
        yield from (line.encode() for line in batch.column(0).to_pylist())


def _plain(text: str | None) -> str | None:
    return text.encode("utf-8", "replace").decode() if text is not None else None
