"""`onrecord verify` and `onrecord reread`: is everything still as it was captured, and what does today's reader make of it."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from onrecord.cli.common import (
    Data,
    ListFormat,
    RecordPlace,
    SecondLook,
    Workers,
    chosen_format,
    counted,
    fail,
    opened,
    say,
    stopping,
)

Format = Annotated[
    ListFormat | None,
    typer.Option(metavar="text|jsonl", help="By default text on a terminal, jsonl elsewhere.", show_default=False),
]


def register(app: typer.Typer) -> None:
    status = "Exit status: 0 everything is as it was captured; 1 something is missing or changed, or the record cannot be read."
    app.command(name="verify", epilog=f"Example: [bold]onrecord verify --record news.db[/bold]\n\n{status}")(verify)
    app.command(name="reread", epilog="Example: [bold]onrecord reread --record news.db --workers 2[/bold]")(reread)


def verify(
    record: RecordPlace,
    head: Annotated[
        str | None, typer.Option(metavar="HASH", help="The head of the custody log as it was noted earlier.", show_default=False)
    ] = None,
    format: Format = None,
) -> None:
    """Hash all raw bytes again, follow the custody log, and name what is missing or changed.

    Note the head that is printed, outside of the record: given back as --head, it shows whether the log was cut off.
    """
    if head is not None and not re.fullmatch(r"[0-9a-f]{64}", head.strip().lower()):
        fail(f"--head {head!r}: a head is 64 hexadecimal digits, as `onrecord verify` prints it")
    with stopping(), opened(record) as held:
        import msgspec

        from onrecord.cli.output import write_line

        report = held.verify(None if head is None else head.strip().lower())
        if chosen_format(format) is ListFormat.jsonl:
            write_line(msgspec.json.encode(report))
        else:
            for fault in report.faults:
                print(f"{fault.kind}  {fault.subject}: {fault.message}")
            print(
                f"{report.contents} contents, {report.captures} captures, {report.documents} versions of documents, "
                f"{report.entries} entries of the custody log: {_found(len(report.faults))}\nhead {report.head}"
            )
    raise typer.Exit(1 if report.faults else 0)


def _found(faults: int) -> str:
    return "all as captured" if not faults else f"{faults} fault{'' if faults == 1 else 's'}"


def reread(
    record: RecordPlace,
    all: Annotated[bool, typer.Option("--all", help="Also what this very version read so.")] = False,
    workers: Workers = 1,
    data: Data = None,
    second_look: SecondLook = True,
) -> None:
    """Read what the record holds again, from the raw bytes, with this version; what it read otherwise is kept as a change.

    Only documents that another version, other word lists or other settings read, unless --all. A stopped run goes on when
    started again.
    """
    with stopping(), opened(record) as held:
        from onrecord.batch import Options, read_all
        from onrecord.record.rereading import reread as read_again

        options = Options(data=data, second_look=second_look)
        reader = options.reader()
        found = read_again(held, lambda captures: read_all(captures, options, workers, reader), None if all else reader.version)
        differ = f"{counted(found.changes, 'claim')} {'differs' if found.changes == 1 else 'differ'}"
        print(f"{counted(found.refreshed, 'document')} read again, {found.changed} changed, {differ}")
        if found.changes:
            say("incidents are built again when they are next asked for")
