"""Options that several commands share, and how they speak of faults."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from onrecord.model import Reading

Published = Annotated[
    str | None, typer.Option(help="Publication date (YYYY-MM-DD) where the input gives none.", metavar="DATE", show_default=False)
]
Outlet = Annotated[str | None, typer.Option(help="Outlet where the input gives none.", metavar="NAME", show_default=False)]
Workers = Annotated[int, typer.Option(min=1, help="Processes that read side by side.", metavar="N")]
Data = Annotated[
    Path | None, typer.Option("--data", help="A folder with your own vocabularies, laid over the shipped ones.", metavar="DIR", show_default=False)
]
Record = Annotated[Path, typer.Option("--record", help="The record: one SQLite file.", metavar="FILE")]

UNREADABLE = frozenset(("not-found", "unreadable", "unknown-kind"))
_TOLD = frozenset(("sources", "documents", "language", "reader"))


def fail(message: str, code: int = 2) -> NoReturn:
    """Say what is wrong on standard error and stop; 2 is wrong usage."""
    print(f"onrecord: {message}", file=sys.stderr)
    raise typer.Exit(code)


def valid_date(text: str | None) -> str | None:
    """An ISO date, or wrong usage."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        fail(f"--published {text!r} is no date; write it as 2018-09-07")


def report(reading: Reading) -> bool:
    """Name on standard error what kept an input from being read; whether it could not be read at all."""
    for issue in reading.issues:
        if issue.stage in _TOLD:
            print(f"onrecord: {issue.stage}/{issue.kind}: {issue.message}", file=sys.stderr)
    return any(i.stage == "sources" and i.kind in UNREADABLE for i in reading.issues)
