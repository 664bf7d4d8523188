"""Why accounts are one incident, or are not: comparisons made again from what is kept of them, and put into words."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from onrecord.incidents.account import Account
from onrecord.incidents.build import AUTHOR, in_order
from onrecord.incidents.cluster import spanning
from onrecord.incidents.compare import compare
from onrecord.incidents.judgements import Judgement
from onrecord.incidents.links import MOST, Link, link
from onrecord.incidents.links import decided as decided_link
from onrecord.record import decided, filed_accounts, judging
from onrecord.record.tables_merging import account_pairs, accounts


def of_incident(connection: Connection, incident: str) -> Iterator[Link]:
    """Persons' words first, then the strongest comparisons that hold the incident together."""
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
    for a, b in pairs:
        if (a, b) not in parted:
            left, right = sorted((held[a].account, held[b].account), key=in_order)
            yield _apart(left, right)


def _apart(left: Account, right: Account) -> Link:
    return link(left, right, compare(left, right), False, AUTHOR)


def _judgements(connection: Connection) -> dict[str, Judgement]:
    return {j.id: j for j in judging.written(connection)}
