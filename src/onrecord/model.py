"""The public contract: a Reading and everything in it, as frozen dataclasses.

Field names and order are those of the JSON that `onrecord read --format jsonl` prints (see docs/contract.md).
Offsets count Unicode code points into `Reading.text`; `end` is exclusive. Lists are tuples here, arrays in JSON.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import msgspec

BlockKind = Literal["title", "paragraph", "heading", "caption", "boilerplate", "error"]
MentionKind = Literal["actor", "place", "time", "figure"]
Form = Literal["name", "nominal", "pronoun"]
Precision = Literal["site", "town", "admin2", "admin1", "country", "region", "none"]
TimeType = Literal["date", "time", "duration", "set"]
TimePrecision = Literal["day", "week", "month", "season", "year", "decade", "none"]
TimeBasis = Literal["explicit", "relative", "publication", "none"]
PlaceBasis = Literal["sentence", "before"]
Measure = Literal[
    "killed", "injured", "missing", "detained", "abducted", "displaced",
    "population", "strikes", "attacks", "fighters", "weapons", "other",
]  # fmt: skip
AttributionKind = Literal["speech", "document", "thought", "attitude", "perception"]
Directness = Literal["direct", "indirect", "mixed"]
Polarity = Literal["affirmed", "denied", "unknown"]
Certainty = Literal["certain", "probable", "possible", "unlikely", "unknown"]
Status = Literal["occurred", "ongoing", "planned", "threatened", "predicted", "requested", "hypothetical"]
ClaimKind = Literal["event", "relation", "control", "figure", "label"]
RelationType = Literal[
    "ally_of", "fights", "part_of", "leads", "backs", "affiliated_with",
    "opposes", "same_as", "located_in", "communicates_with",
]  # fmt: skip
ControlType = Literal["holds", "seized", "lost", "contests"]


@dataclass(frozen=True, slots=True)
class Span:
    """Exact characters of a text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Extent:
    """Characters of a text by their offsets alone."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text and what it is; titles, errors and boilerplate yield no claims."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Actor:
    """An identity: `id` is null for an actor that the vocabularies do not know."""

    id: str | None
    name: str
    country: str | None  # ISO 3166-1 alpha-3, or a PLOVER non-state code such as IGO
    sector: tuple[str, ...]  # PLOVER sector codes


@dataclass(frozen=True, slots=True)
class Place:
    """A resolved place; `precision` says how much of the map the coordinates (degrees, WGS84) stand for."""

    geonameid: int | None
    name: str
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    precision: Precision


@dataclass(frozen=True, slots=True)
class Time:
    """A calendar value. `start` and `end` are ISO dates, both inclusive; null when the text does not settle them."""

    type: TimeType
    start: str | None
    end: str | None
    precision: TimePrecision
    basis: TimeBasis


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as the text bounds it: "at least 30" has no high, "up to 30" no low."""

    measure: Measure
    of: str | None
    low: float | None
    high: float | None
    exact: bool
    cumulative: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the text that name or describe an actor, a place, a time or a figure."""

    id: str
    kind: MentionKind
    form: Form
    start: int
    end: int
    text: str
    entity: str | None = None
    actor: Actor | None = None
    place: Place | None = None
    time: Time | None = None
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """All mentions of one actor or place within one document."""

    id: str
    kind: MentionKind
    name: str
    actor: Actor | None
    place: Place | None
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words or stance: `source` is what the page says at the cue, `speaker` whom that means."""

    id: str
    source: tuple[Span, ...]
    speaker: str | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: AttributionKind
    directness: Directness
    polarity: Polarity
    certainty: Certainty
    parent: str | None


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb, copular predicate or event noun, with what the text says of its reality."""

    start: int
    end: int
    lemma: str
    polarity: Polarity
    certainty: Certainty
    status: Status


@dataclass(frozen=True, slots=True)
class Event:
    """A PLOVER event: type, modes, contexts and quad class (1 verbal cooperation ... 4 material conflict)."""

    type: str
    mode: tuple[str, ...]
    context: tuple[str, ...]
    quad: int


@dataclass(frozen=True, slots=True)
class Relation:
    type: RelationType


class Control(msgspec.Struct, frozen=True):
    """Who holds, seized, lost or contests the claim's place; `from_` (in JSON `from`) are mentions of whom it was taken from.

    A msgspec structure and not a dataclass, because only that can give a field another name in JSON.
    """

    type: ControlType
    from_: tuple[str, ...] = msgspec.field(name="from", default=())


@dataclass(frozen=True, slots=True)
class Label:
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that one voice says: the atom of the record. Ids refer to mentions and attributions of the Reading."""

    id: str
    anchor: str
    kind: ClaimKind
    trigger: Span
    evidence: Extent
    event: Event | None
    relation: Relation | None
    control: Control | None
    label: Label | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    place: str | None
    time: str | None
    figures: tuple[str, ...]
    instrument: tuple[Span, ...]
    polarity: Polarity
    certainty: Certainty
    status: Status
    attribution: tuple[str, ...]
    score: float
    place_basis: PlaceBasis | None = None  # whether the claim's own sentence names its place or one before it; null without one


@dataclass(frozen=True, slots=True)
class Issue:
    """Something that could not be read, or was left unresolved; never silent, never fatal."""

    stage: str
    kind: str
    start: int | None
    end: int | None
    message: str


@dataclass(frozen=True, slots=True)
class ReaderVersion:
    """Which program, model and vocabularies read the document so, and by which settings; null what an older Reading does not say.

    `second_look`: whether the trained reader looked at events again; `least`: the score that an event had to have.
    """

    version: str
    model: str
    vocabulary: str
    second_look: bool | None = None
    least: float | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from one document; one line of JSON."""

    id: str
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    language: str | None
    sha256: str
    text: str
    reader: ReaderVersion
    blocks: tuple[Block, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    attributions: tuple[Attribution, ...]
    predicates: tuple[Predicate, ...] | None
    claims: tuple[Claim, ...]
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class SourcedFigure:
    """One source's figure in an incident: who says so, the bounds it gives, the claims that say it, and of whom it is.

    `of` is null for a toll of all, otherwise the group that is counted ("civilians").
    """

    source: str
    low: float | None
    high: float | None
    claims: tuple[str, ...]
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Bounds:
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class FigureRange:
    """All sources' figures of one measure; the range spans them, it is never an average.

    `low` and `high` are of tolls of all; `groups` are the ranges of the tolls of civilians, soldiers, children ... apart.
    Where nobody gives a toll of all, the range is that of the only group; of several groups the highest is a lower bound.
    """

    low: float | None
    high: float | None
    by_source: tuple[SourcedFigure, ...]
    groups: dict[str, Bounds] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ClaimRef:
    document: str
    claim: str


Agreement = Literal["agree", "complement", "conflict"]
Standing = Literal["single-source", "corroborated", "contested", "denied"]


@dataclass(frozen=True, slots=True)
class SaidValue:
    """One value of one field of an incident, with everybody who says it."""

    value: str
    sources: tuple[str, ...]
    claims: tuple[ClaimRef, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """One real-world thing as the claims of one or many documents tell it, side by side."""

    id: str
    type: str
    mode: tuple[str, ...]
    place: Place | None
    start: str | None
    end: str | None
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    figures: dict[str, FigureRange]
    claims: tuple[ClaimRef, ...]
    documents: tuple[str, ...]
    reports: int
    independent_sources: int
    agreement: dict[str, Agreement]
    standing: Standing
    reliability: str  # A-F, of the sources; F (cannot be judged) by default
    credibility: int  # 1-6, of the information; only a person sets 1
    graded_by: Literal["rule", "person"]
    values: dict[str, tuple[SaidValue, ...]] = field(default_factory=dict)  # all that is said, by field; most sources first
    withdrawn: tuple[ClaimRef, ...] = ()  # said of it once, and taken back by a correction or retraction
    context: tuple[str, ...] = ()  # PLOVER's contexts of the claims that tell of it, the commonest first
    quad: int | None = None  # quad class of its type
