"""`python -m onrecord.cli.reference DIR` writes docs that are made, not written: the commands, the codebook, the picture.

docs/cli.md comes from the commands themselves, docs/codebook.md and docs/word-lists.md from the vocabularies in force,
docs/reading.svg from a bundled page. All but the picture are held against these functions by a test.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import typer
from rich.console import Console
from rich.text import Text
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from onrecord.cli.list_tables import word_lists_markdown
from onrecord.cli.main import app
from onrecord.demo import EXAMPLES, SHOWN
from onrecord.exports.codebook import codebook_markdown
from onrecord.exports.record_tables import record_tables_markdown
from onrecord.exports.text import reading_text
from onrecord.vocabulary.codebook import load_codebook
from onrecord.vocabulary.codebook_words import load_codebook_words
from onrecord.vocabulary.files import data_folders
from onrecord.vocabulary.load import load_vocabulary

_WIDTH = 130  # characters of the picture


def cli_markdown() -> str:
    """Every command with its arguments, options, defaults and example."""
    lines = [
        "# Command line",
        "",
        "Printed from the commands themselves by `make docs`. Data goes to standard output, messages to standard error;",
        "no command asks anything. Text is coloured on a terminal only; `NO_COLOR=1` turns colour off there too.",
        "",
        "Exit status of all commands: 0 done; 1 something could not be read at all (a missing path, a file of unknown kind, a",
        "file that is no archive or no record); 2 wrong usage, a faulty vocabulary included; 130 interrupted. An input that",
        "could be opened never ends a batch: a bad line, an empty or binary file, one of more than 20 MB and the broken end",
        "of an archive become Readings without text whose `issues` say why, and the status stays 0. A filter that names a",
        "place, an area, an outlet, an actor, a document or an incident that the record does not hold gives an empty list,",
        "says so with the nearest names on standard error, and ends with status 0.",
    ]
    for name, command in commands():
        lines += ["", f"## {name}", "", *_command(name, command)]
    return "\n".join(lines) + "\n"


def commands() -> Iterator[tuple[str, TyperCommand]]:
    """All commands that do something, by their full name, in the order of `onrecord --help`."""
    yield from _under("onrecord", typer.main.get_command(app))


def _under(name: str, command: object) -> Iterator[tuple[str, TyperCommand]]:
    if isinstance(command, TyperGroup):
        for child in command.commands.values():
            yield from _under(f"{name} {child.name}", child)
    elif isinstance(command, TyperCommand):
        yield name, command


def _command(name: str, command: TyperCommand) -> Iterator[str]:
    arguments = [p for p in command.params if isinstance(p, TyperArgument)]
    options = [p for p in command.params if isinstance(p, TyperOption)]
    shape = "".join(f" {p.metavar}" for p in arguments)
    yield f"`{name}{shape}{' [OPTIONS]' if options else ''}`"
    yield ""
    yield " ".join((command.help or "").split())
    if arguments or options:
        yield from ("", "| argument or option | |", "|---|---|")
    for argument in arguments:
        yield f"| `{argument.metavar}` | {argument.help} |"
    for option in options:
        yield _option(option)
    for paragraph in (command.epilog or "").split("\n\n"):
        yield ""
        yield _plain(paragraph)


def _option(option: TyperOption) -> str:
    shape = "/".join((option.opts[0], *option.secondary_opts)) if option.is_flag else f"{option.opts[0]} {option.metavar or ''}"
    default = getattr(option.default, "value", option.default)
    if option.is_flag:
        default = (option.opts if default else option.secondary_opts)[0] if option.secondary_opts else None
    said = "" if default is None or option.required else f" Default: `{default}`."
    cell = f"`{shape}`".replace("|", "\\|")
    return f"| {cell} | {option.help}{' Required.' if option.required else ''}{said} |"


def _plain(markup: str) -> str:
    return re.sub(r"\[bold\](.*?)\[/bold\]", r"`\1`", markup)


def codebook() -> str:
    """docs/codebook.md."""
    types = load_codebook(data_folders(), load_vocabulary().events)
    return codebook_markdown(types, load_codebook_words(data_folders()))


def picture() -> str:
    """The reading of one bundled page as an SVG that needs nothing from outside."""
    from onrecord.documents.make import make_document
    from onrecord.reader import Reader
    from onrecord.sources.find import captures

    [reading] = Reader().read_documents(make_document(c) for c in captures([str(EXAMPLES / SHOWN)]))
    console = Console(record=True, width=_WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text(f"$ onrecord read {SHOWN}\n", style="bold green"))
    console.print(reading_text(reading))
    svg = console.export_svg(title="onrecord", unique_id="onrecord")
    return re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL).replace(
        "Fira Code, monospace", "DejaVu Sans Mono, Menlo, Consolas, monospace"
    )


def made() -> tuple[tuple[str, str], ...]:
    """Names and contents of all pages that are made."""
    written = (("cli.md", cli_markdown()), ("codebook.md", codebook()), ("record-tables.md", record_tables_markdown()))
    return (*written, ("word-lists.md", word_lists_markdown()), ("reading.svg", picture()))


def main() -> None:
    """Writes all of them into the folder that is named first, else docs."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs")
    for name, text in made():
        (folder / name).write_text(text, encoding="utf-8")
        print(folder / name)


if __name__ == "__main__":
    main()
