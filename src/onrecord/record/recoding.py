"""What a person writes in place of what was read: names brought to identities, words held against the codebook."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, get_args

import msgspec

from onrecord import model
from onrecord.incidents.judgements import Clearable, Recode
from onrecord.model import Actor, Place
from onrecord.record.store import Record
from onrecord.vocabulary.actor_search import find_actor
from onrecord.vocabulary.codebook import load_codebook
from onrecord.vocabulary.files import data_folders
from onrecord.vocabulary.gazetteer import Gazetteer
from onrecord.vocabulary.load import load_vocabulary
from onrecord.vocabulary.plover import CONTEXTS

_WORDS = {"polarity": model.Polarity, "certainty": model.Certainty, "status": model.Status}
_ACTORS = ("actor", "recipient")


class RecodeError(ValueError):
    """A recoding that cannot be meant; the message names the field and what it takes."""


def actor_named(held: Record, name: str) -> Actor:
    """An identity by its id or name: one of this record's, else the only one of the vocabularies; else the name alone."""
    name = " ".join(name.split())
    known = held.actor(name)
    if known is not None:
        return known
    found = find_actor(load_vocabulary().actors, name)
    if len(found) == 1:
        who = found[0].identity
        return Actor(who.id, who.name, who.country, who.sector)
    return Actor(None, name, None, ())


def place_named(name: str) -> Place:
    """The gazetteer's likeliest place of a name: the most populous of those that bear it."""
    found = Gazetteer.open(data_folders()).find(name)
    if not found:
        raise RecodeError(f"place: the gazetteer does not know {name!r}")
    best = max(found, key=lambda candidate: (candidate.match == "name", candidate.population))
    return Place(best.geonameid, best.name, best.lat, best.lon, best.country, best.admin1, best.precision)


def recode_of(held: Record, values: dict[str, Any]) -> Recode:
    """The recoding of plain values, as they come from a form or as JSON; actors, speaker and place may be given by name."""
    values = {key: value for key, value in values.items() if value not in (None, "", [], ())}
    for key in _ACTORS:
        if isinstance(values.get(key), (list, tuple)):
            values[key] = [actor_named(held, v) if isinstance(v, str) else v for v in values[key]]
    if isinstance(values.get("speaker"), str):
        values["speaker"] = actor_named(held, values["speaker"])
    if isinstance(values.get("place"), str):
        values["place"] = place_named(values["place"])
    try:
        found = msgspec.convert(msgspec.to_builtins(values), _Strict).recode()
    except msgspec.ValidationError as error:
        raise RecodeError(f"recode: {error}") from error
    check(found)
    return found


class _Strict(msgspec.Struct, forbid_unknown_fields=True):
    """A Recode whose misspelt fields are refused instead of being passed over; words are checked afterwards, by name."""

    type: str | None = None
    mode: tuple[str, ...] | None = None
    context: tuple[str, ...] | None = None
    actor: tuple[Actor, ...] | None = None
    recipient: tuple[Actor, ...] | None = None
    place: Place | None = None
    start: str | None = None
    end: str | None = None
    polarity: str | None = None
    certainty: str | None = None
    status: str | None = None
    clear: tuple[str, ...] = ()
    speaker: Actor | None = None

    def recode(self) -> Recode:
        return Recode(**msgspec.structs.asdict(self))


def check(recode: Recode) -> None:
    """RecodeError for a word that neither the codebook nor a closed list has, and for a recoding that says nothing."""
    if recode == Recode():
        raise RecodeError("recode: say what the claim says instead (type, mode, actor, recipient, place, speaker, status ...)")
    types = _modes()
    if recode.type is not None:
        _among("type", recode.type, tuple(sorted(types)))
    modes = types.get(recode.type or "", tuple(sorted({mode for found in types.values() for mode in found})))
    for mode in recode.mode or ():
        _among("mode", mode, modes)
    for context in recode.context or ():
        _among("context", context, tuple(sorted(CONTEXTS)))
    for name, literal in _WORDS.items():
        if (value := getattr(recode, name)) is not None:
            _among(name, value, get_args(literal))
    for field in recode.clear:
        _among("clear", field, get_args(Clearable))
        if (field != "time" and getattr(recode, field) is not None) or (field == "time" and recode.start is not None):
            raise RecodeError(f"clear: {field} is given as well; either empty it or say what it is")
    if recode.end is not None and (recode.start is None or recode.end < recode.start):
        raise RecodeError("end: goes with a start before it")


@lru_cache(maxsize=1)
def _modes() -> dict[str, tuple[str, ...]]:
    """Modes by type, of the installed codebook."""
    return {t.name: tuple(t.modes) for t in load_codebook(data_folders(), load_vocabulary().events)}


def _among(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise RecodeError(f"{name}: {value!r} is none of {', '.join(known) or 'this type, which has no modes'}")
