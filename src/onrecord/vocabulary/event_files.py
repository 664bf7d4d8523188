"""The shapes of the files of the event lexicon, as they are written (docs/extending.md); unknown keys are errors."""

from __future__ import annotations

import msgspec

from onrecord.vocabulary.acled import AcledCase
from onrecord.vocabulary.event_types import ModeEntry


class EntryRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry of the lexicon: words that share everything else (docs/extending.md)."""

    words: tuple[str, ...]
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    unless_object: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    unless_subject: tuple[str, ...] = ()
    unless_prep: tuple[str, ...] = ()
    symmetric: bool = False
    weak: bool = False
    status: str = ""
    complement: str = "any"
    voice: str = "any"


class EventFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of one event type."""

    type: str
    provenance: str = ""
    quad: int = 0
    modes: dict[str, ModeEntry] = {}
    definition: str = ""
    score: float = 0
    cameo: tuple[str, ...] = ()
    acled: tuple[str, ...] = ()
    acled_civilians: tuple[str, ...] = ()
    acled_cases: tuple[AcledCase, ...] = ()
    example: str = ""
    verbs: tuple[EntryRow, ...] = ()
    nouns: tuple[EntryRow, ...] = ()
    adjectives: tuple[EntryRow, ...] = ()


class LightFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`events/_light.yaml`: verbs around an event noun."""

    provenance: str = ""
    light_verbs: tuple[str, ...] = ()
    support_verbs_passive: tuple[str, ...] = ()


class IdiomsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`events/_idioms.yaml`: fixed expressions that are no event."""

    provenance: str = ""
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


class ContextsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`events/_contexts.yaml`: keywords of PLOVER's contexts, and phrases that show none."""

    contexts: dict[str, tuple[str, ...]]
    provenance: str = ""
    masked: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


class WordsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`events/_words.yaml`: lists by which events are put together."""

    words: dict[str, tuple[str, ...]]
    provenance: str = ""


class ClassesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of classes of nouns."""

    classes: dict[str, tuple[str, ...]]
    provenance: str = ""
