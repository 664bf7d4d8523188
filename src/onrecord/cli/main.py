"""The command `onrecord`: every subcommand is a thin call into the library.

Commands import what they need when they run, so that `--help` and shell errors come at once.
"""

from __future__ import annotations

import gc
import signal
from typing import Annotated

import typer

from onrecord import __version__
from onrecord.cli import (
    actors,
    custody,
    demo,
    desk,
    export,
    gazetteer,
    grade,
    judge,
    query,
    read,
    record,
    versions,
    vocabulary,
    watch,
)

app = typer.Typer(
    name="onrecord",
    help="Attributed event data from the news: who did what to whom, where and when, and who says so.",
    epilog="Example: [bold]onrecord read page.html[/bold]   Every command has its own --help.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def onrecord(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Nothing but what all commands share; it also keeps the name of a command from being optional."""


for command in (read, record, watch, query, judge, grade, versions, custody, export, desk, vocabulary, actors, gazetteer, demo):
    command.register(app)


def main() -> None:
    """Runs the command line."""
    gc.set_threshold(
        50_000, 20, 50
    )  # vocabularies are millions of objects without cycles; looking for some costs a tenth of all time
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # `kill` and `timeout` stop as gently as Ctrl-C
    app()
