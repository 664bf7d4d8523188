"""Words that tell places from what else is written with a capital: `data/places/cues.tsv`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.vocabulary.folding import fold_word
from onrecord.vocabulary.tables import read_table

KINDS = (
    "title", "institution", "street", "media", "team", "direction", "division", "settlement", "feature",
    "former", "speech", "weekday", "given",
    "road", "nature", "outskirts", "outlet", "statewide", "public", "local", "divisional",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlaceCues:
    """Folded words of each kind, as the file's `kind` column names them."""

    title: frozenset[str]
    institution: frozenset[str]
    street: frozenset[str]
    media: frozenset[str]
    team: frozenset[str]
    direction: frozenset[str]
    division: frozenset[str]
    settlement: frozenset[str]
    feature: frozenset[str]
    former: frozenset[str]
    speech: frozenset[str]
    weekday: frozenset[str]
    given: frozenset[str]
    road: frozenset[str]
    nature: frozenset[str]
    outskirts: frozenset[str]
    outlet: frozenset[str]
    statewide: frozenset[str]
    public: frozenset[str]
    local: frozenset[str]
    divisional: frozenset[str]

    @classmethod
    def of(cls, pairs: Sequence[Sequence[str]]) -> PlaceCues:
        """From (kind, word) pairs."""
        return cls(**{kind: frozenset(word for k, word in pairs if k == kind) for kind in KINDS})


def read_cues(paths: Sequence[Path]) -> list[tuple[str, str]]:
    """(kind, word) pairs of all `cues.tsv` files; VocabularyError for an unknown kind."""
    found = {
        (row.choice("kind", KINDS), fold_word(word))
        for path in paths
        for row in read_table(path, ("kind", "words"))
        for word in row.items("words")
    }
    return sorted(found)


def read_given_names(paths: Sequence[Path]) -> list[tuple[str, str]]:
    """Given names of persons (`actors/given_names.tsv`) as (kind, word) pairs."""
    return sorted({("given", fold_word(row.text("name"))) for path in paths for row in read_table(path, ("name", "gender"))})
