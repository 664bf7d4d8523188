"""Share of actor mentions that resolve: `onrecord read NEWS --format jsonl | python benchmarks/resolved.py`.

Reads Readings, one a line, from standard input and prints, for each form of mention, how many there are, how many have an identity of the
vocabulary or a country, and how many at least a sector.
"""

from __future__ import annotations

import sys
from collections import Counter

import msgspec

from onrecord.model import Reading

FORMS = ("name", "nominal", "pronoun")


def main() -> None:
    counts: Counter[tuple[str, str]] = Counter()
    decoder = msgspec.json.Decoder(Reading)
    for line in sys.stdin.buffer:
        for mention in decoder.decode(line).mentions:
            if mention.kind != "actor":
                continue
            actor = mention.actor
            counts[mention.form, "all"] += 1
            counts[mention.form, "identity"] += actor is not None and actor.id is not None
            counts[mention.form, "country"] += actor is not None and bool(actor.id or actor.country)
            counts[mention.form, "sector"] += actor is not None and bool(actor.id or actor.country or actor.sector)
    print("form\tmentions\tidentity\tor country\tor sector")
    for form in FORMS:
        total = max(1, counts[form, "all"])
        shares = (f"{counts[form, kind] / total:.3f}" for kind in ("identity", "country", "sector"))
        print(form, counts[form, "all"], *shares, sep="\t")


if __name__ == "__main__":
    main()
