"""Readings made by hand: a page is a list of sentences, each with the claim that a careful reader would make of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from onrecord.model import (
    Actor,
    Attribution,
    Block,
    Claim,
    ClaimKind,
    Event,
    Extent,
    Figure,
    Mention,
    Place,
    Polarity,
    ReaderVersion,
    Reading,
    Span,
    Status,
    Time,
)  # fmt: skip

IDLIB = Place(1, "Idlib", 35.93, 36.63, "SYR", "Idlib", "town")
ALEPPO = Place(2, "Aleppo", 36.20, 37.16, "SYR", "Aleppo", "town")
HOMS = Place(3, "Homs", 34.73, 36.71, "SYR", "Homs", "town")
RUSSIA = Actor("RUS", "Russia", "RUS", ("GOV",))
TURKEY = Actor("TUR", "Turkey", "TUR", ("GOV",))
MONITOR = Actor("the-monitor", "The Monitor", None, ("NGO",))


@dataclass(frozen=True)
class Says:
    """One sentence and its claim; `by` is who says so."""

    text: str
    trigger: str
    type: str = "ASSAULT"
    mode: tuple[str, ...] = ("aerial",)
    actor: Actor | None = None
    place: Place | None = None
    day: str | None = None
    killed: float | None = None
    of: str | None = None
    by: Actor | None = None
    unnamed: bool = False
    polarity: Polarity = "affirmed"
    status: Status = "occurred"
    kind: ClaimKind = "event"


@dataclass
class _Page:
    id: str
    text: str = ""
    blocks: list[Block] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def add(self, says: Says) -> None:
        start = len(self.text) + 2 if self.text else 0
        self.text += ("\n\n" if self.text else "") + says.text
        end = len(self.text)
        self.blocks.append(Block(start, end, "paragraph"))
        at = start + says.text.index(says.trigger)
        place = self._mention("place", start, says.place.name, place=says.place) if says.place else None
        time = self._mention("time", start, "", time=Time("date", says.day, says.day, "day", "explicit")) if says.day else None
        actor = (self._mention("actor", start, says.actor.name, actor=says.actor),) if says.actor else ()
        figures: tuple[str, ...] = ()
        if says.killed is not None:
            figure = Figure("killed", says.of, says.killed, says.killed, True, False)
            figures = (self._mention("figure", start, "", figure=figure),)
        event = Event(says.type, says.mode, (), 4) if says.kind == "event" else None
        key = sha256(f"{self.id} {at} {says}".encode()).hexdigest()[:16]
        self.claims.append(
            Claim(
                f"c{key}", f"a{key}", says.kind, Span(at, at + len(says.trigger), says.trigger), Extent(start, end), event,
                None, None, None, actor, (), place, time, figures, (), says.polarity, "certain", says.status,
                self._voice(says, start), 1.0,
            )
        )  # fmt: skip

    def _voice(self, says: Says, start: int) -> tuple[str, ...]:
        if says.by is None and not says.unnamed:
            return ()
        speaker = self._mention("actor", start, says.by.name, actor=says.by) if says.by else None
        id = f"t{len(self.attributions)}"
        source = (Span(start, start + 6, "source"),)
        self.attributions.append(Attribution(id, source, speaker, (), (), "speech", "indirect", "affirmed", "certain", None))
        return (id,)

    def _mention(self, kind: str, start: int, text: str, **value: object) -> str:
        id = f"m{len(self.mentions)}"
        self.mentions.append(Mention(id, kind, "name", start, start + len(text), text, **value))  # type: ignore[arg-type]
        return id


def report(id: str, *sentences: Says, outlet: str | None = None, published: str | None = None) -> Reading:
    """A page of an outlet, one paragraph per sentence."""
    page = _Page(id)
    for says in sentences:
        page.add(says)
    return Reading(
        id, None, outlet or f"Outlet {id}", None, published, "en", sha256(page.text.encode()).hexdigest(), page.text,
        ReaderVersion("0", "none", "none"), tuple(page.blocks), tuple(page.mentions), (), tuple(page.attributions), None,
        tuple(page.claims), (),
    )  # fmt: skip
