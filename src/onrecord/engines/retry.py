"""Every task to its end: one that fails is tried again, one that keeps failing is named, and no other waits for it.

A task that raises says so itself. When a worker dies, nobody says whose fault it was: what was under way then is set
aside and tried again alone at the end, and everything else goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.engines.engine import Engine, EngineError, Work

ATTEMPTS = 3
_DONE, _FAILED = b"+", b"-"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`task` is its position; `error` says why there is no result, after the last attempt."""

    task: int
    result: bytes
    error: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """The work with its faults as results, so that they cross any engine."""

    work: Work

    def __call__(self, task: bytes) -> bytes:
        try:
            return _DONE + self.work(task)
        except Exception as error:
            return _FAILED + f"{type(error).__name__}: {error}".encode("utf-8", "replace")


def run_all(engine: Engine, work: Work, tasks: Sequence[bytes], attempts: int = ATTEMPTS) -> Iterator[Outcome]:
    """One outcome of every task, as they come; EngineError when the engine gives no result at all."""
    tried = [0] * len(tasks)
    waiting, suspects, fruitless = list(range(len(tasks))), [], 0
    attempt = Attempt(work)
    while waiting:
        left = dict.fromkeys(waiting)
        again: list[int] = []
        try:
            for position, found in engine.map(attempt, [tasks[i] for i in waiting]):
                task = waiting[position]
                del left[task]
                tried[task] += 1
                if found.startswith(_DONE):
                    yield Outcome(task, found[1:])
                elif tried[task] < attempts:
                    again.append(task)
                else:
                    yield Outcome(task, b"", found[1:].decode("utf-8", "replace"))
        except EngineError:
            fruitless = fruitless + 1 if len(left) + len(again) == len(waiting) else 0
            if fruitless == attempts:
                raise  # nothing ever comes back: it is the engine, not the tasks
            under_way = list(left)[: 2 * engine.workers]
            for task in under_way:
                tried[task] += 1
                del left[task]
            suspects += under_way
        waiting = [*left, *again]
    for task in suspects:
        yield _alone(engine, attempt, tasks[task], task, attempts - tried[task])


def _alone(engine: Engine, attempt: Attempt, payload: bytes, task: int, attempts: int) -> Outcome:
    """A task that may have ended a worker, by itself."""
    error = ""
    for _ in range(max(1, attempts)):
        try:
            for _, found in engine.map(attempt, [payload]):
                if found.startswith(_DONE):
                    return Outcome(task, found[1:])
                error = found[1:].decode("utf-8", "replace")
        except EngineError as failed:
            error = f"a worker died of it ({failed})"
    return Outcome(task, b"", error)
