"""Named lists of words, as the vocabularies of senses, grammar, modality and reporting give them: structures of sets.

A folder's file gives some of them; what all give is laid together, so that a user's file adds to the shipped lists. A list
that nothing reads is an unknown field of its structure, and so an error when the file is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar, get_type_hints

import msgspec

Words = frozenset[str]
NONE: Words = frozenset()

T = TypeVar("T", bound=msgspec.Struct)


def joined(kind: type[T], parts: Sequence[msgspec.Struct]) -> T:
    """One `kind` of all parts: each list holds what any of them gives, and so do the lists of the structures within."""
    return kind(**lists(kind, parts))


def lists(kind: type[msgspec.Struct], parts: Sequence[msgspec.Struct]) -> dict[str, Any]:
    """The fields of `kind` by name, joined as `joined` does; each part has them all, and may have others."""
    hints = get_type_hints(kind)
    return {name: _together(hints[name], [getattr(part, name) for part in parts]) for name in kind.__struct_fields__}


def _together(kind: Any, values: Sequence[Any]) -> Any:
    return joined(kind, values) if hasattr(kind, "__struct_fields__") else NONE.union(*values)
