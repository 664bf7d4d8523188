"""One incident: every voice side by side, where they agree, every source's figure on one axis, and who decided what."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.desk.shelf import Shelf
from onrecord.desk.views.rows import ClaimCells, IncidentRow, claim_cells, incident_row, source_href
from onrecord.desk.views.strip import Strip, strip
from onrecord.exports.judgements import recode_words
from onrecord.incidents.judgements import Judgement, in_force, replaced
from onrecord.incidents.links import Link
from onrecord.model import ClaimRef, Incident
from onrecord.record import incident_lists
from onrecord.record.filter import Filter, State
from onrecord.record.found import FoundClaim

# The fields of `agreement` that stand in each column of the side-by-side table.
COLUMNS = (
    ("who", ("actors",)),
    ("what", ("type", "mode")),
    ("whom", ("recipients",)),
    ("where", ("place",)),
    ("when", ("date", "time", "start")),
    ("how_many", ("figures", "killed", "injured")),
    ("status", ("status", "polarity")),
)
_SHOWN: tuple[State, ...] = ("current", "rejected", "recoded", "withdrawn")
_SEVERITY = ("conflict", "agree", "complement")


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement about this incident's claims; `holds` until it is undone."""

    id: str
    made: str
    author: str
    by: str
    verdict: str
    reason: str
    holds: bool


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """What the page of an incident shows."""

    row: IncidentRow
    incident: Incident
    summary: str
    tints: dict[str, str]
    claims: tuple[ClaimCells, ...]
    strips: tuple[Strip, ...]
    sources: tuple[tuple[str, str], ...]
    decisions: tuple[Decision, ...]
    reasons: tuple[Link, ...]


def incident_page(shelf: Shelf, id: str) -> IncidentPage | None:
    """The page of an incident; None where the record holds none of this id."""
    with shelf.reading() as connection:
        found = incident_lists.one(connection, id)
    if found is None:
        return None
    told = _told(shelf, found)
    cells = sorted(map(claim_cells, told), key=lambda c: (c.published, c.outlet, c.document, c.id))
    outlets = sorted({(c.outlet, source_href(c.outlet)) for c in cells})
    row = incident_row(found)
    return IncidentPage(
        row,
        found,
        summary(row, cells),
        tints(found),
        tuple(cells),
        tuple(strip(measure, ranges) for measure, ranges in found.figures.items() if ranges.by_source),
        tuple(outlets),
        decisions(shelf.record.judgements(current=True), found),
        shelf.record.reasons(found),
    )


def _told(shelf: Shelf, found: Incident) -> list[FoundClaim]:
    """The rows of its claims, and of those that were taken back."""
    wanted = {*found.claims, *found.withdrawn}
    told = {}
    for document in dict.fromkeys(ref.document for ref in wanted):
        for claim in shelf.record.claims(Filter(document=(document,), state=_SHOWN)):
            ref = ClaimRef(claim.document, claim.id)
            if ref in wanted and (ref not in told or claim.state == "current"):
                told[ref] = claim
    return list(told.values())


def tints(found: Incident) -> dict[str, str]:
    """The worst word of each column's fields; columns of which nothing is said are left out."""
    result = {}
    for column, names in COLUMNS:
        words = [str(value) for key, value in found.agreement.items() if key in names or key.split(".")[0] in names]
        worst = next((word for word in _SEVERITY if word in words), None)
        if worst is not None:
            result[column] = worst
    return result


def summary(row: IncidentRow, claims: list[ClaimCells]) -> str:
    """The incident in reported speech: who says what, never in the desk's own voice."""
    voices = list(dict.fromkeys(c.outlet if c.voice == "the page" else f"{c.voice} (in {c.outlet})" for c in claims))
    deniers = list(dict.fromkeys(c.voice for c in claims if c.status.startswith("denied")))
    who = f" by {row.who}" if row.who else ""
    whom = f" against {row.whom}" if row.whom else ""
    where = f" in {row.where}" if row.where else ", at a place that none of them names"
    when = f" ({row.when})" if row.when else ", on a day that none of them settles"
    said = f"{listed(voices)} {'report' if len(voices) > 1 else 'reports'} {row.what}{who}{whom}{where}{when}."
    figures = f" The figures given: {row.how_many}." if row.how_many else ""
    denied = f" {listed(deniers)} {'deny' if len(deniers) > 1 else 'denies'} it." if deniers else ""
    sources = f" {counted(row.sources, 'independent source')} in {counted(row.reports, 'report')}."
    return said[0].upper() + said[1:] + figures + denied + sources


def counted(number: int, noun: str) -> str:
    """A number with its noun, in the plural where it is not one."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def listed(words: list[str], most: int = 4) -> str:
    """ "A", "A and B", "A, B and 3 others"."""
    if len(words) > most:
        return f"{', '.join(words[: most - 1])} and {len(words) - most + 1} others"
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else "Nobody"


def decisions(judgements: tuple[Judgement, ...], found: Incident) -> tuple[Decision, ...]:
    """Judgements that name any of the incident's claims, the newest first."""
    mine = set(found.claims)
    holding = {j.id for j in in_force(judgements)}
    undone, later = {j.id: j for j in judgements}, replaced(judgements)
    about = []
    for j in judgements:
        target = undone.get(j.undoes or "", j)
        if mine & {*target.claims, *target.others}:
            verdict = j.verdict if j.verdict != "undone" else f"undid {target.verdict}"
            verdict += f": {recode_words(j.recode)}" if j.recode is not None else ""
            verdict += " (replaced by a later one)" if j.id in later else ""
            about.append(Decision(j.id, j.made, j.author, j.by, verdict, j.reason or "", j.id in holding))
    return tuple(reversed(about))
