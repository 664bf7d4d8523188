"""JSON lines of whole incidents, claims or Readings; read back they are equal to what was written."""

from __future__ import annotations

from typing import BinaryIO

from onrecord.exports.json_lines import json_line


class LinesFile:
    """One line of UTF-8 JSON per value, every key present."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def start(self) -> None:
        """Nothing stands before the first line."""

    def feed(self, row: object) -> None:
        self._out.write(json_line(row) + b"\n")

    def finish(self) -> None:
        self._out.flush()
