"""What articles took back: claims that a correction or retraction no longer makes, shown at the incident they told of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.incidents.account import Account
from onrecord.incidents.compare import compare
from onrecord.incidents.links import refs
from onrecord.incidents.rarity import Rarity
from onrecord.model import ClaimRef


def attach(
    withdrawn: Iterable[Iterable[Account]], told: Sequence[Account], groups: Sequence[Sequence[int]], rarity: Rarity
) -> dict[int, list[ClaimRef]]:
    """By number of the group the claims that were withdrawn from it; what fits to no group is left out.

    A withdrawn account belongs where the rules would have merged it, and first of all to what its own page still tells.
    """
    gone = [account for accounts in withdrawn for account in accounts]
    if not gone:
        return {}
    of = {i: n for n, group in enumerate(groups) for i in group}
    places: dict[str, set[int]] = {}
    pages: dict[str, set[int]] = {}
    for i, account in enumerate(told):
        pages.setdefault(account.document, set()).add(i)
        for name in account.page_spots:
            places.setdefault(name, set()).add(i)
    found: dict[int, list[ClaimRef]] = {}
    for account in gone:
        near = pages.get(account.document, set()).union(*(places.get(name, set()) for name in account.page_spots))
        best = max(((*_fit(account, told[i], rarity), -i) for i in near), default=(False, 0.0, 0))
        if best[0]:
            found.setdefault(of[-best[2]], []).extend(refs(account))
    return found


def _fit(account: Account, other: Account, rarity: Rarity) -> tuple[bool, float]:
    comparison = compare(account, other, rarity)
    own = account.document == other.document and comparison.veto is None
    return (own or comparison.same, comparison.weight + (1.0 if own else 0.0))
