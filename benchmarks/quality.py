"""Score this reader on annotated corpora: `python benchmarks/quality.py --gold FOLDER [TASK ...]`.

The folder holds the corpora as JSON lines and `score.py`, the scorer, which is independent of this project. For every
corpus the gold is stripped, the product's own command line reads what is left, and the scorer compares. Results go to
standard output as one line per corpus and, with --json FILE, as JSON.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Corpus:
    """A gold file, the scorer's task for it, and the off-the-shelf baseline's primary figure."""

    file: str
    task: str
    baseline: float | None


CORPORA = (
    Corpus("events/dev_gsr", "events/gsr", 0.493),
    Corpus("events/dev_penta", "events/penta", 0.606),
    Corpus("events/dev_case", "events/case", 0.553),
    Corpus("events/dev_india", "events/india", 0.396),
    Corpus("roles/dev", "roles", 0.389),
    Corpus("attribution/dev", "attribution", 0.373),
    Corpus("modality/dev_uw", "modality", 0.525),
    Corpus("modality/dev_meantime", "modality", 0.501),
    Corpus("modality/dev_uds", "modality", 0.418),
    Corpus("places/dev_lgl", "places", 0.268),
    Corpus("places/dev_geovirus", "places", 0.371),
    Corpus("times/dev_tbaq", "times", 0.544),
    Corpus("times/dev_wikiwars", "times", 0.496),
    Corpus("syria/dev", "syria", 0.583),
    Corpus("entities_relations/dev", "entities_relations", 0.302),
    Corpus("incidents/dev_airwars", "incidents/airwars", 0.041),
    Corpus("incidents/dev_ecb", "incidents/ecb", 0.000),
    Corpus("muc4/dev_tst1", "muc4", 0.183),
    Corpus("muc4/dev_tst2", "muc4", 0.271),
)


def run(corpus: Corpus, gold: Path, folder: Path, workers: int) -> dict[str, object]:
    """The scorer's figures for one corpus, read by the installed command line."""
    scorer, gold_file = gold / "score.py", gold / f"{corpus.file}.jsonl"
    documents, readings, incidents = folder / "documents.jsonl", folder / "readings.jsonl", folder / "incidents.jsonl"
    with documents.open("w") as out:
        subprocess.run([sys.executable, str(scorer), "inputs", str(gold_file)], stdout=out, check=True)
    onrecord = str(Path(sys.executable).parent / "onrecord")
    command = [onrecord, "read", str(documents), "--format", "jsonl", "--workers", str(workers)]
    if corpus.task == "modality":
        command.append("--predicates")
    with readings.open("w") as out:
        subprocess.run(command, stdout=out, check=True)
    score = [sys.executable, str(scorer), "score", corpus.task, str(gold_file), str(readings)]
    if corpus.task.startswith("incidents"):
        record = folder / "record.db"
        record.unlink(missing_ok=True)
        subprocess.run(
            [onrecord, "add", str(documents), "--record", str(record), "--workers", str(workers)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        with incidents.open("w") as out:
            subprocess.run([onrecord, "incidents", "--record", str(record), "--format", "jsonl"], stdout=out, check=True)
        score.append(str(incidents))
    found = subprocess.run([*score, "--json"], stdout=subprocess.PIPE, check=True, text=True)
    result: dict[str, object] = json.loads(found.stdout)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("only", nargs="*", help="parts of corpus names; all without any")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", type=Path, help="write all figures here")
    options = parser.parse_args()
    results: dict[str, object] = {}
    for corpus in CORPORA:
        if options.only and not any(part in corpus.file for part in options.only):
            continue
        began = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            result = run(corpus, options.gold, Path(folder), options.workers)
        results[corpus.file] = result
        seconds = time.perf_counter() - began
        print(f"{corpus.file:28} {result['primary']:.3f}  baseline {corpus.baseline:.3f}  {seconds:.0f} s", flush=True)
    if options.json:
        options.json.write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
