"""What the closed words of the record mean, beside event types and modes: `codebook/words.yaml`, checked against their lists."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import msgspec

from onrecord.model import Certainty, ClaimKind, ControlType, Polarity, RelationType, Status
from onrecord.vocabulary.errors import VocabularyError, nearest
from onrecord.vocabulary.plover import CONTEXTS, SECTORS
from onrecord.vocabulary.yaml_files import read_yaml


class WordEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a word is coded for, and a sentence of which the reader makes a claim with it; empty where none can show it."""

    definition: str
    example: str = ""


class CodebookWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The closed lists by their words, in the order in which they are shown."""

    contexts: dict[str, WordEntry] = {}
    sectors: dict[str, WordEntry] = {}
    relations: dict[str, WordEntry] = {}
    controls: dict[str, WordEntry] = {}
    claims: dict[str, WordEntry] = {}
    statuses: dict[str, WordEntry] = {}
    polarities: dict[str, WordEntry] = {}
    certainties: dict[str, WordEntry] = {}

    def lists(self) -> dict[str, dict[str, WordEntry]]:
        """Every list by its name."""
        return {name: getattr(self, name) for name in self.__struct_fields__}


CLOSED: dict[str, tuple[str, ...]] = {
    "contexts": tuple(sorted(CONTEXTS)),
    "sectors": tuple(sorted(SECTORS)),
    "relations": get_args(RelationType),
    "controls": get_args(ControlType),
    "claims": get_args(ClaimKind),
    "statuses": get_args(Status),
    "polarities": get_args(Polarity),
    "certainties": get_args(Certainty),
}


def load_codebook_words(folders: Sequence[Path]) -> CodebookWords:
    """Every word of every closed list, in the list's order; a later folder may say it in other words.

    Raises VocabularyError for a word that its list does not have.
    """
    found: dict[str, dict[str, WordEntry]] = {name: {} for name in CLOSED}
    for folder in folders:
        path = folder / "codebook" / "words.yaml"
        if not path.exists():
            continue
        for name, words in read_yaml(path, CodebookWords).lists().items():
            for word, entry in words.items():
                if word not in CLOSED[name]:
                    raise VocabularyError(path, None, f"{word!r} is none of the {name}", nearest(word, CLOSED[name]))
                found[name][word] = entry
    return CodebookWords(
        **{name: {word: found[name].get(word, WordEntry("")) for word in words} for name, words in CLOSED.items()}
    )
