"""The crosswalk of a command: that of the vocabularies in force, with a word on event types that these do not know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.common import say

if TYPE_CHECKING:
    from onrecord.model import Actor, Event
    from onrecord.vocabulary.crosswalk import Codes, Crosswalk

OwnTypes = Annotated[
    Path | None,
    typer.Option(
        "--data", help="Your own vocabularies, for the crosswalks of your own types.", metavar="DIR|FILE", show_default=False
    ),
]


@dataclass(slots=True)
class Noting:
    """A crosswalk that remembers which types it was asked for in vain."""

    crosswalk: Crosswalk
    unknown: set[str] = field(default_factory=set)

    def codes(
        self, event: Event, actors: Sequence[Actor] = (), recipients: Sequence[Actor] = (), country: str | None = None
    ) -> Codes:
        """As the crosswalk's own."""
        if not self.crosswalk.knows(event.type):
            self.unknown.add(event.type)
        return self.crosswalk.codes(event, actors, recipients, country)

    def tell(self) -> None:
        """Say which types have no codes for want of the file that makes them."""
        for name in sorted(self.unknown):
            say(f"{name}: these vocabularies have no such type, so its codes are empty; give the --data that it was read with")


def noting(data: Path | None) -> Noting:
    """The crosswalk of the shipped vocabularies with the user's own; VocabularyError where these have a fault."""
    from onrecord.vocabulary.crosswalk import load_crosswalk
    from onrecord.vocabulary.files import data_folders
    from onrecord.vocabulary.load import load_vocabulary

    return Noting(load_crosswalk(data_folders(data), load_vocabulary(data).events))
