"""The written sentences: events and lookalikes beside each, as `texts/*.txt` holds them.

An item is a line `S: sentence` and, below it, a line `E: trigger | TYPE | actors | recipients` for every event that the
sentence tells, whatever its status, and a line `N: words | why` for words that only look like one. Parties are separated by
`;`, `-` stands for none; every string is copied from the sentence letter by letter. Lines with `#` are comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.claims.second_look import TYPES, Stretch

TEXTS = Path(__file__).parent / "texts"


@dataclass(frozen=True, slots=True)
class Told:
    """An event: where the sentence tells it, its type, who did it and to whom, as characters of the sentence."""

    trigger: Stretch
    type: str
    actor: tuple[Stretch, ...]
    recipient: tuple[Stretch, ...]


@dataclass(slots=True)
class Item:
    """A sentence with its events and its lookalikes; `where` is FILE:LINE."""

    where: str
    text: str
    told: list[Told] = field(default_factory=list)
    lookalikes: list[Stretch] = field(default_factory=list)


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
            elif kind in ("E:", "N:") and item is not None:
                fields = [part.strip() for part in rest.split("|")]
                if kind == "E:":
                    item.told.append(_told(item.text, fields, where))
                else:
                    item.lookalikes.append(_find(item.text, fields[0], where))
            elif line.strip() and not line.startswith("#"):
                raise BadLine(f"{where}: a line starts with S:, E:, N: or #, and E: and N: stand below an S:")
        if item is not None:
            yield item


def _told(text: str, fields: list[str], where: str) -> Told:
    if len(fields) != 4 or fields[1] not in TYPES:
        raise BadLine(f"{where}: write E: trigger | TYPE | actors | recipients, with a type of PLOVER")
    actor, recipient = (
        tuple(_find(text, party.strip(), where) for party in parties.split(";") if party.strip() not in ("", "-"))
        for parties in fields[2:]
    )
    return Told(_find(text, fields[0], where), fields[1], actor, recipient)


def _find(text: str, words: str, where: str) -> Stretch:
    """The first place of the words, one between word borders if there is one."""
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) or re.search(re.escape(words), text)
    if found is None or not words:
        raise BadLine(f"{where}: {words!r} does not stand in the sentence; copy it letter by letter")
    return found.span()
