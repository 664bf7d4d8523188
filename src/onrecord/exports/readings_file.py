"""Readings as Parquet: one row a document, its line of the contract beside what one selects by; and the lines back."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from onrecord.exports.json_lines import reading_line
from onrecord.model import Reading

_BATCH = 64


def readings_file(readings: Sequence[Reading]) -> bytes:
    """A Parquet file; `reading` holds the line that `onrecord read --format jsonl` prints. Equal Readings give equal bytes."""
    import pyarrow
    from pyarrow.parquet import write_table

    text, whole = pyarrow.string(), pyarrow.int32()
    columns = {
        "id": (text, [_plain(r.id) for r in readings]),
        "outlet": (text, [_plain(r.outlet) for r in readings]),
        "published": (text, [r.published for r in readings]),
        "language": (text, [r.language for r in readings]),
        "sha256": (text, [r.sha256 for r in readings]),
        "claims": (whole, [len(r.claims) for r in readings]),
        "issues": (whole, [len(r.issues) for r in readings]),
        "reading": (pyarrow.large_string(), [reading_line(r).decode() for r in readings]),
    }
    table = pyarrow.table({name: pyarrow.array(values, kind) for name, (kind, values) in columns.items()})
    out = io.BytesIO()
    write_table(table, out, compression="zstd", store_schema=False)
    return out.getvalue()


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
