"""Words per second of this reader against spaCy's default English pipeline, in one run on the same texts.

`python benchmarks/speed.py [--texts FILE.jsonl[.gz]] [--articles N]`. Both sides: the same model, OpenBLAS with one thread
per process, batches of 16, one and two processes; the pipeline with all its components (tagger, parser, lemmatizer, named
entities). The reader's figure includes everything from the raw text to the Reading. Also: start-up, memory, stage times.
"""

from __future__ import annotations

import argparse
import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from onrecord.batch import Options, read_all
from onrecord.language.reader import BATCH, MODEL
from onrecord.reader import Reader
from onrecord.sources.capture import Capture
from onrecord.sources.find import captures, now
from texts import Names, articles


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="documents as JSON lines; by default generated ones")
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3, help="pairs of runs; the median ratio counts")
    options = parser.parse_args()

    began = time.perf_counter()
    reader = Reader()
    reader.warm_up()
    print(f"start-up in this process        {time.perf_counter() - began:6.2f} s")
    found = _documents(options.texts, options.articles, reader)
    texts = [capture.content.decode() for capture in found]
    words = sum(len(text.split()) for text in texts)
    print(f"texts                           {len(texts)} documents, {words:,} words")
    for workers in (1, 2):
        ratios, ours, theirs = [], [], []
        for _ in range(options.rounds):
            theirs.append(words / _timed(lambda workers=workers: _pipeline(texts, workers)))  # type: ignore[misc]
            ours.append(words / _timed(lambda workers=workers: _reader(found, reader, workers)))  # type: ignore[misc]
            ratios.append(ours[-1] / theirs[-1])
        middle = sorted(range(len(ratios)), key=ratios.__getitem__)[len(ratios) // 2]
        print(
            f"{workers} process{'es' if workers > 1 else '  '}  reader {ours[middle]:8,.0f} words/s   default pipeline "
            f"{theirs[middle]:8,.0f} words/s   ratio {ratios[middle]:.2f}  (all: {', '.join(f'{r:.2f}' for r in ratios)})"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"peak memory                     {peak:,.0f} MB this process (pipeline and reader together), {child:,.0f} MB largest worker"
    )
    _start_up()


def _documents(path: Path | None, number: int, reader: Reader) -> list[Capture]:
    if path is not None:
        return list(islice(captures([str(path)]), number))
    actors = reader.vocabulary.actors
    known = sorted({i.name for i in actors.identities.values() if i.kind in ("state", "armed-group", "igo", "party")})
    places = (
        "Aleppo",
        "Mosul",
        "Lyon",
        "Kharkiv",
        "Kano",
        "Lima",
        "Manila",
        "Quetta",
        "Goma",
        "Tripoli",
        "Oslo",
        "Darwin",
        "Homs",
        "Taiz",
    )
    given = sorted(name for name in actors.given if name.isalpha() and name.isascii())[::7]
    made = articles(Names(tuple(known[::3]), places, tuple(given)), number)
    return [Capture(f"generated:{i}", "text", text.encode(), "file", now()) for i, text in enumerate(made)]


def _timed(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


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


def _start_up() -> None:
    """The whole command on one short page, best of three: what a user waits for."""
    command = [str(Path(sys.executable).parent / "onrecord"), "read", "-", "--format", "jsonl"]
    page = b"Rebels shelled the town of Saraqib on Tuesday, killing 12 people, a monitor said."
    times = [_timed(lambda: _once(command, page)) for _ in range(3)]
    print(f"`onrecord read` on one sentence {min(times):6.2f} s warm")


def _once(command: list[str], page: bytes) -> None:
    subprocess.run(command, input=page, stdout=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    main()
