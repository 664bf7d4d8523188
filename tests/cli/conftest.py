"""The command in this process: quick, with standard output, standard error and exit status apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.main import app


@dataclass(frozen=True, slots=True)
class Result:
    status: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """`run("read", path, input="...")`: the command with these arguments and this standard input, in a window of `width`."""

    def call(*arguments: str | Path, input: str | bytes | None = None, width: int = 200) -> Result:
        found = CliRunner().invoke(app, [str(a) for a in arguments], input=input, env={"COLUMNS": str(width)})
        if found.exception is not None and not isinstance(found.exception, SystemExit):
            raise found.exception
        return Result(found.exit_code, found.stdout, found.stderr)

    return call
