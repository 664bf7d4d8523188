"""`onrecord incidents --readings`: what folders of Parquet Readings tell, merged here or on a cluster without a record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.common import ListFormat, fail, say
from onrecord.cli.read_out import EngineName, made

if TYPE_CHECKING:
    from onrecord.model import Reading

Readings = Annotated[
    list[str] | None,
    typer.Option(
        "--readings",
        help="A folder that `onrecord read --out` wrote, instead of a record; may be given again for more.",
        metavar="DIR",
        show_default=False,
    ),
]


def merged(folders: Sequence[str], format: ListFormat, name: EngineName, workers: int) -> None:
    """Print the incidents of all Readings in these folders."""
    from onrecord.cli.output import terminal, write_line
    from onrecord.engines.engine import EngineError
    from onrecord.engines.folder import Folder
    from onrecord.engines.merging import merge
    from onrecord.exports.incidents import in_order, incident_text, told_claims
    from onrecord.exports.json_lines import json_line

    for folder in folders:
        if not list(Folder(folder).parquet()):
            fail(f"{folder}: no Readings there; `onrecord read PATH... --out {folder}` writes some", 1)
    try:
        found = merge(folders, made(name, workers))
    except (EngineError, OSError, ValueError) as error:
        fail(str(error), 1)
    for issue in found.issues:
        say(f"{issue.stage}/{issue.kind}: {issue.message}")
    if format is ListFormat.jsonl:
        for incident in found.incidents:
            write_line(json_line(incident))
        return
    console = terminal()
    told = told_claims(found.incidents, _readings(folders))
    for incident in in_order(found.incidents):
        console.print(incident_text(incident, told), "")
    console.print(f"{len(found.incidents)} incident{'' if len(found.incidents) == 1 else 's'}", style="dim")


def _readings(folders: Sequence[str]) -> Iterator[Reading]:
    from onrecord.engines.folder import Folder
    from onrecord.exports.json_lines import read_reading
    from onrecord.exports.readings_file import reading_lines

    for address in folders:
        folder = Folder(address)
        for name in folder.parquet():
            with folder.open(name) as stream:
                yield from map(read_reading, reading_lines(stream))
