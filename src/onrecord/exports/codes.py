"""What the columns of POLECAT and ACLED ask of an event: its codes there, as `vocabulary.crosswalk` gives them."""

from __future__ import annotations

from typing import Protocol

from onrecord.model import Event


class Codes(Protocol):
    """`acled`: (event type, sub-event type or ""), the best first, empty where there is none; `score`: PLOVER's, -10 to 10."""

    @property
    def acled(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def score(self) -> float: ...


class Coder(Protocol):
    """Whoever knows the codes of an event; `civilians`: only civilians are its recipients."""

    def codes(self, event: Event, civilians: bool = False) -> Codes: ...
