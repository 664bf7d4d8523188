"""What forms offer: the closed lists of the codebook and of the contract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from onrecord import model
from onrecord.incidents.judgements import Clearable
from onrecord.vocabulary.plover import MODES, QUAD


@dataclass(frozen=True, slots=True)
class Choices:
    """`words` holds the words of a claim's status, polarity and certainty."""

    types: tuple[str, ...]
    modes: tuple[str, ...]
    relations: tuple[str, ...]
    standings: tuple[str, ...]
    words: dict[str, tuple[str, ...]]
    clearable: tuple[str, ...]


CHOICES = Choices(
    tuple(sorted(QUAD)),
    tuple(sorted({mode for modes in MODES.values() for mode in modes})),
    get_args(model.RelationType),
    get_args(model.Standing),
    {"status": get_args(model.Status), "polarity": get_args(model.Polarity), "certainty": get_args(model.Certainty)},
    get_args(Clearable),
)
