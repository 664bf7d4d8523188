"""An export is fed rows in one traversal: start, feed, finish. Nothing is held that a format does not need whole."""

from __future__ import annotations

from typing import Protocol, TypeVar

T_contra = TypeVar("T_contra", contravariant=True)


class Exporter(Protocol[T_contra]):
    """Writes to the stream it was made with; `finish` must be called, and closes nothing."""

    def start(self) -> None: ...

    def feed(self, row: T_contra) -> None: ...

    def finish(self) -> None: ...
