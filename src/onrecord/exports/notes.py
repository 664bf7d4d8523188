"""The notes of `--explain`: each sentence, what was seen in it, and what became of that."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from onrecord.claims.notes import Note
from onrecord.model import Reading

_STYLES = {"claim": "green", "merged": "cyan", "dropped": "yellow", "no claim": "dim"}


def notes_text(reading: Reading, notes: Sequence[Note]) -> Text:
    """One line per note in text order: outcome, word, reason."""
    out = Text()
    for note in sorted(notes, key=lambda n: (n.start, n.end)):
        out.append(f"{note.outcome:8} ", style=_STYLES.get(note.outcome, ""))
        words = note.word if note.word is not None else " ".join(reading.text[note.start : note.end].split())[:70]
        out.append(words, style="bold" if note.word is not None else "dim").append(f"  {note.reason}\n")
    return out
