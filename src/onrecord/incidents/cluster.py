"""Accounts to happenings: average linkage, so that a chain of likenesses joins nothing whose ends do not fit.

Groups grow from the strongest pair down, in a canonical order, and only while the mean of all comparisons between two
groups stays above the bar and none of them is a veto. Pairs that no block proposed are compared here, so that "not
proposed" never counts as "alike".
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from onrecord.incidents.account import Account
from onrecord.incidents.compare import Comparison, compare
from onrecord.incidents.rarity import Rarity
from onrecord.model import Issue

LINK = 1.5  # mean weight between two groups from which they are one
LARGEST = 120  # accounts of a connected component; larger ones are split at their weakest comparisons first
_FORBIDDEN = -1e6


def cluster(accounts: Sequence[Account], pairs: Sequence[tuple[int, int]], rarity: Rarity) -> tuple[list[list[int]], list[Issue]]:
    """Groups of positions, every position in exactly one, in canonical order; accounts must be in canonical order."""
    strong: dict[tuple[int, int], float] = {}
    known: dict[tuple[int, int], float] = {}
    for i, j in pairs:
        comparison = compare(accounts[i], accounts[j], rarity)
        known[i, j] = _value(comparison)
        if comparison.same:
            strong[i, j] = comparison.weight
    groups: list[list[int]] = []
    issues: list[Issue] = []
    for component in _components(len(accounts), strong, issues):
        groups.extend(_link(component, accounts, known, strong, rarity) if len(component) > 1 else [component])
    return sorted(groups), issues


def _value(comparison: Comparison) -> float:
    return _FORBIDDEN if comparison.veto is not None else comparison.weight


def _components(count: int, strong: dict[tuple[int, int], float], issues: list[Issue]) -> list[list[int]]:
    """What is connected by strong comparisons, taken in from the strongest on until a component is full."""
    parent = list(range(count))
    size = [1] * count
    refused = 0

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for (i, j), _ in sorted(strong.items(), key=lambda item: (-item[1], item[0])):
        a, b = root(i), root(j)
        if a == b:
            continue
        if size[a] + size[b] > LARGEST:
            refused += 1
            continue
        parent[max(a, b)] = min(a, b)
        size[min(a, b)] += size[max(a, b)]
    if refused:
        message = f"{refused} comparisons would have joined more than {LARGEST} accounts and were left out"
        issues.append(Issue("incidents", "component-too-large", None, None, message))
    found: dict[int, list[int]] = {}
    for i in range(count):
        found.setdefault(root(i), []).append(i)
    return list(found.values())


def _link(
    component: list[int],
    accounts: Sequence[Account],
    known: dict[tuple[int, int], float],
    strong: dict[tuple[int, int], float],
    rarity: Rarity,
) -> list[list[int]]:
    """Average linkage inside one component; sums of comparisons between groups are kept and added up."""
    sums: dict[tuple[int, int], float] = {}
    for n, i in enumerate(component):
        for j in component[n + 1 :]:
            if (i, j) not in known:
                known[i, j] = _within(accounts[i], accounts[j], rarity)
            sums[i, j] = known[i, j]
    members = {i: [i] for i in component}
    heap = [(-sums[pair], pair) for pair in strong if pair in sums]
    heapify(heap)
    while heap:
        value, (a, b) = heappop(heap)
        if a not in members or b not in members or -value != _mean(sums, members, a, b):
            continue
        if -value < LINK:
            break
        for c in members:
            if c not in (a, b):
                joined = sums.pop(_pair(b, c)) + sums[_pair(a, c)]
                sums[_pair(a, c)] = joined
        del sums[_pair(a, b)]
        members[a] = sorted(members[a] + members.pop(b))
        for c in members:
            if c != a:
                heappush(heap, (-_mean(sums, members, a, c), _pair(a, c)))
    return list(members.values())


def _within(left: Account, right: Account, rarity: Rarity) -> float:
    """Two accounts of one page that the page did not join: neutral, unless something forbids it."""
    value = _value(compare(left, right, rarity))
    return LINK if left.document == right.document and value > _FORBIDDEN else value


def _pair(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)


def _mean(sums: dict[tuple[int, int], float], members: dict[int, list[int]], a: int, b: int) -> float:
    return sums[_pair(a, b)] / (len(members[a]) * len(members[b]))
