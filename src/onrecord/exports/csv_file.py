"""CSV (RFC 4180, UTF-8) that a spreadsheet cannot be tricked by, plain or with a row of HXL hashtags."""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from onrecord.exports.columns import Cell, Layout, Row

# What a spreadsheet takes for the beginning of a formula (OWASP, "CSV injection"); full-width forms are taken for them too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


class CsvFile:
    """Rows of a layout under their names; with `hxl` a row of hashtags follows the names."""

    def __init__(self, out: BinaryIO, layout: Layout, hxl: bool = False, tabs: bool = False) -> None:
        self._out, self._layout, self._hxl = out, layout, hxl
        self._delimiter = "\t" if tabs else ","

    def start(self) -> None:
        self._write(self._layout.names)
        if self._hxl:
            self._write(tuple(c.hxl for c in self._layout.columns))

    def feed(self, row: Row) -> None:
        self._write(tuple(safe_cell(cell) for cell in row))

    def finish(self) -> None:
        self._out.flush()

    def _write(self, cells: Row) -> None:
        self._out.write(csv_line(cells, self._delimiter))


def csv_line(cells: Row, delimiter: str = ",") -> bytes:
    """One line, as it is; lone surrogates, which no file can hold, become question marks."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerow(["" if c is None else c for c in cells])
    return text.getvalue().encode("utf-8", "replace")


def safe_cell(cell: Cell) -> Cell:
    """Text that would be a formula gets an apostrophe before it; numbers stay numbers; NUL, which no CSV holds, is dropped."""
    if not isinstance(cell, str):
        return cell
    cell = cell.replace("\x00", "")
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
