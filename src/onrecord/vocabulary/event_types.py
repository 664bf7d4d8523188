"""Event types and modes beyond PLOVER's: what a user's lexicon file declares, checked before any of its words is compiled.

A file whose `type` is not PLOVER's makes a type of its own when it gives a `quad`; `modes` adds modes to it, or to one of
PLOVER's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from onrecord.vocabulary.acled import AcledCase
from onrecord.vocabulary.acled import check as check_acled
from onrecord.vocabulary.errors import VocabularyError, nearest
from onrecord.vocabulary.plover import MODES, QUAD

_NAME = re.compile(r"[A-Z][A-Z0-9_]*")
_MODE = re.compile(r"[a-z][a-z0-9-]*")


class ModeEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a mode is coded for; `acled_civilians` stands for `acled` where only civilians are hit, `acled_cases` before both.

    Empty: as the type.
    """

    definition: str = ""
    score: float | None = None
    cameo: tuple[str, ...] = ()
    acled: tuple[str, ...] = ()
    acled_civilians: tuple[str, ...] = ()
    example: str = ""
    acled_cases: tuple[AcledCase, ...] = ()


class TypeEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`score` is PLOVER's scale from -10 (conflict) to 10 (cooperation); `cameo` are root codes, kept as strings."""

    definition: str
    score: float
    cameo: tuple[str, ...] = ()
    acled: tuple[str, ...] = ()
    acled_civilians: tuple[str, ...] = ()
    example: str = ""
    acled_cases: tuple[AcledCase, ...] = ()


class OwnType(msgspec.Struct, frozen=True):
    """What a user's files say of one type; `quad` is 0 where they only add modes to a type of PLOVER's."""

    quad: int
    entry: TypeEntry
    modes: dict[str, ModeEntry]


class Declared(msgspec.Struct, frozen=True):
    """The head of one lexicon file: everything but its words."""

    path: Path
    type: str
    quad: int
    entry: TypeEntry
    modes: dict[str, ModeEntry]


def own_types(heads: Sequence[Declared]) -> dict[str, OwnType]:
    """Types and modes that the files declare, by type; later files add modes and replace what they say again.

    Raises VocabularyError for an unknown type without `quad`, a quad that is none of 1 to 4 or contradicts another, and names
    that are not written as types (capitals) and modes (small letters) are.
    """
    found: dict[str, OwnType] = {}
    declared = {h.type for h in heads if h.quad}
    for head in heads:
        if head.quad or head.type not in (*MODES, *declared):
            _check_type(head, found.get(head.type))
        check_rows(head.path, head.entry)
        for mode in head.modes.values():
            check_rows(head.path, mode)
        for name in head.modes:
            if not _MODE.fullmatch(name):
                raise VocabularyError(head.path, None, f"mode {name!r}", "write modes in small letters and hyphens")
        if head.quad or head.modes:
            before = found.get(head.type, OwnType(0, head.entry, {}))
            entry = head.entry if head.quad else before.entry
            found[head.type] = OwnType(head.quad or before.quad, entry, {**before.modes, **head.modes})
    return found


def check_rows(path: Path, entry: ModeEntry | TypeEntry) -> None:
    """VocabularyError for a row of ACLED's that it does not have, and for a case of nothing known."""
    check_acled(path, (*entry.acled, *entry.acled_civilians), entry.acled_cases)


def _check_type(head: Declared, before: OwnType | None) -> None:
    if head.type in MODES:
        raise VocabularyError(head.path, None, f"{head.type} is PLOVER's: its quad is {QUAD[head.type]}", "leave `quad` out")
    if not head.quad:
        remedy = nearest(head.type, MODES)
        raise VocabularyError(
            head.path,
            None,
            f"unknown type {head.type!r}",
            f"{remedy}{'; ' if remedy else ''}a type of your own needs `quad: 1` to 4",
        )
    if head.quad not in (1, 2, 3, 4):
        raise VocabularyError(
            head.path, None, f"quad {head.quad}", "1 and 2 are cooperation, 3 and 4 conflict; 2 and 4 are deeds"
        )
    if before is not None and before.quad not in (0, head.quad):
        raise VocabularyError(head.path, None, f"{head.type} has quad {before.quad} in another file", "give one quad")
    if not _NAME.fullmatch(head.type):
        raise VocabularyError(head.path, None, f"type {head.type!r}", "write types in capitals, as LOOT or TAX_REVOLT")
    if not head.entry.definition:
        raise VocabularyError(head.path, None, f"{head.type} has no definition", "say in `definition` what it is coded for")


def all_modes(own: Mapping[str, OwnType]) -> dict[str, frozenset[str]]:
    """Modes by type: PLOVER's and the user's."""
    return {name: MODES.get(name, frozenset()) | frozenset(own[name].modes if name in own else ()) for name in (*MODES, *own)}


def all_quads(own: Mapping[str, OwnType]) -> dict[str, int]:
    """Quad class by type: PLOVER's and the user's."""
    return {**{name: found.quad for name, found in own.items()}, **QUAD}
