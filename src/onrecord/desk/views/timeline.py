"""Counts per day as bars: days, weeks or months, whichever gives a readable number of bars; silence is drawn as a gap."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.desk.views.types import css, rank

WIDTH, HEIGHT = 640, 90
_MOST_BARS = 120
_FEWEST_BARS = 24  # so that few days are not drawn as walls
_TICKS = 6


@dataclass(frozen=True, slots=True)
class Part:
    """The share of one event type (of everything, where nothing is told apart) in a bar, in the picture's units."""

    css: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """`start` and `end` are ISO dates, inclusive; `x` and `width` are in the picture's units."""

    start: str
    end: str
    x: float
    width: float
    count: int
    words: str
    href: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the axis with its words."""

    x: float
    words: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The bars and marks of a timeline, in pixels."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


def timeline(
    counts: Mapping[tuple[str, str], int],
    href: Callable[[str, str], str],
    noun: str = "incident",
    span: tuple[str, str] | None = None,
) -> Timeline:
    """`counts` by (ISO day, event type, or "" for all alike); `href` makes the address that chooses a stretch of days.

    `span` is drawn whole, silence at its ends included; without it the picture goes from the first day to the last.
    """
    days = sorted(date.fromisoformat(day) for day in {*(day for day, _ in counts), *(span or ())})
    if not days:
        return Timeline(WIDTH, HEIGHT, (), ())
    buckets = _buckets(days[0], days[-1])
    starts = {day: i for i, (first, last) in enumerate(buckets) for day in _each(first, last)}
    per_bucket: list[dict[str, int]] = [{} for _ in buckets]
    for (day, type), n in counts.items():
        held = per_bucket[starts[date.fromisoformat(day)]]
        held[type] = held.get(type, 0) + n
    most = max(sum(held.values()) for held in per_bucket)
    step = WIDTH / max(len(buckets), _FEWEST_BARS)
    bars = [
        _bar(i, bucket, held, step, most, href, noun)
        for i, (bucket, held) in enumerate(zip(buckets, per_bucket, strict=True))
        if held
    ]
    return Timeline(WIDTH, HEIGHT, tuple(bars), _ticks(buckets, step))


def _buckets(first: date, last: date) -> list[tuple[date, date]]:
    """Days; weeks from Monday where days are too many; then months, then years."""
    span = (last - first).days + 1
    if span <= _MOST_BARS:
        return [(day, day) for day in _each(first, last)]
    if span <= 7 * _MOST_BARS:
        monday = first - timedelta(days=first.weekday())
        return [(day, day + timedelta(days=6)) for day in _each(monday, last, 7)]
    if span <= 31 * _MOST_BARS:
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        return [(_month(m), _month(m + 1) - timedelta(days=1)) for m in months]
    return [(date(year, 1, 1), date(year, 12, 31)) for year in range(first.year, last.year + 1)]


def _month(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


def _each(first: date, last: date, step: int = 1) -> list[date]:
    return [first + timedelta(days=i) for i in range(0, (last - first).days + 1, step)]


def _bar(
    i: int,
    bucket: tuple[date, date],
    held: Mapping[str, int],
    step: float,
    most: int,
    href: Callable[[str, str], str],
    noun: str,
) -> Bar:
    start, end = bucket[0].isoformat(), bucket[1].isoformat()
    parts = []
    top = float(HEIGHT)
    for type, n in sorted(held.items(), key=lambda pair: rank(pair[0]), reverse=True):
        height = round(n / most * (HEIGHT - 4), 1)
        top = round(top - height, 1)
        parts.append(Part(css(type) if type else "", top, height))
    count = sum(held.values())
    when = start if start == end else f"{start} to {end}"
    words = f"{when}: {count} {noun}{'' if count == 1 else 's'}"
    return Bar(start, end, round(i * step, 1), round(max(step - 1, 1), 1), count, words, href(start, end), tuple(parts))


def _ticks(buckets: list[tuple[date, date]], step: float) -> tuple[Tick, ...]:
    every = max(1, round(WIDTH / _TICKS / step))
    return tuple(Tick(round(i * step, 1), buckets[i][0].isoformat()) for i in range(0, len(buckets), every))
