"""ACLED's classes of actors, and the two sides of a deed: who is state force, rebel, militia, protester, civilian, and where.

Source: the codebook of ACLED (classes 1 to 8). A state's forces are 1 in their own country and 8 abroad; officials are
the state where they act, and civilians where violence is done to them; who protests is a protester, who riots a rioter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import msgspec

from onrecord.model import Actor, Event
from onrecord.vocabulary.acled import CLASSES, UNARMED
from onrecord.vocabulary.folding import fold
from onrecord.vocabulary.plover import MODES
from onrecord.vocabulary.singular import singular
from onrecord.vocabulary.yaml_files import read_yaml

_FORCES = frozenset(("MIL", "COP", "SPY"))
_IRREGULAR = frozenset(("PRM", "UAF", "CRM"))
_OFFICES = frozenset(("GOV", "JUD", "LEG"))
_CIVIL = frozenset("ELI OPP PTY CVL JRN MED EDU LAB REL SOC REF BUS AGR NGO".split())
_NO_STATE = frozenset(("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"))  # PLOVER's codes where others have a country
_WORLD = _NO_STATE - {"NGO", "ISM", "IMG", "MNC"}  # bodies of states
_ABROAD = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "RETREAT"))  # deeds of forces: those of another state are external there
TOGETHER = frozenset(("AGREE", "CONSULT", "COOPERATE"))  # who does these without a recipient does them with one another
_RIOT = frozenset(("riot", "vandalize"))


class SideWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that say a class of actors by themselves, folded (`codebook/acled.yaml`)."""

    protesters: frozenset[str] = frozenset()
    rioters: frozenset[str] = frozenset()
    identity: frozenset[str] = frozenset()
    officials: frozenset[str] = frozenset()


class _SidesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sides: SideWords
    provenance: str = ""


@dataclass(frozen=True, slots=True)
class Sides:
    """Who stands on either side, with their classes; `others` are the recipients, or the second of two who act alike."""

    doers: tuple[Actor, ...]
    others: tuple[Actor, ...]
    by: tuple[int | None, ...]
    on: tuple[int | None, ...]
    mutual: bool = False

    @property
    def unarmed(self) -> bool:
        """Whether it is done to civilians or protesters, and to nobody else of a known class."""
        known = frozenset(self.on) - {None}
        return bool(known) and known <= UNARMED


def load_side_words(folders: Sequence[Path]) -> SideWords:
    """The lists of all folders together; VocabularyError for a list that nothing reads."""
    files = [path for folder in folders if (path := folder / "codebook" / "acled.yaml").exists()]
    told = [read_yaml(path, _SidesFile).sides for path in files]
    names = SideWords.__struct_fields__
    return SideWords(*(frozenset(" ".join(fold(noun)) for lists in told for noun in getattr(lists, name)) for name in names))


def sides(words: SideWords, event: Event, actors: Sequence[Actor], recipients: Sequence[Actor], country: str | None) -> Sides:
    """The two sides of an event that happened in `country` (ISO 3166-1 alpha-3; None where that is not known)."""
    where = country if event.type in _ABROAD else None
    by = tuple(_doer(words, actor, event, where) for actor in actors)
    if recipients:
        on = tuple(_recipient(words, actor, event, where) for actor in recipients)
        return Sides(tuple(actors), tuple(recipients), by, on)
    if len(actors) < 2 or not _mutual(event, by):
        return Sides(tuple(actors), (), by, ())
    pairs = list(zip(actors, by, strict=True))
    one = [pair for pair in pairs if (pair[0].country, pair[1]) == (actors[0].country, by[0])]
    if len(one) == len(pairs):  # nothing tells them apart: the first, and the rest
        one = pairs[:1]
    other = [pair for pair in pairs if pair not in one]
    return Sides(
        tuple(a for a, _ in one), tuple(a for a, _ in other), tuple(c for _, c in one), tuple(c for _, c in other), mutual=True
    )


def _mutual(event: Event, by: Sequence[int | None]) -> bool:
    """Whether several who act without a recipient act on each other: talks, a truce that is kept, a clash."""
    if event.type in TOGETHER or (event.type == "RETREAT" and "ceasefire" in event.mode):
        return True
    return event.type == "ASSAULT" and (not event.mode or len(set(by)) > 1)


def actor_class(words: SideWords, actor: Actor, country: str | None = None) -> int | None:
    """The class that name and sectors say; None where they do not. With `country`, forces of other states are external."""
    names = named(actor.name)
    if names & words.rioters:
        return CLASSES["rioters"]
    if names & words.protesters:
        return CLASSES["protesters"]
    sector = frozenset(actor.sector)
    if "REB" in sector:
        return CLASSES["rebels"]
    if actor.country in _WORLD or "IGO" in sector:
        return CLASSES["external"]
    if not sector & _FORCES and sector & _IRREGULAR:
        return CLASSES["identity" if names & words.identity else "militias"]
    if sector & (_FORCES | _OFFICES):
        foreign = country is not None and actor.country is not None and actor.country != country
        return CLASSES["external"] if foreign else CLASSES["state"]
    return CLASSES["civilians"] if sector & _CIVIL or actor.country == "NGO" else None


def _doer(words: SideWords, actor: Actor, event: Event, country: str | None) -> int | None:
    found = actor_class(words, actor, country)
    sector = frozenset(actor.sector)
    if found == CLASSES["civilians"] and event.type in _ABROAD and named(actor.name) & words.identity:
        return CLASSES["identity"]
    if event.type != "PROTEST" or sector & ({"MIL", "REB"} | _IRREGULAR) or (actor.id and actor.id == actor.country):
        return found
    return CLASSES["rioters" if _RIOT & frozenset(event.mode) else "protesters"]


def _recipient(words: SideWords, actor: Actor, event: Event, country: str | None) -> int | None:
    found = actor_class(words, actor, country)
    force = event.type == "ASSAULT" or (event.type not in MODES and event.quad == 4)
    sector = frozenset(actor.sector)
    if force and sector & _OFFICES and not sector & (_FORCES | _IRREGULAR | {"REB"}) and _person(words, actor):
        return CLASSES["civilians"]
    return found


def _person(words: SideWords, actor: Actor) -> bool:
    """Whether this is somebody who holds an office, and no state, ministry or court: ids of bodies have capitals or a colon."""
    if actor.id:
        return actor.id.islower() and ":" not in actor.id
    return bool(named(actor.name) & words.officials)


def named(name: str) -> frozenset[str]:
    """The words of a name and every two that stand together, folded and singular."""
    words = fold(name)
    pairs = [f"{first} {singular(second)}" for first, second in pairwise(words)]
    return frozenset((*map(singular, words), *words, *pairs))


def matches(wanted: Iterable[str], classes: Iterable[int | None], actors: Iterable[Actor]) -> bool:
    """Whether one of these actors is of a wanted class, or has a wanted sector."""
    numbers = {CLASSES[side] for side in wanted if side in CLASSES}
    sectors = {side for side in wanted if side not in CLASSES}
    return any(n in numbers or not sectors.isdisjoint(actor.sector) for n, actor in zip(classes, actors, strict=True))
