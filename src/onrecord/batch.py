"""Many inputs to Readings: in this process, or over several that share the vocabularies; streamed, in order, nothing lost.

A Reading travels between processes as its line of JSON. Inputs are grouped so that a worker gets enough to fill the
parser's batches and memory stays flat; at most a few groups per worker are under way at any time.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import msgspec

from onrecord.claims.notes import Note
from onrecord.documents.make import make_document
from onrecord.model import Reading
from onrecord.reader import Reader
from onrecord.sources.capture import Capture

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


def read_all(captures: Iterable[Capture], options: Options, workers: int = 1, reader: Reader | None = None) -> Iterator[Reading]:
    """The Readings of all captures, in order. With several workers, results are the same as with one."""
    reader = reader or Reader(options.data, predicates=options.predicates)
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


def _over_processes(
    groups: Iterator[list[Capture]], reader: Reader, options: Options, workers: int
) -> Iterator[list[bytes]]:
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_Worker.start, initargs=(reader, options)) as pool:
        waiting: deque[Future[list[bytes]]] = deque()
        for group in chain(groups, (None,)):
            if group is not None:
                waiting.append(pool.submit(_Worker.read, group))
            while waiting and (group is None or len(waiting) >= _AHEAD * workers):
                yield waiting.popleft().result()


class _Worker:
    """What a worker process holds: the reader that it inherited."""

    reader: Reader
    options: Options

    @classmethod
    def start(cls, reader: Reader, options: Options) -> None:
        cls.reader, cls.options = reader, options

    @classmethod
    def read(cls, group: list[Capture]) -> list[bytes]:
        documents = (make_document(capture, cls.options.published, cls.options.outlet) for capture in group)
        return [_ENCODE(reading) for reading in cls.reader.read_documents(documents)]


def explain_all(captures: Iterable[Capture], options: Options) -> Iterator[tuple[Reading, tuple[Note, ...]]]:
    """Readings with the notes of their sentences, in this process."""
    reader = Reader(options.data, predicates=options.predicates)
    documents = (make_document(c, options.published, options.outlet) for c in captures)
    for explained in reader.explain_documents(documents):
        yield explained.reading, explained.notes
