"""Who is really behind a claim, so that ten outlets quoting one monitor count as one source.

The innermost voice that has a name speaks; behind a voice without one ("a security source") stands whoever relays it.
What a copy or a spliced paragraph says is the original's. How the voices of one page bear on each other: independent.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from onrecord.incidents.copies import Copies
from onrecord.model import Attribution, Claim, Mention, Reading
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.folding import fold
from onrecord.vocabulary.tables import read_table

_VOICES = frozenset(("speech", "document"))  # a thought or a perception is told by somebody else


@dataclass(frozen=True, slots=True)
class Voice:
    """What one document alone says of a claim's source: `named` identities (actor id or folded name) or an unnamed speaker."""

    key: str  # "actor:ID", "name:FOLDED", or empty for the page itself
    label: str  # as it is shown; empty for the page itself
    unnamed: bool  # somebody speaks who has no name


@dataclass(frozen=True, slots=True)
class Source:
    """`key` is equal for equal sources; `label` is shown; `quoted`: somebody other than the page speaks, `unnamed` without
    a name; `relay` is the key of the outlet that prints it."""

    key: str
    label: str
    quoted: bool
    unnamed: bool = False
    relay: str = ""


PAGE = Voice("", "", False)


def voice_of(claim: Claim, attributions: Mapping[str, Attribution], mentions: Mapping[str, Mention]) -> Voice:
    """The innermost named voice of a claim, or the page's own; `unnamed` when somebody nameless speaks inside it."""
    unnamed = False
    for id in reversed(claim.attribution):
        attribution = attributions.get(id)
        if attribution is None or attribution.kind not in _VOICES:
            continue
        mention = mentions.get(attribution.speaker or "")
        named = _identity(mention) or _apposed(attribution, mentions)
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


def _apposed(attribution: Attribution, mentions: Mapping[str, Mention]) -> tuple[str, str] | None:
    """The name behind a comma in the words of a source: "a spokesman for the ministry, Colonel Omar Vard"."""
    for span in attribution.source:
        if "," not in span.text or attribution.kind not in _VOICES:
            continue
        for mention in mentions.values():
            inside = span.start < mention.start and mention.end <= span.end
            if not inside or mention.form != "name" or mention.actor is None or mention.actor.id:
                continue
            before, after = span.text[: mention.start - span.start].rstrip(), span.text[mention.end - span.start :].lstrip()
            if before.endswith(",") and not after.strip(" ,"):
                return _identity(mention)
    return None


def sources_of(
    said: Iterable[tuple[str, str, int, Voice]], outlets: Mapping[str, str | None], copies: Copies
) -> dict[tuple[str, str], Source]:
    """The sources of the claims of one incident, by (document, claim), brought to common terms.

    `said`: document, claim, character and voice of each; `outlets`: of their documents and of what those copy. A name is an
    outlet's where the vocabularies know it so, or where a voice of the same incident bears it.
    """
    said = tuple(said)
    known: dict[str, str] = {}
    for *_, voice in said:
        folded = " ".join(fold(voice.label))
        if voice.key.startswith("actor:") and folded:
            id = voice.key.removeprefix("actor:")
            known[folded] = min(id, known.get(folded, id))
    found = {}
    for document, claim, start, voice in said:
        origin = copies.origin(document, start)
        relay, label = _outlet(outlets.get(origin), origin, known)
        if voice.key:
            found[document, claim] = Source(same(voice.key, known), voice.label, True, False, relay)
        elif voice.unnamed:
            found[document, claim] = Source(f"unnamed via {relay}", f"unnamed via {label}", True, True, relay)
        else:
            found[document, claim] = Source(relay, label, False, False, relay)
    return found


def _outlet(outlet: str | None, document: str, known: Mapping[str, str]) -> tuple[str, str]:
    folded = " ".join(fold(outlet)) if outlet else ""
    if not outlet or not folded:
        return f"text:{document}", f"document {document}"
    return same(f"name:{folded}", known), outlet


def same(key: str, known: Mapping[str, str]) -> str:
    """The key of a source; a name that is an outlet's is that outlet."""
    if key.startswith("name:"):
        name = key.removeprefix("name:")
        id = known_outlets().get(name) or known.get(name)
        return f"actor:{id}" if id else key
    return key


def graded(grades: Mapping[str, str], known: Iterable[tuple[str, str]] = ()) -> dict[str, str]:
    """Grades by key of the source; they are given to outlets and speakers by name, or to actors by id.

    `known` are folded names with the ids of the actors who bear them.
    """
    ids: dict[str, list[str]] = {}
    for name, id in sorted(set(known)):
        ids.setdefault(name, []).append(id)
    found: dict[str, str] = {}
    for name, grade in sorted(grades.items()):
        found[f"actor:{name}"] = grade
        folded = " ".join(fold(name))
        if folded:
            found[same(f"name:{folded}", {})] = grade
            found.update((f"actor:{id}", grade) for id in ids.get(folded, ()))
    return found


@lru_cache(maxsize=1)
def known_outlets() -> dict[str, str]:
    """Folded name to actor id of the outlets that the vocabularies know; a name of several takes the first id in order."""
    found: dict[str, str] = {}
    for row in read_table(SHIPPED / "actors" / "outlets.tsv", ("id", "name", "kind", "country", "domains", "aliases")):
        for name in (row.text("name"), *row.items("aliases")):
            folded, id = " ".join(fold(name)), row.text("id")
            if folded and (folded not in found or id < found[folded]):
                found[folded] = id
    return found


def names_of(reading: Reading) -> set[tuple[str, str]]:
    """(folded name, actor id) of all actors that a Reading resolved, by their words and by their canonical name."""
    found = set()
    for mention in reading.mentions:
        if mention.actor is not None and mention.actor.id and mention.form == "name":
            found.add((" ".join(fold(mention.text)), mention.actor.id))
            found.add((" ".join(fold(mention.actor.name)), mention.actor.id))
    return found
