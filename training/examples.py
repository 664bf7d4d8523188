"""Examples for training: one for every event and lookalike of a sentence, with the parties that could take part in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from onrecord.claims.second_look import LONGEST, TYPES, Stretch
from onrecord.documents.plain import plain_document
from onrecord.model import Reading
from onrecord.reader import Reader
from training.items import Item, Told

NEITHER, ACTOR, RECIPIENT = range(3)
_OTHER_SPELLING = 0.5  # weight of the reader's own words for a party that is written differently
_UNWRITTEN = 0.5  # weight of a word that the reader takes for an event and the writer passed over
_ALIKE = 0.6  # of a party's characters that other words for it hold


@dataclass(slots=True)
class Example:
    """`pieces` of the sentence, those `marked`, the `type`; and for each row of pieces its part and its weight."""

    where: str
    pieces: list[int]
    marked: list[int]
    type: int
    weight: float
    rows: list[list[int]] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)


def make_examples(items: Sequence[Item], tokenizer: Any) -> list[Example]:
    """All examples of all items; the product itself gives the parties that have no part and the words it takes for events."""
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    documents = (plain_document(item.text, id=item.where, sha256=item.where) for item in items)
    readings = Reader(least=0, second_look=False).read_documents(documents)
    return [e for item, reading in zip(items, readings, strict=True) for e in _of(item, reading, tokenizer.encode(item.text))]


def _of(item: Item, reading: Reading, encoded: Any) -> Iterator[Example]:
    def within(stretch: Stretch) -> list[int]:
        return [i for i, (a, b) in enumerate(encoded.offsets) if a < stretch[1] and stretch[0] < b]

    named = [(m.start, m.end) for m in reading.mentions if m.kind in ("actor", "place")]
    for told in item.told:
        example = Example(item.where, encoded.ids, within(told.trigger), TYPES.index(told.type), 1.0)
        for stretch, part, weight in _parties(told, item.told, named):
            if row := within(stretch):
                example.rows.append(row)
                example.parts.append(part)
                example.weights.append(weight)
        if example.marked:
            yield example
    written = [t.trigger for t in item.told]
    passed = [(c.trigger.start, c.trigger.end) for c in reading.claims if c.kind == "event"]
    for stretch in _apart(item.lookalikes, written):
        if marked := within(stretch):
            yield Example(item.where, encoded.ids, marked, 0, 1.0)
    for stretch in _apart(passed, [*written, *item.lookalikes]):
        if marked := within(stretch):
            yield Example(item.where, encoded.ids, marked, 0, _UNWRITTEN)


def _parties(told: Told, others: Iterable[Told], named: Sequence[Stretch]) -> Iterator[tuple[Stretch, int, float]]:
    """(stretch, part, weight) of whoever takes part, of other words for them, and of the rest of the sentence's parties."""
    taking = (*told.actor, *told.recipient)
    for part, stretches in ((ACTOR, told.actor), (RECIPIENT, told.recipient)):
        for stretch in stretches:
            yield stretch, part, 1.0
            for other in named:
                if other != stretch and _meet(other, stretch) and other[1] - other[0] >= _ALIKE * (stretch[1] - stretch[0]):
                    yield other, part, _OTHER_SPELLING
    for stretch in _apart(named, taking):
        yield stretch, NEITHER, 1.0
    seen = set(named)
    for other_told in others:
        for stretch in _apart((*other_told.actor, *other_told.recipient), taking):
            if other_told is not told and stretch not in seen:
                seen.add(stretch)
                yield stretch, NEITHER, 1.0


def _apart(stretches: Iterable[Stretch], others: Sequence[Stretch]) -> Iterator[Stretch]:
    return (s for s in stretches if not any(_meet(s, o) for o in others))


def _meet(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]
