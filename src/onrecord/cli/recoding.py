"""The options of `onrecord judge recode` as a recoding, every word of it checked against the codebook and the lists."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from onrecord.cli.common import fail

if TYPE_CHECKING:
    from onrecord.incidents.judgements import Recode
    from onrecord.model import Actor
    from onrecord.record.store import Record


def recoding(
    held: Record,
    type: str | None,
    mode: list[str] | None,
    actor: list[str] | None,
    recipient: list[str] | None,
    place: str | None,
    days: tuple[str | None, str | None],
    words: tuple[str | None, str | None, str | None],
    clear: list[str] | None,
    speaker: str | None = None,
) -> Recode:
    """What a person puts in the place of what was read; wrong usage where a word is none of the codebook's."""
    from onrecord.incidents.judgements import Recode
    from onrecord.record.recoding import RecodeError, actor_named, check, place_named

    polarity, certainty, status = words
    start, end = (_day(day) for day in days)
    try:
        values: dict[str, Any] = {
            "type": type, "mode": tuple(mode) if mode else None, "actor": _actors(held, actor),
            "recipient": _actors(held, recipient), "place": place_named(place) if place else None, "start": start, "end": end,
            "polarity": polarity, "certainty": certainty, "status": status, "clear": tuple(clear or ()),
            "speaker": actor_named(held, speaker) if speaker else None,
        }  # fmt: skip
        found = Recode(**values)
        check(found)
    except RecodeError as error:
        fail(str(error))
    return found


def _day(day: str | None) -> str | None:
    if day is None:
        return None
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        fail(f"{day!r} is no date; write it as 2018-09-07")


def _actors(held: Record, names: list[str] | None) -> tuple[Actor, ...] | None:
    """Identities that the record knows by id or name; the name alone where it knows none."""
    from onrecord.record.recoding import actor_named

    return tuple(actor_named(held, name) for name in names) if names else None
