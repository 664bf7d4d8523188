"""Draw actors and event-lexicon entries for a second reader to check: `python benchmarks/sample_vocabulary.py [--seed N] [--size N]`.

The same seed draws the same rows from the same vocabularies. One tab-separated line per row, an empty last column for the verdict.
"""

from __future__ import annotations

import argparse
import random

from onrecord.vocabulary.load import load_vocabulary

SEED = 20261122


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--size", type=int, default=100)
    options = parser.parse_args()
    vocabulary = load_vocabulary()
    chance = random.Random(options.seed)
    actors = vocabulary.actors
    aliases: dict[str, list[str]] = {}
    for first, names in actors.names.items():
        for name in names:
            for identity in name.ids:
                aliases.setdefault(identity, []).append(" ".join((first, *name.rest)))
    terms = {t.person: f"{office} {t.start} to {t.end}" for office, held in actors.terms.items() for t in held}
    print("actor\tname\tkind\tcountry\tsector\taliases\tterm\tverdict")
    for key in chance.sample(sorted(actors.identities), options.size):
        i = actors.identities[key]
        cells = (
            i.id,
            i.name,
            i.kind,
            i.country or "",
            "|".join(i.sector),
            "|".join(sorted(aliases.get(key, []))),
            terms.get(key, ""),
        )
        print("\t".join(cells), end="\t\n")
    print("\nevent\tphrase\tmode\tactor\trecipient\tconditions\tverdict")
    events = vocabulary.events
    patterns = sorted(
        {(events.rules[p.rule].type, events.rules[p.rule].part, p.words, p.rule) for heads in
         (events.verb_patterns, events.noun_patterns, events.adjective_patterns) for found in heads.values() for p in found.every()}
    )  # fmt: skip
    for kind, part, words, rule in chance.sample(patterns, options.size):
        r = events.rules[rule]
        named = (
            ("object", r.object),
            ("unless object", r.unless_object),
            ("subject", r.subject),
            ("unless subject", r.unless_subject),
        )
        conditions = "; ".join(f"{name} {sorted(c.words | {'@' + x for x in c.classes})}" for name, c in named if c)
        weak = "weak " if r.weak else ""
        print(
            "\t".join(
                (f"{kind} {part}", " ".join(words), ",".join(r.mode), ",".join(r.actor), ",".join(r.recipient), weak + conditions)
            ),
            end="\t\n",
        )


if __name__ == "__main__":
    main()
