"""Names and words as a query compares them: without case, accents, hyphens and apostrophes."""

from __future__ import annotations

from onrecord.vocabulary.folding import units


def folded(text: str) -> str:
    """ "Hay'at Tahrir al-Sham" -> "hayat tahrir al sham"; a text without letters and digits comes back as it is."""
    return " ".join(unit.folded for unit in units(text)) or text.strip()


def clean(text: str) -> str:
    """The text without the one character that PostgreSQL cannot hold; offsets stay."""
    return text.replace("\x00", "\ufffd") if "\x00" in text else text
