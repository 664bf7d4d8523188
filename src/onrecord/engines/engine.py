"""What an engine is: it applies one function to many tasks, somewhere, and gives the results in any order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

Work = Callable[[bytes], bytes]  # a pure function that can be pickled; what it loads, it loads once in each process


class EngineError(Exception):
    """A worker died, or the engine itself failed; what has not come back must be asked for again."""


class Engine(Protocol):
    """`workers` is how many tasks may be under way at once."""

    workers: int

    def map(self, work: Work, tasks: Sequence[bytes]) -> Iterator[tuple[int, bytes]]:
        """(position of the task, its result), as they come; EngineError when the engine fails on the way."""
