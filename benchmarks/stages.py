"""Processor time by stage of one pass over documents, in this process."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any
from unittest.mock import patch

import onrecord.reader as stages
from onrecord.documents.make import make_document
from onrecord.exports.json_lines import json_line
from onrecord.reader import Reader
from onrecord.sources.capture import Capture

NAMES = {
    "find_mentions": "mentions", "read_predicates": "predicates", "attribute": "attribution", "resolve": "entities",
    "make_claims": "claims",
}  # fmt: skip


def stage_times(found: list[Capture], reader: Reader) -> tuple[dict[str, float], int]:
    """Seconds by stage, in the order of the flow, and the number of sentences."""
    times = dict.fromkeys(("documents", "language", *NAMES.values(), "exports"), 0.0)
    sentences = 0

    def timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def measured(*arguments: Any, **named: Any) -> Any:
            began = time.process_time()
            try:
                return work(*arguments, **named)
            finally:
                times[name] += time.process_time() - began

        return measured

    parse = reader.language.parse

    def parsed(documents: Any) -> Iterator[Any]:
        nonlocal sentences
        began = time.process_time()
        for pair in parse(documents):
            times["language"] += time.process_time() - began
            sentences += len(pair[1].sentences)
            yield pair
            began = time.process_time()
        times["language"] += time.process_time() - began

    with ExitStack() as stack:
        for function, name in NAMES.items():
            stack.enter_context(patch.object(stages, function, timed(name, getattr(stages, function))))
        stack.enter_context(patch.object(reader.language, "parse", parsed))
        make, encode = timed("documents", make_document), timed("exports", json_line)
        for reading in reader.read_documents(make(capture) for capture in found):
            encode(reading)
    return times, sentences
