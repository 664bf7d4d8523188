"""Methodology, quality and codebook of the installed version, as pages and as data."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt

from onrecord.exports.codebook import closed_words
from onrecord.vocabulary.actor_search import known_names
from onrecord.vocabulary.codebook import QUAD_NAMES, CodebookType, load_codebook
from onrecord.vocabulary.codebook_words import CodebookWords, load_codebook_words
from onrecord.vocabulary.crosswalk import Crosswalk, crosswalk_of
from onrecord.vocabulary.files import data_folders
from onrecord.vocabulary.load import load_vocabulary
from onrecord.vocabulary.plover import CONTEXTS
from onrecord.vocabulary.sides import load_side_words

PAGES = ("methodology", "quality")
FOLDER = Path(__file__).parent / "reference"


@lru_cache(maxsize=8)
def page_html(name: str) -> str:
    """A page of the documentation as HTML; raw HTML in it is escaped, and links lead nowhere outside."""
    words = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    html: str = MarkdownIt("commonmark", {"html": False}).enable("table").render(words)
    return html


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[str, ...]]:
    return known_names(load_vocabulary().actors)


def aliases(id: str | None) -> tuple[str, ...]:
    """The names under which the vocabularies know an identity; none for a name that they do not know."""
    return _names().get(id, ()) if id else ()


@lru_cache(maxsize=1)
def codebook() -> tuple[CodebookType, ...]:
    """The event types of the installed version."""
    return load_codebook(data_folders(), load_vocabulary().events)


@lru_cache(maxsize=1)
def crosswalk() -> Crosswalk:
    """Codes of other data sets, of the installed version."""
    return crosswalk_of(codebook(), load_side_words(data_folders()))


@lru_cache(maxsize=1)
def codebook_words() -> CodebookWords:
    """Contexts, sectors, relations and the other closed words of the installed version."""
    return load_codebook_words(data_folders())


def codebook_data() -> dict[str, Any]:
    """Types with definition, quad, score, modes, crosswalks and numbers of words; contexts; what every closed word means."""
    types = [
        {
            "type": t.name,
            "definition": t.entry.definition,
            "example": t.entry.example,
            "quad": t.quad,
            "quad_name": QUAD_NAMES.get(t.quad, ""),
            "score": t.entry.score,
            "modes": t.modes,
            "cameo": t.entry.cameo,
            "acled": t.entry.acled,
            "words": {part: len(words) for part, words in t.words.items()},
        }
        for t in codebook()
    ]
    return {"types": types, "contexts": sorted(CONTEXTS), "words": closed_words(codebook_words())}
