"""What tests share: one parser, one set of vocabularies and one reader for the whole session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from onrecord.claims.tree.syntax import Syntax
from onrecord.demo import EXAMPLES
from onrecord.documents.document import Document
from onrecord.documents.make import make_document
from onrecord.documents.plain import plain_document
from onrecord.language.casing import Casing
from onrecord.language.parse import Parse
from onrecord.language.reader import Language
from onrecord.model import Reading
from onrecord.reader import Reader
from onrecord.sources.find import captures
from onrecord.vocabulary.load import Vocabulary

ParseText = Callable[..., tuple[Document, Parse]]
SyntaxOf = Callable[[str], Syntax]


@pytest.fixture(scope="session")
def reader() -> Reader:
    """What every rule reads, the doubtful too: what is put on record, and what the second look adds, is asked in tests of its own."""
    return Reader(predicates=True, least=0.0, second_look=False)


@pytest.fixture(scope="session")
def looking() -> Reader:
    """The rules and the second look, the doubtful too."""
    return Reader(least=0.0)


@pytest.fixture(scope="session")
def bundled() -> dict[str, Reading]:
    """The Readings of the bundled example pages by file name."""
    found = Reader(predicates=True).read_documents(make_document(capture) for capture in captures([str(EXAMPLES)]))
    return {Path(reading.id).name: reading for reading in found}


@pytest.fixture(scope="session")
def vocabulary(reader: Reader) -> Vocabulary:
    return reader.vocabulary


@pytest.fixture(scope="session")
def language() -> Language:
    return Language(Casing({}))


@pytest.fixture(scope="session")
def parse_text(language: Language) -> ParseText:
    """A function from a text (and fields of the document) to the document and its parse."""

    def parse(text: str, **fields: Any) -> tuple[Document, Parse]:
        document = plain_document(text, id="test", sha256="", **fields)
        return next(language.parse([document]))

    return parse


@pytest.fixture(scope="session")
def syntax_of(parse_text: ParseText, vocabulary: Vocabulary) -> SyntaxOf:
    """A function from a text to its parse with the word lists of the grammar."""
    return lambda text: Syntax.of(parse_text(text)[1], vocabulary.events.senses.grammar)
