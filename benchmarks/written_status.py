"""Compare the rules' status of predicates with the one written beside them: `python benchmarks/written_status.py [--show N]`.

The written sentences (`training/texts/`) say of some 16,000 predicates whether the sentence tells them as done, planned, asked
for and so on. Printed are the shares read alike and the commonest differences, with `--show` examples of each.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from training.items import Item, Standing, read_items

from onrecord.documents.plain import plain_document
from onrecord.model import Predicate, Reading
from onrecord.reader import Reader

Stand = tuple[str, str]
_POLARITY = {"affirmed": "affirmed", "doubtful": "affirmed", "denied": "denied", "open": "unknown"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", type=int, default=0, help="examples of each difference")
    options = parser.parse_args()
    items = [i for i in read_items() if i.predicates or any(t.standing for t in i.told)]
    documents = (plain_document(i.text, id=i.where, sha256="0" * 64) for i in items)
    readings = Reader(second_look=False, predicates=True).read_documents(documents)
    pairs = [(item, pair) for item, reading in zip(items, readings, strict=True) for pair in _pairs(item, reading)]
    alike = Counter[str]()
    differences: dict[tuple[Stand, Stand], list[str]] = defaultdict(list)
    for item, (words, written, read) in pairs:
        alike.update(status=written[0] == read[0], polarity=written[1] == read[1], both=written == read)
        alike["told as fact or not"] += (written == ("actual", "affirmed")) == (read == ("actual", "affirmed"))
        if written != read:
            differences[written, read].append(f"[{words}] {item.text}")
    print(f"{len(pairs)} predicates of {len(items)} sentences")
    for name, count in alike.items():
        print(f"{name}: {count / len(pairs):.3f}")
    for (written, read), examples in sorted(differences.items(), key=lambda d: -len(d[1])):
        print(f"{len(examples):5}  written {' '.join(written)}, read {' '.join(read)}")
        for example in examples[: options.show]:
            print(f"         {example}")


def _pairs(item: Item, reading: Reading) -> Iterator[tuple[str, Stand, Stand]]:
    """The words, what is written and what is read of each predicate that both know."""
    written = [*item.predicates, *((t.trigger, t.standing) for t in item.told if t.standing is not None)]
    for (start, end), standing in written:
        met = [p for p in reading.predicates or () if p.start < end and start < p.end]
        if met:
            best = max(met, key=lambda p: min(p.end, end) - max(p.start, start))
            yield item.text[start:end], _written(standing), _read(best)


def _written(standing: Standing) -> Stand:
    return _actual(standing.status), _POLARITY[standing.leaning]


def _read(predicate: Predicate) -> Stand:
    return _actual(predicate.status), predicate.polarity


def _actual(status: str) -> str:
    return "actual" if status in ("occurred", "ongoing") else status


if __name__ == "__main__":
    try:
        main()
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads it has seen enough ("| head")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
