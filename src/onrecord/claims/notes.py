"""What was seen in a sentence and what became of it, for `read --explain`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """One word that could have said something: its characters, what was decided, why, and the claim's id if there is one.

    A sentence in which nothing was seen has one note with `word` null and the sentence's characters.
    """

    start: int
    end: int
    word: str | None
    outcome: str  # "claim", "merged", "dropped", "no claim"
    reason: str
    claim: str | None = None
