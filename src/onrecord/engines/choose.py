"""The engine that a name stands for; each is imported only where it is asked for, since two of them need the extra `cluster`."""

from __future__ import annotations

from typing import Literal

from onrecord.engines.engine import Engine

EngineName = Literal["local", "daft", "ray"]


def engine(name: EngineName, workers: int) -> Engine:
    """The engine of this name; ImportError where the extra `cluster` is not installed."""
    if name == "local":
        from onrecord.engines.local import LocalEngine

        return LocalEngine(workers)
    from onrecord.engines.daft import DaftEngine

    return DaftEngine(workers, on_ray=name == "ray")
