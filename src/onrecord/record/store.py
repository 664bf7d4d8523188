"""The record: captures, documents in all their versions, readings, claims, judgements and incidents, in one database.

One process writes at a time while others read. What was committed survives a kill at any moment; a batch that was under
way is gone as a whole and is simply added again. How the tables hang together is told in docs/record.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection

from onrecord.incidents.judged import judged
from onrecord.incidents.judgements import Judgement, taken_back
from onrecord.incidents.links import Link
from onrecord.model import Actor, ClaimRef, Incident, Reading
from onrecord.record import (
    adding_one,
    backlog,
    grading,
    held_names,
    incident_cache,
    incident_lists,
    judging,
    listing,
    one_document,
    querying,
    reasons,
    refreshing,
    verify,
)
from onrecord.record.database import Database
from onrecord.record.errors import RecordError
from onrecord.record.filter import Filter
from onrecord.record.found import Added, Change, DocumentIssue, FoundClaim, FoundDocument, Grade, Outcome, Page
from onrecord.record.schema import prepare
from onrecord.record.verify import Report
from onrecord.sources.capture import Capture
from onrecord.sources.clock import now

__all__ = ["Added", "DocumentIssue", "Outcome", "Record"]


class Record:
    """An open record; use it as a context manager. Not to be shared between threads or over a fork."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @classmethod
    def open(cls, location: str | Path, create: bool = True) -> Record:
        """The record in a file or at a PostgreSQL connection string; a missing file is made unless `create` is false.

        RecordError: it is no record, is newer than this program, is missing, or cannot be written.
        """
        database = Database.of(location, create)
        try:
            prepare(database)
        except BaseException:
            database.engine.dispose()
            raise
        return cls(database)

    def __enter__(self) -> Record:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self.database.close()

    @property
    def location(self) -> str:
        """The file's path, or the connection string without its password."""
        return self.database.location

    # writing

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction around several writes: all of them, or none. Others go on reading what was before."""
        with self.database.write():
            yield

    def holds(self, id: str, sha256: str, name: str | None = None) -> bool:
        """Whether these bytes need not be read again: they are the document's current version, or (by the name of their
        line) an earlier one of several under the same id in one input."""
        with self.database.read() as connection:
            return adding_one.holds(connection, id, sha256, name)

    def add(self, capture: Capture, reading: Reading) -> Added:
        """One document, in a transaction of its own unless one is open."""
        with self.database.write() as connection:
            return adding_one.add(connection, capture, reading)

    def add_batch(self, documents: Iterable[tuple[Capture, Reading]]) -> list[Added]:
        """Several documents in one transaction: all of them are in the record afterwards, or none."""
        with self.database.write() as connection:
            return [adding_one.add(connection, capture, reading) for capture, reading in documents]

    def seen_again(self, captures: Sequence[Capture]) -> None:
        """The same bytes were captured once more: captures of their own, without new versions."""
        with self.database.write() as connection:
            for capture in captures:
                adding_one.seen_again(connection, capture)

    def refresh(self, id: str, reading: Reading) -> int:
        """The current version of a document, read anew from the same bytes; how many of its claims changed."""
        with self.database.write() as connection:
            return refreshing.refresh(connection, id, reading)

    def verify(self, head: str | None = None) -> Report:
        """Hash everything again and follow the custody log; `head` is a hash of it that was noted earlier."""
        with self.database.read() as connection:
            return verify.verify(connection, head)

    def judge(self, judgement: Judgement) -> None:
        """Write a judgement; RecordError where it names a claim that the record does not hold, or undoes nothing."""
        with self.database.write() as connection:
            self._check(connection, judgement)
            judging.write(connection, judgement)
            touched = {ref.document for ref in (*judgement.claims, *judgement.others)}
            if judgement.undoes is not None:  # what it took back may itself have taken something back
                touched |= listing.judged_documents(connection)
            judging.show(connection, touched, now())
            backlog.mark(connection, backlog.DOCUMENT, touched)

    def grade(self, grade: Grade) -> None:
        """Write how reliable a person holds a source to be."""
        with self.database.write() as connection:
            grading.write(connection, grade)
            backlog.mark(connection, backlog.SOURCE, [grade.source])

    # reading

    def readings(self, filter: Filter | None = None) -> Iterator[Reading]:
        """The Readings of all current documents, by id, as they were read; those of one moment, whatever is added meanwhile.

        With a filter, those of the documents of which it selects a claim; they are whole.
        """
        with self.database.read() as connection:
            yield from listing.readings(connection, filter)

    def standing_readings(self) -> Iterator[Reading]:
        """The same as persons judged them: rejected claims left out, recoded ones changed, none of retracted articles."""
        with self.database.read() as connection:
            ids = listing.judged_documents(connection)
            verdicts = judging.about(connection, ids) if ids else {}
            retracted = listing.retracted(connection)
            for reading in listing.readings(connection):
                if reading.id in retracted:
                    yield replace(reading, claims=())
                else:
                    yield judged(reading, verdicts.get(reading.id, ()))

    def reading(self, document: str, version: int | None = None) -> Reading | None:
        """The Reading of a document, of its current version unless one is named."""
        with self.database.read() as connection:
            return listing.reading(connection, document, version)

    def count(self) -> int:
        """Current documents."""
        with self.database.read() as connection:
            return listing.count(connection)

    def query(self, filter: Filter) -> Page:
        """Claims of a filter up to its limit, and where to go on. FilterError: the filter cannot be meant."""
        with self.database.read() as connection:
            return querying.page(connection, filter)

    def claims(self, filter: Filter | None = None) -> Iterator[FoundClaim]:
        """All claims of a filter, streamed, as they are at one moment; its limit holds over all of them."""
        with self.database.read() as connection:
            yield from querying.stream(connection, filter or Filter())

    def count_claims(self, filter: Filter) -> int:
        """How many claims a filter selects, whatever its limit."""
        with self.database.read() as connection:
            return querying.count(connection, filter)

    def unknown_names(self, filter: Filter) -> tuple[str, ...]:
        """Places, areas, outlets, actors, documents and incidents that a filter names and this record does not hold, in words."""
        with self.database.read() as connection:
            return tuple(held_names.unknown(connection, filter))

    def takes_part(self, role: str, name: str) -> bool:
        """Whether some claim has an actor, recipient or speaker of this id or name."""
        with self.database.read() as connection:
            return held_names.takes_part(connection, role, name)

    def bodies_of(self, role: str, state: str) -> tuple[str, ...]:
        """Ids of the bodies of a state (SYR:army) that have a role in some claim, those with most claims first."""
        with self.database.read() as connection:
            return held_names.bodies_of(connection, role, state)

    def lies_in(self, country: str) -> bool:
        """Whether some claim lies in a country, given as ISO 3166-1 alpha-3."""
        with self.database.read() as connection:
            return held_names.lies_in(connection, country)

    def incidents(self, filter: Filter | None = None) -> tuple[Incident, ...]:
        """The incidents of all claims that stand, by id, built again only when something changed since the last time.

        With a filter, those of which it selects a claim (or, by `standing`, which stand so).
        """
        found = incident_cache.incidents(self.database)
        if filter is None or not filter.selects:
            return found
        with self.database.read() as connection:
            ids = querying.incidents(connection, filter)
        return tuple(incident for incident in found if incident.id in ids)

    def incident(self, id: str) -> Incident | None:
        """The incident of this id, or that which now holds the claims of one that had it; up to date."""
        self.build_incidents()
        with self.database.read() as connection:
            now = incident_lists.moved(connection, id) if incident_lists.one(connection, id) is None else id
            return None if now is None else incident_lists.one(connection, now)

    def incident_of(self, claim: ClaimRef) -> str | None:
        """The id of the incident that holds a claim, up to date."""
        self.build_incidents()
        with self.database.read() as connection:
            return incident_lists.of_claim(connection, claim.document, claim.claim)

    def rule_judgements(self, incident: str | None = None) -> Iterator[Judgement]:
        """The merges that hold incidents (or one) together, as judgements of the rules; made out of what is kept, not written."""
        self.build_incidents()
        with self.database.read() as connection:
            yield from reasons.judgements_of_rules(connection, incident)

    def reasons(self, incident: Incident | None = None) -> tuple[Link, ...]:
        """Why the claims of an incident are one happening; without one, comparisons that nearly merged two, likeliest first."""
        if incident is None:
            self.build_incidents()  # so that they are up to date; who has an incident has just built them
        with self.database.read() as connection:
            return tuple(incident_cache.links(connection, incident.id if incident is not None else None))

    def withdrawn_readings(self) -> Iterator[Reading]:
        """Versions of documents with those of their claims that a correction or retraction took back."""
        with self.database.read() as connection:
            yield from listing.withdrawn(connection)

    def build_incidents(self) -> bool:
        """Bring the incidents up to date with what changed since the last time; whether anything did."""
        return incident_cache.refresh(self.database)

    def versions(self, id: str) -> tuple[FoundDocument, ...]:
        """All versions of one document, the oldest first."""
        with self.database.read() as connection:
            return one_document.versions(connection, id)

    def same_text(self, id: str) -> tuple[str, ...]:
        """Ids of the other current documents that carry a document's text."""
        with self.database.read() as connection:
            return one_document.same_text(connection, id)

    def documents(self, filter: Filter | None = None, versions: bool = False) -> Iterator[FoundDocument]:
        """Documents by id, current versions only unless `versions`; with a filter, those of which it selects a claim."""
        with self.database.read() as connection:
            yield from listing.listed(connection, filter, versions)

    def issues(self) -> Iterator[DocumentIssue]:
        """The issues of all current documents, and those of building the incidents (under the empty id) where they were built."""
        with self.database.read() as connection:
            yield from listing.issues(connection)
            yield from (DocumentIssue("", issue) for issue in incident_cache.issues(connection))

    def judgements(self, current: bool = False) -> tuple[Judgement, ...]:
        """All judgements in the order of writing, naming claims as they were; `current`: as they stand now."""
        with self.database.read() as connection:
            found = judging.written(connection)
            return judging.followed(connection, found) if current else found

    def grades(self, history: bool = False) -> tuple[Grade, ...]:
        """The grade of every graded source, or all that were ever given, in the order of writing."""
        with self.database.read() as connection:
            return grading.grades(connection, history)

    def changes(self, since: str | None = None, after: int = 0, filter: Filter | None = None) -> Iterator[Change]:
        """What new versions and newer readers changed, in the order of writing; from a UTC time, or after a change's key.

        With a filter, those of which it selects the claim before or after.
        """
        with self.database.read() as connection:
            yield from listing.changes(connection, since, after, filter)

    def holders(self, claim: str) -> tuple[str, ...]:
        """Ids of the documents that have, or had, a claim of this id."""
        with self.database.read() as connection:
            return listing.holders(connection, claim)

    def names_source(self, name: str) -> bool:
        """Whether a document has this outlet, or a claim names an actor by this id or name."""
        with self.database.read() as connection:
            return listing.has_outlet(connection, name) or listing.actor(connection, name) is not None

    def actor(self, name: str) -> Actor | None:
        """An identity that takes part in claims of this record, by its id or name."""
        with self.database.read() as connection:
            return listing.actor(connection, name)

    def content(self, sha256: str) -> bytes | None:
        """Raw bytes by their hash."""
        with self.database.read() as connection:
            return listing.content(connection, sha256)

    @staticmethod
    def _check(connection: Connection, judgement: Judgement) -> None:
        if judgement.undoes is not None:
            written = judging.written(connection)
            if judgement.undoes not in {j.id for j in written}:
                raise RecordError(f"{judgement.undoes}: no such judgement in this record")
            if taken_back(written, judgement.undoes) and not any(j.id == judgement.id for j in written):
                raise RecordError(f"{judgement.undoes}: is taken back already; `onrecord judge list` shows by which judgement")
        for ref in (*judgement.claims, *judgement.others):
            if not listing.has_claim(connection, ref):
                raise RecordError(f"{ref.document} {ref.claim}: no such claim in this record")
