"""How wide the columns of a table may be: no word is cut that fits, and long columns get what others do not need."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

_LONGEST_WORD = 20  # longer ones are folded before they push other columns together
_LONGEST_CELL = 48


def widths(columns: Sequence[Sequence[str]], available: int) -> list[int]:
    """Characters for each column, given its cells (header included); together at most `available`, each at least 1."""
    least = [min(max((cell_len(w) for c in cells for w in c.split()), default=1), _LONGEST_WORD) for cells in columns]
    wanted = [
        max(low, min(max(map(cell_len, cells), default=1), _LONGEST_CELL)) for low, cells in zip(least, columns, strict=True)
    ]
    if sum(wanted) <= available:
        return wanted
    if sum(least) >= available:
        return _share(least, available)
    more = _share([high - low for low, high in zip(least, wanted, strict=True)], available - sum(least))
    return [low + extra for low, extra in zip(least, more, strict=True)]


def _share(weights: Sequence[int], total: int) -> list[int]:
    """`total` in proportion to the weights, rounded down, the rest to the heaviest."""
    sum_of_all = max(sum(weights), 1)
    found = [max(total * weight // sum_of_all, 0) for weight in weights]
    heaviest = sorted(range(len(weights)), key=lambda i: -weights[i])
    for i in heaviest[: max(total - sum(found), 0)]:
        found[i] += 1
    return found
