"""Reading a corpus part by part into a folder of Parquet files, on any engine; what is written already is not read again.

The folder says in `_run.json` what it was read with; another version, vocabulary or option needs another folder. A part's
file is named by its place and by what it was cut from, so a run that was stopped goes on where it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import msgspec

from onrecord.batch import Options
from onrecord.claims.least import LEAST
from onrecord.documents.make import make_document
from onrecord.engines.engine import Engine
from onrecord.engines.folder import Folder
from onrecord.engines.parts import DOCUMENTS, Part, captures_of, parts
from onrecord.engines.retry import run_all
from onrecord.exports.readings_file import readings_file
from onrecord.model import Issue, ReaderVersion, Reading
from onrecord.reader import Reader

RUN = "_run.json"


class Job(msgspec.Struct, frozen=True):
    """One part and the name of its file."""

    name: str
    part: Part


class Done(msgspec.Struct, frozen=True):
    """What is told of a part that was read: numbers, and the issues that kept something from being read."""

    documents: int
    claims: int
    issues: tuple[Issue, ...]


class Run(msgspec.Struct, frozen=True):
    """What a folder was read with."""

    reader: ReaderVersion
    published: str | None
    outlet: str | None
    predicates: bool
    least: float = LEAST


@dataclass(frozen=True, slots=True)
class Told:
    """One more part: its name in words, what it gave, whether it had been written before, or the error it failed with."""

    part: str
    done: Done | None
    held: bool = False
    error: str = ""


class OtherRun(ValueError):
    """A folder that was read with something else, or from something else."""


class ReadPart:
    """Reads a part and writes its file; the reader is loaded once in each process, or before processes are forked."""

    def __init__(self, out: str, options: Options) -> None:
        self._out, self._options = out, options
        self._reader: Reader | None = None

    def __reduce__(self) -> tuple[type[ReadPart], tuple[str, Options]]:
        return ReadPart, (self._out, self._options)

    @property
    def reader(self) -> Reader:
        if self._reader is None:
            self._reader = self._options.reader()
            self._reader.warm_up()
        return self._reader

    def __call__(self, task: bytes) -> bytes:
        job = msgspec.json.decode(task, type=Job)
        options = self._options
        documents = (make_document(c, options.published, options.outlet) for c in captures_of(job.part))
        count = _Count()
        Folder(self._out).write(job.name, readings_file(map(count.seen, self.reader.read_documents(documents))))
        return msgspec.json.encode(Done(count.documents, count.claims, tuple(count.issues)))


@dataclass(slots=True)
class _Count:
    """Counts Readings as they pass by, so that none of them is held."""

    documents: int = 0
    claims: int = 0
    issues: list[Issue] = field(default_factory=list)

    def seen(self, reading: Reading) -> Reading:
        self.documents += 1
        self.claims += len(reading.claims)
        self.issues += [i for i in reading.issues if i.stage in ("sources", "documents", "language", "reader")]
        return reading


def jobs(paths: Iterable[str], documents: int = DOCUMENTS) -> list[Job]:
    """What is to be done for these inputs: a list that depends on nothing but them."""
    return [Job(f"part-{n:06}-{part.digest}.parquet", part) for n, part in enumerate(parts(paths, documents))]


def read_to(folder: Folder, todo: list[Job], options: Options, engine: Engine) -> Iterator[Told]:
    """Every part as it comes; OtherRun where the folder holds the result of another run."""
    work = ReadPart(folder.address, options)
    run = Run(work.reader.version, options.published, options.outlet, options.predicates, options.least)
    held = folder.names()
    _same_run(folder, held, run, {job.name for job in todo})
    if RUN not in held:
        folder.write(RUN, msgspec.json.encode(run))
    waiting = []
    for job in todo:
        if job.name in held:
            yield Told(str(job.part), None, held=True)
        else:
            waiting.append(job)
    for outcome in run_all(engine, work, [msgspec.json.encode(job) for job in waiting]):
        part = str(waiting[outcome.task].part)
        done = None if outcome.error else msgspec.json.decode(outcome.result, type=Done)
        yield Told(part, done, error=outcome.error)


def _same_run(folder: Folder, held: frozenset[str], run: Run, names: set[str]) -> None:
    if RUN not in held:
        if any(name.endswith(".parquet") for name in held):
            raise OtherRun(f"{folder.address}: it holds Parquet files of something else; choose another folder")
        return
    with folder.open(RUN) as stream:
        before = msgspec.json.decode(stream.read(), type=Run)
    if before != run:
        raise OtherRun(f"{folder.address}: it was read with another version, vocabulary or option; choose another folder")
    others = sorted(name for name in held if name.endswith(".parquet") and name not in names)
    if others:
        raise OtherRun(
            f"{folder.address}: {len(others)} of its files are of other inputs, or of inputs that have changed since "
            f"({others[0]}); choose another folder"
        )
