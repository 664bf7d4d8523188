"""Every task has its outcome: what fails is tried again, what keeps failing is named, and nothing else waits for it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord.engines.engine import EngineError, Work
from onrecord.engines.local import LocalEngine
from onrecord.engines.retry import run_all


@dataclass(frozen=True)
class Failing:
    """Fails on "bad" tasks as often as it says, counted in files; on "dead" ones it takes the process with it."""

    folder: Path
    times: int

    def __call__(self, task: bytes) -> bytes:
        name = task.decode()
        if name.startswith(("bad", "dead")):
            done = len(list(self.folder.glob(f"{name}-*")))
            if done < self.times:
                (self.folder / f"{name}-{done}").touch()
                if name.startswith("dead"):
                    os._exit(9)
                raise ValueError(f"no luck with {name}")
        return task.upper()


TASKS = [b"one", b"bad-1", b"two", b"three"]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_task_that_fails_once_is_tried_again(tmp_path: Path, workers: int) -> None:
    found = {o.task: o for o in run_all(LocalEngine(workers), Failing(tmp_path, 1), TASKS)}
    assert [found[i].result for i in range(4)] == [b"ONE", b"BAD-1", b"TWO", b"THREE"]


def test_a_task_that_keeps_failing_is_named(tmp_path: Path) -> None:
    found = {o.task: o for o in run_all(LocalEngine(1), Failing(tmp_path, 9), TASKS)}
    assert found[1].error == "ValueError: no luck with bad-1"
    assert [found[i].result for i in (0, 2, 3)] == [b"ONE", b"TWO", b"THREE"]
    assert len(list(tmp_path.iterdir())) == 3


def test_a_worker_that_dies_once_costs_nothing(tmp_path: Path) -> None:
    found = {o.task: o for o in run_all(LocalEngine(2), Failing(tmp_path, 1), [b"dead", *TASKS])}
    assert all(not o.error for o in found.values())
    assert len(found) == 5


def test_a_task_that_ends_every_worker_is_named_and_the_others_are_done(tmp_path: Path) -> None:
    many = [b"dead", *(b"task %d" % n for n in range(12))]
    found = {o.task: o for o in run_all(LocalEngine(2), Failing(tmp_path, 99), many)}
    assert found[0].error.startswith("a worker died of it")
    assert all(found[i].result == many[i].upper() for i in range(1, 13))


def test_an_engine_that_gives_nothing_is_no_fault_of_the_tasks() -> None:
    class Broken:
        workers = 1

        def map(self, work: Work, tasks: Sequence[bytes]) -> Iterator[tuple[int, bytes]]:
            raise EngineError("nobody there")
            yield (0, b"")

    with pytest.raises(EngineError, match="nobody there"):
        list(run_all(Broken(), bytes.upper, [b"task %d" % n for n in range(100)]))
