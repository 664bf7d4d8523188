"""`onrecord demo`: the main job on the bundled example pages."""

from __future__ import annotations

import typer

from onrecord.cli.common import stopping


def register(app: typer.Typer) -> None:
    app.command(name="demo", epilog="Example: [bold]onrecord demo[/bold]")(demo)


def demo() -> None:
    """Read the bundled pages: one in full, then all of them into a record, then the incidents that they tell."""
    with stopping():
        from onrecord.cli.output import terminal
        from onrecord.demo import run

        run(terminal())
