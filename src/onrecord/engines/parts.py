"""A corpus as parts: what one task reads, named so that the same input gives the same parts on every engine.

A part is a stretch of lines, records or rows of one file, or a few whole files. Cutting reads the input once: it finds
where lines and records begin, and which ids come twice, so that a part is read as the whole file would have been.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Literal

import msgspec
from fastwarc.warc import ArchiveIterator, WarcRecordType

from onrecord.model import Issue
from onrecord.sources.capture import Capture
from onrecord.sources.clock import now
from onrecord.sources.find import captures, kind_of
from onrecord.sources.jsonl import numbered_lines, once
from onrecord.sources.parquet import parquet_rows, row_groups
from onrecord.sources.remote import file_system, files, is_remote, opened
from onrecord.sources.warc import warc_stream

DOCUMENTS = 256  # of one part: half a minute of work
_BYTES = 8_000_000  # of one part
_FILES = 64


class Part(msgspec.Struct, frozen=True):
    """`names` is one file, of kind "files" several whole ones; `before` and `last` count its lines, records or rows.

    `start` is the byte at which the part begins; `last` is null for what reaches to the end. `issues` are those of single
    lines that only the whole file shows. `stamp` changes with the file.
    """

    kind: Literal["files", "jsonl", "warc", "parquet"]
    names: tuple[str, ...]
    stamp: str
    start: int = 0
    before: int = 0
    last: int | None = None
    issues: tuple[tuple[int, Issue], ...] = ()

    @property
    def digest(self) -> str:
        """12 hex digits that name the part."""
        return hashlib.sha256(msgspec.json.encode(self)).hexdigest()[:12]

    def __str__(self) -> str:
        if self.kind == "files":
            return self.names[0] if len(self.names) == 1 else f"{self.names[0]} and {len(self.names) - 1} more files"
        return f"{self.names[0]} from {self.before + 1} {f'to {self.last}' if self.last is not None else 'on'}"


def parts(paths: Iterable[str], documents: int = DOCUMENTS) -> Iterator[Part]:
    """The parts of all paths, in order. What cannot be opened is a part all the same, whose reading says why."""
    whole: list[str] = []
    for name in _files(paths):
        cut = list(_cut(name, documents))
        if not cut:
            whole.append(name)
        if whole and (cut or len(whole) == _FILES):
            yield _whole(whole)
            whole = []
        yield from cut
    if whole:
        yield _whole(whole)


def captures_of(part: Part) -> Iterator[Capture]:
    """What a part holds, as reading its file whole would have given it."""
    if part.kind == "files":
        yield from captures(part.names)
        return
    name = part.names[0]
    with _opened(name) as stream:
        if part.kind == "parquet":
            yield from parquet_rows(stream, name, now(), part.before, part.last)
            return
        stream.seek(part.start)
        if part.kind == "warc":
            yield from warc_stream(stream, name, now(), part.before, part.last)
        elif part.last != part.before:
            issues = dict(part.issues)
            for number, capture in numbered_lines(stream, name, "jsonl", now(), part.before):
                yield replace(capture, issue=issues[number]) if number in issues else capture
                if number == part.last:
                    return


def _files(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        if is_remote(path):
            yield from (name for name in files(path) if name == path or kind_of(name))
        elif Path(path).is_dir():
            yield from sorted(str(p) for p in Path(path).rglob("*") if kind_of(p.name) and p.is_file())
        else:
            yield path


def _cut(name: str, documents: int) -> Iterator[Part]:
    """The parts of a file that holds many documents and can be begun anywhere; nothing for what is read whole."""
    kind, zipped = kind_of(name), name.lower().endswith(".gz")
    try:
        if kind == "jsonl" and not zipped:
            yield from _lines(name, documents)
        elif kind == "warc":
            yield from _records(name, documents)
        elif kind == "parquet":
            yield from _rows(name, documents)
    except OSError:
        return  # reading it whole will say what is wrong


def _lines(name: str, documents: int) -> Iterator[Part]:
    stamp = _stamp(name)
    seen: dict[str, tuple[bytes, int]] = {}
    start = before = number = 0
    issues: list[tuple[int, Issue]] = []
    with _opened(name) as stream:
        for number, capture in numbered_lines(stream, name, "jsonl", ""):
            found = once(capture, seen, number)
            if found is not capture and found.issue is not None:
                issues.append((number, found.issue))
            if number - before >= documents or stream.tell() - start >= _BYTES:
                yield Part("jsonl", (name,), stamp, start, before, number, tuple(issues))
                start, before, issues = stream.tell(), number, []
    if number > before:
        yield Part("jsonl", (name,), stamp, start, before, None, tuple(issues))


def _records(name: str, documents: int) -> Iterator[Part]:
    """Stretches of responses; where the archive breaks off, the last of them reaches to its end and says so."""
    stamp = _stamp(name)
    start = before = number = 0
    with _opened(name) as stream:
        try:
            for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=False):
                if number - before >= documents:
                    yield Part("warc", (name,), stamp, start, before, number)
                    start, before = record.stream_pos, number
                number += 1
        except GeneratorExit:
            raise
        except BaseException as error:  # its reader panics on some broken streams
            if isinstance(error, KeyboardInterrupt):
                raise
    yield Part("warc", (name,), stamp, start, before, None)


def _rows(name: str, documents: int) -> Iterator[Part]:
    stamp = _stamp(name)
    with _opened(name) as stream:
        total = sum(row_groups(stream))
    for first in range(0, total, documents):
        yield Part("parquet", (name,), stamp, 0, first, min(first + documents, total))


def _whole(names: list[str]) -> Part:
    return Part("files", tuple(names), hashlib.sha256(" ".join(_stamp(name) for name in names).encode()).hexdigest()[:12])


def _opened(name: str) -> BinaryIO:
    return opened(name) if is_remote(name) else Path(name).open("rb")


def _stamp(name: str) -> str:
    """What changes when a file is written again; empty for what cannot be asked."""
    try:
        if is_remote(name):
            system, path = file_system(name)
            return str(system.ukey(path))
        found = Path(name).stat()
        return f"{found.st_size}-{found.st_mtime_ns}"
    except (OSError, NotImplementedError):
        return ""
