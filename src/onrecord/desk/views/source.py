"""One source: how reliable a person holds it to be, how often it copies, whom it quotes, how it stands beside others."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.desk.shelf import Shelf
from onrecord.desk.views.rows import ClaimCells, claim_cells
from onrecord.record import outlets
from onrecord.record.filter import EVERYTHING, Filter
from onrecord.record.found import Grade


@dataclass(frozen=True, slots=True)
class SourceRow:
    """An outlet in the list; shares in percent, `grade` F where nobody graded it."""

    name: str
    documents: int
    original: int
    copies: int
    claims: int
    own: int
    grade: str


@dataclass(frozen=True, slots=True)
class SourcePage:
    """What the page of a source shows."""

    row: SourceRow
    grades: tuple[Grade, ...]
    quoted: tuple[outlets.Quoted, ...]
    beside: tuple[outlets.Beside, ...]
    claims: tuple[ClaimCells, ...]


def sources(shelf: Shelf, filter: Filter = EVERYTHING) -> tuple[SourceRow, ...]:
    """All outlets of the record, or those of a filter's documents, counted over its documents and claims."""
    grades = {g.source: g.reliability for g in shelf.record.grades()}
    with shelf.reading() as connection:
        return tuple(_row(found, grades) for found in outlets.printed(connection, filter=filter))


def source_page(shelf: Shelf, name: str) -> SourcePage | None:
    """The page of an outlet, or of somebody who only speaks in others' pages; None where the record knows neither."""
    history = tuple(g for g in shelf.record.grades(history=True) if g.source == name)
    grades = {g.source: g.reliability for g in history}
    with shelf.reading() as connection:
        printed = outlets.printed(connection, name)
        quoted, beside = outlets.quoted(connection, name), outlets.beside(connection, name)
    said = shelf.record.query(Filter(speaker=(name,), limit=25)).claims
    if not printed and not said:
        return None
    row = _row(printed[0], grades) if printed else SourceRow(name, 0, 0, 0, len(said), 0, grades.get(name, "F"))
    recent = said if not printed else shelf.record.query(Filter(outlet=(name,), limit=25)).claims
    return SourcePage(row, tuple(reversed(history)), quoted, beside, tuple(map(claim_cells, recent)))


def _row(found: outlets.Printed, grades: dict[str, str]) -> SourceRow:
    name = found.outlet or ""
    own = round(100 * found.own_voice / found.claims) if found.claims else 0
    return SourceRow(
        name, found.documents, found.documents - found.copies, found.copies, found.claims, own, grades.get(name, "F")
    )
