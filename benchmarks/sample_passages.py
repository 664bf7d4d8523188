"""Draw passages whose events a second reader codes blind: `python benchmarks/sample_passages.py readings.jsonl [--read] [--count N] [--seed N]`.

Shows what the reader leaves out, which a draw of claims cannot. A passage is three sentences of 200 to 800 characters, cut at
blunt sentence ends and drawn by a hash of the seed, its document and its place, at most one of a document. Without `--read`
only the passages are printed, for a list written without sight of what was read; with it, the events that the reader put on
record there. `--only PREFIX` (repeatable) keeps to documents whose id begins so.
"""

from __future__ import annotations

import argparse
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from onrecord.model import Claim, Reading

SEED = 20261241
COUNT = 80
_SENTENCES = 3
_SHORTEST, _LONGEST = 200, 800  # characters
_BOUNDARY = re.compile(r"(?<=[.?!”\"])\s+(?=[A-Z“\"])")


@dataclass(frozen=True)
class Passage:
    """Characters `start` to `end` of a reading's text."""

    reading: Reading
    start: int
    end: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path, help="JSON lines of `onrecord read --format jsonl`")
    parser.add_argument("--read", action="store_true", help="print the events read in each passage, not its text")
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--only", action="append", default=[], metavar="PREFIX", help="ids of documents begin so")
    options = parser.parse_args()
    for number, passage in enumerate(draw(_readings(options.readings, options.only), options.count, options.seed), start=1):
        print(f"--- {number}  document {passage.reading.id}  characters {passage.start}-{passage.end}")
        print("\n".join(_events(passage)) if options.read else passage.reading.text[passage.start : passage.end], end="\n\n")


def draw(readings: Iterable[Reading], count: int, seed: int) -> list[Passage]:
    """The `count` passages of lowest hash, one of a document at most, in the order of their hashes."""
    best: list[tuple[str, Passage]] = []
    for reading in readings:
        ranked = ((hashlib.sha256(f"{seed}/{reading.id}/{p.start}".encode()).hexdigest(), p) for p in passages(reading))
        lowest = min(ranked, key=lambda pair: pair[0], default=None)
        if lowest is not None:
            best.append(lowest)
    return [passage for _, passage in sorted(best, key=lambda pair: pair[0])[:count]]


def passages(reading: Reading) -> Iterator[Passage]:
    """The text in threes of its sentences, without those that are too short or too long."""
    cuts = [0, *(m.end() for m in _BOUNDARY.finditer(reading.text)), len(reading.text)]
    for i in range(0, len(cuts) - _SENTENCES, _SENTENCES):
        if _SHORTEST < cuts[i + _SENTENCES] - cuts[i] < _LONGEST:
            yield Passage(reading, cuts[i], cuts[i + _SENTENCES])


def _events(passage: Passage) -> Iterator[str]:
    words = {m.id: m.text for m in passage.reading.mentions}

    def named(ids: tuple[str, ...]) -> str:
        return ", ".join(" ".join(words[i].split()) for i in ids) or "-"

    for c in passage.reading.claims:
        if c.event is not None and passage.start <= c.trigger.start < passage.end:
            yield f"  {_kind(c)} ⟦{c.trigger.text}⟧ actor {named(c.actor)}; recipient {named(c.recipient)}; {c.polarity}, {c.status}"


def _kind(claim: Claim) -> str:
    return " ".join([claim.event.type, *claim.event.mode]) if claim.event is not None else ""


def _readings(path: Path, prefixes: list[str]) -> Iterator[Reading]:
    with path.open("rb") as lines:
        for line in lines:
            reading = msgspec.json.decode(line, type=Reading)
            if not prefixes or reading.id.startswith(tuple(prefixes)):
                yield reading


if __name__ == "__main__":
    main()
