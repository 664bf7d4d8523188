"""`onrecord actors find`: who a name means to onrecord, and why."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.common import Data, fail, stopping, valid_date

if TYPE_CHECKING:
    from onrecord.vocabulary.actor_search import Found

group = typer.Typer(
    help="Look up who a name means.", epilog='Example: [bold]onrecord actors find "US president"[/bold]', no_args_is_help=True
)


class FoundFormat(StrEnum):
    """How what was found is printed."""

    text = "text"
    jsonl = "jsonl"


def register(app: typer.Typer) -> None:
    app.add_typer(group, name="actors")


@group.callback()
def _actors() -> None:
    """Look up who a name means."""


@group.command(name="find", epilog='Example: [bold]onrecord actors find "US president" --date 2018-09-07[/bold]')
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, an acronym, a surname, an office of a country, an id.")],
    date: Annotated[
        str | None,
        typer.Option("--date", help="The day (YYYY-MM-DD) at which offices and namesakes are settled.", metavar="DATE"),
    ] = None,
    format: Annotated[FoundFormat, typer.Option(metavar="text|jsonl", help="For reading, or for programs.")] = FoundFormat.text,
    data: Data = None,
) -> None:
    """Print who NAME can mean, why, and the offices they held; exit status 1 when nobody is known by it."""
    from onrecord.vocabulary.actor_search import close_names, find_actor
    from onrecord.vocabulary.load import load_vocabulary

    with stopping():
        lexicon = load_vocabulary(data).actors
        found = find_actor(lexicon, name, valid_date(date, "--date"))
        if not found:
            near = close_names(lexicon, name)
            fail(f"nobody is known as {name!r}" + (f"; close: {', '.join(near)}" if near else ""), 1)
        for one in found:
            print(json.dumps(_row(name, one), ensure_ascii=False) if format is FoundFormat.jsonl else _text(one))


def _row(name: str, one: Found) -> dict[str, object]:
    who = one.identity
    held = [{"office": office, "from": start, "to": None if end == "9999" else end} for office, start, end in one.offices]
    return {
        "name": name, "id": who.id, "actor": who.name, "kind": who.kind, "country": who.country,
        "sector": list(who.sector), "part_of": who.part_of or None, "why": one.why, "offices": held,
    }  # fmt: skip


def _text(one: Found) -> str:
    who = one.identity
    facts = [who.kind, who.country or "no country", "|".join(who.sector) or "no sector"]
    lines = [f"{who.id}  {who.name}  ({', '.join(facts)})", f"    why: {one.why}"]
    if who.part_of:
        lines.append(f"    part of {who.part_of}")
    lines += [f"    {office} {start} to {'now' if end == '9999' else end}" for office, start, end in one.offices]
    return "\n".join(lines)
