"""Claims as a table for the terminal: a column for every cell where the window is wide, three columns where it is not."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from onrecord.exports.rows import HEADERS, Cells

WIDE = 120  # characters of the window from which on eight columns can be read
STYLES = {"actor": "cyan", "place": "green", "time": "yellow", "figure": "magenta"}
_COLUMNS = ("", STYLES["actor"], "", STYLES["actor"], STYLES["place"], STYLES["time"], STYLES["figure"], "")
_STATUS = {"denied": "bold red", "threatened": "red", "predicted": "yellow", "planned": "yellow", "requested": "yellow"}
_STATUS_WIDTH = 13  # "hypothetical," and "threatened," are never broken


class ClaimTable:
    """Rows as wide as the window that prints them. `hidden` are columns that every row shares and the heading shows."""

    def __init__(self, rows: Sequence[Cells], hidden: frozenset[str] = frozenset()) -> None:
        self._rows = rows
        self._shown = [i for i, header in enumerate(HEADERS) if header not in hidden]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self._wide() if options.max_width >= WIDE else self._narrow()

    def _wide(self) -> Table:
        table = _table()
        for i in self._shown:
            longest = max((len(cells[i]) for cells in self._rows), default=0)  # long columns get more of the window
            table.add_column(
                HEADERS[i], ratio=min(max(longest, 10), 32), min_width=_STATUS_WIDTH if i == len(HEADERS) - 1 else 10
            )
        for cells in self._rows:
            table.add_row(*[Text(cells[i], style=_status(cells) if i == len(cells) - 1 else _COLUMNS[i]) for i in self._shown])
        return table

    def _narrow(self) -> Table:
        table = _table()
        for header, ratio, width in (("who says so", 3, 10), ("what is claimed", 6, 10), ("status", 2, _STATUS_WIDTH)):
            table.add_column(header, ratio=ratio, min_width=width)
        for cells in self._rows:
            table.add_row(Text(cells.voice), self._claimed(cells), Text(cells.status, style=_status(cells)))
        return table

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


def _table() -> Table:
    return Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), expand=True, header_style="bold", show_lines=False)


def _status(cells: Cells) -> str:
    return _STATUS.get(cells.status.split(",")[0], "")
