"""All predicates of one document by their token."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Predicate
from onrecord.vocabulary.modality import Modality


@dataclass(frozen=True, slots=True)
class Predicates:
    """`by_token` maps a token index to the predicate whose span it heads; `modality` holds the words by which they were read."""

    all: tuple[Predicate, ...]
    by_token: dict[int, Predicate]
    modality: Modality
