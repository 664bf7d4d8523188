"""`onrecord gazetteer`: look for a place by name, and add a GeoNames country dump to the places that are known."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.common import Data, fail, stopping
from onrecord.cli.hints import country_code

if TYPE_CHECKING:
    from onrecord.vocabulary.gazetteer import Candidate

group = typer.Typer(
    help="Look for places, and add those of a GeoNames country dump.",
    epilog="Example: [bold]onrecord gazetteer find Idlib[/bold]",
    no_args_is_help=True,
)


_MOST = 8  # countries that are named


class Format(StrEnum):
    """How places are printed."""

    text = "text"
    jsonl = "jsonl"


def register(app: typer.Typer) -> None:
    app.add_typer(group, name="gazetteer")


@group.command(name="import", epilog="Example: [bold]onrecord gazetteer import SY.zip[/bold]")
def import_command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A GeoNames country dump: SY.txt, or SY.zip as it comes.")],
) -> None:
    """Keep the places of a dump in your own folder ($XDG_DATA_HOME/onrecord/places); every later reading knows them."""
    from onrecord.vocabulary.files import data_folders
    from onrecord.vocabulary.gazetteer import Gazetteer
    from onrecord.vocabulary.gazetteer_import import import_dump

    if not file.is_file():
        fail(f"{file}: no such file; dumps are at https://download.geonames.org/export/dump/")
    with stopping():
        try:
            done = import_dump(file)
        except UnicodeDecodeError as error:
            fail(f"{file}: not UTF-8 ({error.reason}); give an unchanged GeoNames country dump")
        Gazetteer.open(data_folders())
    print(f"imported  {done.places:,} places into {done.path}; {done.left_out:,} features of other kinds left out")


@group.command(name="find", epilog="Example: [bold]onrecord gazetteer find Springfield --country USA[/bold]")
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name in any usual spelling.")],
    country: Annotated[str, typer.Option(metavar="ISO3", help="Only places of this country (SYR).", show_default=False)] = "",
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="At most so many, the most populous first.")] = 20,
    format: Annotated[Format, typer.Option(metavar="text|jsonl", help="A table, or JSON lines.")] = Format.text,
    data: Data = None,
) -> None:
    """List the places that a name may mean. A Reading chooses among them by its text. Exit status 1 when there is none."""
    from onrecord.vocabulary.files import data_folders
    from onrecord.vocabulary.gazetteer import Gazetteer

    with stopping():
        every = Gazetteer.open(data_folders(data)).find(name)
        found = [c for c in every if country.upper() in ("", c.country)][:limit]
        if not found:
            code = country_code("--country", country) if country else ""
            elsewhere = sorted({c.country for c in every if c.country})
            hint = (
                f"; there is in {', '.join(elsewhere[:_MOST])}" if elsewhere else "; `onrecord gazetteer import` adds a country's"
            )
            fail(f"no place called {name!r}{' in ' + code if code else ''}{hint}", 1)
        if format is Format.jsonl:
            for candidate in found:
                print(json.dumps(_fields(candidate), ensure_ascii=False))
        else:
            _print_table(found)


def _fields(candidate: Candidate) -> dict[str, object]:
    keys = ("name", "country", "admin1", "lat", "lon", "precision", "kind", "population", "geonameid", "match")
    return {key: getattr(candidate, key) for key in keys}


def _print_table(found: list[Candidate]) -> None:
    """One line a place, in columns as wide as their contents: nothing is cut off where a terminal is narrow."""
    from onrecord.exports.safe import line

    rows = [("name", "admin1", "country", "lat", "lon", "precision", "kind", "population", "geonameid")]
    for c in found:
        size = f"{c.population:,}" if c.population else "-"
        point = (f"{c.lat:.3f}", f"{c.lon:.3f}")
        rows.append(
            (line(c.name), line(c.admin1 or "-"), c.country or "-", *point, c.precision, c.kind, size, str(c.geonameid or "-"))
        )
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
