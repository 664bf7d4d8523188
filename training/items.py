"""The written sentences: events, lookalikes and other predicates of each, as `texts/*.txt` holds them.

An item is a line `S: sentence` and, below it, a line `E: trigger | TYPE | actors | recipients | status` for every event that the
sentence tells, a line `N: words | why` for words that only look like one, and, in some texts, a line `P: word | status` for every
other predicate. Parties are separated by `;`, `-` stands for none; every string is copied from the sentence letter by letter. A
status is one of `STATUSES`, and behind it `denied`, `open` or `doubtful` where the thing is not simply affirmed; older texts
have none. Nothing is trained on statuses: the rules read them better (`docs/methodology.md`) and are compared with them.
Lines with `#` are comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.claims.second_look import TYPES, Stretch

STATUSES = ("occurred", "ongoing", "planned", "threatened", "predicted", "requested", "hypothetical")
LEANINGS = ("affirmed", "denied", "open", "doubtful")  # `open`: the text leaves it open; `doubtful`: affirmed, but not surely
TEXTS = Path(__file__).parent / "texts"


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a thing happened: one of `STATUSES` and one of `LEANINGS`."""

    status: str
    leaning: str


@dataclass(frozen=True, slots=True)
class Told:
    """An event: where the sentence tells it, its type, who did it and to whom, as characters of the sentence."""

    trigger: Stretch
    type: str
    actor: tuple[Stretch, ...]
    recipient: tuple[Stretch, ...]
    standing: Standing | None = None


@dataclass(slots=True)
class Item:
    """A sentence with its events, its lookalikes and other predicates; `where` is FILE:LINE."""

    where: str
    text: str
    told: list[Told] = field(default_factory=list)
    lookalikes: list[Stretch] = field(default_factory=list)
    predicates: list[tuple[Stretch, Standing]] = field(default_factory=list)


class BadLine(ValueError):
    """A line that cannot be used; the message names file, line and remedy."""


def read_items(folder: Path = TEXTS) -> Iterator[Item]:
    """All items in the order of files and lines. Raises BadLine."""
    for path in sorted(folder.glob("*.txt")):
        item: Item | None = None
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            where, kind, rest = f"{path.name}:{number}", line[:2], line[2:].strip()
            if kind == "S:":
                if item is not None:
                    yield item
                item = Item(where, rest)
            elif kind in ("E:", "N:", "P:") and item is not None:
                _add(item, kind, [part.strip() for part in rest.split("|")], where)
            elif line.strip() and not line.startswith("#"):
                raise BadLine(f"{where}: a line starts with S:, E:, N:, P: or #, and E:, N: and P: stand below an S:")
        if item is not None:
            yield item


def _add(item: Item, kind: str, fields: list[str], where: str) -> None:
    if kind == "E:":
        item.told.append(_told(item.text, fields, where))
    elif kind == "N:":
        item.lookalikes.append(_find(item.text, fields[0], where))
    else:
        if len(fields) != 2:
            raise BadLine(f"{where}: write P: word | status")
        item.predicates.append((_find(item.text, fields[0], where), _standing(fields[1], where)))


def _told(text: str, fields: list[str], where: str) -> Told:
    if len(fields) not in (4, 5) or fields[1] not in TYPES:
        raise BadLine(f"{where}: write E: trigger | TYPE | actors | recipients | status, with a type of PLOVER")
    actor, recipient = (
        tuple(_find(text, party.strip(), where) for party in parties.split(";") if party.strip() not in ("", "-"))
        for parties in fields[2:4]
    )
    standing = _standing(fields[4], where) if len(fields) == 5 else None
    return Told(_find(text, fields[0], where), fields[1], actor, recipient, standing)


def _standing(words: str, where: str) -> Standing:
    status, _, leaning = words.partition(" ")
    if status not in STATUSES or (leaning or "affirmed") not in LEANINGS:
        raise BadLine(
            f"{where}: a status is one of {', '.join(STATUSES)}, alone or with one of {', '.join(LEANINGS[1:])} behind it"
        )
    return Standing(status, leaning or "affirmed")


def _find(text: str, words: str, where: str) -> Stretch:
    """The first place of the words, one between word borders if there is one."""
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) or re.search(re.escape(words), text)
    if found is None or not words:
        raise BadLine(f"{where}: {words!r} does not stand in the sentence; copy it letter by letter")
    return found.span()
