"""From an event of onrecord's to the codes of other data sets: CAMEO root, ACLED event and sub-event type, quad class.

The tables are the codebook's (`codebook/types.yaml`, `codebook/modes.yaml` and the user's own types); a mode's rows stand before
its type's. ACLED tells events apart by who takes part, so `acled_cases` choose by doers, by whom it is done to and by context
(territory or goods). Where several rows remain, the codes hold what these have in common, and no guess.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.model import Actor, Event
from onrecord.vocabulary.acled import CLASSES, NO_ROW, STRATEGIC, AcledRow, row_of, shared
from onrecord.vocabulary.codebook import CodebookType, load_codebook
from onrecord.vocabulary.event_lexicon import EventLexicon
from onrecord.vocabulary.event_types import ModeEntry, TypeEntry
from onrecord.vocabulary.sides import Sides, SideWords, load_side_words, matches, sides

_ROWLESS = Sides((), (), (), ())


@dataclass(frozen=True, slots=True)
class Codes:
    """`cameo`: root codes with their leading zero, several where type and mode leave it open; `acled` empty where it has no row.

    `sides`: who stands on either side, with ACLED's classes. `quad` and `score` (PLOVER's, -10 to 10) are null where not known.
    """

    cameo: tuple[str, ...]
    acled: AcledRow
    quad: int | None
    score: float | None
    sides: Sides = _ROWLESS


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Every type of a codebook by name; made once by `load_crosswalk` or `crosswalk_of`, asked once an event by `codes`."""

    types: dict[str, CodebookType]
    words: SideWords = SideWords()  # noqa: RUF009  (frozen)

    def knows(self, type: str) -> bool:
        """Whether the codebook has such a type."""
        return type in self.types

    def codes(
        self, event: Event, actors: Sequence[Actor] = (), recipients: Sequence[Actor] = (), country: str | None = None
    ) -> Codes:
        """The codes of an event with those who take part, in this country. Unknown types have only their quad."""
        found = self.types.get(event.type)
        both = sides(self.words, event, actors, recipients, country)
        if found is None:
            return Codes((), NO_ROW, event.quad or None, None, both)
        modes = [found.modes[m] for m in event.mode if m in found.modes]
        mode = modes[0] if modes else ModeEntry()
        score = found.entry.score if mode.score is None else mode.score
        row = _of_modes(modes, event, both) or _acled(found.entry, event, both) or NO_ROW
        return Codes(mode.cameo or found.entry.cameo, row, event.quad or found.quad, score, both)


def crosswalk_of(types: Iterable[CodebookType], words: SideWords | None = None) -> Crosswalk:
    """The crosswalk of these types; `words` say by their names who is a protester, a rioter or an official."""
    return Crosswalk({t.name: t for t in types}, words or SideWords())


def load_crosswalk(folders: Sequence[Path], events: EventLexicon) -> Crosswalk:
    """The crosswalk of the vocabularies in these folders; VocabularyError as `load_codebook`."""
    return crosswalk_of(load_codebook(folders, events), load_side_words(folders))


def _of_modes(modes: Sequence[ModeEntry], event: Event, both: Sides) -> AcledRow | None:
    """The row of the first mode, one of violence before one of strategic developments: a house that a bomb destroys."""
    rows = [row for mode in modes if (row := _acled(mode, event, both)) is not None]
    return next((row for row in rows if row.event and row.disorder != STRATEGIC), rows[0] if rows else None)


def _acled(entry: ModeEntry | TypeEntry, event: Event, both: Sides) -> AcledRow | None:
    """The row of a mode or type; None where it has no rows of its own. Who acts alike is asked about as doer and as target."""
    found = _row(entry, event, both)
    if not both.mutual:
        return found
    other = _row(entry, event, Sides(both.others, both.doers, both.on, both.by, mutual=True))
    crowd = not {CLASSES["rioters"], CLASSES["protesters"]}.isdisjoint(both.on)
    return other if other is not None and other.event and (crowd or not found or not found.event) else found


def _row(entry: ModeEntry | TypeEntry, event: Event, both: Sides) -> AcledRow | None:
    for case in entry.acled_cases:
        by = not case.by or matches(case.by, both.by, both.doers)
        on = not case.on or matches(case.on, both.on, both.others)
        if by and on and (not case.context or not set(case.context).isdisjoint(event.context)):
            return row_of(case.acled)
    if entry.acled_civilians and both.unarmed:
        return shared(entry.acled_civilians)
    return shared(entry.acled) if entry.acled else None
