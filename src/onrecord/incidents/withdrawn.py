"""What articles took back: claims that a correction or retraction no longer makes, shown at the incident they told of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.incidents.account import Account
from onrecord.incidents.blocks import CAP, FIRST, keys, rank
from onrecord.incidents.compare import compare
from onrecord.incidents.links import refs
from onrecord.incidents.numbered import Key
from onrecord.model import ClaimRef

Fit = tuple[bool, float]


def attach(
    withdrawn: Iterable[Iterable[Account]], told: Sequence[Account], groups: Sequence[Sequence[int]]
) -> dict[int, list[ClaimRef]]:
    """By number of the group the claims that were withdrawn from it; what fits to no group is left out.

    A withdrawn account belongs where the rules would have merged it, and first of all to what its own page still tells.
    It is compared with that, and with what is filed under one key with it.
    """
    gone = [account for accounts in withdrawn for account in accounts]
    if not gone:
        return {}
    of = {i: n for n, group in enumerate(groups) for i in group}
    filed: dict[Key, list[int]] = {}
    pages: dict[str, set[int]] = {}
    for i, account in enumerate(told):
        pages.setdefault(account.document, set()).add(i)
        for key in keys(account):
            filed.setdefault(key, []).append(i)
    found: dict[int, list[ClaimRef]] = {}
    for account in gone:
        near = set(pages.get(account.document, ()))
        near.update(i for key in keys(account) for i in _first(filed.get(key, []), told))
        best = max(((*fit(account, told[i]), -i) for i in near), default=(False, 0.0, 0))
        if best[0]:
            found.setdefault(of[-best[2]], []).extend(refs(account))
    return found


def _first(members: list[int], told: Sequence[Account]) -> list[int]:
    """Those under one key that are compared with everybody."""
    return members if len(members) <= CAP else sorted(members, key=lambda i: rank(told[i]))[:FIRST]


def fit(account: Account, other: Account) -> Fit:
    """Whether a withdrawn account belongs to another, and how well."""
    comparison = compare(account, other)
    own = account.document == other.document and comparison.veto is None
    return (own or comparison.same, comparison.weight + (1.0 if own else 0.0))
