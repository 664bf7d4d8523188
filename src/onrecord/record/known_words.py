"""Types and modes that a filter may name, so that a misspelt word never looks like an empty record.

Those of the codebook and of the contract are known at once; any other must stand in the record itself: a type of the user's
own, or the words of a label.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import get_args

from sqlalchemy import Connection, select

from onrecord.model import ControlType, RelationType
from onrecord.record.filter import Filter, FilterError
from onrecord.record.tables import claims
from onrecord.vocabulary.plover import MODES, QUAD

TYPES = (*sorted(QUAD), *get_args(RelationType), *get_args(ControlType))
ALL_MODES = tuple(sorted({mode for modes in MODES.values() for mode in modes}))


def check(filter: Filter, connection: Connection) -> None:
    """FilterError that names the known ones, for a type or mode that is none."""
    for type in filter.type:
        if type not in TYPES and not _held(connection, claims.c.type == type):
            raise FilterError(_unknown("type", type, TYPES, "mode", ALL_MODES))
    for mode in filter.mode:
        listed = "; " + claims.c.mode + "; "
        if mode not in ALL_MODES and not _held(connection, listed.contains(f"; {mode}; ", autoescape=True)):
            raise FilterError(_unknown("mode", mode, ALL_MODES, "type", TYPES))


def _held(connection: Connection, condition: object) -> bool:
    return connection.execute(select(claims.c.key).where(condition).limit(1)).first() is not None  # type: ignore[arg-type]


def _unknown(name: str, value: str, known: tuple[str, ...], other: str, others: tuple[str, ...]) -> str:
    """What is wrong with a word and, before the list of those that are known, which of them or of the `other` list is meant."""
    folded, elsewhere = ({word.casefold(): word for word in words} for words in (known, others))
    near = get_close_matches(value.casefold(), folded, n=1)
    hint = f"did you mean {folded[near[0]]}? " if near else ""
    if value.casefold() in elsewhere:
        hint = f"did you mean the {other} {elsewhere[value.casefold()]}? "
    return f"{name}: {value!r} is unknown; {hint}It is one of {', '.join(known)}"
