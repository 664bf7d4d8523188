"""What is fuzzed, by name: each takes bytes, and raises where a promise of the program does not hold."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import cache

import msgspec

from fuzzing.flat import flat_parse
from fuzzing.fragments import text_of
from onrecord.documents.document import Document
from onrecord.documents.make import make_document
from onrecord.documents.plain import plain_document
from onrecord.mentions.figures.read import find_figures
from onrecord.mentions.times.read import find_times
from onrecord.model import Mention, Reading
from onrecord.reader import Reader
from onrecord.sources.capture import Capture, Media
from onrecord.sources.feeds import read_feed
from onrecord.sources.jsonl import json_lines
from onrecord.sources.warc import warc_stream

_AT = "2026-01-01T00:00:00+00:00"
_MEDIA: tuple[Media, ...] = ("text", "html", "pdf")
_ENCODE = msgspec.json.Encoder().encode
_READING = msgspec.json.Decoder(Reading).decode


@cache
def _reader() -> Reader:
    reader = Reader(predicates=True)
    reader.warm_up()
    return reader


def documents(data: bytes) -> None:
    """Bytes as text, page or PDF: a document whose blocks index its text, or one with an issue; never an error."""
    if data:
        _sound(make_document(Capture("fuzz", _MEDIA[data[0] % 3], data[1:], "file", _AT)))


def lines(data: bytes) -> None:
    """JSON lines: a capture for every line that is not blank."""
    found = list(json_lines(io.BytesIO(data), "fuzz", "jsonl", _AT))
    said = sum(bool(line.strip()) for line in io.BytesIO(data))
    assert len(found) == max(1, said)  # a file without a line is an issue
    for capture in found:
        _sound(make_document(capture))


def archives(data: bytes) -> None:
    """Web archives: captures, the last of which may say that the archive is broken."""
    found: Iterator[Capture] = warc_stream(io.BytesIO(data), "fuzz", _AT)
    for capture in found:
        _sound(make_document(capture))


def feeds(data: bytes) -> None:
    """RSS and Atom: items with addresses."""
    for item in read_feed(data, "https://news.example/feed").items:
        assert item.url


def times(data: bytes) -> None:
    """Time expressions over any structure: spans that index the text, dates that exist, in order."""
    document = plain_document(text_of(data), id="x", sha256="", published="2018-09-07" if len(data) % 2 else None)
    found = find_times(document, flat_parse(document), _reader().vocabulary.calendar)
    _spans(document.text, found)
    for mention in found:
        assert mention.time is not None
        if mention.time.start and mention.time.end:
            assert mention.time.start <= mention.time.end, mention


def figures(data: bytes) -> None:
    """Figures over any structure: spans that index the text, low never above high."""
    document = plain_document(text_of(data), id="x", sha256="")
    parse = flat_parse(document)
    vocabulary = _reader().vocabulary
    found = find_figures(document, parse, vocabulary.measures, find_times(document, parse, vocabulary.calendar))
    _spans(document.text, found)
    for mention in found:
        figure = mention.figure
        assert figure is not None
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high, mention


def reading(data: bytes) -> None:
    """The whole reader: no failure, spans that index the text, a line that decodes to the same Reading."""
    found = _reader().read(text_of(data), published="2018-09-07")
    failed = [issue.message for issue in found.issues if issue.kind == "failed"]
    assert not failed, failed
    _spans(found.text, found.mentions)
    assert _READING(_ENCODE(found)) == found


TARGETS: dict[str, Callable[[bytes], None]] = {
    f.__name__: f for f in (documents, lines, archives, feeds, times, figures, reading)
}


def _sound(document: Document) -> None:
    assert document.text.strip() or document.issues
    document.text.encode()  # no lone surrogates
    for block in document.blocks:
        assert 0 <= block.start < block.end <= len(document.text)


def _spans(text: str, mentions: tuple[Mention, ...]) -> None:
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text, mention
