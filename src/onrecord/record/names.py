"""Names and words as a query compares them: without case, accents, hyphens and apostrophes."""

from __future__ import annotations

from onrecord.vocabulary.folding import units

_GREATEST = 2**31 - 1
_DIGITS = len(str(_GREATEST))


def folded(text: str) -> str:
    """ "Hay'at Tahrir al-Sham" -> "hayat tahrir al sham"; a text without letters and digits comes back as it is."""
    return " ".join(unit.folded for unit in units(text)) or text.strip()


def geonames_id(text: str) -> int | None:
    """The GeoNames id that somebody wrote: ASCII digits, and no more than a column of 32 bits holds; None for a name."""
    known = text.isascii() and text.isdecimal() and len(text) <= _DIGITS and int(text) <= _GREATEST
    return int(text) if known else None


def clean(text: str) -> str:
    """The text without the one character that PostgreSQL cannot hold; offsets stay."""
    return text.replace("\x00", "\ufffd") if "\x00" in text else text
