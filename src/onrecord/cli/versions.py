"""`onrecord versions` and `onrecord changes`: what became of a document and of its claims."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.common import ListFormat, RecordPlace, chosen_format, fail, opened, stopping

Format = Annotated[
    ListFormat | None,
    typer.Option(metavar="text|jsonl", help="By default text on a terminal, jsonl elsewhere.", show_default=False),
]


def register(app: typer.Typer) -> None:
    app.command(name="versions", epilog="Example: [bold]onrecord versions page.html --record news.db[/bold]")(versions)
    app.command(name="changes", epilog="Example: [bold]onrecord changes --record news.db --since 2024-05-01[/bold]")(changes)


def versions(
    document: Annotated[str, typer.Argument(metavar="DOCUMENT", help="Id of the document.")],
    record: RecordPlace,
    format: Format = None,
) -> None:
    """List the versions of a document: when each was captured, what it says it is, and how many of its claims stand."""
    with stopping(), opened(record) as held:
        from onrecord.cli.output import terminal, write_line
        from onrecord.exports.json_lines import json_line
        from onrecord.exports.versions import versions_table

        found = list(held.versions(document))
        if not found:
            fail(f"{document}: no such document in this record", 1)
        if chosen_format(format) is ListFormat.jsonl:
            for each in found:
                write_line(json_line(each))
        else:
            console = terminal()
            console.print(versions_table(found, console.width))


def changes(
    record: RecordPlace,
    since: Annotated[str | None, typer.Option(metavar="TIME", help="From this UTC day or time on.", show_default=False)] = None,
    format: Format = None,
) -> None:
    """List the claims that new versions of articles, or a newer reader, added, changed or took away."""
    with stopping(), opened(record) as held:
        from onrecord.cli.output import terminal, write_line
        from onrecord.exports.json_lines import json_line
        from onrecord.exports.versions import changes_table

        found = held.changes(since)
        if chosen_format(format) is ListFormat.jsonl:
            for each in found:
                write_line(json_line(each))
        else:
            console = terminal()
            console.print(changes_table(list(found), console.width))
