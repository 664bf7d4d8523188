"""The command `onrecord`: every subcommand is a thin call into the library."""

from __future__ import annotations

import typer

from onrecord.cli import read as read_command

app = typer.Typer(
    name="onrecord",
    help="Attributed event data from the news: who did what to whom, where and when, and who says so.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
read_command.register(app)


def main() -> None:
    app()
