"""How far `onrecord add` has come: a line on standard error where that is a terminal, silence elsewhere."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console
from rich.progress import Progress as Bar
from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

from onrecord.exports.safe import line
from onrecord.model import Issue
from onrecord.record.found import Added

_TOLD = frozenset(("sources", "documents", "language", "reader"))


class Progress:
    """Counts documents as they are committed; `issues` are those that kept an input from being read."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        columns = (SpinnerColumn(), TextColumn("{task.completed} documents", markup=False), TimeElapsedColumn(), _NAME)
        self._bar = Bar(*columns, console=console, transient=True, disable=not console.is_terminal)
        self._task = self._bar.add_task("", total=None)
        self.documents = 0
        self.issues: list[Issue] = []

    def __enter__(self) -> Progress:
        self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._bar.stop()

    def told(self, added: Added, issues: tuple[Issue, ...]) -> None:
        """One more document is in the record."""
        self.documents += 1
        self.issues += [issue for issue in issues if issue.stage in _TOLD]
        self._bar.update(self._task, advance=1, description=line(added.document))


_NAME = TextColumn("{task.description}", markup=False)
