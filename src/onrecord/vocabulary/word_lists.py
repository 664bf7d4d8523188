"""Named lists of words, as the vocabularies of senses, grammar, modality and reporting give them: structures of sets.

A folder's file gives some of them; what all give is laid together, so that a user's file adds to the shipped lists. A list
that nothing reads is an unknown field of its structure, and so an error when the file is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

import msgspec

from onrecord.vocabulary.yaml_files import read_yaml

Words = frozenset[str]
NONE: Words = frozenset()

T = TypeVar("T", bound=msgspec.Struct)


def read_lists(kind: type[T], paths: Sequence[Path]) -> T:
    """One `kind` of the files that are there, each of which gives some of its lists under a provenance.

    Raises VocabularyError for a list that `kind` does not have, and for a file without a provenance.
    """
    file: type[msgspec.Struct] = msgspec.defstruct(
        f"{kind.__name__}File", [("provenance", str)], bases=(kind,), frozen=True, forbid_unknown_fields=True, kw_only=True
    )
    return joined(kind, [read_yaml(path, file) for path in paths if path.exists()])


def joined(kind: type[T], parts: Sequence[msgspec.Struct]) -> T:
    """One `kind` of all parts: each list holds what any of them gives, and so do the lists of the structures within."""
    return kind(**lists(kind, parts))


def lists(kind: type[msgspec.Struct], parts: Sequence[msgspec.Struct]) -> dict[str, Any]:
    """The fields of `kind` by name, joined as `joined` does; each part has them all, and may have others."""
    hints = get_type_hints(kind)
    return {name: _together(hints[name], [getattr(part, name) for part in parts]) for name in kind.__struct_fields__}


def _together(kind: Any, values: Sequence[Any]) -> Any:
    return joined(kind, values) if hasattr(kind, "__struct_fields__") else NONE.union(*values)
