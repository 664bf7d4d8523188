"""TSV files with a header line and `#` comments, read into rows that know their line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.vocabulary.errors import VocabularyError, nearest


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; `cells` by column name."""

    path: Path
    line: int
    cells: dict[str, str]

    def text(self, column: str) -> str:
        return self.cells.get(column, "")

    def items(self, column: str) -> tuple[str, ...]:
        """A cell as a list: items separated by `|`, empty ones dropped."""
        return tuple(item.strip() for item in self.cells.get(column, "").split("|") if item.strip())

    def number(self, column: str, low: float, high: float) -> float:
        """A cell as a number within bounds; VocabularyError otherwise."""
        try:
            value = float(self.cells.get(column, ""))
        except ValueError:
            raise self.error(f"{column} is {self.text(column)!r}, not a number") from None
        if not low <= value <= high:
            raise self.error(f"{column} {value:g} is impossible", f"it must lie between {low:g} and {high:g}")
        return value

    def choice(self, column: str, known: Sequence[str] | frozenset[str]) -> str:
        """A cell that must be one of the known words."""
        value = self.text(column)
        if value not in known:
            raise self.error(f"unknown {column} {value!r}", nearest(value, known))
        return value

    def error(self, problem: str, remedy: str = "") -> VocabularyError:
        return VocabularyError(self.path, self.line, problem, remedy)


def read_table(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """Rows of a TSV file whose header holds columns out of `columns`; missing trailing cells are empty.

    Raises VocabularyError for an unknown column, a row with too many cells or a file that is not UTF-8.
    """
    header: list[str] | None = None
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise VocabularyError(path, None, f"not UTF-8 ({error.reason})", "save the file as UTF-8") from None
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
            for name in header:
                if name not in columns:
                    raise VocabularyError(path, number, f"unknown column {name!r}", nearest(name, columns))
            continue
        if len(cells) > len(header):
            raise VocabularyError(path, number, f"{len(cells)} cells under {len(header)} columns", "separate list items with |")
        yield Row(path, number, dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True)))
