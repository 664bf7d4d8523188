"""Options that several commands share, and how all of them speak of faults and stop."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from onrecord.exports.safe import line

if TYPE_CHECKING:
    from onrecord.model import Reading
    from onrecord.record.store import Record

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Files (.txt .html .pdf .jsonl[.gz] .warc[.gz] .parquet), folders, http(s) pages, feeds, or - for standard input.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None, typer.Option(help="Publication date (YYYY-MM-DD) where the input gives none.", metavar="DATE", show_default=False)
]
Outlet = Annotated[str | None, typer.Option(help="Outlet where the input gives none.", metavar="NAME", show_default=False)]
Workers = Annotated[int, typer.Option(min=1, help="Processes that read side by side.", metavar="N")]
Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        help="A folder with your own vocabularies, or one YAML file of event words, laid over the shipped ones.",
        metavar="DIR|FILE",
        show_default=False,
    ),
]
SecondLook = Annotated[
    bool,
    typer.Option(
        "--second-look/--no-second-look",
        help="A trained reader looks again at events of which the rules are unsure; without it reading is faster and errs more.",
    ),
]
RecordPlace = Annotated[
    str,
    typer.Option(
        "--record", help="The record: one SQLite file, or postgresql://USER@HOST/DATABASE.", metavar="FILE", show_default=False
    ),
]

EXIT_CODES = "Exit status: 0 every input gave a Reading or an issue record; 1 something could not be read at all; 2 wrong usage."
UNREADABLE = frozenset(
    "not-found unreadable unknown-kind unreachable http-error forbidden-address redirects robots wrong-type broken-feed".split()
)
_TOLD = frozenset(("sources", "documents", "language", "reader"))
_INTERRUPTED = 130


def fail(message: str, code: int = 2) -> NoReturn:
    """Say what is wrong on standard error and stop; 2 is wrong usage."""
    say(message)
    raise typer.Exit(code)


def say(message: str) -> None:
    """Says something to the user, on standard error."""
    print(f"onrecord: {line(message)}", file=sys.stderr)


@contextmanager
def stopping() -> Iterator[None]:
    """Faults of vocabularies and folders as wrong usage; Ctrl-C and a closed pipe end the command without a traceback."""
    from onrecord.vocabulary.errors import VocabularyError

    try:
        yield
    except (VocabularyError, NotADirectoryError) as error:
        fail(str(error))
    except KeyboardInterrupt:
        fail("interrupted; run the same command again", _INTERRUPTED)
    except BrokenPipeError:  # who reads our output has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


def counted(number: int, noun: str) -> str:
    """ "1 part", "2 parts"; the plural is the noun's with an s."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def valid_date(text: str | None, option: str = "--published") -> str | None:
    """An ISO date, or wrong usage."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        fail(f"{option} {text!r} is no date; write it as 2018-09-07")


def report(reading: Reading) -> bool:
    """Name on standard error what kept an input from being read; whether it could not be read at all."""
    for issue in reading.issues:
        if issue.stage in _TOLD:
            say(f"{issue.stage}/{issue.kind}: {issue.message}")
    return any(i.stage == "sources" and i.kind in UNREADABLE for i in reading.issues)


class ListFormat(StrEnum):
    """How a list is printed."""

    text = "text"
    jsonl = "jsonl"


def chosen_format(format: ListFormat | None) -> ListFormat:
    """The format that was asked for: by default text on a terminal, JSON lines elsewhere."""
    from onrecord.cli.output import on_terminal

    return format or (ListFormat.text if on_terminal() else ListFormat.jsonl)


@contextmanager
def opened(location: str, new: bool = False) -> Iterator[Record]:
    """An open record; a file that is not there is made only by what adds to it."""
    from sqlalchemy.exc import DBAPIError

    from onrecord.record.database import is_address, why
    from onrecord.record.errors import RecordError
    from onrecord.record.store import Record

    if not new and not is_address(location) and not Path(location).exists():
        fail(f"{location}: no such record; `onrecord add PATH... --record {location}` makes one", 1)
    try:
        with Record.open(location) as held:
            yield held
    except RecordError as error:
        fail(str(error), 1)
    except DBAPIError as error:  # locked for too long, damaged, the disk full, the server gone
        fail(f"{held.location}: {why(error)}", 1)
