"""One error for every fault in a vocabulary file: where, what, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path


class VocabularyError(ValueError):
    """A vocabulary file that cannot be trusted; the message names file, line and remedy."""

    def __init__(self, path: Path, line: int | None, problem: str, remedy: str = "") -> None:
        where = f"{path}:{line}" if line else str(path)
        super().__init__(f"{where}: {problem}" + (f"; {remedy}" if remedy else ""))


def nearest(word: str, known: Iterable[str]) -> str:
    """A remedy that names the nearest known word, or lists what is known."""
    options = sorted(known)
    close = get_close_matches(word, options, n=1)
    return f"did you mean {close[0]!r}?" if close else f"known: {', '.join(options)}"
