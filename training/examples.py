"""Examples for training: the events and lookalikes of a sentence, with the parties that could take part in each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
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
class Marked:
    """What is to be said of some pieces, `marked`: their `type` and, for each row of pieces, its part and its weight."""

    marked: list[int]
    type: int
    weight: float
    rows: list[list[int]] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Example:
    """The `pieces` of a sentence, the type that each tells (0: none, None: nobody knows), and all that is marked in it."""

    where: str
    pieces: list[int]
    told: list[int | None]
    marked: list[Marked]


def make_examples(items: Sequence[Item], tokenizer: Any) -> list[Example]:
    """An example for each item; the product itself gives the parties that have no part and the words it takes for events."""
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    documents = (plain_document(item.text, id=item.where, sha256=item.where) for item in items)
    readings = Reader(least=0, second_look=False).read_documents(documents)
    made = (_of(item, reading, tokenizer.encode(item.text)) for item, reading in zip(items, readings, strict=True))
    return list(made)


def _of(item: Item, reading: Reading, encoded: Any) -> Example:
    def within(stretch: Stretch) -> list[int]:
        return [i for i, (a, b) in enumerate(encoded.offsets) if a < stretch[1] and stretch[0] < b]

    named = [(m.start, m.end) for m in reading.mentions if m.kind in ("actor", "place")]
    found = [_told(told, item.told, named, within) for told in item.told]
    written = [t.trigger for t in item.told]
    passed = [(c.trigger.start, c.trigger.end) for c in reading.claims if c.kind == "event"]
    found += [Marked(within(stretch), 0, 1.0) for stretch in _apart(item.lookalikes, written)]
    found += [Marked(within(stretch), 0, _UNWRITTEN) for stretch in _apart(passed, [*written, *item.lookalikes])]
    told: list[int | None] = [0] * len(encoded.ids)
    for marked in found:
        if marked.type or marked.weight == _UNWRITTEN:
            for i in marked.marked:
                told[i] = told[i] or marked.type or None
    return Example(item.where, encoded.ids, told, [m for m in found if m.marked])


def _told(told: Told, others: Iterable[Told], named: Sequence[Stretch], within: Callable[[Stretch], list[int]]) -> Marked:
    marked = Marked(within(told.trigger), TYPES.index(told.type), 1.0)
    for stretch, part, weight in _parties(told, others, named):
        if row := within(stretch):
            marked.rows.append(row)
            marked.parts.append(part)
            marked.weights.append(weight)
    return marked


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
