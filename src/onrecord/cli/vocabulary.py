"""`onrecord vocabulary`: check, count and compile the word lists; `onrecord codebook` and `onrecord schema` print contracts."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer

from onrecord.cli.common import Data, fail, stopping

group = typer.Typer(
    help="Check and count the word lists.", epilog="Example: [bold]onrecord vocabulary check[/bold]", no_args_is_help=True
)


class Contract(StrEnum):
    """What a JSON Schema is printed of."""

    reading = "reading"
    incident = "incident"


class TableFormat(StrEnum):
    """How a table is printed."""

    text = "text"
    json = "json"


class CodebookFormat(StrEnum):
    """How the codebook is printed."""

    md = "md"
    json = "json"


def register(app: typer.Typer) -> None:
    app.add_typer(group, name="vocabulary")
    app.command(name="codebook", epilog="Example: [bold]onrecord codebook > codebook.md[/bold]")(codebook)
    app.command(name="schema", epilog="Example: [bold]onrecord schema incident > incident.schema.json[/bold]")(schema)


@group.command(name="check", epilog="Example: [bold]onrecord vocabulary check --data my-words[/bold]")
def check(data: Data = None) -> None:
    """Validate every file; the first fault is named with file, line and remedy (exit status 1). With --data it also says which
    shipped words your entries take over, and which of your words stand behind longer phrases of ours."""
    from onrecord.vocabulary.codebook import load_codebook
    from onrecord.vocabulary.codebook_words import load_codebook_words
    from onrecord.vocabulary.errors import VocabularyError
    from onrecord.vocabulary.files import data_folders
    from onrecord.vocabulary.gazetteer import Gazetteer
    from onrecord.vocabulary.load import compile_vocabulary
    from onrecord.vocabulary.takeovers import takeovers

    with stopping():
        try:
            vocabulary = compile_vocabulary(data_folders(data))
            load_codebook(data_folders(data), vocabulary.events)
            load_codebook_words(data_folders(data))
            Gazetteer.open(data_folders(data))
        except VocabularyError as error:
            fail(str(error), 1)
    for line in takeovers(vocabulary.events, vocabulary.relations) if data is not None else ():
        print(f"note  {line}")
    print(f"ok  vocabulary {vocabulary.digest}")


@group.command(name="stats", epilog="Example: [bold]onrecord vocabulary stats --format json[/bold]")
def stats(
    data: Data = None,
    format: Annotated[TableFormat, typer.Option(metavar="text|json", help="A table, or JSON.")] = TableFormat.text,
) -> None:
    """Count actors by kind, event words by type and part of speech, reporting verbs, places."""
    from rich.table import Table

    from onrecord.cli.output import terminal
    from onrecord.vocabulary.files import data_folders
    from onrecord.vocabulary.gazetteer import Gazetteer
    from onrecord.vocabulary.load import load_vocabulary
    from onrecord.vocabulary.stats import statistics

    with stopping():
        counts = statistics(load_vocabulary(data), Gazetteer.open(data_folders(data)))
        if format is TableFormat.json:
            print(json.dumps([{"part": c.part, "name": c.name, "count": c.count} for c in counts], indent=1))
            return
        table = Table(box=None, pad_edge=False)
        for header in ("part", "name"):
            table.add_column(header)
        table.add_column("count", justify="right")
        for count in counts:
            table.add_row(count.part, count.name, f"{count.count:,}")
        terminal().print(table)


@group.command(name="compile", epilog="Example: [bold]onrecord vocabulary compile[/bold]")
def compile_command(data: Data = None) -> None:
    """Compile word lists and gazetteer into the cache now, so that the first reading starts fast."""
    from onrecord.vocabulary.files import data_folders
    from onrecord.vocabulary.gazetteer import Gazetteer
    from onrecord.vocabulary.load import load_vocabulary

    with stopping():
        vocabulary = load_vocabulary(data)
        Gazetteer.open(data_folders(data))
    print(f"compiled  vocabulary {vocabulary.digest}")


def codebook(
    data: Data = None,
    format: Annotated[
        CodebookFormat, typer.Option(metavar="md|json", help="A page, or JSON with all words.")
    ] = CodebookFormat.md,
) -> None:
    """Print the whole ontology: types and modes with crosswalks and the words that code them, contexts, sectors, relations,
    control, kinds of claims, status, polarity, certainty; every word with its meaning and an example."""
    from onrecord.exports.codebook import codebook_json, codebook_markdown
    from onrecord.vocabulary.codebook import load_codebook
    from onrecord.vocabulary.codebook_words import load_codebook_words
    from onrecord.vocabulary.files import data_folders
    from onrecord.vocabulary.load import load_vocabulary

    with stopping():
        folders = data_folders(data)
        types, words = load_codebook(folders, load_vocabulary(data).events), load_codebook_words(folders)
        print(codebook_json(types, words) if format is CodebookFormat.json else codebook_markdown(types, words), end="")


def schema(
    contract: Annotated[
        Contract, typer.Argument(metavar="[reading|incident]", help="Which contract; a Reading by default.")
    ] = Contract.reading,
) -> None:
    """Print the JSON Schema of a Reading or an incident."""
    from onrecord.exports.json_lines import schema as json_schema
    from onrecord.model import Incident, Reading

    with stopping():
        print(json.dumps(json_schema(Reading if contract is Contract.reading else Incident), indent=1))
