"""An actor mention that stands before, as pronouns and descriptions look for it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.entities.agreement import Described
from onrecord.model import Mention


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor mention before; for a pronoun `mention` is what it means, null when that is open."""

    mention: Mention | None
    described: Described | None
    word: str  # a pronoun's, else ""
    head: int
    sentence: int  # its number among those that are not wholly quoted
    subject: bool
    quoted: bool
    source: bool  # at a cue
    speaks: bool  # at the cue of a quotation
    told: bool = False  # within what somebody says


def identity(mention: Mention) -> str:
    """What two mentions of one actor share; descriptions without identity stand alone."""
    actor = mention.actor
    if actor is None:
        return mention.id
    return actor.id or (actor.name.casefold() if mention.form == "name" else mention.id)
