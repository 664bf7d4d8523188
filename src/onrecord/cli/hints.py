"""What to write instead of an option's value that can select nothing: "did you mean", from the vocabularies and the record.

The vocabularies are read only here, when there is something to say; a query that finds what it names does not wait for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING

from onrecord.cli.common import fail

if TYPE_CHECKING:
    from onrecord.record.filter import Filter
    from onrecord.record.store import Record
    from onrecord.vocabulary.actors import ActorLexicon

_ROLES = ("actor", "recipient", "speaker")
_TOGETHER = {"radius": ("near", "radius"), "near": ("near", "radius")}
# What `unknown_names` and this module say themselves.
_NAMES = frozenset((*_ROLES, "place", "admin1", "outlet", "document", "incident", "country"))
_MOST = 4  # other actors that are named


def lexicon() -> ActorLexicon:
    """The shipped actors with the user's own laid over them."""
    from onrecord.vocabulary.load import load_vocabulary

    return load_vocabulary().actors


def country_code(option: str, value: str) -> str:
    """The ISO 3166-1 alpha-3 code that a value is, in capitals; where it is none, wrong usage with the code that may be meant."""
    from onrecord.vocabulary.actor_search import find_actor

    known, code = lexicon(), value.upper()
    named = known.identities.get(code)
    if (named is None or named.kind != "state") and code not in _territories():
        meant = [f.identity for f in find_actor(known, value) if f.identity.kind == "state"]
        hint = f"; did you mean {meant[0].id} ({meant[0].name})?" if meant else "; write it as SYR"
        fail(f"{option} {value!r}: no country has this code (ISO 3166-1 alpha-3){hint}")
    return code


def _territories() -> frozenset[str]:
    """Codes of all countries and territories of the gazetteer, those without a government that acts for itself too."""
    from onrecord.vocabulary.files import SHIPPED

    rows = (SHIPPED / "places" / "countries.tsv").read_text("utf-8").splitlines()
    cells = [row.split("\t") for row in rows if not row.startswith("#")]
    column = cells[0].index("country")
    return frozenset(row[column] for row in cells[1:] if len(row) > column)


def of_country(held: Record, filter: Filter) -> Iterator[str]:
    """Countries of a filter that no claim of the record lies in; wrong usage for a code that is none."""
    for code in filter.country:
        if not held.lies_in(code.upper()):
            meant = country_code("--country", code)
            named = lexicon().identities.get(meant)
            yield f"no claim of this record lies in {meant}" + (f" ({named.name})" if named is not None else "")


def of_actors(held: Record, filter: Filter) -> Iterator[str]:
    """For every actor, recipient and speaker of a filter whom the record does not hold, who else may be meant; for every state,
    the bodies of it that the record holds, too."""
    for role in _ROLES:
        for name in getattr(filter, role):
            if not held.takes_part(role, name):
                yield from _instead(held, role, name)
            elif len(name) == 3 and name.isupper():
                yield from _bodies(held, role, name)


def _instead(held: Record, role: str, name: str) -> Iterator[str]:
    from onrecord.vocabulary.actor_search import close_names, find_actor

    known = lexicon()
    meant = [f.identity for f in find_actor(known, name)]
    if not meant:
        close = close_names(known, name)
        yield f"{name!r} is no known actor" + (f"; close: {', '.join(close)}" if close else "; names: `onrecord actors find`")
        return
    for who in meant[:_MOST]:
        if who.id != name and held.takes_part(role, who.id):
            yield f"did you mean --{role} {who.id} ({who.name})?"
        elif who.kind != "state":
            yield f"{who.name} ({who.id}) has no such part in this record"
        else:
            yield from _bodies(held, role, who.id)
            where = f"for what happened in {who.name}: --country {who.id}"
            yield where if held.lies_in(who.id) else f"nor does a claim lie in {who.name} (--country {who.id})"


def _bodies(held: Record, role: str, state: str) -> Iterator[str]:
    """Bodies of a state are actors of their own: whoever asks for the state alone is told which the record holds."""
    bodies = held.bodies_of(role, state)
    if bodies:
        shown = ", ".join(bodies[:_MOST]) + (f" and {len(bodies) - _MOST} more" if len(bodies) > _MOST else "")
        yield f"--{role} {state} is the state itself; bodies of it here: {shown}"


def of_nothing(held: Record, filter: Filter) -> Iterator[str]:
    """Why a filter selects no claim: the conditions that select none even alone, or that only together they do not."""
    given = [f.name for f in fields(filter) if f.name not in ("order", "limit", "cursor", "state")]
    given = [name for name in given if getattr(filter, name) not in (None, ())]
    alone = [name for name in given if name != "radius" and not held.count_claims(_only(filter, name))]
    untold = [name for name in alone if name not in _NAMES]
    if alone:
        spelt = ", ".join(f"--{name.replace('_', '-')}" for name in untold)
        yield from (f"nothing in this record fits {spelt}",) if untold else ()
    elif len(given) > 1:
        yield "each condition fits some claims, but none fits all of them"


def _only(filter: Filter, name: str) -> Filter:
    from onrecord.record.filter import Filter as New

    kept = {n: getattr(filter, n) for n in _TOGETHER.get(name, (name,))}
    return New(**kept, state=filter.state)
