"""What persons decided about happenings, applied before the rules: claims that are one, claims that are not.

A person's merge joins the accounts that hold the named claims, whatever the rules say of them; a split keeps them
apart, and takes an account apart that holds both sides. Of two decisions that contradict each other the stronger one
holds (see `in_force`); the weaker one then binds only where it does not contradict.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.incidents.account import Account, split
from onrecord.incidents.judgements import Judgement, in_force
from onrecord.model import ClaimRef

Ref = tuple[str, str]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Decisions:
    """Pairs of positions of accounts: `joined` with the judgement that joined them, and what must stay `apart`."""

    joined: dict[Pair, Judgement]
    apart: frozenset[Pair]


NO_DECISIONS = Decisions({}, frozenset())


def strongest_first(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Merges and splits that hold, the strongest first."""
    return tuple(j for j in reversed(in_force(judgements)) if j.verdict in ("same", "confirmed", "different"))


def taken_apart(accounts: Iterable[Account], judgements: Sequence[Judgement]) -> list[Account]:
    """The accounts, those taken apart that hold both sides of a split which no stronger merge contradicts."""
    found = []
    for account in accounts:
        parts = [account]
        for n, j in enumerate(judgements):
            if j.verdict != "different":
                continue
            left, right = _refs(j.claims), _refs(j.others)
            for part in list(parts):
                held = {s.ref for s in part.sketches}
                if held & left and held & right and not _merged(held & left, held & right, judgements[:n]):
                    parts.remove(part)
                    parts += split(part, held & right)
        found += parts
    return found


def decide(accounts: Sequence[Account], judgements: Sequence[Judgement]) -> Decisions:
    """What the judgements say of these accounts."""
    if not judgements:
        return NO_DECISIONS
    holds = {s.ref: i for i, account in enumerate(accounts) for s in account.sketches}
    groups = _Groups()
    for j in judgements:
        left = sorted({holds[r] for r in _refs(j.claims) if r in holds})
        if j.verdict == "different":
            right = sorted({holds[r] for r in _refs(j.others) if r in holds})
            for a in left:
                for b in right:
                    groups.part(a, b)
        else:
            for a, b in pairwise(left):
                groups.join(a, b, j)
    return Decisions(groups.joined, groups.apart())


class _Groups:
    """Accounts joined by persons, as sets; a set never grows over what must stay apart."""

    def __init__(self) -> None:
        self._of: dict[int, set[int]] = {}
        self._parted: set[Pair] = set()
        self.joined: dict[Pair, Judgement] = {}

    def join(self, a: int, b: int, by: Judgement) -> None:
        left, right = self._group(a), self._group(b)
        if left is right or any(pair(x, y) in self._parted for x in left for y in right):
            return
        self.joined[pair(a, b)] = by
        left |= right
        for member in right:
            self._of[member] = left

    def part(self, a: int, b: int) -> None:
        if self._group(a) is not self._group(b):
            self._parted.add(pair(a, b))

    def apart(self) -> frozenset[Pair]:
        """Every pair of accounts of which one stands with one side and the other with the other."""
        return frozenset(pair(x, y) for a, b in self._parted for x in self._group(a) for y in self._group(b))

    def _group(self, a: int) -> set[int]:
        return self._of.setdefault(a, {a})


def pair(a: int, b: int) -> Pair:
    """Two numbers in one order, whichever was first."""
    return (a, b) if a < b else (b, a)


def _refs(claims: Iterable[ClaimRef]) -> set[Ref]:
    return {(ref.document, ref.claim) for ref in claims}


def _merged(left: set[Ref], right: set[Ref], stronger: Sequence[Judgement]) -> bool:
    """Whether a stronger merge names claims of both sides."""
    return any(j.verdict != "different" and left & _refs(j.claims) and right & _refs(j.claims) for j in stronger)
