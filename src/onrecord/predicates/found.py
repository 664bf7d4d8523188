"""All predicates of one document by their token."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Predicate


@dataclass(frozen=True, slots=True)
class Predicates:
    """`by_token` maps a token index to the predicate whose span it heads."""

    all: tuple[Predicate, ...]
    by_token: dict[int, Predicate]
