"""`onrecord add`, `documents`, `issues` and `incidents`: the commands around a record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.common import (
    EXIT_CODES,
    UNREADABLE,
    Data,
    ListFormat,
    Outlet,
    Paths,
    Published,
    RecordPlace,
    SecondLook,
    Workers,
    chosen_format,
    counted,
    fail,
    opened,
    say,
    stopping,
    valid_date,
)
from onrecord.cli.merging import Readings, merged
from onrecord.cli.read_out import EngineName, EngineOption

if TYPE_CHECKING:
    from onrecord.record.adding import Counts


Format = Annotated[
    ListFormat | None,
    typer.Option(metavar="text|jsonl", help="By default text on a terminal, jsonl elsewhere.", show_default=False),
]


def register(app: typer.Typer) -> None:
    app.command(name="add", epilog=f"Example: [bold]onrecord add pages/ --record news.db --workers 2[/bold]\n\n{EXIT_CODES}")(add)
    app.command(name="incidents", epilog="Example: [bold]onrecord incidents --record news.db --explain[/bold]")(incidents)
    app.command(name="documents", epilog="Example: [bold]onrecord documents --record news.db[/bold]")(documents)
    app.command(name="issues", epilog="Example: [bold]onrecord issues --record news.db --format jsonl[/bold]")(issues)


def add(
    paths: Paths,
    record: RecordPlace,
    published: Published = None,
    outlet: Outlet = None,
    workers: Workers = 1,
    data: Data = None,
    second_look: SecondLook = True,
) -> None:
    """Read documents into a record. What it holds already is skipped, so an interrupted run is resumed by running it again."""
    published = valid_date(published)
    missing = [path for path in paths if not _there(path)]
    for path in missing:
        say(f"sources/not-found: {path}: no such file")
    paths = [path for path in paths if path not in missing]
    if not paths:
        raise typer.Exit(1)
    with stopping(), opened(record, new=True) as held:
        from onrecord.batch import Options, read_all
        from onrecord.cli.progress import Progress
        from onrecord.record.adding import add_all
        from onrecord.sources.find import captures

        options = Options(published, outlet, data=data, second_look=second_look)
        unread = False
        with Progress() as progress:
            try:
                counts = add_all(held, captures(paths), lambda found: read_all(found, options, workers), progress.told)
            except KeyboardInterrupt:
                fail(f"interrupted after {progress.documents} documents; run the same command again to go on", 130)
            unread = any(i.stage == "sources" and i.kind in UNREADABLE for i in progress.issues)
        for issue in progress.issues:
            say(f"{issue.stage}/{issue.kind}: {issue.message}")
        print(_counted(counts))
    raise typer.Exit(1 if unread or missing else 0)


def _there(path: str) -> bool:
    """Whether a path can be looked into; addresses and standard input always can."""
    if path == "-" or path.lower().startswith(("http://", "https://")):
        return True
    try:
        return Path(path).exists()
    except OSError:  # a name too long for any file; what reads it says so
        return True


def _counted(counts: Counts) -> str:
    outcomes = counts.outcomes
    unchanged = outcomes["unchanged"] + counts.held
    return (
        f"{outcomes['added']} added, {unchanged} unchanged, {outcomes['copy']} {'copy' if outcomes['copy'] == 1 else 'copies'}, "
        f"{outcomes['changed']} changed, {counted(counts.issues, 'issue')}"
    )


Explain = Annotated[bool, typer.Option("--explain", help="Say why reports are one incident, feature by feature.")]
Nearly = Annotated[bool, typer.Option("--doubtful", help="Print the comparisons that nearly merged two incidents.")]


def incidents(
    record: RecordPlace = "",
    format: Format = None,
    explain: Explain = False,
    doubtful: Nearly = False,
    readings: Readings = None,
    engine: EngineOption = EngineName.local,
    workers: Workers = 1,
) -> None:
    """Print what the documents of a record tell, each incident once: sources counted, claims side by side, disagreements.

    With --readings they come from folders of Parquet Readings, if need be on a cluster; persons' judgements are in records only.
    """
    if bool(record) == bool(readings) or (readings and (explain or doubtful)):
        fail("give either --record FILE or --readings DIR; --explain and --doubtful ask a record")
    if readings:
        with stopping():
            merged(readings, chosen_format(format), engine, workers)
        return
    if doubtful:
        _doubtful(record, chosen_format(format))
        return
    with stopping(), opened(record) as held:
        from onrecord.cli.output import terminal, write_line
        from onrecord.exports.incidents import LEGEND, in_order, incident_text, told_claims
        from onrecord.exports.json_lines import json_line
        from onrecord.exports.reasons import reasons_text

        found = held.incidents()
        if chosen_format(format) is ListFormat.jsonl:
            for incident in found:
                for written in map(json_line, held.reasons(incident)) if explain else (json_line(incident),):
                    write_line(written)
            return
        console = terminal()
        told = told_claims(found, held.standing_readings())
        for incident in in_order(found):
            console.print(incident_text(incident, told), "")
            if explain:
                console.print(reasons_text(held.reasons(incident), told), "")
        console.print(f"{len(found)} incident{'' if len(found) == 1 else 's'} in {held.count()} documents", style="dim")
        console.print(LEGEND, style="dim")


def _doubtful(record: str, format: ListFormat) -> None:
    """What a person should look at: comparisons just below the weight that merges."""
    with stopping(), opened(record) as held:
        from onrecord.cli.output import terminal, write_line
        from onrecord.exports.incidents import told_claims
        from onrecord.exports.json_lines import json_line
        from onrecord.exports.reasons import reasons_text

        found = held.reasons()
        if format is ListFormat.jsonl:
            for link in found:
                write_line(json_line(link))
            return
        terminal().print(reasons_text(found, told_claims(held.incidents(), held.standing_readings())))


def documents(record: RecordPlace, format: Format = None) -> None:
    """List the documents of a record: outlet, date, and how many claims and issues each has."""
    with stopping(), opened(record) as held:
        from onrecord.cli.output import terminal, write_line
        from onrecord.exports.json_lines import json_line
        from onrecord.exports.record_lines import document_line, documents_table

        lines = (document_line(reading) for reading in held.readings())
        if chosen_format(format) is ListFormat.jsonl:
            for found in lines:
                write_line(json_line(found))
        else:
            console = terminal()
            console.print(documents_table(lines, console.width))


def issues(record: RecordPlace, format: Format = None) -> None:
    """Print the issue log of a record: what could not be read, and what the text leaves open."""
    with stopping(), opened(record) as held:
        from onrecord.cli.output import terminal, write_line
        from onrecord.exports.json_lines import json_line
        from onrecord.exports.record_lines import issue_line, issues_table

        lines = (issue_line(found.document, found.issue) for found in held.issues())
        if chosen_format(format) is ListFormat.jsonl:
            for found in lines:
                write_line(json_line(found))
        else:
            console = terminal()
            console.print(issues_table(lines, console.width))
