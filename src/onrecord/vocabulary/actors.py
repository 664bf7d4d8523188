"""Who is who, compiled for look-up: identities, the names they go by, role nouns, offices and who held them when."""

from __future__ import annotations

import msgspec

from onrecord.vocabulary.actor_words import ActorWords
from onrecord.vocabulary.folding import fold
from onrecord.vocabulary.spelling import key_of, same_name


class Identity(msgspec.Struct, frozen=True):
    """An actor that the vocabularies know. `country`: ISO 3166-1 alpha-3 or a PLOVER non-state code, or null."""

    id: str
    name: str
    kind: str
    country: str | None
    sector: tuple[str, ...]
    gender: str = ""
    part_of: str = ""


class Name(msgspec.Struct, frozen=True):
    """One way to write an actor: the folded words after the first one, and how it is to be read.

    `style`: name, adjective ("Syrian"), people ("Syrians"), metonym, capital (of a state), short (a surname; several ids),
    shared (several bodies bear it: the first id is who owns it without a nation in sight, "" for nobody).
    """

    rest: tuple[str, ...]
    ids: tuple[str, ...]
    style: str
    capitals: bool


class Role(msgspec.Struct, frozen=True):
    """A noun that heads a described actor; `kind` is person, group, institution or force."""

    noun: str
    sector: tuple[str, ...]
    kind: str
    flags: frozenset[str]


class Office(msgspec.Struct, frozen=True):
    """An office of a state or body, with its names."""

    id: str
    country: str
    sector: tuple[str, ...]
    names: tuple[str, ...]


class Term(msgspec.Struct, frozen=True):
    """Who held an office from when (ISO date, inclusive) to when (exclusive; "9999" = still)."""

    person: str
    start: str
    end: str


class ActorLexicon(msgspec.Struct, frozen=True):
    """`names` by first folded word, longest first; `offices` by "CCC folded office name"; `domains` to outlet ids.

    `anaphors` maps nouns that take up an actor named before ("the group") to the kinds of actor they can mean.
    `role_ends` maps the last word of every role noun to the number of words of the longest role that ends so;
    `cues` maps a kind of CUE_KINDS to its words; `spellings` the consonants of people's names to their ids.
    """

    identities: dict[str, Identity]
    names: dict[str, tuple[Name, ...]]
    roles: dict[str, Role]
    offices: dict[str, Office]
    office_names: dict[str, str]
    terms: dict[str, tuple[Term, ...]]
    given: dict[str, str]
    domains: dict[str, str]
    outlets: dict[str, str]
    anaphors: dict[str, frozenset[str]]
    role_ends: dict[str, int]
    cues: dict[str, frozenset[str]]
    words: ActorWords
    spellings: dict[str, tuple[str, ...]] = {}

    def spelled(self, name: str) -> Identity | None:
        """The only known person whose name this is in another spelling; two given names are anybody's."""
        words = fold(name)
        if len(words) < 3 and words[-1] in self.given:
            return None
        near = [i for i in self.spellings.get(key_of(name), ()) if same_name(name, self.identities[i].name)]
        return self.identities[near[0]] if len(near) == 1 else None

    def holder(self, office: str, date: str) -> Identity | None:
        """Who held an office on an ISO date; null when unknown or when the date falls on a change."""
        held = [t for t in self.terms.get(office, ()) if t.start <= date < t.end]
        return self.identities.get(held[0].person) if len(held) == 1 else None
