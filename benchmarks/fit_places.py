"""Fits the weights by which a known name is read as a place or not, and writes them into `data/places/weights.tsv`.

    python benchmarks/fit_places.py --gold dev_geovirus.jsonl [--check FILE ...] [--write]

Logistic regression whose weights are drawn towards round numbers set by hand (`PRIOR`): evidence that the data do not show
keeps its hand-set weight. `--gold` is openly licensed annotated news, one JSON object a line: `{"id", "text", "outlet"?,
"gold": {"toponyms": [{"start", "end"}]}}`; own texts (`places_frames.py`) are always added. `--check` files are measured
only. Without `--write` the fitted table is printed. The weights named `resolve:` are set by hand and are kept as they are.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from onrecord.documents.document import Document
from onrecord.documents.plain import plain_document
from onrecord.language.casing import Casing
from onrecord.language.reader import Language
from onrecord.mentions.places.evidence import evidence, survey
from onrecord.mentions.places.named import find_named, uncovered
from onrecord.mentions.places.read import outlook, read_spans
from onrecord.vocabulary.files import SHIPPED, data_folders
from onrecord.vocabulary.folding import units
from onrecord.vocabulary.gazetteer import Gazetteer
from places_frames import own_texts

TABLE = SHIPPED / "places" / "weights.tsv"
STRENGTH = (
    4.0  # precision of the prior: a weight strays from its hand-set value by about 1 / sqrt(STRENGTH) unless the data insist
)
OWN_WEIGHT = 0.35  # what one name in our own texts counts, against one in real news: so both count about alike in sum
# What a person who knows news English would say of each piece of evidence, in halves: for (+) or against (-) a place.
PRIOR: dict[str, float] = {
    "bias": -1.0,
    "size:country": 2.0, "size:admin1": 1.0, "size:region": 0.5, "size:1000000": 0.5, "size:200000": 0.0, "size:50000": -0.5,
    "size:15000": -0.5, "size:4000": -1.0, "size:village": -2.0, "size:alternate": -1.5, "size:admin2": 0.5, "size:curated": 0.5,
    "words:2": 1.0, "words:3": 1.5, "also-small": -1.5, "given-name": -1.0, "surname-here": -3.0, "caution": -2.0,
    "abbreviation": 0.5, "division-in-text": 1.0, "country-in-text": 0.5, "near-outlet": 2.0, "noted": 1.5,
    "located-elsewhere": 1.0, "loose": -0.5,
    "prev:in": 1.5, "prev:from-to": 0.5, "prev:comma-place": 1.0, "prev:place-owns": 1.0, "prev:direction-small": 1.0,
    "prev:hyphen-place": 0.5, "prev:title-small": -1.0, "prev:place": -1.0, "prev:cap-title": -1.5, "prev:cap-given": -1.5,
    "prev:cap-institution": -1.5, "prev:cap-other": -1.0, "prev:cap-former": 0.5, "prev:party": 1.0,
    "next:comma-wide": 2.0, "next:comma-place": 0.5, "next:comma": 0.5, "next:dash": 1.0, "next:cap-media": -2.0,
    "next:cap-team": -1.0, "next:cap-place": -1.0, "next:cap-run": -1.0, "next:cap-last": -1.5, "next:cap-body": 0.0,
    "next:cap-division": 1.0,
    "next:cap-settlement": 0.5, "next:cap-street": -1.0, "next:cap-institution": 0.5, "next:cap-public": 1.0,
    "next:small-speech": -0.5, "next:small-local": 1.5,
    "next:small-settlement": 1.0, "next:small-division": 2.0, "next:small-institution": 1.0, "next:small-and-place": 1.0,
    "next:small-number": -0.5, "next:stop": 0.5,
    "dep:pobj": 0.5, "dep:nsubj": -0.5, "dep:appos": 0.5, "dep:conj": 0.5, "dep:npadvmod": 0.5, "dep:compound-subject": -0.5,
    "tag:NNP": 0.5, "tag:JJ": -0.5, "tag:VB": -1.0, "tag:other": -1.5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Example:
    """A known name in a text: its evidence, whether it is a place, and what it counts."""

    evidence: tuple[str, ...]
    place: bool
    weight: float


Marked = tuple[Document, tuple[tuple[int, int], ...]]


def main() -> None:
    arguments = _arguments()
    language, gazetteer = Language(Casing({})), Gazetteer.open(data_folders())
    gold = [e for path in arguments.gold for e in _examples(_read(path), language, gazetteer, 1.0)]
    own = list(_examples(_own(gazetteer), language, gazetteer, OWN_WEIGHT))
    weights = fit([*gold, *own])
    print("names", len(gold), "in news,", len(own), "in own texts")
    for name, examples in [("news", gold), ("own", own)]:
        print(name, quality(examples, weights))
    for path in arguments.check:
        print(path.stem, quality(list(_examples(_read(path), language, gazetteer, 1.0)), weights))
    if arguments.write:
        TABLE.write_text(table(weights, TABLE.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        for name, value in sorted(weights.items()):
            print(f"{name}\t{value:.2f}\t{PRIOR.get(name, 0.0):.1f}")


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Weights of highest posterior, by Newton's method; the same examples give the same weights."""
    names = sorted({name for e in examples for name in e.evidence} | set(PRIOR))
    column = {name: i for i, name in enumerate(names)}
    seen: NDArray[np.float64] = np.zeros((len(examples), len(names)))
    for i, example in enumerate(examples):
        for name in example.evidence:
            seen[i, column[name]] = 1
    truth = np.array([e.place for e in examples], float)
    counts = np.array([e.weight for e in examples])
    prior = np.array([PRIOR.get(name, 0.0) for name in names])
    theta = prior.copy()
    for _ in range(30):
        chance = 1 / (1 + np.exp(-seen @ theta))
        gradient = seen.T @ (counts * (chance - truth)) + STRENGTH * (theta - prior)
        curvature = (seen * (counts * chance * (1 - chance))[:, None]).T @ seen + STRENGTH * np.eye(len(names))
        theta -= np.linalg.solve(curvature, gradient)
    return {name: round(float(value), 2) for name, value in zip(names, theta, strict=True)}


def quality(examples: Sequence[Example], weights: dict[str, float]) -> str:
    """Precision and recall of "is a place" among the names that the gazetteer knows."""
    said = [sum(weights.get(name, 0.0) for name in e.evidence) > 0 for e in examples]
    right = sum(e.place for e, s in zip(examples, said, strict=True) if s)
    places = sum(e.place for e in examples)
    return f"P {right / max(sum(said), 1):.3f}  R {right / max(places, 1):.3f}  ({places} places of {len(examples)} names)"


def table(weights: dict[str, float], old: str) -> str:
    """The text of the table: its comments and `resolve:` rows as they were, the evidence as fitted."""
    lines = old.splitlines()
    head = [line for line in lines if line.startswith(("#", "evidence\t"))]
    kept = [line for line in lines if line.startswith("resolve:")]
    return "\n".join([*head, *(f"{name}\t{weights[name]:.2f}" for name in sorted(weights)), *kept]) + "\n"


def _examples(marked: Sequence[Marked], language: Language, gazetteer: Gazetteer, weight: float) -> Iterator[Example]:
    places = {id(document): spans for document, spans in marked}
    for document, parse in language.parse([document for document, _ in marked]):
        text, words, focus = parse.cased, units(parse.cased), outlook(())
        spans = read_spans(document, text, words, gazetteer, focus)
        spans = uncovered(spans, find_named(text, words, spans, gazetteer))
        around = survey(text, words, spans, gazetteer, focus)
        for span in spans:
            place = any(span.start < end and start < span.end for start, end in places[id(document)])
            yield Example(tuple(evidence(text, words, span, around, parse, gazetteer)), place, weight)


def _read(path: Path) -> list[Marked]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    return [
        (
            plain_document(row["text"], id=str(row["id"]), sha256="", outlet=row.get("outlet")),
            tuple((t["start"], t["end"]) for t in row["gold"]["toponyms"]),
        )
        for row in rows
    ]


def _own(gazetteer: Gazetteer) -> list[Marked]:
    texts = enumerate(own_texts(gazetteer.path))
    return [(plain_document(own.text, id=f"own{i}", sha256="", outlet=own.outlet), own.places) for i, own in texts]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, nargs="*", default=[], help="annotated news to learn from; openly licensed only")
    parser.add_argument("--check", type=Path, nargs="*", default=[], help="annotated news that is measured only")
    parser.add_argument("--write", action="store_true", help="write the table")
    return parser.parse_args()


if __name__ == "__main__":
    main()
