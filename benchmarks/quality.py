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


# Details worth a reader's eye beside the primary figure, as paths into the scorer's result.
DETAILS = {
    "events/gsr": (("type with actor F1", "type_actor.f1"), ("full dyad F1", "dyad.f1")),
    "events/penta": (("by first claim alone, macro-F1", "strict_first_macro_f1"), ("accuracy", "accuracy.value")),
    "events/case": (("type accuracy", "accuracy_type.value"), ("type and mode accuracy", "accuracy_type_mode.value")),
    "events/india": (("document macro-F1", "document_macro_f1_kill_arrest_force"), ("KILL, document F1", "document.KILL.f1")),
    "roles": (("source token-F1", "S.f1"), ("target token-F1", "T.f1")),
    "attribution": (("detection F1", "detection.f1"), ("cue token F1", "cue_token.f1")),
    "modality": (
        ("accuracy, corpus convention", "accuracy_corpus_convention.value"),
        ("not, F1", "per_class_corpus_convention.not.f1"), ("uncertain, F1", "per_class_corpus_convention.uncertain.f1"),
        ("predicates found", "coverage"),
    ),
    "places": (("tagging F1", "tagging.f1"), ("within 161 km, matched", "acc161_matched.value"), ("end-to-end F1", "e2e_161.f1")),
    "times": (("strict F1", "strict.f1"), ("relaxed F1", "relaxed.f1")),
    "syria": (("civilian figure found", "figure_accuracy.civilians.value"), ("largest figure equal", "largest_killed_precision.value")),
    "entities_relations": (("entity F1", "entity_micro.f1"), ("relation F1", "relation_micro.f1")),
    "incidents/airwars": (("precision", "pairwise.p"), ("B-cubed F1", "b_cubed.f1")),
    "incidents/ecb": (("B-cubed F1, documents", "documents.b_cubed.f1"),),
    "muc4": (("relevance F1", "relevance.f1"),),
}  # fmt: skip


def detail(result: dict[str, object], path: str) -> str:
    """A nested figure of a result with three digits, or a dash."""
    found: object = result
    for step in path.split("."):
        found = found.get(step) if isinstance(found, dict) else None
    return f"{found:.3f}" if isinstance(found, (int, float)) else "-"


def markdown(results: dict[str, dict[str, object]]) -> str:
    """The page docs/quality.md."""
    lines = [
        "# Quality",
        "",
        f"Development figures of {time.strftime('%-d %B %Y')}, measured by an independent scorer on annotated corpora that are not part of this",
        "repository: `make quality GOLD=FOLDER` (which runs `benchmarks/quality.py --markdown docs/quality.md`). The baseline is what an",
        "afternoon with off-the-shelf parts gives: spaCy's entities, a population gazetteer, a date parser, a few verb rules.",
        "Rules and word lists were written while looking at kinds of errors on these files, so expect less on unseen text.",
        "",
        "| corpus | primary | baseline | details |",
        "|---|---|---|---|",
    ]
    for corpus in CORPORA:
        if corpus.file in results:
            result = results[corpus.file]
            details = ", ".join(f"{name} {detail(result, path)}" for name, path in DETAILS.get(corpus.task, ()))
            lines.append(f"| {corpus.file} | **{detail(result, 'primary')}** | {corpus.baseline:.3f} | {details} |")
    return "\n".join([*lines, "", *NOTES])


NOTES = (
    "What the primary figure is: PLOVER records (gsr) type F1; penta five-class macro-F1; case macro-F1 over type and mode; india mean",
    "sentence F1 of killing, arrest and force by police; roles token-F1 of source and target; attribution F1 of content with source;",
    "modality macro-F1 of happened, not, uncertain; places recall of toponyms found and within 161 km; times F1 of calendar values;",
    "syria mean of civilian figure, actor class, cause and governorate; entities_relations mean of entity and relation F1;",
    "incidents pairwise F1 of documents; muc4 F1 of slot fills (a simplified scorer, not the official one).",
    "",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("only", nargs="*", help="parts of corpus names; all without any")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", type=Path, help="write all figures here")
    parser.add_argument("--markdown", type=Path, help="write the table of docs/quality.md here")
    options = parser.parse_args()
    results: dict[str, dict[str, object]] = {}
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
    if options.markdown:
        options.markdown.write_text(markdown(results))


if __name__ == "__main__":
    main()
