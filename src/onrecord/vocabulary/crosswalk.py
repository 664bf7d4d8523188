"""From an event of onrecord's to the codes of other data sets: CAMEO root, ACLED event and sub-event type, quad class.

The tables are the codebook's (`codebook/types.yaml`, `codebook/modes.yaml` and the user's own types); a mode's row stands before
its type's. A crosswalk of types is coarse by nature: ACLED tells events apart by who takes part, which only the caller knows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model import Event
from onrecord.vocabulary.codebook import CodebookType
from onrecord.vocabulary.event_types import ModeEntry, TypeEntry


@dataclass(frozen=True, slots=True)
class Codes:
    """`cameo`: root codes with their leading zero; `acled`: (event type, sub-event type or ""), the best first; may be empty."""

    cameo: tuple[str, ...]
    acled: tuple[tuple[str, str], ...]
    quad: int
    score: float


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Every type of a codebook by name; made once by `crosswalk_of`, asked once an event by `codes`."""

    types: dict[str, CodebookType]

    def codes(self, event: Event, civilians: bool = False) -> Codes:
        """The codes of an event; `civilians`: whether only civilians are its recipients. Unknown types have only their quad."""
        found = self.types.get(event.type)
        if found is None:
            return Codes((), (), event.quad, 0)
        mode = next((found.modes[m] for m in event.mode if m in found.modes), ModeEntry())
        score = found.entry.score if mode.score is None else mode.score
        return Codes(mode.cameo or found.entry.cameo, _acled(mode, found.entry, civilians), event.quad, score)


def crosswalk_of(types: Iterable[CodebookType]) -> Crosswalk:
    """The crosswalk of these types."""
    return Crosswalk({t.name: t for t in types})


def _acled(mode: ModeEntry, entry: TypeEntry, civilians: bool) -> tuple[tuple[str, str], ...]:
    own = (mode.acled_civilians or mode.acled) if civilians else mode.acled
    general = (entry.acled_civilians or entry.acled) if civilians else entry.acled
    parts = (text.partition(": ") for text in own or general)
    return tuple((event, sub) for event, _, sub in parts)
