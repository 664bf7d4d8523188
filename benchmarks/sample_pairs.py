"""Pairs for a reader to judge: reports that were merged into one incident, and reports that nearly were.

`python benchmarks/sample_pairs.py READINGS.jsonl [--seed 7] [--pairs 50]` reads what `onrecord read --format jsonl` wrote,
builds the incidents and prints as Markdown a draw of merged pairs and of near-misses, each with the sentences of both
reports and the reasons. The question for the reader is one: do both tell of the same happening? Copies of one text are
not drawn, since they say nothing. A draw is the same for the same Readings and seed.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from onrecord.exports.json_lines import read_reading
from onrecord.incidents.build import Built, build
from onrecord.incidents.links import Link
from onrecord.model import ClaimRef, Reading

_SENTENCES = 4  # of each report
_LONGEST = 420  # characters of a sentence


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--pairs", type=int, default=50)
    options = parser.parse_args()
    readings = {r.id: r for r in _readings(options.readings)}
    built = build(readings.values())
    rng = Random(options.seed)
    for title, links in (("Merged", _merged(built)), ("Near-misses", list(built.doubtful))):
        drawn = _drawn([k for k in links if not _copies(built, k)], options.pairs, rng)
        print(f"# {title}: {len(drawn)} of {len(links)}, seed {options.seed}\n")
        for n, link in enumerate(drawn, 1):
            print("\n".join(_shown(f"{title[0]}{n}", link, readings)), "\n")


def _readings(path: Path) -> Iterator[Reading]:
    with path.open("rb") as lines:
        for line in lines:
            if line.strip():
                yield read_reading(line)


def _merged(built: Built) -> list[Link]:
    return [k for k in built.links if k.left[0].document != k.right[0].document]


def _copies(built: Built, link: Link) -> bool:
    """Whether both reports are one text, or one took its paragraph from the other."""
    left, right = link.left[0].document, link.right[0].document
    return built.copies.original.get(left, left) == built.copies.original.get(right, right)


def _drawn(links: Sequence[Link], count: int, rng: Random) -> list[Link]:
    """Links of different pairs of documents, in a random order."""
    found: dict[tuple[str, str], Link] = {}
    for link in rng.sample(links, len(links)):
        found.setdefault((link.left[0].document, link.right[0].document), link)
    return list(found.values())[:count]


def _shown(name: str, link: Link, readings: dict[str, Reading]) -> Iterator[str]:
    yield f"## {name}  weight {link.weight:.2f}, bar {link.bar:.1f}"
    yield "   " + "; ".join(f"{f.name} {f.weight:+.1f} ({_short(f.left, 40)} | {_short(f.right, 40)})" for f in link.features)
    for side, refs in (("A", link.left), ("B", link.right)):
        reading = readings[refs[0].document]
        yield f"{side}. {reading.id} · {reading.outlet} · {reading.published} · {_short(reading.title or reading.text, 120)}"
        for sentence in _sentences(reading, refs):
            yield f"   - {sentence}"


def _sentences(reading: Reading, refs: Iterable[ClaimRef]) -> list[str]:
    ids = {ref.claim for ref in refs}
    extents = sorted({(c.evidence.start, c.evidence.end) for c in reading.claims if c.id in ids})
    return [_short(reading.text[start:end], _LONGEST) for start, end in extents[:_SENTENCES]]


def _short(text: str, longest: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1] + "…"


if __name__ == "__main__":
    main()
