"""Generated Readings of happenings whose truth is known: how many documents tell each, in other words and with less.

A stream of news at a constant rate: so many happenings a day over a world of invented towns, each told by one or several
outlets. Reports drop the place or the date, give another number, name nobody, or copy a whole page. The words are
invented too, so nothing here is anybody's text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from random import Random

from onrecord.model import Actor, Block, Claim, Event, Extent, Figure, Mention, Place, ReaderVersion, Reading, Span, Time

PER_DAY = 60  # happenings of one day in the whole world
STATEMENTS = 7  # claims of a page that tell of no happening, in the middle: so are about two thirds of those in the news
REPEATED = 0.4  # share of happenings that several documents tell
_BEGIN = date(2015, 1, 1)
_Kind = tuple[str, tuple[str, ...], str, int]
_KINDS: tuple[_Kind, ...] = (
    ("ASSAULT", ("aerial",), "bombed", 4), ("ASSAULT", ("firearms",), "shot", 4), ("ASSAULT", ("heavy-weapons",), "shelled", 4),
    ("ASSAULT", ("explosives",), "blew up", 4), ("PROTEST", ("demo",), "protested at", 4), ("COERCE", ("arrest",), "raided", 4),
    ("CONSULT", (), "met at", 1), ("AID", (), "supplied", 2),
)  # fmt: skip
_TARGETS = ("market", "school", "bridge", "bus", "depot", "convoy", "checkpoint", "house", "farm", "mosque", "station", "camp")
_SYLLABLES = "ba be bo da de do ga go ha hi ja ka ke ki la le lo ma me mi na ne no ra re ri sa se so ta te to wa we za zo".split()


@dataclass(frozen=True, slots=True)
class World:
    """Towns, groups, outlets and words to draw from; the same for one seed."""

    towns: tuple[Place, ...]
    groups: tuple[Actor, ...]
    outlets: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    day: date
    town: Place
    group: Actor
    kind: int
    target: str
    killed: int
    injured: int
    details: tuple[str, ...]


def world(seed: int = 1) -> World:
    """4,000 towns in 40 countries, 300 groups, 400 outlets, 6,000 words."""
    rng = Random(f"world {seed}")
    names = _names(rng, 12_000)
    towns = []
    for n in range(4_000):
        country = n % 40
        lat, lon = -40 + 2.0 * country + rng.uniform(-1.5, 1.5), -150 + 7.0 * country + rng.uniform(-3, 3)
        province = f"Province {country}-{rng.randrange(12)}"
        towns.append(Place(n + 1, names[n].title(), round(lat, 4), round(lon, 4), f"X{country:02d}", province, "town"))
    groups = tuple(Actor(f"group-{n}", names[5_000 + n].title(), f"X{n % 40:02d}", ("REB",)) for n in range(300))
    outlets = tuple(f"{names[5_500 + n].title()} News" for n in range(400))
    return World(tuple(towns), groups, outlets, tuple(names[6_000:]))


def _names(rng: Random, count: int) -> list[str]:
    """Different names of two to four syllables, in a random order."""
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(rng.choice(_SYLLABLES) + rng.choice("nrlskm") for _ in range(rng.choice((2, 2, 3))))] = None
    return list(found)


def readings(claims: int, seed: int = 1) -> tuple[list[Reading], dict[str, int]]:
    """Readings with at least so many claims in all, and by document the happening that it tells."""
    rng, earth = Random(f"stream {seed}"), world(seed)
    found: list[Reading] = []
    truth: dict[str, int] = {}
    told = number = 0
    while told < claims:
        happening = _happening(rng, earth, _BEGIN + timedelta(days=number // PER_DAY))
        for reading in _reports(rng, earth, happening, len(found)):
            found.append(reading)
            truth[reading.id] = number
            told += len(reading.claims)
        number += 1
    return found, truth


def stream(seed: int = 1) -> Iterator[Reading]:
    """Readings without end, with as many claims that tell of no happening as pages of news have."""
    rng, earth = Random(f"stream {seed}"), world(seed)
    number = count = 0
    while True:
        happening = _happening(rng, earth, _BEGIN + timedelta(days=number // PER_DAY))
        for reading in _reports(rng, earth, happening, count, rng.randrange(2 * STATEMENTS + 1)):
            yield reading
            count += 1
        number += 1


def _happening(rng: Random, earth: World, day: date) -> Happening:
    details = tuple(rng.sample(earth.words, 12))
    kind, killed = rng.randrange(len(_KINDS)), int(rng.paretovariate(0.9))
    # A few towns are in the news every day: where it happens is as uneven as in the news.
    town = (
        earth.towns[min(int(rng.paretovariate(0.5)) - 1, len(earth.towns) - 1)] if rng.random() < 0.3 else rng.choice(earth.towns)
    )
    return Happening(day, town, rng.choice(earth.groups), kind, rng.choice(_TARGETS), killed, rng.randrange(40), details)


def _reports(rng: Random, earth: World, happening: Happening, first: int, statements: int = 0) -> Iterator[Reading]:
    count = rng.choice((2, 2, 2, 3, 3, 4, 6)) if rng.random() < REPEATED else 1
    before: Reading | None = None
    for n in range(count):
        id, outlet = f"d{first + n:07d}", rng.choice(earth.outlets)
        if before is not None and rng.random() < 0.15:
            yield _copy(before, id, outlet)
            continue
        before = _report(rng, earth, happening, id, outlet, statements)
        yield before


def _copy(of: Reading, id: str, outlet: str) -> Reading:
    claims = tuple(
        Claim(f"c{id}{n}", f"a{id}{n}", *(getattr(c, f) for f in Claim.__slots__[2:])) for n, c in enumerate(of.claims)
    )
    fields = {f: getattr(of, f) for f in Reading.__slots__} | {"id": id, "outlet": outlet, "claims": claims}
    return Reading(**fields)


def _report(rng: Random, earth: World, happening: Happening, id: str, outlet: str, statements: int) -> Reading:
    page = _Page(id, rng)
    published = (happening.day + timedelta(days=rng.choice((0, 1, 1, 2)))).isoformat() if rng.random() < 0.85 else None
    page.tell(happening, place=rng.random() < 0.9, day=rng.random() < 0.6, figures=rng.random() < 0.8)
    for _ in range(rng.choice((1, 2, 3))):
        page.tell(happening, place=rng.random() < 0.3, day=rng.random() < 0.2, figures=rng.random() < 0.3)
    if rng.random() < 0.3:  # what happened elsewhere some days before, at the end of the page
        page.tell(
            _happening(rng, earth, happening.day - timedelta(days=rng.randrange(3, 12))), place=True, day=True, figures=True
        )
    for _ in range(statements):
        page.state(earth, happening)
    return page.reading(outlet, published)


class _Page:
    """A page as it is written, sentence by sentence."""

    def __init__(self, id: str, rng: Random) -> None:
        self.id, self.text, self._rng = id, "", rng
        self._blocks: list[Block] = []
        self._mentions: list[Mention] = []
        self._claims: list[Claim] = []

    def tell(self, happening: Happening, place: bool, day: bool, figures: bool) -> None:
        """One sentence and its claim."""
        self._tell(happening, _KINDS[happening.kind], place, day, figures, happening.details)

    def state(self, earth: World, happening: Happening) -> None:
        """A sentence of words, not of deeds."""
        words = tuple(self._rng.sample(earth.words, 5))
        self._tell(happening, ("SUPPORT", (), "praised", 1), False, False, False, words)

    def _tell(self, happening: Happening, kind: _Kind, place: bool, day: bool, figures: bool, words: tuple[str, ...]) -> None:
        type, modes, verb, quad = kind
        start = len(self.text) + 2 if self.text else 0
        self.text += "\n\n" if self.text else ""
        actor = self._write(happening.group.name, actor=happening.group)
        self.text += " "
        trigger = len(self.text)
        self.text += f"{verb} a {happening.target}"
        where = self._write(happening.town.name, " in ", place=happening.town) if place else None
        iso = happening.day.isoformat()
        when = self._write(f"{happening.day:%B %d %Y}", " on ", time=Time("date", iso, iso, "day", "explicit")) if day else None
        counts: tuple[str, ...] = ()
        if figures and type == "ASSAULT":
            killed = max(1, happening.killed + (self._rng.choice((-1, 1, 2)) if self._rng.random() < 0.2 else 0))
            figure = Figure("killed", None, float(killed), float(killed), True, False)
            counts = (self._write(str(killed), " killing ", figure=figure),)
        details = self._rng.sample(words, 5)
        self.text += (
            " amid " + " ".join((*details, *self._rng.sample(("witnesses", "officials", "smoke", "night", "crowd"), 2))) + "."
        )
        end, n = len(self.text), len(self._claims)
        self._blocks.append(Block(start, end, "paragraph"))
        self._claims.append(
            Claim(
                f"c{self.id}{n}", f"a{self.id}{n}", "event", Span(trigger, trigger + len(verb), verb), Extent(start, end),
                Event(type, modes, (), quad), None, None, None, (actor,), (), where, when, counts, (), "affirmed", "certain",
                "occurred", (), 1.0,
            )
        )  # fmt: skip

    def _write(self, words: str, before: str = "", **value: Actor | Place | Time | Figure) -> str:
        self.text += before
        (kind,) = value
        start, id = len(self.text), f"m{len(self._mentions)}"
        self.text += words
        self._mentions.append(Mention(id, kind, "name", start, len(self.text), words, None, **value))  # type: ignore[arg-type]
        return id

    def reading(self, outlet: str, published: str | None) -> Reading:
        return Reading(
            self.id, None, outlet, None, published, "en", sha256(self.text.encode()).hexdigest(), self.text,
            ReaderVersion("0", "none", "none"), tuple(self._blocks), tuple(self._mentions), (), (), None, tuple(self._claims), (),
        )  # fmt: skip
