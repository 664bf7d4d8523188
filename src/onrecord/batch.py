"""Many inputs to Readings: in this process, or over several that share the vocabularies; streamed, in order, nothing lost.

A Reading travels between processes as its line of JSON. Inputs are grouped so that a worker gets enough to fill the
parser's batches and memory stays flat; at most a few groups per worker are under way at any time.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from threading import Thread

import msgspec

from onrecord.claims.least import LEAST
from onrecord.claims.notes import Note
from onrecord.documents.make import make_document
from onrecord.model import Reading
from onrecord.reader import Reader
from onrecord.sources.capture import Capture, problem

_GROUP_BYTES = 200_000
_GROUP_DOCUMENTS = 64
_AHEAD = 3  # groups under way per worker
_ENCODE = msgspec.json.Encoder().encode
_DECODE = msgspec.json.Decoder(Reading).decode


@dataclass(frozen=True, slots=True)
class Options:
    """How to read: what applies where an input says nothing, and what the Reading should hold."""

    published: str | None = None
    outlet: str | None = None
    predicates: bool = False
    data: Path | None = None
    least: float = LEAST
    second_look: bool = True

    def reader(self) -> Reader:
        """A reader by these options; it takes seconds to load."""
        return Reader(self.data, predicates=self.predicates, least=self.least, second_look=self.second_look)


def read_all(captures: Iterable[Capture], options: Options, workers: int = 1, reader: Reader | None = None) -> Iterator[Reading]:
    """The Readings of all captures, in order. With several workers, results are the same as with one."""
    reader = reader or options.reader()
    if workers <= 1:
        yield from reader.read_documents(make_document(c, options.published, options.outlet) for c in captures)
        return
    reader.warm_up()  # what is loaded before the fork is shared by all workers
    for lines in _over_processes(_groups(captures), reader, options, workers):
        yield from map(_DECODE, lines)


def _groups(captures: Iterable[Capture]) -> Iterator[list[Capture]]:
    group: list[Capture] = []
    size = 0
    for capture in captures:
        group.append(capture)
        size += len(capture.content)
        if size >= _GROUP_BYTES or len(group) >= _GROUP_DOCUMENTS:
            yield group
            group, size = [], 0
    if group:
        yield group


def _over_processes(groups: Iterator[list[Capture]], reader: Reader, options: Options, workers: int) -> Iterator[list[bytes]]:
    """The lines of each group in order. When a process dies, its group is read again document by document."""
    waiting: deque[tuple[list[Capture], Future[list[bytes]]]] = deque()
    pool = _pool(reader, options, workers)
    try:
        for group in chain(groups, (None,)):
            if group is not None:
                waiting.append((group, pool.submit(_Worker.read, group)))
            while waiting and (group is None or len(waiting) >= _AHEAD * workers):
                first, future = waiting.popleft()
                try:
                    yield future.result()
                except BrokenProcessPool:
                    pool.shutdown()
                    yield list(_one_by_one(first, reader, options))
                    pool = _pool(reader, options, workers)
                    waiting = deque((late, pool.submit(_Worker.read, late)) for late, _ in waiting)
    finally:
        pool.shutdown(cancel_futures=True)


def _one_by_one(group: list[Capture], reader: Reader, options: Options) -> Iterator[bytes]:
    """The lines of a group of which one document ends the process that reads it; that one gets an issue instead."""
    pool = _pool(reader, options, 1)
    for capture in group:
        try:
            yield from pool.submit(_Worker.read, [capture]).result()
        except BrokenProcessPool:
            pool.shutdown()
            pool = _pool(reader, options, 1)
            message = f"{capture.name}: the process that read this document died; please report it"
            lost = make_document(replace(capture, issue=problem("crashed", message)), options.published, options.outlet)
            yield from map(_ENCODE, reader.read_documents([lost]))
    pool.shutdown()


def _pool(reader: Reader, options: Options, workers: int) -> ProcessPoolExecutor:
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    context = multiprocessing.get_context("fork")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_Worker.start, initargs=(reader, options))


class _Worker:
    """What a worker process holds: the reader that it inherited."""

    reader: Reader
    options: Options

    @classmethod
    def start(cls, reader: Reader, options: Options) -> None:
        """Leave Ctrl-C to the parent, and do not outlive it."""
        cls.reader, cls.options = reader, options
        gc.freeze()  # what was inherited stays shared memory: the collector writes into every object that it looks at
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        Thread(target=cls._end_with_parent, daemon=True).start()

    @staticmethod
    def _end_with_parent() -> None:
        parent = multiprocessing.parent_process()
        if parent is not None:
            parent.join()
            os._exit(1)

    @classmethod
    def read(cls, group: list[Capture]) -> list[bytes]:
        documents = (make_document(capture, cls.options.published, cls.options.outlet) for capture in group)
        return [_ENCODE(reading) for reading in cls.reader.read_documents(documents)]


def explain_all(captures: Iterable[Capture], options: Options) -> Iterator[tuple[Reading, tuple[Note, ...]]]:
    """Readings with the notes of their sentences, in this process."""
    reader = options.reader()
    documents = (make_document(c, options.published, options.outlet) for c in captures)
    for explained in reader.explain_documents(documents):
        yield explained.reading, explained.notes
