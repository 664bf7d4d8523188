"""All vocabularies as one value, compiled once per state of the files and then read from a cache."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec

from onrecord.vocabulary.actor_tables import load_actors
from onrecord.vocabulary.actors import ActorLexicon
from onrecord.vocabulary.calendar import Calendar, load_calendar
from onrecord.vocabulary.event_lexicon import EventLexicon
from onrecord.vocabulary.events import load_events
from onrecord.vocabulary.files import cache_folder, data_folders, digest, drop_stale, mark_used
from onrecord.vocabulary.measures import Measures, load_measures
from onrecord.vocabulary.modality import Modality, load_modality
from onrecord.vocabulary.relations import RelationLexicon, load_relations
from onrecord.vocabulary.reporting import Reporting, load_reporting

_SITES = ("facility", "military_facility", "infrastructure")  # classes of nouns that name a site


class Vocabulary(msgspec.Struct, frozen=True):
    """Everything the stages know about words; `digest` names the exact files in force."""

    digest: str
    actors: ActorLexicon
    calendar: Calendar
    measures: Measures
    modality: Modality
    reporting: Reporting
    events: EventLexicon
    relations: RelationLexicon
    facilities: frozenset[str]  # nouns that say where something is without a name ("hospital", "checkpoint")


def compile_vocabulary(folders: Sequence[Path]) -> Vocabulary:
    """Read and validate every file; VocabularyError names file, line and remedy of the first fault."""
    events = load_events(folders)
    return Vocabulary(
        digest=digest(folders),
        actors=load_actors(folders),
        calendar=load_calendar(folders),
        measures=load_measures(folders),
        modality=load_modality(folders),
        reporting=load_reporting(folders),
        events=events,
        relations=load_relations(folders),
        facilities=events.of_classes(*_SITES),
    )


def load_vocabulary(user: Path | None = None) -> Vocabulary:
    """The shipped vocabularies with a user's folder laid over them, from the cache when nothing has changed."""
    folders = data_folders(user)
    path = cache_folder() / f"vocabulary-{digest(folders)}-{_schema()}.msgpack"
    if path.exists():
        try:
            vocabulary = msgspec.msgpack.decode(path.read_bytes(), type=Vocabulary)
            mark_used(path)
            return vocabulary
        except msgspec.DecodeError:
            pass  # a damaged or outdated cache is rebuilt below
    vocabulary = compile_vocabulary(folders)
    _write(path, msgspec.msgpack.encode(vocabulary))
    drop_stale("vocabulary-*.msgpack", path)
    return vocabulary


def _schema() -> str:
    """8 hex digits over this package's source: a changed loader never reads an old cache."""
    total = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        total.update(path.read_bytes())
    return total.hexdigest()[:8]


def _write(path: Path, content: bytes) -> None:
    """Atomically, so that workers that start together never see half a file."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".vocabulary-")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).replace(path)
