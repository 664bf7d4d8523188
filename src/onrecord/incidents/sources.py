"""Who is really behind a claim, so that ten outlets quoting one monitor count as one source.

The innermost voice that has a name speaks; behind a voice without one ("a security source") stands whoever relays it.
An outlet that names its source for a happening is not a second source of it. What a copy or a spliced paragraph says
is the original's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.incidents.copies import Copies
from onrecord.model import Attribution, Claim, Mention, Reading
from onrecord.vocabulary.folding import fold

_VOICES = frozenset(("speech", "document"))  # a thought or a perception is told by somebody else


@dataclass(frozen=True, slots=True)
class Voice:
    """What one document alone says of a claim's source: `named` identities (actor id or folded name) or an unnamed speaker."""

    key: str  # "actor:ID", "name:FOLDED", or empty for the page itself
    label: str  # as it is shown; empty for the page itself
    unnamed: bool  # somebody speaks who has no name


@dataclass(frozen=True, slots=True)
class Source:
    """`key` is equal for equal sources; `label` is shown; `named`: somebody other than the page is quoted."""

    key: str
    label: str
    quoted: bool


PAGE = Voice("", "", False)


def voice_of(claim: Claim, attributions: Mapping[str, Attribution], mentions: Mapping[str, Mention]) -> Voice:
    """The innermost named voice of a claim, or the page's own; `unnamed` when somebody nameless speaks inside it."""
    unnamed = False
    for id in reversed(claim.attribution):
        attribution = attributions.get(id)
        if attribution is None or attribution.kind not in _VOICES:
            continue
        mention = mentions.get(attribution.speaker or "")
        named = _identity(mention)
        if named is not None:
            return Voice(named[0], named[1], unnamed)
        unnamed = True
    return Voice("", "", unnamed)


def _identity(mention: Mention | None) -> tuple[str, str] | None:
    """Key and label of a speaker who has an identity or a name of their own; None for "witnesses" and pronouns."""
    if mention is None or mention.actor is None:
        return None
    actor = mention.actor
    if actor.id and actor.country and actor.id.startswith(f"{actor.country}:") and "MIL" in actor.sector:
        return f"actor:{actor.country}:military", actor.name  # "the army said", "the military said": one voice
    if actor.id:
        return f"actor:{actor.id}", actor.name
    if mention.form == "name" or (actor.name and actor.name[:1].isupper() and mention.form == "pronoun"):
        folded = " ".join(fold(actor.name or mention.text))
        return (f"name:{folded}", actor.name or mention.text) if folded else None
    return None


class Sources:
    """Voices of many documents brought to common terms: outlets known as actors, persons by their names, copies."""

    def __init__(self, outlets: Mapping[str, str | None], known: Mapping[str, str], copies: Copies) -> None:
        """`outlets`: document id to outlet; `known`: folded name to actor id, from all Readings."""
        self._outlets = outlets
        self._known = known
        self._copies = copies

    def source(self, voice: Voice, document: str, start: int) -> Source:
        """The source of a claim that stands at a character of a document."""
        if voice.key:
            return Source(self._same(voice.key), voice.label, True)
        origin = self._copies.origin(document, start)
        outlet = self._outlets.get(origin)
        key, label = self._outlet(outlet, origin)
        if voice.unnamed:
            return Source(f"unnamed via {key}", f"unnamed via {label}", True)
        return Source(key, label, False)

    def graded(self, grades: Mapping[str, str]) -> dict[str, str]:
        """Grades by key of the source; they are given to outlets and speakers by name, or to actors by id."""
        found: dict[str, str] = {}
        for name, grade in sorted(grades.items()):
            found[f"actor:{name}"] = grade
            folded = " ".join(fold(name))
            if folded:
                found[self._same(f"name:{folded}")] = grade
        return found

    def _outlet(self, outlet: str | None, document: str) -> tuple[str, str]:
        folded = " ".join(fold(outlet)) if outlet else ""
        if not outlet or not folded:
            return f"text:{document}", f"document {document}"
        return self._same(f"name:{folded}"), outlet

    def _same(self, key: str) -> str:
        """A name that some Reading resolved to an identity is that identity."""
        if key.startswith("name:"):
            id = self._known.get(key.removeprefix("name:"))
            return f"actor:{id}" if id else key
        return key


def known_names(readings: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Folded name to actor id from (name, id) pairs; a name of several identities takes the first id in order."""
    found: dict[str, str] = {}
    for name, id in readings:
        folded = " ".join(fold(name))
        if folded and (folded not in found or id < found[folded]):
            found[folded] = id
    return found


def names_of(reading: Reading) -> set[tuple[str, str]]:
    """(name, actor id) of all actors that a Reading resolved, by their words and by their canonical name."""
    found = set()
    for mention in reading.mentions:
        if mention.actor is not None and mention.actor.id and mention.form == "name":
            found.add((mention.text, mention.actor.id))
            found.add((mention.actor.name, mention.actor.id))
    return found
