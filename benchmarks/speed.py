"""Words per second of this reader against spaCy's default English pipeline, in one run on the same texts.

`python benchmarks/speed.py [--texts FILE.jsonl[.gz]] [--articles N] [--rounds N] [--no-record]`. Both sides: the same model,
OpenBLAS with one thread per process, batches of 16, one and two processes, the collector of cycles as the command sets it;
the pipeline with all its components (tagger, parser, lemmatizer, named entities). The reader's figure includes everything
from the raw text to the Reading. Rounds of both sides alternate and the median counts; beside other work on the machine
only the ratio of processor time can be trusted. A row is added to benchmarks/speed.csv.
"""

from __future__ import annotations

import argparse
import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import csv
import gc
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from statistics import median

import onrecord
from onrecord.batch import Options, read_all
from onrecord.language.reader import BATCH, MODEL
from onrecord.reader import Reader
from onrecord.sources.capture import Capture
from onrecord.sources.clock import now
from onrecord.sources.find import captures
from stages import stage_times
from texts import articles, names_of

PAST = Path(__file__).parent / "speed.csv"
DAY = 100_000 * 600  # words of one day of the world's English news: 100,000 articles of 600 words


@dataclass(frozen=True)
class Pace:
    """Medians of the rounds: words per second of the clock, the ratio to the pipeline by clock and by processor time."""

    ours: float
    theirs: float
    ratio: float
    processor: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="documents as JSON lines; by default generated ones")
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=5, help="pairs of runs; medians count")
    parser.add_argument("--no-record", action="store_true", help="add no row to speed.csv")
    options = parser.parse_args()

    gc.set_threshold(50_000, 20, 50)
    reader = Reader()
    reader.warm_up()
    found = _documents(options.texts, options.articles, reader)
    texts = [capture.content.decode() for capture in found]
    words = sum(len(text.split()) for text in texts)
    print(f"texts        {len(texts)} documents, {words:,} words")
    memory = _memory(found, reader)
    one, two = (_pace(found, texts, words, reader, workers, options.rounds) for workers in (1, 2))
    scaling = two.ours / one.ours
    print(f"scaling      two workers read {scaling:.2f} times as fast as one")
    sentences = _stages(found, reader) * one.ours / words
    print(f"sentences    {sentences:,.0f} per second and worker")
    worker = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"memory       {worker:,.0f} MB largest worker; this process while reading: {memory}")
    start = _start_up()
    print(f"start-up     {start:.2f} s for `onrecord read` on one sentence, warm")
    _day(one, two, scaling)
    if not options.no_record:
        texts_name = options.texts.name if options.texts else "generated"
        _remember(texts_name, words, one, two, scaling, sentences, worker, start)


def _documents(path: Path | None, number: int, reader: Reader) -> list[Capture]:
    if path is not None:
        return list(islice(captures([str(path)]), number))
    made = articles(names_of(reader.vocabulary.actors), number)
    return [Capture(f"generated:{i}", "text", text.encode(), "file", now()) for i, text in enumerate(made)]


def _pace(found: list[Capture], texts: list[str], words: int, reader: Reader, workers: int, rounds: int) -> Pace:
    ours, theirs = [], []
    for _ in range(rounds):
        theirs.append(_timed(lambda: _pipeline(texts, workers)))
        ours.append(_timed(lambda: _reader(found, reader, workers)))
    ratios = [t[0] / o[0] for t, o in zip(theirs, ours, strict=True)]
    processor = [t[1] / o[1] for t, o in zip(theirs, ours, strict=True)]
    pace = Pace(words / median(o[0] for o in ours), words / median(t[0] for t in theirs), median(ratios), median(processor))
    print(
        f"{workers} worker{'s' if workers > 1 else ' '}    reader {pace.ours:7,.0f} words/s, default pipeline {pace.theirs:7,.0f} words/s: "
        f"ratio {pace.ratio:.2f} by the clock ({', '.join(f'{r:.2f}' for r in ratios)}), "
        f"{pace.processor:.2f} by processor time ({', '.join(f'{r:.2f}' for r in processor)})"
    )
    return pace


def _timed(work: Callable[[], None]) -> tuple[float, float]:
    """Seconds of the clock, and of processors in this process and those that it has ended."""
    began, used = time.perf_counter(), _processor()
    work()
    return time.perf_counter() - began, _processor() - used


def _processor() -> float:
    whole = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in whole)


def _pipeline(texts: list[str], workers: int) -> None:
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))
    nlp = _LOADED.setdefault("nlp", spacy.load(MODEL)) if "nlp" not in _LOADED else _LOADED["nlp"]
    for _ in nlp.pipe(texts, batch_size=BATCH, n_process=workers):  # type: ignore[attr-defined]
        pass


_LOADED: dict[str, object] = {}


def _reader(found: list[Capture], reader: Reader, workers: int) -> None:
    for _ in read_all(found, Options(), workers, reader):
        pass


def _stages(found: list[Capture], reader: Reader) -> int:
    """Print the share of each stage in the processor time of one pass; the number of sentences."""
    times, sentences = stage_times(found, reader)
    total = sum(times.values())
    print("stages       " + ", ".join(f"{name} {seconds / total:.0%}" for name, seconds in times.items()) + f" of {total:.1f} s")
    return sentences


def _memory(found: list[Capture], reader: Reader) -> str:
    """Resident memory at the quarters of one pass."""
    seen = []
    for n, _ in enumerate(read_all(found, Options(), 1, reader)):
        if (n + 1) % max(1, len(found) // 4) == 0:
            pages = int(Path("/proc/self/statm").read_text().split()[1])
            seen.append(f"{pages * resource.getpagesize() / 1e6:,.0f} MB after {n + 1}")
    return ", ".join(seen)


def _start_up() -> float:
    """The whole command on one short page, best of five: what a user waits for once Python has compiled the modules."""
    command = [sys.executable, "-m", "onrecord", "read", "-", "--format", "jsonl"]
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    page = b"Rebels shelled the town of Saraqib on Tuesday, killing 12 people, a monitor said."

    def once() -> None:
        subprocess.run(command, input=page, stdout=subprocess.DEVNULL, check=True, env=environment)

    once()
    return min(_timed(once)[0] for _ in range(5))


def _day(one: Pace, two: Pace, scaling: float) -> None:
    """What one day of the world's English news takes, and how that is reckoned."""
    here = DAY / two.ours / 3600
    print(f"a day of news on two cores: 60 million words / {two.ours:,.0f} words/s = {here:.1f} hours")
    many = DAY / (one.ours * 64 * scaling / 2) / 60
    print(
        f"on 64 cores: 60 million words / (64 x {one.ours:,.0f} words/s x {scaling / 2:.2f}, what a core keeps beside another) "
        f"= {many:.0f} minutes; not run, reckoned"
    )


def _remember(
    texts: str, words: int, one: Pace, two: Pace, scaling: float, sentences: float, worker: float, start: float
) -> None:
    row = {
        "date": datetime.now(UTC).date().isoformat(), "version": onrecord.__version__, "cpu": _cpu(), "cores": os.cpu_count(),
        "load": f"{os.getloadavg()[0]:.1f}",  # what else ran: figures of a busy machine are for its own ratios only
        "texts": texts, "words": words, "ratio_1": f"{one.ratio:.2f}", "ratio_2": f"{two.ratio:.2f}",
        "processor_ratio_1": f"{one.processor:.2f}", "processor_ratio_2": f"{two.processor:.2f}", "scaling": f"{scaling:.2f}",
        "words_per_second_1": f"{one.ours:.0f}", "words_per_second_2": f"{two.ours:.0f}", "sentences_per_second": f"{sentences:.0f}",
        "worker_mb": f"{worker:.0f}", "start_seconds": f"{start:.2f}",
    }  # fmt: skip
    new = not PAST.exists()
    with PAST.open("a", newline="") as file:
        writer = csv.DictWriter(file, list(row), lineterminator="\n")
        if new:
            writer.writeheader()
        writer.writerow(row)


def _cpu() -> str:
    """The processor's name, where the system tells it."""
    path = Path("/proc/cpuinfo")
    lines = path.read_text().splitlines() if path.exists() else []
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.processor())


if __name__ == "__main__":
    main()
