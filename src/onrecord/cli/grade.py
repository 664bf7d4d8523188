"""`onrecord grade`: how reliable persons hold sources to be, A to F, with reason and date."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.common import ListFormat, RecordPlace, chosen_format, counted, fail, opened, say, stopping
from onrecord.cli.judge import Author, Reason, signed

group = typer.Typer(
    help="Say how reliable sources are: A (reliable) to E (unreliable), F (cannot be judged).",
    epilog="Example: [bold]onrecord grade set 'Harbour Wire' B --record news.db --author Ann[/bold]",
    no_args_is_help=True,
)
Format = Annotated[
    ListFormat | None,
    typer.Option(metavar="text|jsonl", help="By default text on a terminal, jsonl elsewhere.", show_default=False),
]
_COLUMNS = ("source", "reliability", "date", "reason")


def register(app: typer.Typer) -> None:
    app.add_typer(group, name="grade")


@group.command(name="set", epilog="Example: [bold]onrecord grade set 'Harbour Wire' B --record news.db --author Ann[/bold]")
def set_command(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="An outlet as documents name it, or the id of an actor.")],
    reliability: Annotated[str, typer.Argument(metavar="A-F", help="The grade.")],
    record: RecordPlace,
    author: Author = None,
    reason: Reason = None,
) -> None:
    """Grade one source; the grade before stays in the history."""
    with stopping(), opened(record) as held:
        from onrecord.record.found import Grade
        from onrecord.sources.clock import now

        held.grade(Grade(now(), signed(author), source, reliability.upper(), reason))
        if not held.names_source(source):
            say(
                f"{source}: no document of this record has this outlet and no claim names such an actor; "
                "the grade is kept, and counts as soon as one does"
            )


@group.command(name="import", epilog="Example: [bold]onrecord grade import grades.tsv --record news.db --author Ann[/bold]")
def import_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Tab-separated: source, reliability, date, reason.")],
    record: RecordPlace,
    author: Author = None,
) -> None:
    """Grade the sources of a file; a grade that the record holds already is not written twice."""
    with stopping(), opened(record) as held:
        from onrecord.record.found import Grade

        who = signed(author)
        known = {(g.source, g.reliability, g.reason, g.made[:10]) for g in held.grades(history=True)}
        new = [row for row in _rows(file) if (row[0], row[1], row[3], row[2]) not in known]
        with held.writing():
            for source, reliability, day, reason in new:
                held.grade(Grade(f"{day}T00:00:00+00:00", who, source, reliability, reason))
        print(f"{counted(len(new), 'grade')} written")


def _rows(file: Path) -> list[tuple[str, str, str, str | None]]:
    """Source, reliability, day and reason of each line, or wrong usage that names the line."""
    try:
        with file.open(encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream, delimiter="\t")
            missing = {"source", "reliability"} - {(name or "").strip() for name in reader.fieldnames or ()}
            if missing:
                fail(f"{file}:1: no column {' and '.join(sorted(missing))}; the first line names {', '.join(_COLUMNS)} (tabs)")
            lines = list(reader)
    except UnicodeDecodeError as error:
        fail(
            f"{file}: is no text (byte {error.start}: {error.reason}); save it as UTF-8 with columns {', '.join(_COLUMNS)} (tabs)"
        )
    except csv.Error as error:
        fail(f"{file}: is no table ({error}); columns are {', '.join(_COLUMNS)}, separated by tabs")
    except OSError as error:
        fail(f"{file}: cannot be read ({error.strerror})", 1)
    found = []
    for number, line in enumerate(lines, 2):
        source, reliability, day, reason = ((line.get(name) or "").strip() for name in _COLUMNS)
        if not source or reliability.upper() not in tuple("ABCDEF"):
            fail(f"{file}:{number}: needs a source and a reliability from A to F; the header is {', '.join(_COLUMNS)}")
        try:
            day = date.fromisoformat(day).isoformat() if day else date.today().isoformat()
        except ValueError:
            fail(f"{file}:{number}: {day!r} is no date; write it as 2024-05-01")
        found.append((source, reliability.upper(), day, reason or None))
    return found


@group.command(name="list", epilog="Example: [bold]onrecord grade list --record news.db --history[/bold]")
def list_command(
    record: RecordPlace,
    history: Annotated[bool, typer.Option("--history", help="All that were ever given.")] = False,
    format: Format = None,
) -> None:
    """Print the grade of every graded source; all others are F."""
    with stopping(), opened(record) as held:
        import msgspec

        from onrecord.cli.output import write_line
        from onrecord.exports.safe import line

        for grade in held.grades(history):
            if chosen_format(format) is ListFormat.jsonl:
                write_line(msgspec.json.encode(grade))
            else:
                said = (grade.reliability, line(grade.source), grade.made[:10], line(grade.author), line(grade.reason or ""))
                print("  ".join(said))
