"""Accounts to happenings: average linkage, so that a chain of likenesses joins nothing whose ends do not fit.

Groups grow from the strongest pair down, in a canonical order, and only while the mean of all comparisons between two
groups stays above the bar and none of them is a veto. Pairs that no block proposed are compared here, so that "not
proposed" never counts as "alike". What persons joined begins as one group; what they parted is never one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from onrecord.incidents.account import Account
from onrecord.incidents.compare import compare
from onrecord.incidents.comparison import Comparison
from onrecord.incidents.decisions import NO_DECISIONS, Decisions, Pair, pair
from onrecord.incidents.links import MOST, NEAR
from onrecord.incidents.rarity import Rarity
from onrecord.model import Issue

LINK = 1.0  # mean weight between two groups from which they are one
LARGEST = 120  # accounts of a connected component; larger ones are split at their weakest comparisons first
_FORBIDDEN = -1e6


@dataclass(frozen=True, slots=True)
class Clusters:
    """Groups of positions, every position in exactly one, in canonical order.

    `links`: for every group the strongest comparisons that hold it together, one fewer than it has accounts where the
    rules alone made it. `near`: comparisons that nearly merged two groups.
    """

    groups: list[list[int]]
    links: list[Pair]
    near: list[Pair]
    issues: list[Issue]


@dataclass(slots=True)
class _Compared:
    """All comparisons made so far: values, those that propose a merge, and those that nearly do."""

    accounts: Sequence[Account]
    rarity: Rarity
    decisions: Decisions
    values: dict[Pair, float] = field(default_factory=dict)
    strong: dict[Pair, float] = field(default_factory=dict)
    near: dict[Pair, float] = field(default_factory=dict)

    def propose(self, i: int, j: int) -> None:
        found = compare(self.accounts[i], self.accounts[j], self.rarity)
        self.values[i, j] = _FORBIDDEN if (i, j) in self.decisions.apart else _value(found)
        if (i, j) in self.decisions.apart or found.veto is not None:
            return
        short = (found.bar if found.timed else found.undated) - found.weight
        if found.same:
            self.strong[i, j] = found.weight
        if found.same or (short <= NEAR and found.distinctive):
            self.near[i, j] = abs(short)

    def value(self, i: int, j: int) -> float:
        """Of two accounts of one page that the page did not join: neutral, unless something forbids it."""
        if (i, j) not in self.values:
            if (i, j) in self.decisions.apart:
                found = _FORBIDDEN
            else:
                found = _value(compare(self.accounts[i], self.accounts[j], self.rarity))
                if self.accounts[i].document == self.accounts[j].document and found > _FORBIDDEN:
                    found = LINK
            self.values[i, j] = found
        return self.values[i, j]


def cluster(accounts: Sequence[Account], pairs: Iterable[Pair], rarity: Rarity, decisions: Decisions = NO_DECISIONS) -> Clusters:
    """The happenings of accounts in canonical order; `pairs` are those worth comparing."""
    compared = _Compared(accounts, rarity, decisions)
    for i, j in pairs:
        compared.propose(i, j)
    groups: list[list[int]] = []
    issues: list[Issue] = []
    for component, inside in _components(len(accounts), compared.strong, decisions, issues):
        groups.extend(_link(component, inside, compared) if len(component) > 1 else [component])
    groups.sort()
    of = {i: n for n, group in enumerate(groups) for i in group}
    near = sorted((p for p in compared.near if of[p[0]] != of[p[1]]), key=lambda p: (compared.near[p], p))[:MOST]
    return Clusters(groups, _spanning(compared.strong, of), near, issues)


def _value(comparison: Comparison) -> float:
    return _FORBIDDEN if comparison.veto is not None else comparison.weight


def _spanning(strong: dict[Pair, float], of: dict[int, int]) -> list[Pair]:
    """The strongest comparisons inside the groups that make trees of them."""
    sets = _Sets(len(of))
    found = []
    for i, j in sorted(strong, key=lambda p: (-strong[p], p)):
        if of[i] == of[j] and sets.root(i) != sets.root(j):
            sets.join(i, j)
            found.append((i, j))
    return sorted(found)


class _Sets:
    """Disjoint sets of positions, each named by its lowest."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))
        self.size = [1] * count

    def root(self, i: int) -> int:
        parent = self._parent
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def join(self, i: int, j: int) -> None:
        a, b = sorted((self.root(i), self.root(j)))
        if a != b:
            self._parent[b] = a
            self.size[a] += self.size[b]


Component = tuple[list[int], list[Pair]]


def _components(count: int, strong: dict[Pair, float], decisions: Decisions, issues: list[Issue]) -> list[Component]:
    """What is connected by strong comparisons, taken in from the strongest on until it is full; with those inside it."""
    sets = _Sets(count)
    for i, j in decisions.joined:
        sets.join(i, j)
    refused = 0
    for (i, j), _ in sorted(strong.items(), key=lambda item: (-item[1], item[0])):
        a, b = sets.root(i), sets.root(j)
        if a == b:
            continue
        if sets.size[a] + sets.size[b] > LARGEST:
            refused += 1
        else:
            sets.join(a, b)
    if refused:
        message = f"{refused} comparisons would have joined more than {LARGEST} accounts and were left out"
        issues.append(Issue("incidents", "component-too-large", None, None, message))
    found: dict[int, Component] = {}
    for i in range(count):
        found.setdefault(sets.root(i), ([], []))[0].append(i)
    for i, j in strong:
        if sets.root(i) == sets.root(j):
            found[sets.root(i)][1].append((i, j))
    return list(found.values())


def _link(component: list[int], strong: list[Pair], compared: _Compared) -> list[list[int]]:
    """Average linkage inside one component; sums of comparisons between groups are kept and added up."""
    members = _begun(component, compared.decisions)
    of = {i: a for a, group in members.items() for i in group}
    sums: dict[Pair, float] = {}
    for n, i in enumerate(component):
        for j in component[n + 1 :]:
            if of[i] != of[j]:
                between = pair(of[i], of[j])
                sums[between] = sums.get(between, 0.0) + compared.value(i, j)
    begun = {pair(of[i], of[j]) for i, j in strong if of[i] != of[j]}
    heap = [(-_mean(sums, members, a, b), (a, b)) for a, b in sorted(begun)]
    heapify(heap)
    while heap:
        value, (a, b) = heappop(heap)
        if a not in members or b not in members or -value != _mean(sums, members, a, b):
            continue
        if -value < LINK:
            break
        for c in members:
            if c not in (a, b):
                joined = sums.pop(pair(b, c)) + sums[pair(a, c)]
                sums[pair(a, c)] = joined
        del sums[pair(a, b)]
        members[a] = sorted(members[a] + members.pop(b))
        for c in members:
            if c != a:
                heappush(heap, (-_mean(sums, members, a, c), pair(a, c)))
    return list(members.values())


def _begun(component: list[int], decisions: Decisions) -> dict[int, list[int]]:
    """The groups with which linkage begins: single accounts, and what persons joined; each named by its lowest position."""
    if not decisions.joined:
        return {i: [i] for i in component}
    inside = {i: n for n, i in enumerate(component)}
    sets = _Sets(len(component))
    for i, j in decisions.joined:
        if i in inside and j in inside:
            sets.join(inside[i], inside[j])
    found: dict[int, list[int]] = {}
    for n, i in enumerate(component):
        found.setdefault(component[sets.root(n)], []).append(i)
    return found


def _mean(sums: dict[Pair, float], members: dict[int, list[int]], a: int, b: int) -> float:
    return sums[pair(a, b)] / (len(members[a]) * len(members[b]))
