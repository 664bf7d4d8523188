"""The tables under `actors/` read into the lexicon: states, bodies, groups, people, offices, outlets and role nouns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from onrecord.vocabulary.actor_words import ActorWords
from onrecord.vocabulary.actors import ActorLexicon, Identity, Name, Office, Role, Term
from onrecord.vocabulary.folding import fold
from onrecord.vocabulary.plover import SECTORS
from onrecord.vocabulary.spelling import index
from onrecord.vocabulary.tables import Row, read_table
from onrecord.vocabulary.word_lists import read_lists

KINDS = frozenset(
    (
        "state government ministry military police armed-group militia party alliance igo ngo monitor media company "
        "religious ethnic institution person movement criminal court parliament intelligence bank union university"
    ).split()
)
OUTLET_KINDS = frozenset(["agency", "newspaper", "broadcaster", "online", "magazine", "aggregator"])
ROLE_KINDS = frozenset(["person", "group", "institution", "force"])
ROLE_FLAGS = frozenset(["title", "collective", "plural-only", "female", "male", "private"])
CUE_KINDS = (
    "honorific", "abbreviation", "thing", "first-thing", "word", "body", "facility", "part", "topic", "matter", "being",
    "former", "naming", "motion", "portion", "vessel", "state-deed", "crime", "charge", "prosecution",
    "issued",
)  # fmt: skip
BODY_FILES = ("groups", "organisations", "parties", "ministries", "forces", "companies")
# Kinds of bodies that bear the same name in many countries, told apart by a nation's name that may be left out.
_NATIONAL = frozenset(["party", "court", "parliament", "union", "institution", "ngo", "movement", "religious", "monitor"])
_NON_STATE = frozenset(["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC", "KOS"])
_BODY_COLUMNS = ("id", "name", "kind", "country", "sector", "from", "to", "aliases", "part_of", "note")


def load_actors(folders: Sequence[Path]) -> ActorLexicon:
    """All files under `actors/` of the data folders, later folders laid over earlier ones.

    Raises VocabularyError for unknown columns, kinds, sectors or countries, an alias that two actors share, a term of
    office that overlaps another or names an unknown office or person.
    """
    return _Builder(folders).build()


class _Builder:
    """Reads the tables one after the other; errors name the row."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self._identities: dict[str, Identity] = {}
        self._rows: dict[str, Row] = {}
        self._aliases: dict[tuple[tuple[str, ...], bool], tuple[str, str]] = {}
        self._shorts: dict[tuple[str, ...], list[str]] = {}
        self._shared: dict[tuple[str, ...], list[str]] = {}
        self._nations: dict[tuple[str, ...], str] = {}

    def build(self) -> ActorLexicon:
        self._each("states", "iso3 name official adjectives people capital metonyms aliases sector", self._state, key="iso3")
        for file in BODY_FILES:
            self._each(file, " ".join(_BODY_COLUMNS), self._body)
        domains: dict[str, str] = {}
        self._each("outlets", "id name kind country domains aliases", lambda row: self._outlet(row, domains))
        self._each("people", "id name country sector gender aliases short note", self._person)
        offices, office_names = self._offices()
        roles = self._roles()
        outlets = {" ".join(words): i for (words, _), (i, _) in self._aliases.items() if self._identities[i].kind == "media"}
        return ActorLexicon(
            identities=self._identities,
            names=self._compiled(),
            roles=roles,
            offices=offices,
            office_names=office_names,
            terms=self._terms(offices),
            given=self._given(),
            domains=domains,
            outlets=outlets,
            anaphors=self._anaphors(),
            role_ends=_ends(roles),
            cues=self._cues(),
            words=read_lists(ActorWords, [folder / "actors" / "words.yaml" for folder in self._folders]),
            spellings=index((i.name, i.id) for i in self._identities.values() if i.kind == "person"),
        )

    def _each(self, file: str, columns: str, use: Callable[[Row], None], key: str = "id") -> None:
        """Every row of a table over all folders, a later row replacing an earlier one of the same key."""
        rows: dict[str, Row] = {}
        for folder in self._folders:
            path = folder / "actors" / f"{file}.tsv"
            seen: set[str] = set()
            for row in read_table(path, columns.split()) if path.exists() else ():
                name = row.text(key)
                if not name:
                    raise row.error(f"no {key}", f"fill the column {key}")
                if name in seen:
                    raise row.error(f"{key} {name!r} stands twice in this file", "merge the two rows")
                seen.add(name)
                rows[name] = row
        for row in rows.values():
            use(row)

    def _add(self, row: Row, identity: Identity) -> None:
        if identity.id in self._rows:
            raise row.error(f"id {identity.id!r} is taken by {self._rows[identity.id].path.name}", "choose another id")
        self._identities[identity.id] = identity
        self._rows[identity.id] = row

    def _alias(self, row: Row, identity: str, names: Sequence[str], style: str = "name") -> None:
        for name in names:
            words = fold(name)
            if name.startswith("~") and words:
                self._share(words, identity)
                continue
            if not words:
                raise row.error(f"alias {name!r} has no letters", "take it out")
            capitals = name.replace(".", "").replace(" ", "").isupper() and len(words) == 1 and len(words[0]) < 7
            taken = self._aliases.get((words, capitals))
            if taken is not None and taken[0] != identity:
                other = self._rows[taken[0]]
                raise row.error(
                    f"alias {name!r} of {identity!r} belongs to {taken[0]!r} ({other.path.name}:{other.line})",
                    "an alias has one owner: keep it in one row",
                )
            self._aliases.setdefault((words, capitals), (identity, style))

    def _share(self, words: tuple[str, ...], identity: str) -> None:
        held = self._shared.setdefault(words, [])
        if identity not in held:
            held.append(identity)

    def _share_without_nation(self, identity: Identity, names: Sequence[str]) -> None:
        """ "Ruritanian Labour Party" and "Labour Party of Ruritania" are the Labour Party where a page is about Ruritania."""
        for name in names:
            words = fold(name)
            for size in range(1, 4):
                if self._nations.get(words[:size]) == identity.country and len(words) - size > 1:
                    self._share(words[size:], identity.id)
                if self._nations.get(words[-size:]) == identity.country:
                    rest = words[:-size]
                    rest = rest[:-1] if rest[-1:] == ("the",) else rest
                    if rest[-1:] in (("of",), ("for",), ("in",)) and len(rest) > 2:
                        self._share(rest[:-1], identity.id)

    def _sectors(self, row: Row) -> tuple[str, ...]:
        for sector in row.items("sector"):
            if sector not in SECTORS:
                raise row.error(f"unknown sector {sector!r}", "use PLOVER sector codes")
        return row.items("sector")

    def _country(self, row: Row) -> str | None:
        code = row.text("country").split("/")[0]
        if code and code not in _NON_STATE and code not in self._identities:
            raise row.error(
                f"unknown country {code!r}", "use ISO 3166-1 alpha-3 as in states.tsv, or IGO, UNO, EUR, NGO, ISM, IMG, MNC"
            )
        return code or None

    def _state(self, row: Row) -> None:
        code = row.text("iso3").split("/")[0]
        self._add(row, Identity(code, row.text("name"), "state", code, self._sectors(row) or ("GOV",)))
        self._alias(row, code, [row.text("name"), *row.items("official"), *row.items("aliases")])
        self._alias(row, code, row.items("adjectives"), "adjective")
        for name in (row.text("name"), *row.items("official"), *row.items("aliases"), *row.items("adjectives")):
            self._nations[fold(name)] = code
        self._alias(row, code, row.items("people"), "people")
        self._alias(row, code, row.items("capital"), "capital")
        self._alias(row, code, row.items("metonyms"), "metonym")

    def _body(self, row: Row) -> None:
        kind = row.choice("kind", KINDS)
        self._add(
            row, Identity(row.text("id"), row.text("name"), kind, self._country(row), self._sectors(row), "", row.text("part_of"))
        )
        self._alias(row, row.text("id"), [row.text("name"), *row.items("aliases")])
        if kind in _NATIONAL:
            self._share_without_nation(self._identities[row.text("id")], [row.text("name"), *row.items("aliases")])

    def _outlet(self, row: Row, domains: dict[str, str]) -> None:
        row.choice("kind", OUTLET_KINDS)
        self._add(row, Identity(row.text("id"), row.text("name"), "media", self._country(row), ("JRN",)))
        self._alias(row, row.text("id"), [row.text("name"), *row.items("aliases")])
        for domain in row.items("domains"):
            if domains.setdefault(domain.lower(), row.text("id")) != row.text("id"):
                raise row.error(f"domain {domain!r} belongs to {domains[domain.lower()]!r}", "a domain has one owner")

    def _person(self, row: Row) -> None:
        gender = row.text("gender")
        if gender not in ("", "f", "m", "x"):
            raise row.error(f"unknown gender {gender!r}", "f, m, x or empty")
        self._add(row, Identity(row.text("id"), row.text("name"), "person", self._country(row), self._sectors(row), gender))
        self._alias(row, row.text("id"), [row.text("name"), *row.items("aliases")])
        for short in row.items("short"):
            self._shorts.setdefault(fold(short), []).append(row.text("id"))

    def _compiled(self) -> dict[str, tuple[Name, ...]]:
        found: dict[str, list[Name]] = {}
        for (words, capitals), (identity, style) in self._aliases.items():
            found.setdefault(words[0], []).append(Name(words[1:], (identity,), style, capitals))
        for words, ids in self._shared.items():
            owner = self._aliases.get((words, False), ("", ""))
            others = tuple(i for i in ids if i != owner[0])
            if (owner[1] in ("", "name") and len(others) + bool(owner[0]) > 1) or (owner[0] == "" and others):
                held = [n for n in found.get(words[0], ()) if n.rest != words[1:] or n.capitals]
                found[words[0]] = [*held, Name(words[1:], (owner[0], *others), "shared", False)]
        for words, ids in self._shorts.items():
            if (words, False) not in self._aliases:
                found.setdefault(words[0], []).append(Name(words[1:], tuple(ids), "short", False))
        return {first: tuple(sorted(names, key=lambda n: (-len(n.rest), not n.capitals))) for first, names in found.items()}

    def _offices(self) -> tuple[dict[str, Office], dict[str, str]]:
        offices: dict[str, Office] = {}
        names: dict[str, str] = {}

        def use(row: Row) -> None:
            country = self._country(row) or ""
            offices[row.text("id")] = Office(row.text("id"), country, self._sectors(row), row.items("names"))
            for name in row.items("names"):
                names.setdefault(f"{country} {' '.join(fold(name))}", row.text("id"))

        self._each("offices", "id country sector names", use)
        return offices, names

    def _terms(self, offices: dict[str, Office]) -> dict[str, tuple[Term, ...]]:
        found: dict[str, list[tuple[Term, Row]]] = {}
        for row in self._lines("terms", "office person from to"):
            if row.text("office") not in offices:
                raise row.error(f"unknown office {row.text('office')!r}", "add it to offices.tsv")
            if row.text("person") not in self._identities:
                raise row.error(f"unknown person {row.text('person')!r}", "add the person to people.tsv")
            term = Term(row.text("person"), row.text("from"), row.text("to") or "9999")
            if term.end <= term.start and term.end != term.start:
                raise row.error(f"the term ends ({term.end}) before it begins ({term.start})", "swap from and to")
            found.setdefault(row.text("office"), []).append((term, row))
        for terms in found.values():
            terms.sort(key=lambda pair: pair[0].start)
            for (before, _), (after, row) in pairwise(terms):
                if after.start[: len(before.end)] < before.end[: len(after.start)]:
                    raise row.error(
                        f"{after.person} overlaps {before.person} ({before.start} to {before.end})",
                        "an office has one holder at a time",
                    )
        return {office: tuple(term for term, _ in terms) for office, terms in found.items()}

    def _lines(self, file: str, columns: str) -> Iterator[Row]:
        for folder in self._folders:
            path = folder / "actors" / f"{file}.tsv"
            if path.exists():
                yield from read_table(path, columns.split())

    def _roles(self) -> dict[str, Role]:
        roles: dict[str, Role] = {}

        def use(row: Row) -> None:
            flags = frozenset(row.items("flags"))
            if unknown := flags - ROLE_FLAGS:
                raise row.error(f"unknown flag {min(unknown)!r}", f"known: {', '.join(sorted(ROLE_FLAGS))}")
            noun = " ".join(row.text("noun").lower().split())
            roles[noun] = Role(noun, self._sectors(row), row.choice("kind", ROLE_KINDS), flags)

        self._each("roles", "noun sector kind flags", use, key="noun")
        return roles

    def _anaphors(self) -> dict[str, frozenset[str]]:
        anaphors: dict[str, frozenset[str]] = {}
        for row in self._lines("anaphors", "noun kinds"):
            if unknown := frozenset(row.items("kinds")) - KINDS:
                raise row.error(f"unknown kind {min(unknown)!r}", f"known: {', '.join(sorted(KINDS))}")
            anaphors[row.text("noun")] = frozenset(row.items("kinds"))
        return anaphors

    def _cues(self) -> dict[str, frozenset[str]]:
        cues: dict[str, set[str]] = {kind: set() for kind in CUE_KINDS}
        for row in self._lines("cues", "word kinds"):
            for kind in row.items("kinds"):
                if kind not in cues:
                    raise row.error(f"unknown kind {kind!r}", f"known: {', '.join(CUE_KINDS)}")
                cues[kind].add(row.text("word").lower())
        return {kind: frozenset(words) for kind, words in cues.items()}

    def _given(self) -> dict[str, str]:
        given: dict[str, str] = {}
        for row in self._lines("given_names", "name gender"):
            if row.text("gender") not in ("f", "m", "x"):
                raise row.error(f"unknown gender {row.text('gender')!r}", "f, m or x")
            words = fold(row.text("name"))
            if len(words) == 1:
                given[words[0]] = row.text("gender")
        return given


def _ends(roles: dict[str, Role]) -> dict[str, int]:
    """The last word of every role noun with the length of the longest such role."""
    ends: dict[str, int] = {}
    for noun in roles:
        words = noun.split()
        ends[words[-1]] = max(len(words), ends.get(words[-1], 0))
    return ends
