"""The reader: documents in, Readings out; a pure function of the document and the vocabularies."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from onrecord import __version__
from onrecord.attribution.read import attribute
from onrecord.claims.least import LEAST
from onrecord.claims.make import make_claims
from onrecord.claims.notes import Note
from onrecord.claims.second_look import SecondLook
from onrecord.documents.document import Document
from onrecord.documents.limits import readable
from onrecord.documents.make import whole_characters
from onrecord.documents.plain import plain_document
from onrecord.entities.resolve import resolve
from onrecord.language.casing import Casing
from onrecord.language.parse import Parse
from onrecord.language.reader import MODEL, Language
from onrecord.mentions.find import find_mentions
from onrecord.model import Issue, ReaderVersion, Reading
from onrecord.predicates.read import read_predicates
from onrecord.vocabulary.files import data_folders
from onrecord.vocabulary.gazetteer import Gazetteer
from onrecord.vocabulary.load import Vocabulary, load_vocabulary

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Explained:
    """A Reading with the notes that say, sentence by sentence, what was seen and why."""

    reading: Reading
    notes: tuple[Note, ...]


class Reader:
    """Reads documents into Readings. Made once per process: it loads the parser, the vocabularies and the gazetteer.

    `data` is a folder with the user's own vocabularies, laid over the shipped ones; `least` the score that an event must have;
    without `second_look` the rules read alone, faster and with more faults.
    """

    def __init__(
        self,
        data: Path | None = None,
        model: str = MODEL,
        predicates: bool = False,
        least: float = LEAST,
        second_look: bool = True,
    ) -> None:
        self.vocabulary: Vocabulary = load_vocabulary(data)
        self.gazetteer = Gazetteer.open(data_folders(data))
        self._model = model
        self._predicates = predicates
        self._least = least
        self._event_nouns = self.vocabulary.events.nouns()
        self._second_look = SecondLook() if second_look else None

    @property
    def version(self) -> ReaderVersion:
        """Which program, model and vocabularies read so, and by which settings."""
        return ReaderVersion(__version__, self._model, self.vocabulary.digest, self._second_look is not None, self._least)

    @cached_property
    def language(self) -> Language:
        """The parser, loaded when the first English document comes."""
        return Language(Casing.of(self.vocabulary.actors), self._model)

    def warm_up(self) -> None:
        """Load what is otherwise loaded with the first document; the second look each process loads with its first event."""
        _ = self.language

    def read(
        self,
        text: str,
        *,
        published: str | None = None,
        outlet: str | None = None,
        title: str | None = None,
        url: str | None = None,
        id: str | None = None,
    ) -> Reading:
        """One text as a Reading. `published` is an ISO date; without `id` the document is named by its SHA-256."""
        if published is not None:
            published = date.fromisoformat(published).isoformat()  # ValueError for what is no date
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        text = whole_characters(text)
        document = plain_document(
            text, id=id or digest[:16], title=title, outlet=outlet, url=url, published=published, sha256=digest
        )
        return next(self.read_documents([document]))

    def read_documents(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Readings in the order of the documents, streamed."""
        for explained in self.explain_documents(documents):
            yield explained.reading

    def explain_documents(self, documents: Iterable[Document]) -> Iterator[Explained]:
        """Readings with their notes, in the order of the documents, streamed."""
        for document, parse in self._parsed(documents):
            yield self._explained(document, parse)

    def _parsed(self, documents: Iterable[Document]) -> Iterator[tuple[Document, Parse | None]]:
        """Documents with their parse; one in another language is passed through unparsed, never read as English."""
        waiting: list[Document] = []
        for document in documents:
            waiting.append(document)
            if len(waiting) == 16:
                yield from self._batch(waiting)
                waiting = []
        yield from self._batch(waiting)

    def _batch(self, documents: list[Document]) -> Iterator[tuple[Document, Parse | None]]:
        english = [d for d in documents if d.language in (None, ENGLISH)]
        parts = [readable(document)[0] for document in english]
        parses = [parse for _, parse in self.language.parse(parts)] if parts else []
        parsed = {id(document): parse for document, parse in zip(english, parses, strict=True)}
        for document in documents:
            yield document, parsed.get(id(document))

    def _explained(self, document: Document, parse: Parse | None) -> Explained:
        if parse is None:
            message = f"the text is in {document.language!r}; this reader reads English only"
            return Explained(self._reading(document, (Issue("language", "unread-language", None, None, message),)), ())
        try:
            return self._read(document, parse)
        except Exception as error:  # one document must never cost the others; the fault stands in its issues
            message = f"the reader failed on this document ({type(error).__name__}: {error}); please report it"
            return Explained(self._reading(document, (Issue("reader", "failed", None, None, message),)), ())

    def _read(self, document: Document, parse: Parse) -> Explained:
        """All stages from mentions to claims, over as much of the document as is read."""
        whole = document
        document, cut = readable(whole)
        mentions = find_mentions(document, parse, self.vocabulary, self.gazetteer)
        predicates = read_predicates(parse, self.vocabulary.modality, self._event_nouns)
        attributions = attribute(document, parse, predicates, self.vocabulary.reporting, self.vocabulary.modality)
        resolved = resolve(document, parse, mentions, attributions, self.vocabulary.actors)
        claimed = make_claims(
            document,
            parse,
            resolved.mentions,
            resolved.attributions,
            predicates,
            self.vocabulary.events,
            self.vocabulary.relations,
            self._least,
            self._second_look,
        )
        reading = replace(
            self._reading(whole, (*cut, *resolved.issues, *claimed.issues)),
            mentions=claimed.mentions.all,
            entities=resolved.entities,
            attributions=resolved.attributions,
            predicates=predicates.all if self._predicates else None,
            claims=claimed.claims,
        )
        return Explained(reading, claimed.notes)

    def _reading(self, document: Document, issues: tuple[Issue, ...]) -> Reading:
        """A Reading of which only the document is known yet."""
        return Reading(
            id=document.id,
            title=document.title,
            outlet=document.outlet,
            url=document.url,
            published=document.published,
            language=document.language,
            sha256=document.sha256,
            text=document.text,
            reader=self.version,
            blocks=document.blocks,
            mentions=(),
            entities=(),
            attributions=(),
            predicates=None,
            claims=(),
            issues=(*document.issues, *issues),
        )
