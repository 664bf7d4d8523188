"""The options of `onrecord judge recode` as a recoding, every word of it checked against the codebook and the lists."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, get_args

from onrecord.cli.common import fail

if TYPE_CHECKING:
    from onrecord.incidents.judgements import Recode
    from onrecord.model import Actor, Place
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
) -> Recode:
    """What a person puts in the place of what was read; wrong usage where a word is none of the codebook's."""
    from onrecord import model
    from onrecord.incidents.judgements import Clearable, Recode

    _codes(type, mode)
    polarity, certainty, status = words
    for name, value, known in (
        ("polarity", polarity, model.Polarity),
        ("certainty", certainty, model.Certainty),
        ("status", status, model.Status),
    ):
        _among(name, value, get_args(known))
    for field in clear or ():
        _among("clear", field, get_args(Clearable))
    start, end = (_day(day) for day in days)
    if end is not None and (start is None or end < start):
        fail("--end: goes with a --start before it")
    values: dict[str, Any] = {
        "type": type, "mode": tuple(mode) if mode else None, "actor": _actors(held, actor), "recipient": _actors(held, recipient),
        "place": _place(place) if place else None, "start": start, "end": end, "polarity": polarity, "certainty": certainty,
        "status": status, "clear": tuple(clear or ()),
    }  # fmt: skip
    if not any(values.values()):
        fail("recode: say what the claim says instead (--type, --actor, --place, --status ...)")
    return Recode(**values)


def _codes(type: str | None, modes: list[str] | None) -> None:
    from onrecord.vocabulary.load import load_vocabulary

    if type is None:
        return
    types = {t.name: t for t in _types(load_vocabulary())}
    _among("type", type, tuple(sorted(types)))
    for mode in modes or ():
        _among("mode", mode, tuple(types[type].modes))


def _types(vocabulary: Any) -> Any:
    from onrecord.vocabulary.codebook import load_codebook
    from onrecord.vocabulary.files import data_folders

    return load_codebook(data_folders(), vocabulary.events)


def _among(name: str, value: str | None, known: tuple[str, ...]) -> None:
    if value is not None and value not in known:
        fail(f"--{name} {value!r}: one of {', '.join(known)}")


def _day(day: str | None) -> str | None:
    if day is None:
        return None
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        fail(f"{day!r} is no date; write it as 2018-09-07")


def _actors(held: Record, names: list[str] | None) -> tuple[Actor, ...] | None:
    """Identities that the record knows by id or name; the name alone where it knows none."""
    from onrecord.model import Actor

    return tuple(held.actor(name) or Actor(None, name, None, ()) for name in names) if names else None


def _place(name: str) -> Place:
    from onrecord.model import Place
    from onrecord.vocabulary.files import data_folders
    from onrecord.vocabulary.gazetteer import Gazetteer

    found = Gazetteer.open(data_folders()).find(name)
    if not found:
        fail(f"--place {name!r}: the gazetteer does not know it")
    best = max(found, key=lambda candidate: (candidate.match == "name", candidate.population))
    return Place(best.geonameid, best.name, best.lat, best.lon, best.country, best.admin1, best.precision)
