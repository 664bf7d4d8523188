"""Parquet of flat rows, in row groups, so that memory stays flat however many rows there are."""

from __future__ import annotations

from typing import Any, BinaryIO

import pyarrow
import pyarrow.parquet

from onrecord.exports.columns import Cell, Layout, Row

_GROUP = 10_000  # rows of a row group
_TYPES = {"text": pyarrow.string(), "whole": pyarrow.int64(), "real": pyarrow.float64()}


class ParquetFile:
    """Columns have the names and types of the layout; what is not known is null, never empty text."""

    def __init__(self, out: BinaryIO, layout: Layout) -> None:
        self._schema: Any = pyarrow.schema([(c.name, _TYPES[c.kind]) for c in layout.columns])
        self._layout, self._out = layout, out
        self._rows: list[Row] = []
        self._writer: Any = None

    def start(self) -> None:
        self._writer = pyarrow.parquet.ParquetWriter(self._out, self._schema, compression="zstd")

    def feed(self, row: Row) -> None:
        self._rows.append(row)
        if len(self._rows) >= _GROUP:
            self._flush()

    def finish(self) -> None:
        if self._rows:
            self._flush()
        self._writer.close()

    def _flush(self) -> None:
        columns = [[_value(row[n], c.kind) for row in self._rows] for n, c in enumerate(self._layout.columns)]
        arrays = [pyarrow.array(values, type=field.type) for values, field in zip(columns, self._schema, strict=True)]
        self._writer.write_table(pyarrow.Table.from_arrays(arrays, schema=self._schema))
        self._rows = []


def _value(cell: Cell, kind: str) -> Cell:
    if isinstance(cell, str):
        return cell.encode("utf-8", "replace").decode() or None
    return float(cell) if kind == "real" and cell is not None else cell
