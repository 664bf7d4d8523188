"""`onrecord desk`: the record as a web application on this machine."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.common import Data, RecordPlace, SecondLook, fail, say, stopping

if TYPE_CHECKING:
    from onrecord.model import Reading
    from onrecord.reader import Reader
    from onrecord.record.adding import Read
    from onrecord.sources.capture import Capture


def register(app: typer.Typer) -> None:
    app.command(name="desk", epilog="Example: [bold]onrecord desk --record news.db --write[/bold]")(desk)


def desk(
    record: RecordPlace,
    host: Annotated[
        str, typer.Option(help="Address to listen on; others than this machine reach it only if you say so.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 8713,
    write: Annotated[bool, typer.Option("--write", help="Allow decisions, for whoever has the token that is printed.")] = False,
    token_file: Annotated[
        Path | None,
        typer.Option(help="Read the token from this file instead of making one; implies --write.", show_default=False),
    ] = None,
    allow_host: Annotated[
        list[str] | None, typer.Option(help="A further name under which the desk answers.", show_default=False)
    ] = None,
    data: Data = None,
    second_look: SecondLook = True,
) -> None:
    """Open the desk: overview, map and timeline, incidents side by side, documents with their claims, review, and the API."""
    with stopping():
        from onrecord.desk.serving import serve
        from onrecord.desk.settings import LOOPBACK, Settings
        from onrecord.record.errors import RecordError

        token = _token(write, token_file)
        settings = Settings(str(record), token, tuple(dict.fromkeys((*LOOPBACK, host, *(allow_host or ())))))
        if token is not None and token_file is None:
            say(f"to decide things, sign in with the token {token}")
        if host not in LOOPBACK:
            say(f"listening on {host}: everybody who reaches this machine can read the record")
        try:
            serve(
                settings,
                host,
                port,
                lambda address: say(f"the desk is at {address} (Ctrl-C ends it)"),
                _reading(data, second_look),
            )
        except (RecordError, OSError) as error:
            fail(str(error), 1)


def _reading(data: Path | None, second_look: bool) -> Read:
    """How documents that are sent to the desk are read; the parser is loaded when the first one comes."""

    @lru_cache(maxsize=1)
    def reader() -> Reader:
        from onrecord.reader import Reader

        return Reader(data, second_look=second_look)

    def read(captures: Iterable[Capture]) -> Iterator[Reading]:
        from onrecord.documents.make import make_document

        return reader().read_documents(make_document(capture) for capture in captures)

    return read


def _token(write: bool, file: Path | None) -> str | None:
    if file is None:
        return secrets.token_urlsafe(18) if write else None
    try:
        token = file.read_text().strip()
    except OSError as error:
        fail(f"{file}: {error.strerror}")
    if len(token) < 12:
        fail(f"{file}: a token has at least 12 characters")
    return token
