"""Standard output: rich text for people, bytes for programs; a closed pipe is an error that the command turns into silence."""

from __future__ import annotations

import sys

from rich.console import Console


class _Output(Console):
    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def terminal() -> Console:
    """The console on standard output; without colour where that is no terminal."""
    return _Output(highlight=False, markup=False, emoji=False)


def on_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout.isatty()


def write_line(line: bytes) -> None:
    """One line of bytes at once, so that a reader downstream sees it as soon as it is made."""
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()
