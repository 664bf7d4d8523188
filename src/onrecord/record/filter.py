"""What a query asks for: one frozen value that every list, export and page of a record understands."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from typing import Literal

from onrecord.model import Certainty, ClaimKind, Polarity, Standing, Status

State = Literal["current", "withdrawn", "past", "rejected", "recoded"]
Order = Literal["newest", "added"]


class FilterError(ValueError):
    """A filter that cannot be meant; the message says what to write instead."""


@dataclass(frozen=True, slots=True)
class Filter:
    """All conditions hold together; within one, any of its values does. An empty filter is every current claim.

    Names are compared without case and accents; `actor`, `recipient`, `speaker` take an identity's id or a name,
    `place` a GeoNames id or a name. `radius` (km) counts from `near` (degrees: latitude, longitude). `start` and `end` bound
    the happening, `published_start` and `published_end` the article; all are inclusive ISO dates. A happening that began
    more than a year before `start` is not found by it. `text` is full text of the document (words, "phrases", word*, -word),
    `sentence` words of the claim's own sentence. `changed_since` is a UTC time: claims that came in or stopped standing
    then or later, incidents that were put together again or judged, documents that came in or whose claims did.
    """

    kind: tuple[ClaimKind, ...] = ()
    type: tuple[str, ...] = ()
    mode: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    near: tuple[float, float] | None = None
    radius: float | None = None
    country: tuple[str, ...] = ()
    admin1: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    published_start: str | None = None
    published_end: str | None = None
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    polarity: tuple[Polarity, ...] = ()
    certainty: tuple[Certainty, ...] = ()
    status: tuple[Status, ...] = ()
    standing: tuple[Standing, ...] = ()
    incident: tuple[str, ...] = ()
    text: str | None = None
    sentence: str | None = None
    state: tuple[State, ...] = ("current",)
    changed_since: str | None = None
    order: Order = "newest"
    limit: int | None = None
    cursor: str | None = None

    def __post_init__(self) -> None:
        for name in ("start", "end", "published_start", "published_end"):
            value = getattr(self, name)
            if value is not None:
                _date(name, value)
        for code in self.country:
            if len(code) != 3 or not code.isalpha():
                raise FilterError(f"country: {code!r} is no ISO 3166-1 alpha-3 code; write it as SYR")
        if self.start is not None and self.end is not None and self.end < self.start:
            raise FilterError(f"end: {self.end} is before start, {self.start}")
        if self.radius is not None and (self.near is None or self.radius <= 0):
            raise FilterError("radius: is positive and goes with near (a latitude and a longitude)")
        if self.changed_since is not None:
            utc_time("changed_since", self.changed_since)
        if self.near is not None and not (-90 <= self.near[0] <= 90 and -180 <= self.near[1] <= 180):
            raise FilterError(f"near: {self.near} is no latitude and longitude in degrees")
        if self.limit is not None and self.limit < 1:
            raise FilterError("limit: at least 1")

    @property
    def selects(self) -> bool:
        """Whether anything is asked for beyond order and paging."""
        paging = {"order", "limit", "cursor"}
        return any(getattr(self, f.name) != f.default for f in fields(self) if f.name not in paging)


def _date(name: str, value: str) -> None:
    try:
        date.fromisoformat(value)
    except ValueError:
        raise FilterError(f"{name}: {value!r} is no date; write it as 2018-09-07") from None


def utc_time(name: str, value: str) -> str:
    """A time as the record writes them; without a zone it is UTC, and a day alone is its beginning."""
    try:
        given = datetime.fromisoformat(value)
        known = given.replace(tzinfo=UTC) if given.tzinfo is None else given.astimezone(UTC)
    except (ValueError, OverflowError):
        raise FilterError(f"{name}: {value!r} is no time; write it as 2026-03-01T12:00:00Z") from None
    return known.isoformat(timespec="seconds")


EVERYTHING = Filter()
RADIUS = 25.0  # km around `near` where no radius is given
