"""Claims as a table for the terminal: a column for every cell where the window is wide, three columns where it is not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from onrecord.exports.rows import HEADERS, Cells
from onrecord.exports.safe import line
from onrecord.exports.widths import least, widths

WIDE = 120  # characters of the window from which on eight columns can be read
STYLES = {"actor": "cyan", "place": "green", "time": "yellow", "figure": "magenta"}
_COLUMNS = ("", STYLES["actor"], "", STYLES["actor"], STYLES["place"], STYLES["time"], STYLES["figure"], "")
_STATUS = {"denied": "bold red", "threatened": "red", "predicted": "yellow", "planned": "yellow", "requested": "yellow"}


class ClaimTable:
    """Rows as wide as the window that prints them. `hidden` are columns that every row shares and the heading shows."""

    def __init__(self, rows: Sequence[Cells], hidden: frozenset[str] = frozenset()) -> None:
        self._rows = rows
        self._shown = [i for i, header in enumerate(HEADERS) if header not in hidden]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self._wide(options.max_width) if options.max_width >= WIDE else self._narrow(options.max_width)

    def _wide(self, width: int) -> Table:
        headers = [HEADERS[i] for i in self._shown]
        columns = [[HEADERS[i], *(cells[i] for cells in self._rows)] for i in self._shown]
        rows = [[Text(cells[i], style=_style(i, cells)) for i in self._shown] for cells in self._rows]
        return grid(headers, widths(columns, width - gaps(len(columns))), rows)

    def _narrow(self, width: int) -> Table:
        status = max([6, *(len(word) for cells in self._rows for word in cells.status.split())])
        rest = width - gaps(3) - status
        voices = min(max([11, *(len(cells.voice) for cells in self._rows)]), max(rest * 2 // 5, 1))
        rows = [[Text(c.voice), self._claimed(c), Text(c.status, style=_status(c))] for c in self._rows]
        return grid(("who says so", "what is claimed", "status"), (voices, max(rest - voices, 1), status), rows)

    def _claimed(self, cells: Cells) -> Text:
        """Who did what to whom on the first line; where, when and how many on the next."""
        shown = {HEADERS[i] for i in self._shown}
        deed = [Text(cells.who, STYLES["actor"])] if cells.who else []
        deed += [Text(cells.what)] if "what" in shown else []
        deed += [Text("→ ").append(cells.whom, STYLES["actor"])] if cells.whom else []
        around = [
            Text(cell, STYLES[kind])
            for header, cell, kind in (
                ("where", cells.where, "place"),
                ("when", cells.when, "time"),
                ("how many", cells.how_many, "figure"),
            )
            if cell and header in shown
        ]
        lines = [Text(" ").join(deed), Text("  " if deed else "").append_text(Text(" · ").join(around))]
        return Text("\n").join([part for part in lines if part.plain.strip()])


def grid(headers: Sequence[str], wide: Sequence[int], rows: Iterable[Sequence[Text]]) -> Table:
    """Rows under headers in columns of these widths; a cell that is longer goes on below."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for header, characters in zip(headers, wide, strict=True):
        table.add_column(header, width=characters, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def fitted(headers: Sequence[str], rows: Iterable[Sequence[str]], width: int) -> Table:
    """A grid where the window shows every column without cutting words; else one block per row, a line per cell."""
    shown = [[line(cell) for cell in row] for row in rows]
    columns = [[header, *(row[i] for row in shown)] for i, header in enumerate(headers)]
    available = width - gaps(len(headers))
    if sum(map(least, columns)) <= available:
        return grid(headers, widths(columns, available), ([Text(cell) for cell in row] for row in shown))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    for n, row in enumerate(shown):
        if n:
            table.add_row()
        for header, cell in zip(headers, row, strict=True):
            if cell:
                table.add_row(Text(header), Text(cell))
    return table


def gaps(columns: int) -> int:
    """Characters that a grid spends between its columns."""
    return 2 * columns


def _style(column: int, cells: Cells) -> str:
    return _status(cells) if column == len(cells) - 1 else _COLUMNS[column]


def _status(cells: Cells) -> str:
    return _STATUS.get(cells.status.split(",")[0], "")
