"""How wide the columns of a table may be: no word is cut that fits, and long columns get what others do not need."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

_LONGEST_WORD = 20  # longer ones are folded before they push other columns together
_LONGEST_CELL = 48


def widths(columns: Sequence[Sequence[str]], available: int) -> list[int]:
    """Characters for each column, given its cells (header included); together at most `available`, each at least 1."""
    low = [least(cells) for cells in columns]
    high = [max(low, min(max(map(cell_len, cells), default=1), _LONGEST_CELL)) for low, cells in zip(low, columns, strict=True)]
    if sum(high) <= available:
        return high
    if sum(low) >= available:
        return _share(low, available)
    more = _share([most - some for some, most in zip(low, high, strict=True)], available - sum(low))
    return [some + extra for some, extra in zip(low, more, strict=True)]


def least(cells: Sequence[str]) -> int:
    """Characters of a column's longest word, up to where words are folded."""
    return min(max((cell_len(word) for cell in cells for word in cell.split()), default=1), _LONGEST_WORD)


def _share(weights: Sequence[int], total: int) -> list[int]:
    """`total` in proportion to the weights, rounded down, the rest to the heaviest."""
    sum_of_all = max(sum(weights), 1)
    found = [max(total * weight // sum_of_all, 0) for weight in weights]
    heaviest = sorted(range(len(weights)), key=lambda i: -weights[i])
    for i in heaviest[: max(total - sum(found), 0)]:
        found[i] += 1
    return found
