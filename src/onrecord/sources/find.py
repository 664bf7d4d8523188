"""From paths to captures: files by their kind, folders recursively, "-" for standard input; in a stable order, streamed."""

from __future__ import annotations

import gzip
import io
import shutil
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, BinaryIO

from onrecord.sources.capture import MAX_BYTES, Capture, Media, problem
from onrecord.sources.clock import now
from onrecord.sources.jsonl import json_lines
from onrecord.sources.parquet import parquet_rows
from onrecord.sources.remote import files, is_remote, opened
from onrecord.sources.warc import warc_records, warc_stream

MEDIA: dict[str, Media] = {".txt": "text", ".text": "text", ".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf"}
_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_ARCHIVES = (".warc", ".warc.gz")
_TABLES = (".parquet",)
_NAMED = 5  # files that an issue names
_GZIP, _WARC = b"\x1f\x8b", b"WARC/"


def captures(paths: Iterable[str]) -> Iterator[Capture]:
    """Captures of every path in order; what cannot be captured comes as a capture with an issue.

    A file of unknown kind is an issue; those inside a folder are passed over, and one issue of the folder names them.
    """
    for path in paths:
        if not path.strip():  # Path("") would be the current folder, all of it
            yield Capture(path, "text", b"", "file", now(), issue=problem("not-found", f"{path!r}: an empty path names no file"))
        elif path == "-":
            yield from _standard_input(sys.stdin.buffer)
        elif path.lower().startswith(("http://", "https://")):
            from onrecord.sources.web import web_captures  # what it needs takes time to load, and most runs do not

            yield from web_captures(path)
        else:
            try:
                if is_remote(path):
                    yield from _remote(path)
                    continue
                yield from _folder(path) if Path(path).is_dir() else _file(Path(path))
            except OSError as error:  # a name too long, a folder that may not be looked into
                yield Capture(path, "text", b"", "file", now(), issue=problem("unreadable", f"{path}: {error.strerror}"))


def _folder(path: str) -> Iterator[Capture]:
    """Every readable file below a folder, in order; a folder without any is an issue."""
    root = Path(path)
    below = [p for p in root.rglob("*") if p.is_file()]
    files = sorted(p for p in below if kind_of(p.name))
    if not files:
        yield Capture(path, "text", b"", "file", now(), issue=problem("no-files", f"{path}: a folder without files to read"))
    for file in files:
        yield from _file(file)
    if files and (message := _others(root, below)):
        yield Capture(path, "text", b"", "file", now(), issue=problem("passed-over", message))


def passed_over(path: str) -> str | None:
    """What a folder holds that no reader takes, in words; hidden files are not spoken of. None where there is nothing such."""
    root = Path(path)
    return _others(root, (p for p in root.rglob("*") if p.is_file()))


def _others(root: Path, below: Iterable[Path]) -> str | None:
    """The same of the files that were found below it."""
    others = sorted(
        str(p.relative_to(root))
        for p in below
        if not kind_of(p.name) and not any(part.startswith(".") for part in p.relative_to(root).parts)
    )
    if not others:
        return None
    named = ", ".join(others[:_NAMED]) + (f" and {len(others) - _NAMED} more" if len(others) > _NAMED else "")
    return f"{root}: {len(others)} {'file' if len(others) == 1 else 'files'} of a kind that is not read: {named}"


def kind_of(name: str) -> str | None:
    """ "jsonl", "warc", "parquet", a media kind, or null for a name that no reader takes."""
    lower = name.lower()
    if lower.endswith(_TABLES):
        return "parquet"
    if lower.endswith(_LINES):
        return "jsonl"
    if lower.endswith(_ARCHIVES):
        return "warc"
    return MEDIA.get(Path(lower).suffix)


def _file(path: Path) -> Iterator[Capture]:
    name, kind = str(path), kind_of(path.name)
    if not path.exists():
        yield Capture(name, "text", b"", "file", now(), issue=problem("not-found", f"{name}: no such file"))
    elif kind is None:
        known = ", ".join([*MEDIA, *_LINES, *_ARCHIVES, *_TABLES])
        yield Capture(
            name, "text", b"", "file", now(), issue=problem("unknown-kind", f"{name}: unknown kind of file; known are {known}")
        )
    elif kind == "jsonl":
        yield from _lines(path)
    elif kind == "warc":
        yield from warc_records(path, now())
    elif kind == "parquet":
        with path.open("rb") as stream:
            yield from parquet_rows(stream, name, now())
    else:
        yield _whole(path, MEDIA[path.suffix.lower()])


def _remote(address: str) -> Iterator[Capture]:
    """A file of an object store, or every readable one below an address."""
    found = [name for name in files(address) if kind_of(name)]
    if not found:
        yield Capture(address, "text", b"", "file", now(), issue=problem("no-files", f"{address}: no file to read"))
    for name in found:
        with opened(name) as stream:
            yield from stream_captures(stream, name)


def stream_captures(stream: BinaryIO, name: str) -> Iterator[Capture]:
    """What an open file of a known kind holds."""
    kind = kind_of(name)
    try:
        if kind == "jsonl":
            whole = gzip.GzipFile(fileobj=stream) if name.lower().endswith(".gz") else stream
            yield from json_lines(whole, name, "jsonl", now())  # type: ignore[arg-type]
        elif kind == "warc":
            yield from warc_stream(stream, name, now())
        elif kind == "parquet":
            yield from parquet_rows(stream, name, now())
        else:
            media = MEDIA[Path(name.lower()).suffix]
            content = stream.read(MAX_BYTES + 1)
            large = len(content) > MAX_BYTES
            yield _too_large(name, media, MAX_BYTES) if large else Capture(name, media, content, "file", now())
    except (OSError, EOFError, zlib.error) as error:
        yield Capture(
            name, "text", b"", "file", now(), issue=problem("truncated", f"{name}: cannot be read to its end ({error})")
        )


def _whole(path: Path, media: Media) -> Capture:
    name = str(path)
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            return _too_large(name, media, size)
        return Capture(name, media, path.read_bytes(), "file", now())
    except OSError as error:
        return Capture(name, media, b"", "file", now(), issue=problem("unreadable", f"{name}: {error.strerror}"))


def _too_large(name: str, media: Media, size: int) -> Capture:
    message = f"{name}: {size / 1e6:.0f} MB; at most {MAX_BYTES / 1e6:.0f} MB are read as one document, split the file"
    return Capture(name, media, b"", "file", now(), issue=problem("too-large", message))


def _lines(path: Path) -> Iterator[Capture]:
    """The lines of a JSONL file; a truncated gzip gives the lines before the break and one issue."""
    name = str(path)
    try:
        with _opened(path) as stream:
            yield from json_lines(stream, name, "jsonl", now())
    except PermissionError as error:
        yield Capture(name, "text", b"", "jsonl", now(), issue=problem("unreadable", f"{name}: {error.strerror}"))
    except gzip.BadGzipFile as error:
        message = f"{name}: is not compressed with gzip, as its name says ({error}); rename or compress it"
        yield Capture(name, "text", b"", "jsonl", now(), issue=problem("unreadable", message))
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield Capture(
            name, "text", b"", "jsonl", now(), issue=problem("truncated", f"{name}: cannot be read to its end ({reason})")
        )


def _opened(path: Path) -> BinaryIO:
    if path.name.lower().endswith(".gz"):
        return gzip.open(path, "rb")  # type: ignore[return-value]  # it has what BinaryIO has but its name
    return path.open("rb")


def _standard_input(stream: BinaryIO) -> Iterator[Capture]:
    """Told by its first bytes: gzip is opened, PDF, WARC, JSON lines ("{") and HTML ("<") are known, the rest is a text."""
    content = stream.read(MAX_BYTES + 1)
    whole: BinaryIO = io.BufferedReader(_Rejoined(content, stream))
    try:
        if content.startswith(_GZIP) and not _is_archive(content):
            whole = gzip.GzipFile(fileobj=whole)  # type: ignore[assignment]  # it has what BinaryIO has but its name
            content = whole.read(MAX_BYTES + 1)
            whole = io.BufferedReader(_Rejoined(content, whole))
        yield from _told_by_content(content, whole)
    except (OSError, EOFError, zlib.error) as error:
        yield Capture("-", "text", b"", "stdin", now(), issue=problem("truncated", f"-: cannot be read to its end ({error})"))


def _is_archive(content: bytes) -> bool:
    """Whether compressed bytes begin a web archive, whose records are compressed one by one."""
    try:
        return zlib.decompressobj(wbits=31).decompress(content, 8).startswith(_WARC)
    except zlib.error:
        return False


def _told_by_content(content: bytes, whole: BinaryIO) -> Iterator[Capture]:
    head = content[:2000].lstrip()
    if head.startswith(b"{"):
        yield from json_lines(whole, "-", "stdin", now())
    elif content.startswith((_WARC, _GZIP)):
        with TemporaryFile() as spool:  # the archive's reader goes back and forth
            shutil.copyfileobj(whole, spool)
            spool.seek(0)
            yield from warc_stream(spool, "-", now())
    elif len(content) > MAX_BYTES:
        yield _too_large("-", "text", len(content))
    else:
        media: Media = "pdf" if content.startswith(b"%PDF-") else "html" if head.startswith(b"<") else "text"
        yield Capture("-", media, content, "stdin", now())


class _Rejoined(io.RawIOBase):
    """A raw stream of bytes already read, followed by the rest of a stream."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        size = len(buffer)
        chunk = self._head[:size] or self._rest.read(size)
        self._head = self._head[size:]
        buffer[: len(chunk)] = chunk
        return len(chunk)
