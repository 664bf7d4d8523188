"""Incidents for the terminal: what is told, how well it stands, and every voice side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from onrecord.exports.disputes import disputed
from onrecord.exports.rows import PAGE, Cells, ClaimRow, claim_rows, days, range_words
from onrecord.exports.safe import line
from onrecord.exports.tables import STYLES, ClaimTable
from onrecord.model import FigureRange, Incident, Reading, SourcedFigure

_STANDING = {"corroborated": "green", "contested": "bold yellow", "denied": "bold red", "single-source": "dim"}
LEGEND = (
    "independent source: who says so first-hand; copies of one text, and all who pass on the same voice, count once. "
    "grade F4: reliability of the sources (A to E, F cannot be judged), credibility of the information (1 confirmed to 5, "
    "6 cannot be judged)."
)
Told = Mapping[tuple[str, str], "ToldClaim"]


@dataclass(frozen=True, slots=True)
class ToldClaim:
    """One claim as it is shown in an incident; `outlet` is who published it, by the document's id where that is unknown."""

    outlet: str
    cells: Cells


def told_claims(incidents: Iterable[Incident], readings: Iterable[Reading]) -> Told:
    """The claims of these incidents by (document, claim id), in one pass over the Readings."""
    wanted = {(ref.document, ref.claim) for incident in incidents for ref in incident.claims}
    documents = {document for document, _ in wanted}
    found = {}
    for reading in readings:
        if reading.id not in documents:
            continue
        for row in claim_rows(reading):
            if (reading.id, row.claim.id) in wanted:
                found[reading.id, row.claim.id] = ToldClaim(line(reading.outlet or reading.id), _in_incident(row))
    return found


def _in_incident(row: ClaimRow) -> Cells:
    """The cells without the type, which is in the heading, but with the page's own word for it."""
    return row.cells._replace(what=line(row.claim.trigger.text))


def in_order(incidents: Iterable[Incident]) -> list[Incident]:
    """Those with most independent sources first, then those told most often, then by date."""
    return sorted(incidents, key=lambda i: (-i.independent_sources, -len(i.claims), i.start or "9999", i.id))


def incident_text(incident: Incident, told: Told) -> RenderableType:
    """Heading, standing, figures by source, the claims side by side, and where the sources agree or do not."""
    rows = side_by_side([told[ref.document, ref.claim] for ref in incident.claims if (ref.document, ref.claim) in told])
    parts: list[RenderableType] = [Rule(Text(heading(incident), style="bold"), align="left", style="dim"), _standing(incident)]
    if incident.figures:
        parts.append(_figures(incident.figures))
    one_place = len({cells.where for cells in rows if cells.where}) < 2
    table = ClaimTable(rows, frozenset(("where",)) if one_place else frozenset())
    return Group(*parts, Text(), table, Text(), _agreement(incident))


def heading(incident: Incident) -> str:
    """ "ASSAULT aerial · Saraqib (SYR) · 2019-03-12"; what is not known is said."""
    place = incident.place
    where = "place unknown" if place is None else f"{line(place.name)} ({place.country})" if place.country else line(place.name)
    return " · ".join((" ".join((incident.type, *incident.mode)), where, days(incident.start, incident.end) or "date unknown"))


def side_by_side(claims: Sequence[ToldClaim]) -> list[Cells]:
    """Rows by what they say; outlets that print the very same share a row: "Harbour Wire, The Daily Meridian ← rescuers"."""
    outlets: dict[Cells, list[str]] = {}
    for claim in claims:
        outlets.setdefault(claim.cells, []).append(claim.outlet)
    found = []
    for cells, names in outlets.items():
        printed = ", ".join(dict.fromkeys(names))
        found.append(cells._replace(voice=printed if cells.voice == PAGE else f"{printed} ← {cells.voice}"))
    return found


def _standing(incident: Incident) -> Text:
    sources, reports = incident.independent_sources, incident.reports
    text = Text(incident.standing, style=_STANDING.get(incident.standing, ""))
    text.append(f" · {sources} independent source{'' if sources == 1 else 's'}", style="bold")
    text.append(f" in {reports} report{'' if reports == 1 else 's'} · grade {incident.reliability}{incident.credibility}")
    if incident.graded_by == "person":
        text.append(" by a person")
    return text.append(f" · {incident.id}", style="dim")


def _figures(figures: Mapping[str, FigureRange]) -> Table:
    """A line per measure: the range, then what each source says; below it a line for every group that is counted apart."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for width in (9, 5):
        table.add_column(min_width=width, no_wrap=True)
    table.add_column(ratio=1)
    for measure, found in figures.items():
        whole = [s for s in found.by_source if s.of is None]
        if whole:
            table.add_row(Text(measure), Text(range_words(found.low, found.high), style=STYLES["figure"]), Text(_said(whole)))
        for n, (of, bounds) in enumerate(found.groups.items()):
            shown = Text(range_words(bounds.low, bounds.high), style=STYLES["figure"])
            said = f"{of}: {_said([s for s in found.by_source if s.of == of])}"
            table.add_row(Text("" if whole or n else measure), shown, Text(said))
    return table


def _said(sources: Sequence[SourcedFigure]) -> str:
    return " · ".join(f"{range_words(s.low, s.high)} {line(s.source)}" for s in sources)


def _agreement(incident: Incident) -> Text:
    """Where the sources conflict, then what they agree on."""
    agreed = [name for name, value in incident.agreement.items() if value == "agree"]
    conflicts = disputed(incident)
    text = Text()
    if conflicts:
        text.append("sources disagree on ", style="bold yellow").append(", ".join(conflicts)).append("   " if agreed else "")
    if agreed:
        text.append("agree on ", style="green").append(", ".join(agreed))
    return text if text.plain else Text("nothing that two sources both speak of", style="dim")
