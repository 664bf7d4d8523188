"""The processes of one machine, by the standard library; what the work has loaded before they are forked is shared."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from onrecord.engines.engine import EngineError, Work


class LocalEngine:
    """With one worker everything happens in this process."""

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def map(self, work: Work, tasks: Sequence[bytes]) -> Iterator[tuple[int, bytes]]:
        if self.workers <= 1:
            yield from ((i, work(task)) for i, task in enumerate(tasks))
            return
        os.environ["OPENBLAS_NUM_THREADS"] = "1"
        context = multiprocessing.get_context("fork")
        pool = ProcessPoolExecutor(self.workers, mp_context=context, initializer=_Worker.start, initargs=(work,))
        try:
            asked = {pool.submit(_Worker.run, task): i for i, task in enumerate(tasks)}
            for future in as_completed(asked):
                yield asked.pop(future), future.result()
        except BrokenProcessPool as error:
            raise EngineError("a process died") from error
        finally:
            pool.shutdown(cancel_futures=True)


class _Worker:
    """What a worker process holds: the work that it inherited."""

    work: Work

    @classmethod
    def start(cls, work: Work) -> None:
        cls.work = work
        gc.freeze()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)

    @classmethod
    def run(cls, task: bytes) -> bytes:
        return cls.work(task)
