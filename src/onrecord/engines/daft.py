"""The same function as a Daft plan: native on one machine, or on a Ray cluster. All that the project knows of Daft is here.

A plan is a table with one row a task and one column that is the work on it, done in processes of their own. Neither
library may report to anybody who uses it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

from onrecord.engines.engine import EngineError, Work

_QUIET = {
    "DAFT_ANALYTICS_ENABLED": "0", "DO_NOT_TRACK": "true", "SCARF_NO_ANALYTICS": "true", "DAFT_PROGRESS_BAR": "0",
    "RAY_USAGE_STATS_ENABLED": "0", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0", "OPENBLAS_NUM_THREADS": "1",
}  # fmt: skip


class DaftEngine:
    """On Ray, the cluster at $RAY_ADDRESS, or one of this machine that is started and ends with the program."""

    def __init__(self, workers: int, on_ray: bool) -> None:
        self.workers = workers
        for name, value in _QUIET.items():
            os.environ.setdefault(name, value)
        import daft

        if not on_ray:
            daft.set_runner_native()
            return
        import ray

        if not ray.is_initialized():
            address = os.environ.get("RAY_ADDRESS")
            here: dict[str, Any] = {"address": address} if address else {"num_cpus": workers, "include_dashboard": False}
            ray.init(log_to_driver=False, **here)
        daft.set_runner_ray(noop_if_initialized=True)

    def map(self, work: Work, tasks: Sequence[bytes]) -> Iterator[tuple[int, bytes]]:
        import daft

        @daft.cls(max_concurrency=self.workers, use_process=True)
        class Working:
            def __init__(self, work: Work) -> None:
                self.work = work

            @daft.method.batch(return_dtype=daft.DataType.binary())
            def __call__(self, tasks: Any) -> list[bytes]:
                return [self.work(task) for task in tasks.to_pylist()]

        table = daft.from_pydict({"number": list(range(len(tasks))), "task": list(tasks)}).into_batches(1)
        work_on: Any = Working(work)
        plan = table.select(table["number"], work_on(table["task"]).alias("done"))
        try:
            for row in plan.iter_rows():
                yield row["number"], row["done"]
        except GeneratorExit:
            raise
        except Exception as error:
            raise EngineError(f"{type(error).__name__}: {error}") from error
