"""ACLED's closed lists (events with their sub-events, types of disorder, classes of actors) and rows of the crosswalk to them.

Source: the packaged tables of acledR 1.0.1. A row of a crosswalk is written "Event: Sub-event"; an event alone, or a type of
disorder alone, is a row that says no more than that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from onrecord.vocabulary.errors import VocabularyError, nearest
from onrecord.vocabulary.plover import CONTEXTS, SECTORS

POLITICAL, DEMONSTRATIONS, STRATEGIC = "Political violence", "Demonstrations", "Strategic developments"
VIOLENCE_AGAINST_CIVILIANS, EXCESSIVE = "Violence against civilians", "Excessive force against protesters"
SUB_EVENTS: dict[str, tuple[str, ...]] = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
    ),
    VIOLENCE_AGAINST_CIVILIANS: ("Sexual violence", "Attack", "Abduction/forced disappearance"),
    "Protests": ("Peaceful protest", "Protest with intervention", EXCESSIVE),
    "Riots": ("Violent demonstration", "Mob violence"),
    STRATEGIC: (
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established",
        "Looting/property destruction", "Non-violent transfer of territory", "Other",
    ),
}  # fmt: skip
_DISORDER = {"Protests": DEMONSTRATIONS, "Riots": DEMONSTRATIONS, STRATEGIC: STRATEGIC}
CLASSES = {
    "state": 1, "rebels": 2, "militias": 3, "identity": 4, "rioters": 5, "protesters": 6, "civilians": 7, "external": 8,
}  # fmt: skip
UNARMED = frozenset((CLASSES["protesters"], CLASSES["civilians"]))


@dataclass(frozen=True, slots=True)
class AcledRow:
    """What ACLED calls something; `event` and `sub_event` are empty where the text does not decide between several."""

    disorder: str = ""
    event: str = ""
    sub_event: str = ""


class AcledCase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row for some cases of a type or mode: all that is given must hold.

    `by`: one of the doers is of one of these classes of actors (or PLOVER sectors); `on`: one of those whom it is done to
    is; `context`: the event has one of these contexts.
    """

    acled: str
    by: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    context: tuple[str, ...] = ()


NO_ROW = AcledRow()


def row_of(text: str) -> AcledRow:
    """The row that is written so; KeyError for words that are none of ACLED's."""
    if text in (POLITICAL, DEMONSTRATIONS):
        return AcledRow(text)
    event, colon, sub = text.partition(": ")
    if sub not in SUB_EVENTS[event] and colon:
        raise KeyError(text)
    return AcledRow(_DISORDER.get(event, POLITICAL), event, sub)


def shared(rows: Sequence[str]) -> AcledRow:
    """What all of these rows say: the row itself where there is one, of several as much as they have in common."""
    found = [row_of(text) for text in rows]
    if not found:
        return NO_ROW
    first = found[0]
    if all(row == first for row in found):
        return first
    if all(row.event == first.event for row in found):
        return AcledRow(first.disorder, first.event)
    return AcledRow(first.disorder) if all(row.disorder == first.disorder for row in found) else NO_ROW


def check(path: Path, rows: Iterable[str], cases: Sequence[AcledCase]) -> None:
    """VocabularyError for a row, a class or a context that nothing is named."""
    known = [*(f"{event}: {sub}" for event, subs in SUB_EVENTS.items() for sub in subs), *SUB_EVENTS, POLITICAL, DEMONSTRATIONS]
    sides = [*CLASSES, *sorted(SECTORS)]
    for row in (*rows, *(case.acled for case in cases)):
        if row not in known:
            raise VocabularyError(path, None, f"ACLED has no {row!r}", nearest(row, known))
    for case in cases:
        for side in (*case.by, *case.on):
            if side not in sides:
                raise VocabularyError(path, None, f"{side!r} is no class of actors", nearest(side, sides))
        for context in case.context:
            if context not in CONTEXTS:
                raise VocabularyError(path, None, f"{context!r} is no context", nearest(context, CONTEXTS))
