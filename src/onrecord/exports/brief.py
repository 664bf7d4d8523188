"""A situation report as data: what is new, what is contested, who says what, what is foreseen, and how much was read.

Every statement is reported speech: it has a subject who says it, and numbers of the pages it stands on. Nothing is said in the
report's own voice but what was counted. The writers in brief_markdown.py and brief_html.py only set it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from onrecord.exports.brief_words import Nouns, foreseen, noun_of, told
from onrecord.exports.disputes import disputed
from onrecord.exports.rows import range_words
from onrecord.exports.safe import line
from onrecord.model import Incident, SourcedFigure
from onrecord.record.found import FoundClaim, FoundDocument

_FORESEEN = frozenset(("planned", "threatened", "predicted", "requested"))
_MOST = 40  # statements of the outlook


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence in reported speech; `pages` are numbers of the report's list of pages."""

    text: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One source's numbers of one measure, and of whom."""

    measure: str
    of: str
    range: str
    sources: tuple[tuple[str, str], ...]  # (source, its range)


@dataclass(frozen=True, slots=True)
class Section:
    """One incident: a heading, how it stands, statements, and figures as ranges by source."""

    id: str
    heading: str
    standing: str
    disputed: tuple[str, ...]
    statements: tuple[Statement, ...]
    figures: tuple[FigureLine, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page that statements stand on."""

    number: int
    document: str
    outlet: str
    title: str
    published: str
    url: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Day:
    """How much was read of one day's pages: silence is not peace."""

    day: str
    documents: int
    outlets: int


@dataclass(frozen=True, slots=True)
class Brief:
    """`new` and `contested` share no incident; `speakers`: who says how many claims, most first."""

    title: str
    start: str
    end: str
    contested: tuple[Section, ...]
    new: tuple[Section, ...]
    outlook: tuple[Statement, ...]
    speakers: tuple[tuple[str, int], ...]
    coverage: tuple[Day, ...]
    pages: tuple[Page, ...]


def make_brief(
    title: str,
    period: tuple[str, str],
    incidents: Sequence[Incident],
    claims: Sequence[FoundClaim],
    documents: Iterable[FoundDocument],
    nouns: Nouns,
) -> Brief:
    """The report of a period (ISO dates, both inclusive); incidents, claims and documents are those that belong to it."""
    held = {d.id: d for d in documents}
    by_claim = {(c.document, c.id): c for c in claims}
    shown = sorted(incidents, key=lambda i: (-i.independent_sources, -i.reports, i.start or "9999", i.id))
    outlook = [c for c in claims if c.status in _FORESEEN and c.kind == "event" and c.polarity != "denied" and c.voices][:_MOST]
    numbers = _numbers([*(ref.document for i in shown for ref in i.claims), *(c.document for c in outlook)], held)
    sections = {i.id: _section(i, by_claim, numbers, nouns) for i in shown}
    open_ones = {i.id for i in shown if i.standing in ("contested", "denied") or disputed(i)}
    return Brief(
        title=line(title),
        start=period[0],
        end=period[1],
        contested=tuple(sections[i.id] for i in shown if i.id in open_ones),
        new=tuple(sections[i.id] for i in shown if i.id not in open_ones),
        outlook=tuple(Statement(foreseen(c, nouns), _of((c.document,), numbers)) for c in outlook),
        speakers=_speakers(claims),
        coverage=_coverage(period, held.values()),
        pages=tuple(_page(held[id], number) for id, number in numbers.items()),
    )


def _numbers(documents: Iterable[str], held: Mapping[str, FoundDocument]) -> dict[str, int]:
    """Pages numbered in the order in which the report first names them."""
    found: dict[str, int] = {}
    for id in documents:
        if id in held:
            found.setdefault(id, len(found) + 1)
    return found


def _of(documents: Iterable[str], numbers: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(sorted({numbers[id] for id in documents if id in numbers}))


def _section(
    incident: Incident, claims: Mapping[tuple[str, str], FoundClaim], numbers: Mapping[str, int], nouns: Nouns
) -> Section:
    said: dict[str, list[str]] = {}
    called: set[str] = set()
    for ref in incident.claims:
        claim = claims.get((ref.document, ref.claim))
        if claim is not None and claim.kind == "event":
            if (claim.type, claim.mode) == (incident.type, incident.mode):
                called.add(noun_of(claim, nouns))
            said.setdefault(told(claim, nouns), []).append(claim.document)
    sources, reports = incident.independent_sources, incident.reports
    standing = (
        f"{incident.standing}: {sources} independent source{'' if sources == 1 else 's'} in {reports} "
        f"report{'' if reports == 1 else 's'}, grade {incident.reliability}{incident.credibility}"
    )
    return Section(
        id=incident.id,
        heading=_heading(incident, called.pop() if len(called) == 1 else nouns.of(incident.type, incident.mode)),
        standing=standing,
        disputed=disputed(incident),
        statements=tuple(Statement(text, _of(ids, numbers)) for text, ids in said.items()),
        figures=tuple(_figures(incident)),
    )


def _heading(incident: Incident, noun: str) -> str:
    """ "Reports of an air attack, Saraqib (SYR), 2019-03-12"."""
    place = incident.place
    where = "place unknown" if place is None else f"{line(place.name)} ({place.country})" if place.country else line(place.name)
    when = incident.start or "date unknown"
    if incident.start and incident.end and incident.end != incident.start:
        when = f"{incident.start} to {incident.end}"
    return f"Reports of {noun}, {where}, {when}"


def _figures(incident: Incident) -> Iterable[FigureLine]:
    for measure, found in incident.figures.items():
        groups: dict[str, list[SourcedFigure]] = {}
        for said in found.by_source:
            groups.setdefault(said.of or "", []).append(said)
        for of, sourced in groups.items():
            low, high = (found.low, found.high) if not of else (found.groups[of].low, found.groups[of].high)
            sources = tuple((line(s.source), range_words(s.low, s.high)) for s in sourced)
            yield FigureLine(measure, of, range_words(low, high), sources)


def _speakers(claims: Iterable[FoundClaim]) -> tuple[tuple[str, int], ...]:
    counts: dict[str, int] = {}
    for claim in claims:
        speaker = claim.speaker
        if speaker is not None:
            counts[line(speaker.name)] = counts.get(line(speaker.name), 0) + 1
    return tuple(sorted(counts.items(), key=lambda c: (-c[1], c[0]))[:20])


def _coverage(period: tuple[str, str], documents: Iterable[FoundDocument]) -> tuple[Day, ...]:
    """Every day of the period with the pages published on it, none left out because nothing was read."""
    by_day: dict[str, list[FoundDocument]] = {}
    for document in documents:
        by_day.setdefault(document.published or "", []).append(document)
    found: list[Day] = []
    day, end = date.fromisoformat(period[0]), date.fromisoformat(period[1])
    while day <= end and len(found) < 366:
        pages = by_day.get(day.isoformat(), [])
        found.append(Day(day.isoformat(), len(pages), len({p.outlet for p in pages if p.outlet})))
        day += timedelta(days=1)
    return tuple(found)


def days_shown(coverage: Sequence[Day]) -> Iterable[tuple[str, int, int]]:
    """Days as a table has them, as (day, pages, outlets): days in a row without pages are one line, none is left out."""
    for empty, group in groupby(coverage, key=lambda day: day.documents == 0):
        days = list(group)
        if empty and len(days) > 1:
            yield f"{days[0].day} to {days[-1].day}", 0, 0
        else:
            yield from ((day.day, day.documents, day.outlets) for day in days)


def _page(document: FoundDocument, number: int) -> Page:
    return Page(
        number,
        line(document.id),
        line(document.outlet or "outlet unknown"),
        line(document.title or document.id),
        document.published or "undated",
        line(document.url or ""),
        document.sha256,
    )
