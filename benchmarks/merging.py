"""How long it takes to merge generated claims, how that grows, and how many planted duplicates are found.

`python benchmarks/merging.py [--claims 100000] [--seed 1]` merges so many claims and twice as many, and prints for both
seconds, issues, and precision and recall over pairs of documents that tell one happening. The claims come at a constant
rate (see happenings.py), so twice the claims are twice the days. Reading is not part of it: it starts from Readings. Beside
other work on the machine only the time of the processor can be compared.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Iterable
from itertools import combinations

from happenings import readings
from onrecord.incidents.build import Built, build


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    taken, worked = [], []
    for claims in (options.claims, 2 * options.claims):
        found, truth = readings(claims, options.seed)
        gc.collect()
        gc.freeze()
        began, cpu = time.perf_counter(), time.process_time()
        built = build(found)
        taken.append(time.perf_counter() - began)
        worked.append(time.process_time() - cpu)
        told = sum(len(r.claims) for r in found)
        print(
            f"{told:,} claims of {len(found):,} documents, {len(built.incidents):,} incidents: "
            f"{taken[-1]:.1f} s ({worked[-1]:.1f} s of one processor), {len(built.issues)} issues"
        )
        print(f"   planted duplicates: {_quality(built, truth)}")
        del found, built
    print(
        f"twice the claims take {taken[1] / taken[0]:.2f} times as long, {worked[1] / worked[0]:.2f} times the work of the processor"
    )


def _quality(built: Built, truth: dict[str, int]) -> str:
    """Precision and recall over pairs of documents whose main happening is one."""
    planted = _pairs(_groups(truth))
    found = _pairs(i.documents for i in built.incidents)
    hit = len(planted & found)
    precision, recall = hit / max(1, len(found)), hit / max(1, len(planted))
    return f"{len(planted):,} pairs, precision {precision:.3f}, recall {recall:.3f}"


def _groups(truth: dict[str, int]) -> Iterable[tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for document, happening in truth.items():
        found.setdefault(happening, []).append(document)
    return (tuple(sorted(group)) for group in found.values())


def _pairs(groups: Iterable[tuple[str, ...]]) -> set[tuple[str, str]]:
    return {pair for group in groups for pair in combinations(group, 2)}


if __name__ == "__main__":
    main()
