"""Names and the descriptions in apposition to them are one actor: "Jane Doe, the Ruritanian foreign minister,".

A description takes the identity of the name; a name that the vocabularies do not know takes country and sector from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.language.parse import Parse
from onrecord.model import Actor, Mention

_OUTLETS = frozenset(("MED", "JRN"))
_ARMED = frozenset(("REB", "UAF", "CRM", "PRM", "MIL", "COP"))
_ARMED_WORDS = frozenset(("militant", "armed", "rebel", "terrorist", "terror", "extremist", "jihadist", "insurgent"))


def joined(parse: Parse, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The same mentions in the same order, identities shared across each apposition."""
    found = list(mentions)
    at: dict[int, int] = {}
    for number, m in enumerate(found):
        if m.kind == "actor" and m.form != "pronoun":
            head = parse.head(parse.tokens(m.start, m.end))
            before = at.get(head)
            if before is None or found[before].end - found[before].start < m.end - m.start:
                at[head] = number
    for head, number in at.items():
        if parse.deps[head] != "appos" or parse.heads[head] not in at:
            continue
        other = at[parse.heads[head]]
        if _one_by_one(parse, head, found[other]):
            for h in (head, *(c for c in parse.children[head] if parse.deps[c] == "conj")):
                if h in at and found[at[h]].form == "name":
                    found[at[h]] = _of_that_kind(found[at[h]], found[other])
            continue
        name, described = (number, other) if found[number].form == "name" else (other, number)
        if (
            found[name].form == "name"
            and found[described].form == "nominal"
            and _close(parse, found[name], found[described])
            and _can_be_one(parse, found[name], found[described])
        ):
            name_too, both = _shared(found[name], found[described])
            found[name] = name_too
            found[described] = found[described] if _counted(parse, found[described]) else both
    return tuple(found)


def _one_by_one(parse: Parse, name: int, described: Mention) -> bool:
    """ "the rival premiers, X and Y": those described, of whom the first name is one."""
    head = parse.head(parse.tokens(described.start, described.end))
    several = described.form == "nominal" and parse.tags[head] in ("NNS", "NNPS") and head < name
    return several and any(parse.deps[c] == "conj" for c in parse.children[name])


def _of_that_kind(name: Mention, described: Mention) -> Mention:
    """A name that no vocabulary knows, with the country and sector of those among whom it is."""
    one, all_of_them = name.actor, described.actor
    if one is None or all_of_them is None or one.id is not None:
        return name
    return replace(name, actor=Actor(None, one.name, one.country or all_of_them.country, one.sector or all_of_them.sector))


def _close(parse: Parse, one: Mention, other: Mention) -> bool:
    """Whether nothing but a comma or a dash stands between the two."""
    first, second = sorted((one, other), key=lambda m: m.start)
    return first.end <= second.start and parse.text[first.end : second.start].strip() in (",", "", "-", "–", "—", "(")


def _can_be_one(parse: Parse, name: Mention, described: Mention) -> bool:
    """Not a state behind several people ("Jordan houses 600,000 refugees, Lebanon a million"), nor an outlet behind an armed
    group, which a credit run into the line is; a body of one state is no other state, which only follows it in a list, and a
    number of people no one body or person ("killed 24 people the monitor said")."""
    actor, other = name.actor, described.actor
    if actor is None or other is None:
        return True
    tokens = parse.tokens(described.start, described.end)
    several = parse.tags[parse.head(tokens)] in ("NNS", "NNPS")
    state = actor.id is not None and actor.id == actor.country
    if state and (several or (other.id is not None and other.id.startswith(f"{other.country}:"))):
        return False
    if actor.id is not None and _counted(parse, described) and _ARMED.isdisjoint(actor.sector):
        return False
    outlet = not _OUTLETS.isdisjoint(actor.sector)
    armed = not _ARMED.isdisjoint(other.sector) or any(w in _ARMED_WORDS for w in described.text.lower().split())
    return not (outlet and armed)


def _counted(parse: Parse, described: Mention) -> bool:
    """ "two companies, X and Y", "three brothers": of whom the name behind them is one."""
    tokens = parse.tokens(described.start, described.end)
    return parse.tags[parse.head(tokens)] in ("NNS", "NNPS") and any(parse.tags[t] == "CD" for t in tokens)


def _shared(name: Mention, described: Mention) -> tuple[Mention, Mention]:
    one, other = name.actor, described.actor
    if one is None or other is None or len(one.name) < 2:
        return name, described
    if one.id is None:
        sector = one.sector or other.sector
        one = Actor(None, one.name, one.country or other.country, sector)
    return replace(name, actor=one), replace(described, actor=one)
