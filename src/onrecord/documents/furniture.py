"""Which lines of a page are server errors or furniture; the patterns are data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.yaml_files import read_yaml

_ERROR_LENGTH, _FURNITURE_LENGTH = 200, 140  # characters; longer lines are prose


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    errors: tuple[str, ...]
    furniture: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """Compiled patterns; `error_inside` finds a bracketed server error glued to a paragraph."""

    errors: re.Pattern[str]
    furniture: re.Pattern[str]

    def is_error(self, line: str) -> bool:
        return len(line) < _ERROR_LENGTH and self.errors.search(line) is not None

    def is_furniture(self, line: str) -> bool:
        return len(line) < _FURNITURE_LENGTH and self.furniture.fullmatch(line) is not None


@lru_cache(maxsize=1)
def furniture() -> Furniture:
    """The shipped patterns, compiled once per process."""
    file = read_yaml(SHIPPED / "documents" / "furniture.yaml", _File)
    together = "|".join(f"(?:{p})" for p in file.furniture)
    return Furniture(re.compile("|".join(file.errors), re.IGNORECASE), re.compile(rf"(?:{together})\s*:?", re.IGNORECASE))
