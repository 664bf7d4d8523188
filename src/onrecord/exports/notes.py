"""The notes of `--explain`: sentence by sentence, what was seen, what became of it, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.claims.notes import Note
from onrecord.exports.safe import line
from onrecord.model import Block, Extent, Reading

_STYLES = {"claim": "green", "merged": "cyan", "dropped": "yellow", "no claim": "dim"}


def notes_text(reading: Reading, notes: Sequence[Note]) -> RenderableType:
    """For every sentence its words, then one line per word that could have said something: outcome, word, reason."""
    parts: list[RenderableType] = []
    for sentence, seen in by_sentence(reading, notes):
        parts.append(Text(line(reading.text[sentence.start : sentence.end]), style="bold"))
        table = Table.grid(padding=(0, 2, 0, 0))
        for width in (10, 14):
            table.add_column(min_width=width, no_wrap=width == 10)
        table.add_column(ratio=1)
        for note in seen:
            word = "" if note.word is None else line(note.word)
            table.add_row(Text(f"  {note.outcome}", style=_STYLES.get(note.outcome, "")), word, Text(line(note.reason)))
        parts += [table, Text()]
    return Group(*parts)


def by_sentence(reading: Reading, notes: Sequence[Note]) -> Iterator[tuple[Extent, list[Note]]]:
    """Notes under their sentences in text order.

    A Reading holds the sentences of its claims, and a note without a word holds its own; any other note stands
    under the characters between those.
    """
    known = {(c.evidence.start, c.evidence.end) for c in reading.claims} | {(n.start, n.end) for n in notes if n.word is None}
    ordered = sorted(known)
    found: dict[tuple[int, int], list[Note]] = {}
    for note in sorted(notes, key=lambda n: (n.start, n.end)):
        around = next((s for s in ordered if s[0] <= note.start < s[1]), None) or _gap(note, ordered, reading.blocks)
        found.setdefault(around, []).append(note)
    for start, end in sorted(found):
        yield Extent(start, end), found[start, end]


def _gap(note: Note, sentences: Sequence[tuple[int, int]], blocks: Sequence[Block]) -> tuple[int, int]:
    """The characters between the known sentences around a note, within its block."""
    block = next((b for b in blocks if b.start <= note.start < b.end), Block(note.start, note.end, "paragraph"))
    start = max([block.start, *(s[1] for s in sentences if s[1] <= note.start)])
    end = min([block.end, *(s[0] for s in sentences if s[0] >= note.end)])
    return start, max(end, note.end)
