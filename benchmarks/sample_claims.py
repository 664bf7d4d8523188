"""Draw claims for a second reader to judge: `python benchmarks/sample_claims.py readings.jsonl --kind voice|event [--count N] [--seed N]`.

`voice` draws from claims of every kind: is the speaker chain right, above all, is anything shown as the page's own words
that the page put into somebody's mouth? `--own` keeps to claims without a speaker, where that fault can stand.
`event` draws event claims: type, actor, recipient and direction. Each is printed with its passage, the claim as read and a
line for the verdict; the trigger stands between ⟦ and ⟧. A claim is drawn by a hash of the seed, its document and its id, so a
claim that a later version reads in the same way stays drawn, and the order of the readings does not matter.
"""

from __future__ import annotations

import argparse
import hashlib
import heapq
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from onrecord.model import Attribution, Claim, Mention, Reading

SEED = 20261128
COUNT = 200
_BEFORE, _AFTER = 420, 260  # characters of the passage around the evidence
_SENTENCE = re.compile(r"[.?!][”\"'’)]*\s+")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readings", type=Path, help="JSON lines of `onrecord read --format jsonl`")
    parser.add_argument("--kind", choices=("voice", "event"), required=True)
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--own", action="store_true", help="only claims in the page's own voice")
    options = parser.parse_args()
    pairs = (p for p in _claims(options.readings) if _wanted(p[1], options.kind, options.own))
    for number, (reading, claim) in enumerate(draw(pairs, options.count, options.seed), start=1):
        print(entry(number, reading, claim), end="\n\n")


def draw(pairs: Iterable[tuple[Reading, Claim]], count: int, seed: int) -> list[tuple[Reading, Claim]]:
    """The `count` pairs of lowest hash, in the order of their hashes."""

    def rank(pair: tuple[Reading, Claim]) -> tuple[str, str]:
        return hashlib.sha256(f"{seed}/{pair[0].id}/{pair[1].id}".encode()).hexdigest(), pair[1].id

    return heapq.nsmallest(count, pairs, key=rank)


def entry(number: int, reading: Reading, claim: Claim) -> str:
    """One claim as a block of lines."""
    lines = [
        f"--- {number}  document {reading.id}  claim {claim.id}  {reading.outlet or 'no outlet'}, {reading.published or 'undated'}",
        passage(reading, claim),
        f"read as: {_said(reading, claim)}",
        f"voice:   {chain(reading, claim)}",
        "verdict:",
    ]
    return "\n".join(lines)


def passage(reading: Reading, claim: Claim) -> str:
    """The evidence with its neighbouring sentences, on one line, the trigger marked."""
    text, start, end = reading.text, claim.evidence.start, claim.evidence.end
    before = text[max(0, start - _BEFORE) : start]
    after = text[end : end + _AFTER]
    if start > _BEFORE and (cut := _SENTENCE.search(before)):
        before = before[cut.end() :]
    ends = list(_SENTENCE.finditer(after))
    if end + _AFTER < len(text) and ends:
        after = after[: ends[-1].end()]
    t = claim.trigger
    marked = f"{text[start : t.start]}⟦{text[t.start : t.end]}⟧{text[t.end : end]}"
    return f"{_line(before)} >> {_line(marked)} << {_line(after)}"


def chain(reading: Reading, claim: Claim) -> str:
    """The voices of a claim, outermost first: each speaker's words, whom they mean, and the cue."""
    by_id = {a.id: a for a in reading.attributions}
    return " <- ".join(["the page", *(_voice(reading, by_id[name]) for name in claim.attribution)])


def _voice(reading: Reading, a: Attribution) -> str:
    source = " ".join(s.text for s in a.source) or "nobody named"
    meant = {m.id: m.text for m in reading.mentions}.get(a.speaker or "")
    named = f" = {meant}" if meant and meant != source else ""
    return f"{_line(source)}{named} ({_line(' '.join(s.text for s in a.cue)) or 'no cue'}; {a.kind}, {a.polarity}, {a.certainty})"


def _said(reading: Reading, c: Claim) -> str:
    mentions = {m.id: m for m in reading.mentions}
    what: str = c.kind
    if c.event is not None:
        what += f" {c.event.type} {'/'.join(c.event.mode)}".rstrip()
    what += (
        f" {c.relation.type}" if c.relation else f" {c.control.type}" if c.control else f" {c.label.text!r}" if c.label else ""
    )
    rows = (("actor", c.actor), ("recipient", c.recipient), ("place", (c.place,)), ("time", (c.time,)), ("figures", c.figures),
            ("from", c.control.from_ if c.control else ()))  # fmt: skip
    parts = [f"{name} {_names(mentions, ids)}" for name, ids in rows if any(ids)]
    if c.instrument:
        parts.append(f"with {', '.join(s.text for s in c.instrument)}")
    return "; ".join([what, *parts, f"{c.polarity}, {c.certainty}, {c.status}"])


def _names(mentions: dict[str, Mention], ids: Iterable[str | None]) -> str:
    found = []
    for name in ids:
        m = mentions.get(name or "")
        if m is not None:
            meant = m.actor.name if m.actor else m.place.name if m.place else ""
            found.append(_line(m.text) + (f" = {meant}" if meant and meant != m.text else ""))
    return ", ".join(found)


def _line(text: str) -> str:
    return " ".join(text.split())


def _wanted(claim: Claim, kind: str, own: bool) -> bool:
    return (kind == "voice" or claim.kind == "event") and not (own and claim.attribution)


def _claims(path: Path) -> Iterator[tuple[Reading, Claim]]:
    decoder = msgspec.json.Decoder(Reading)
    with path.open("rb") as lines:
        for line in lines:
            if line.strip():
                reading = decoder.decode(line)
                for claim in reading.claims:
                    yield reading, claim


if __name__ == "__main__":
    main()
