"""Codes of other data sets for an event, as far as the codebook has them: what POLECAT's and ACLED's columns ask for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from onrecord.model import Event
from onrecord.vocabulary.codebook import CodebookType


class Codes(Protocol):
    """`acled`: (event type, sub-event type or ""), the best first, empty where there is none; `score`: PLOVER's, -10 to 10."""

    @property
    def acled(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def score(self) -> float: ...


class Coder(Protocol):
    """Whoever knows the codes of an event; `civilians`: only civilians are its recipients."""

    def codes(self, event: Event, civilians: bool = False) -> Codes: ...


@dataclass(frozen=True, slots=True)
class TypeCodes:
    """The codes of a type."""

    acled: tuple[tuple[str, str], ...]
    score: float


@dataclass(frozen=True, slots=True)
class ByType:
    """Codes by type alone, from the codebook."""

    types: dict[str, TypeCodes]

    def codes(self, event: Event, civilians: bool = False) -> TypeCodes:
        return self.types.get(event.type, TypeCodes((), 0.0))


def by_type(codebook: Iterable[CodebookType]) -> ByType:
    def split(text: str) -> tuple[str, str]:
        event, _, sub = text.partition(": ")
        return event, sub

    return ByType({t.name: TypeCodes(tuple(map(split, t.entry.acled)), t.entry.score) for t in codebook})
