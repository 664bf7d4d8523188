"""What persons' judgements of happenings mean for accounts: kept beside them, and worked out again where one changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, or_, select

from onrecord.incidents.build import in_order
from onrecord.incidents.decisions import NO_DECISIONS, Decisions, decide, strongest_first
from onrecord.incidents.judgements import Judgement
from onrecord.record import filed_accounts, judging
from onrecord.record.filing import Pair, chunks
from onrecord.record.tables import judgement_claims, judgements
from onrecord.record.tables_merging import account_decisions as table


@dataclass(frozen=True, slots=True)
class Rows:
    """Pairs of keys of accounts: `joined` with the id of the judgement that joined them, and what must stay `apart`."""

    joined: dict[Pair, str]
    apart: set[Pair]

    def placed(self, place: Mapping[int, int]) -> Decisions:
        """The same for accounts that have places in an order."""
        if not self.joined and not self.apart:
            return NO_DECISIONS

        def local(pair: Pair) -> Pair:
            a, b = place[pair[0]], place[pair[1]]
            return (a, b) if a < b else (b, a)

        here = {pair for pair in (*self.joined, *self.apart) if pair[0] in place and pair[1] in place}
        joined = {local(pair): _named(id) for pair, id in self.joined.items() if pair in here}
        return Decisions(joined, frozenset(local(pair) for pair in self.apart & here))


def _named(id: str) -> Judgement:
    """A judgement of which only the id is asked for."""
    return Judgement(id, "", "", "person", "same")


def refresh(connection: Connection, ids: Collection[str]) -> set[int]:
    """Work out the decisions again if one of these documents was ever judged; the accounts for which they changed."""
    judged = set(
        connection.execute(
            select(judgement_claims.c.document)
            .join(judgements, judgements.c.key == judgement_claims.c.judgement)
            .where(judgements.c.verdict.in_(("same", "different", "confirmed")))
            .distinct()
        ).scalars()
    )
    if judged.isdisjoint(ids):
        return set()
    held = [h for h in filed_accounts.of_documents(connection, judged) if not h.withdrawn]
    told = sorted(((h.account, h.key) for h in held), key=lambda t: in_order(t[0]))
    decisive = strongest_first(judging.followed(connection, judging.written(connection)))
    found = decide([account for account, _ in told], decisive)

    def keys(pair: Pair) -> Pair:
        a, b = told[pair[0]][1], told[pair[1]][1]
        return (a, b) if a < b else (b, a)

    new: dict[Pair, str | None] = {keys(pair): None for pair in found.apart}
    new |= {keys(pair): by.id for pair, by in found.joined.items()}
    old = {(row.low, row.high): row.judgement for row in connection.execute(select(table))}
    differing = {pair for pair in old.keys() | new.keys() if old.get(pair, 0) != new.get(pair, 0)}
    connection.execute(delete(table))
    if new:
        connection.execute(insert(table), [{"low": a, "high": b, "judgement": id} for (a, b), id in new.items()])
    return {key for pair in differing for key in pair}


def of_accounts(connection: Connection, wanted: Collection[int]) -> Rows:
    """The decisions that name one of these."""
    joined: dict[Pair, str] = {}
    apart: set[Pair] = set()
    for some in chunks(wanted):
        for a, b, judgement in connection.execute(select(table).where(or_(table.c.low.in_(some), table.c.high.in_(some)))):
            if judgement is None:
                apart.add((a, b))
            else:
                joined[a, b] = judgement
    return Rows(joined, apart)
