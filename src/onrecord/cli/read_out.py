"""`onrecord read --out`: a corpus part by part into a folder of Parquet files, here or on a cluster."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.common import UNREADABLE, counted, fail, say

if TYPE_CHECKING:
    from onrecord.batch import Options
    from onrecord.engines.engine import Engine


class EngineName(StrEnum):
    """What runs the reading of a corpus."""

    local = "local"
    daft = "daft"
    ray = "ray"


Out = Annotated[
    str | None,
    typer.Option(
        "--out",
        help="A folder, here or in an object store (s3://...), for Parquet files of Readings; a stopped run goes on there.",
        metavar="DIR",
        show_default=False,
    ),
]
EngineOption = Annotated[
    EngineName,
    typer.Option(
        "--engine",
        metavar="local|daft|ray",
        help="What works on the parts: processes, Daft, or Daft on the Ray cluster at $RAY_ADDRESS.",
    ),
]


def made(name: EngineName, workers: int) -> Engine:
    """The engine, or wrong usage where it is not installed."""
    from onrecord.engines.choose import engine

    try:
        return engine(name.value, workers)
    except ImportError as error:
        fail(f"--engine {name} needs the extra `cluster` (pip install 'onrecord[cluster]'): {error}")


def read_out(paths: Sequence[str], out: str, options: Options, name: EngineName, workers: int) -> bool:
    """Read every part and tell of it on standard error; whether something could not be read at all."""
    from onrecord.engines.engine import EngineError
    from onrecord.engines.folder import Folder
    from onrecord.engines.reading import OtherRun, jobs, read_to

    missing = _missing(paths)
    todo = jobs([path for path in paths if path not in missing])
    if not todo:
        return True
    documents = claims = held = 0
    unread, failed = False, []
    try:
        for told in read_to(Folder(out), todo, options, made(name, workers)):
            held += told.held
            if told.error:
                failed.append(told)
            if told.done is not None:
                documents, claims = documents + told.done.documents, claims + told.done.claims
                for issue in told.done.issues:
                    say(f"{issue.stage}/{issue.kind}: {issue.message}")
                    unread = unread or (issue.stage == "sources" and issue.kind in UNREADABLE)
                say(f"{told.part}: {counted(told.done.documents, 'document')}, {counted(told.done.claims, 'claim')}")
    except (OtherRun, EngineError, OSError) as error:
        fail(str(error), 2 if isinstance(error, OtherRun) else 1)
    for told in failed:
        say(f"{told.part}: failed and was tried again, in vain: {told.error}")
    print(
        f"{counted(len(todo), 'part')}: {len(todo) - held - len(failed)} read, {held} held already, {len(failed)} failed; "
        f"{counted(documents, 'document')}, {counted(claims, 'claim')}"
    )
    return unread or bool(failed or missing)


def _missing(paths: Sequence[str]) -> list[str]:
    """The paths that are not there, told of as are folders that hold more than is read; what is no file at all is wrong usage."""
    from onrecord.sources.find import passed_over
    from onrecord.sources.remote import is_remote

    for path in paths:
        if path == "-" or path.lower().startswith(("http://", "https://")):
            fail(f"{path}: --out reads files, folders and object stores")
        if not path.strip():
            fail(f"{path!r}: an empty path names no file")
        if Path(path).is_dir() and (message := passed_over(path)):
            say(f"sources/passed-over: {message}")
    missing = [path for path in paths if not is_remote(path) and not Path(path).exists()]
    for path in missing:
        say(f"sources/not-found: {path}: no such file")
    return missing
