"""Why accounts are one incident, or nearly were: every comparison that decided, put into words.

A merge is a judgement: it has an author (the rules and their version, or a person) and can be taken back by another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.incidents.account import Account
from onrecord.incidents.comparison import Comparison
from onrecord.incidents.judgements import Judgement
from onrecord.model import ClaimRef, Issue

NEAR = 1.0  # weight below its bar within which a comparison is worth a person's look
MOST = 1000  # of such comparisons that are kept, the likeliest first


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature of a comparison: both values, and what it weighs for (or, below zero, against) one happening."""

    name: str
    left: str
    right: str
    weight: float


@dataclass(frozen=True, slots=True)
class Link:
    """Two accounts that were compared: the claims of each, what came of it, and why.

    `merged`: they are in one incident. `veto`: what forbids that. `author`: "rules VERSION", or the person who decided;
    then `reason` is the person's, and there may be no features. Where the rules would have merged
    and did not, `reason` says what else kept the two apart; where they would not, what is missing.
    """

    left: tuple[ClaimRef, ...]
    right: tuple[ClaimRef, ...]
    merged: bool
    author: str
    weight: float
    bar: float
    veto: str | None
    reason: str | None
    features: tuple[Reason, ...]


def link(left: Account, right: Account, comparison: Comparison, merged: bool, author: str) -> Link:
    """What the rules say of two accounts."""
    features = tuple(Reason(f.name, f.left, f.right, f.weight) for f in comparison.features)
    bar = comparison.bar if comparison.timed else comparison.undated
    lacks = None if merged else comparison.lacks
    return Link(refs(left), refs(right), merged, author, comparison.weight, bar, comparison.veto, lacks, features)


def decided(left: Account, right: Account, by: Judgement) -> Link:
    """What a person says of them."""
    return Link(refs(left), refs(right), by.verdict != "different", by.author, 0.0, 0.0, None, by.reason, ())


def refs(account: Account) -> tuple[ClaimRef, ...]:
    """The claims of an account, by document and id."""
    return tuple(ClaimRef(s.document, s.claim) for s in account.sketches)


def too_large(count: int, documents: Iterable[str]) -> Issue:
    """What was not joined because too much hung together, said; with the document it begins with."""
    message = f"{count} comparisons would have joined more accounts than are clustered at once; around {min(documents)}"
    return Issue("incidents", "component-too-large", None, None, message)


def doubtful(links: Iterable[Link]) -> tuple[Link, ...]:
    """Those that a person should look at first: merges just above the bar, and comparisons just below it."""
    return tuple(sorted(links, key=lambda k: (abs(k.weight - k.bar), _key(k))))


def about(links: Iterable[Link], claims: Sequence[ClaimRef]) -> tuple[Link, ...]:
    """Links that touch any of these claims, merges first, the strongest first."""
    wanted = set(claims)
    found = [k for k in links if not wanted.isdisjoint(k.left) or not wanted.isdisjoint(k.right)]
    return tuple(sorted(found, key=lambda k: (not k.merged, -k.weight, _key(k))))


def _key(k: Link) -> tuple[str, str]:
    return (f"{k.left[0].document} {k.left[0].claim}", f"{k.right[0].document} {k.right[0].claim}")
