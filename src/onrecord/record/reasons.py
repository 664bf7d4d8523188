"""Why accounts are one incident, or are not: comparisons made again from what is kept of them, and put into words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, select

from onrecord.incidents.account import Account
from onrecord.incidents.build import AUTHOR, in_order
from onrecord.incidents.cluster import LARGEST, LINK, Together, between, spanning
from onrecord.incidents.compare import compare
from onrecord.incidents.decisions import pair
from onrecord.incidents.judgements import Judgement, judgement
from onrecord.incidents.links import MOST, Link, Reason, link
from onrecord.incidents.links import decided as decided_link
from onrecord.incidents.names import WORD, skeleton
from onrecord.record import decided, filed_accounts, judging
from onrecord.record.filed_accounts import Held
from onrecord.record.merging import together
from onrecord.record.tables import documents, incidents
from onrecord.record.tables_merging import account_pairs, accounts

# Features whose values are names, of which only what any spelling has in common is kept.
_NAMES = frozenset(("place", "other places", "place on the page", "more places", "building", "names"))


def of_incident(connection: Connection, incident: str) -> Iterator[Link]:
    """Persons' words first, then the strongest comparisons that hold the incident together."""
    yield from (in_words(connection, found) for found in _tree(connection, incident))


def _tree(connection: Connection, incident: str) -> Iterator[Link]:
    held = [h for h in filed_accounts.of_incidents(connection, [incident]) if not h.withdrawn]
    told = sorted(((h.account, h.key) for h in held), key=lambda t: in_order(t[0]))
    place = {key: n for n, (_, key) in enumerate(told)}
    said = decided.of_accounts(connection, place)
    named = _judgements(connection) if said.joined else {}
    for (a, b), id in sorted(said.joined.items(), key=lambda item: sorted(place.get(k, -1) for k in item[0])):
        if a in place and b in place and id in named:
            left, right = sorted((place[a], place[b]))
            yield decided_link(told[left][0], told[right][0], named[id])
    strong = {
        (min(place[a], place[b]), max(place[a], place[b])): weight
        for (a, b), weight in filed_accounts.strong(connection, place).items()
        if a in place and b in place and (a, b) not in said.apart
    }
    for i, j in spanning(strong, dict.fromkeys(place.values(), 0)):
        yield link(told[i][0], told[j][0], compare(told[i][0], told[j][0]), True, AUTHOR)


def doubtful(connection: Connection) -> Iterator[Link]:
    """What was nearly merged, or kept apart by what else hangs on it, the likeliest first; not what persons parted."""
    p = account_pairs.c
    low, high = accounts.alias(), accounts.alias()
    query = (
        select(p.low, p.high)
        .join(low, low.c.key == p.low)
        .join(high, high.c.key == p.high)
        .where(low.c.incident.is_distinct_from(high.c.incident))
        .order_by(p.doubt, p.low, p.high)
        .limit(MOST)
    )
    pairs = [(a, b) for a, b in connection.execute(query)]
    parted = decided.of_accounts(connection, {key for pair in pairs for key in pair}).apart
    held = {h.key: h for h in filed_accounts.of_keys(connection, {key for pair in pairs for key in pair})}
    made: dict[int, Account] = {}
    for a, b in pairs:
        if (a, b) not in parted:
            left, right = sorted((held[a], held[b]), key=lambda h: in_order(h.account))
            yield _apart(connection, left, right, made)


def _apart(connection: Connection, left: Held, right: Held, made: dict[int, Account]) -> Link:
    """A comparison that merged nothing; where it would have, what else kept the two incidents apart."""
    one, other = left.account, right.account
    found = compare(one, other)
    why = _kept_apart(connection, left, right, made) if found.same else None
    told = in_words(connection, link(one, other, found, False, AUTHOR))
    return told if why is None else replace(told, reason=why)


def _kept_apart(connection: Connection, left: Held, right: Held, made: dict[int, Account]) -> str:
    """The same from the record: asked with all that was clustered together with the two."""
    keys, held, whole = together(connection, (left.key, right.key), made)
    groups = [[n for n, key in enumerate(keys) if key == one.key or _fellow(held[key], one)] for one in (left, right)]
    return kept_apart(whole, *groups)


def _fellow(held: Held, one: Held) -> bool:
    return held.incident is not None and held.incident == one.incident


def kept_apart(whole: Together, left: list[int], right: list[int]) -> str:
    """Why two groups of positions are not one though a comparison between them would merge.

    A person's word or a veto between others of them, a weak mean, or too many accounts.
    """
    parted = next(((i, j) for i in left for j in right if pair(i, j) in whole.decisions.apart), None)
    if parted is not None:
        one, other = (whole.accounts[n].document for n in parted)
        return f"{one} and {other}, which hang on these, were parted by a person"
    found = between(whole, left, right)
    for i, j, weight in found or ():
        a, b = whole.accounts[i], whole.accounts[j]
        if weight < 0 and (veto := compare(a, b).veto) is not None:
            return f"{a.document} and {b.document}, which hang on these, cannot be one happening: {veto}"
    if found:
        mean = sum(weight for *_, weight in found) / len(found)
        if mean < LINK:
            many = f"the mean of all {len(found)} comparisons between what hangs on each"
            return f"{many} is {mean:.2f}; one happening needs {LINK:g}"
    return f"the groups were formed from stronger comparisons first; at most {LARGEST} accounts are clustered at once"


def judgements_of_rules(connection: Connection, incident: str | None) -> Iterator[Judgement]:
    """What holds an incident (or every one) together, as judgements whose author is the version of the rules."""
    t = incidents.c
    query = select(t.id, t.built).where(t.reports > 1).order_by(t.id)
    if incident is not None:
        query = select(t.id, t.built).where(t.id == incident)
    for id, built in connection.execute(query).all():
        for found in _tree(connection, id):
            if found.author == AUTHOR:
                features = ", ".join(f"{f.name} {f.weight:+.1f}" for f in found.features if f.weight)
                reason = f"{found.weight:.2f} of {found.bar:.1f} needed: {features}"
                yield judgement(built, AUTHOR, "rule", "same", (*found.left, *found.right), reason=reason)


def in_words(connection: Connection, found: Link) -> Link:
    """The same with the words of both pages in the place of what is kept of names: "Ghwayran", not "gwrn"."""
    words = [_words(connection, refs[0].document) for refs in (found.left, found.right)]

    def said(value: str, of: dict[str, str], also: dict[str, str]) -> str:
        return " ".join(of.get(part) or also.get(part) or part for part in value.split())

    features = tuple(
        Reason(f.name, said(f.left, words[0], words[1]), said(f.right, words[1], words[0]), f.weight) if f.name in _NAMES else f
        for f in found.features
    )
    return replace(found, features=features)


def _words(connection: Connection, document: str) -> dict[str, str]:
    """The words of a document written with a capital, by what is kept of each."""
    text = connection.execute(select(documents.c.text).where(documents.c.id == document, documents.c.current == 1)).scalar()
    found: dict[str, str] = {}
    for match in WORD.finditer(text or ""):
        if match.group()[0].isupper():
            for part in match.group().replace("-", " ").split():
                found.setdefault(skeleton(part), part)
    return found


def _judgements(connection: Connection) -> dict[str, Judgement]:
    return {j.id: j for j in judging.written(connection)}
