"""Accounts to happenings: average linkage, so that a chain of likenesses joins nothing whose ends do not fit.

Groups grow from the strongest pair down, in a canonical order, and only while the mean of all comparisons between two
groups stays above the bar and none of them is a veto. Pairs that no block proposed are compared here, so that "not
proposed" never counts as "alike". What persons joined begins as one group; what they parted is never one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import combinations

from onrecord.incidents.account import Account
from onrecord.incidents.compare import compare
from onrecord.incidents.comparison import Comparison
from onrecord.incidents.decisions import NO_DECISIONS, Decisions, Pair, pair
from onrecord.incidents.links import NEAR

LINK = 1.0  # mean weight between two groups from which they are one
LARGEST = 60  # accounts of a connected component; larger ones are split at their weakest comparisons first
_FORBIDDEN = -1e6


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is kept of a comparison that merges two accounts (`same`) or nearly does.

    `short` is what the weight lacks to its bar, below zero where it is above.
    """

    weight: float
    short: float
    same: bool


@dataclass(frozen=True, slots=True)
class Clusters:
    """Groups of positions, every position in exactly one, in canonical order.

    `refused`: by lowest position of what hangs together, how many comparisons would have joined more than LARGEST accounts.
    """

    groups: list[list[int]]
    refused: dict[int, int]


@dataclass(frozen=True, slots=True)
class Together:
    """What is clustered together: accounts in canonical order, weights of the proposed pairs of positions, persons' words."""

    accounts: Sequence[Account]
    strong: Mapping[Pair, float]
    decisions: Decisions = NO_DECISIONS


def proposal(left: Account, right: Account) -> Proposal | None:
    """Compare two accounts; None where they are clearly two happenings."""
    found = compare(left, right)
    short = (found.bar if found.timed else found.undated) - found.weight
    if found.veto is None and (found.same or (short <= NEAR and found.distinctive)):
        return Proposal(found.weight, short, found.same)
    return None


def cluster(accounts: Sequence[Account], strong: Mapping[Pair, float], decisions: Decisions = NO_DECISIONS) -> Clusters:
    """The happenings of accounts in canonical order; `strong` are the weights of the pairs that are proposed as one."""
    compared = _Compared(accounts, decisions)
    weights = {p: weight for p, weight in strong.items() if p not in decisions.apart}
    groups: list[list[int]] = []
    refused: dict[int, int] = {}
    for component, inside in _components(len(accounts), weights, decisions, refused):
        groups.extend(_link(component, inside, compared) if len(component) > 1 else [component])
    groups.sort()
    return Clusters(groups, refused)


def spanning(strong: Mapping[Pair, float], of: Mapping[int, int]) -> list[Pair]:
    """The strongest comparisons inside the groups that make trees of them; `of`: group by position."""
    sets = _Sets(max(of, default=-1) + 1)
    found = []
    for i, j in sorted(strong, key=lambda p: (-strong[p], p)):
        if of[i] == of[j] and sets.root(i) != sets.root(j):
            sets.join(i, j)
            found.append((i, j))
    return sorted(found)


def between(together: Together, left: Sequence[int], right: Sequence[int]) -> list[tuple[int, int, float]] | None:
    """What linkage makes of every comparison between two groups of positions; below zero by far where something forbids it.

    It is found as linkage finds it, with all that is clustered together, since whom an account echoes may be in neither group.
    None where the groups were in two parts of what was too large, so that linkage never asked.
    """
    weights = {p: weight for p, weight in together.strong.items() if p not in together.decisions.apart}
    for component, _ in _components(len(together.accounts), weights, together.decisions, {}):
        if left[0] in component:
            if right[0] not in component:
                return None
            compared = _Compared(together.accounts, together.decisions)
            compared.all_of(component)
            return [(i, j, compared.settled(*pair(i, j))) for i in left for j in right]
    return None


@dataclass(slots=True)
class _Compared:
    """The comparisons that linkage asked for."""

    accounts: Sequence[Account]
    decisions: Decisions
    values: dict[Pair, float] = field(default_factory=dict)
    other_day: set[Pair] = field(default_factory=set)
    echoes: dict[int, list[int]] = field(default_factory=dict)

    def value(self, i: int, j: int) -> float:
        """Of two accounts of one page that the page did not join: neutral, unless something forbids it."""
        if (i, j) not in self.values:
            if (i, j) in self.decisions.apart:
                found = _FORBIDDEN
            else:
                comparison = compare(self.accounts[i], self.accounts[j])
                found = _value(comparison)
                if comparison.other_day:
                    self.other_day.add((i, j))
                if comparison.echo and comparison.same:
                    self.echoes.setdefault(i, []).append(j)
                    self.echoes.setdefault(j, []).append(i)
                if self.accounts[i].document == self.accounts[j].document and found > _FORBIDDEN:
                    found = LINK
            self.values[i, j] = found
        return self.values[i, j]

    def all_of(self, positions: Iterable[int]) -> None:
        """Compare all with all, also inside of what persons joined: only then is it known who is whose echo."""
        for i, j in combinations(positions, 2):
            self.value(i, j)

    def settled(self, i: int, j: int) -> float:
        """The same; whom the dates alone keep apart is neutral where an echo of one fits the other: its page dates it wrongly.

        An echo tells in the words of another report, so one of the two dates cannot be right.
        """
        value = self.value(i, j)
        if (i, j) in self.other_day:
            told = ((n, j) for n in self.echoes.get(i, ())), ((i, n) for n in self.echoes.get(j, ()))
            if any(a != b and self.value(*pair(a, b)) >= LINK for pairs in told for a, b in pairs):
                return LINK
        return value


def _value(comparison: Comparison) -> float:
    return _FORBIDDEN if comparison.veto is not None else comparison.weight


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


def _components(count: int, strong: Mapping[Pair, float], decisions: Decisions, refused: dict[int, int]) -> list[Component]:
    """What is connected by strong comparisons, taken in from the strongest on until it is full; with those inside it."""
    sets, whole = _Sets(count), _Sets(count)
    for i, j in decisions.joined:
        sets.join(i, j)
        whole.join(i, j)
    left_out = []
    for (i, j), _ in sorted(strong.items(), key=lambda item: (-item[1], item[0])):
        whole.join(i, j)
        a, b = sets.root(i), sets.root(j)
        if a == b:
            continue
        if sets.size[a] + sets.size[b] > LARGEST:
            left_out.append(i)
        else:
            sets.join(a, b)
    for i in left_out:
        refused[whole.root(i)] = refused.get(whole.root(i), 0) + 1
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
    apart = [(i, j) for n, i in enumerate(component) for j in component[n + 1 :] if of[i] != of[j]]
    compared.all_of(component)
    for i, j in apart:
        between = pair(of[i], of[j])
        sums[between] = sums.get(between, 0.0) + compared.settled(i, j)
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
