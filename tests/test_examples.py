"""Examples that the documents show are true: records and reasons, files of a user's own words, programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest

from onrecord.documents.plain import plain_document
from onrecord.model import Claim, Reading
from onrecord.reader import Explained, Reader
from onrecord.record.store import Record
from onrecord.vocabulary.crosswalk import load_crosswalk
from onrecord.vocabulary.files import SHIPPED
from onrecord.vocabulary.load import compile_vocabulary
from tests.record.making import add

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "docs" / "methodology.md").read_text()
PUBLISHED = "2024-05-15"  # the day on which all example pages are published, as the document says
IDENTITY = re.compile(r'"([^"]*)" = ([\w-]+)')
SENTENCE = re.compile(r'(?:from the sentence|[Ff]rom|For|of|Of) "([A-Z][^"]*\.)"')


@dataclass(frozen=True)
class Example:
    """A sentence of the document and one record, table row or reason that it shows for it."""

    sentence: str
    shown: str


def _before(end: int) -> str:
    """The sentence that the document quotes last before a place in it."""
    return re.sub(r"\s+", " ", SENTENCE.findall(TEXT[:end])[-1])


def _records() -> Iterator[Example]:
    """Objects that begin like a claim and stand behind a sentence, in a block of their own or in the text."""
    for opening in re.finditer(r'(?<=[`\n])\{"(?:kind|event)"', TEXT):
        rest = TEXT[opening.start() :]
        whole = next(re.finditer(r"\}(?=`|\n(?:```|\{))", rest))
        yield Example(_before(opening.start()), rest[: whole.end()])


def _rows() -> Iterator[Example]:
    """Rows of the table that `read --explain` prints."""
    for row in re.finditer(r"^(?:claim|merged|dropped|no claim)  .+$", TEXT, re.MULTILINE):
        yield Example(_before(row.start()), row.group())


def _reasons() -> Iterator[Example]:
    """What `read --explain` is said to say of a sentence right before."""
    for said in re.finditer(r'"\s+`read --explain` says "([^"]+)"', TEXT):
        yield Example(_before(said.start() + 1), said.group(1))


RECORDS, ROWS, REASONS = list(_records()), list(_rows()), list(_reasons())


class Explanations:
    """What the reader finds in a sentence, as it is set where nobody sets it; each sentence is read once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: dict[str, Explained] = {}

    def of(self, sentence: str) -> Explained:
        if sentence not in self._known:
            page = plain_document(sentence, id="example", sha256="", published=PUBLISHED)
            self._known[sentence] = next(self._reader.explain_documents([page]))
        return self._known[sentence]


@pytest.fixture(scope="module")
def explanations() -> Explanations:
    return Explanations(Reader())


def _in_words(reading: Reading, claim: Claim) -> dict[str, Any]:
    """A claim as the document shows one: the words of a mention in place of its id, of a time its day, of a voice its source."""
    words = {mention.id: mention.text for mention in reading.mentions}
    days = {mention.id: mention.time.start for mention in reading.mentions if mention.time}
    voices = {a.id: " ".join(span.text for span in a.source) for a in reading.attributions}
    named = {
        "actor": [words[i] for i in claim.actor],
        "recipient": [words[i] for i in claim.recipient],
        "figures": [words[i] for i in claim.figures],
        "attribution": [voices[i] for i in claim.attribution],
        "place": words[claim.place] if claim.place else None,
        "time": days[claim.time] if claim.time else None,
        "trigger": claim.trigger.text,
    }
    whole: dict[str, Any] = json.loads(msgspec.json.encode(claim))
    return whole | named


def _cut(found: Any, shown: Any) -> Any:
    """What was found, cut to the keys that are shown; another kind of claim has not the object that is shown."""
    return {key: _cut(found.get(key), shown[key]) for key in shown} if isinstance(shown, dict) and found else found


def _without_identities(shown: str) -> tuple[dict[str, Any], set[tuple[str, str]]]:
    """The record, and the words in it that are said to be an actor's, with the actor's id."""
    return json.loads(IDENTITY.sub(r'"\1"', shown)), set(IDENTITY.findall(shown))


@pytest.mark.parametrize("example", RECORDS, ids=lambda e: e.sentence)
def test_a_record_is_what_the_reader_gives(explanations: Explanations, example: Example) -> None:
    reading = explanations.of(example.sentence).reading
    shown, identities = _without_identities(example.shown)
    found = [_cut(_in_words(reading, claim), shown) for claim in reading.claims if claim.trigger.text == shown["trigger"]]
    assert shown in found
    assert identities <= {(m.text, m.actor.id) for m in reading.mentions if m.actor}


@pytest.mark.parametrize("example", ROWS, ids=lambda e: e.shown)
def test_a_row_of_an_explanation_is_printed(explanations: Explanations, example: Example) -> None:
    rows = {(note.outcome, note.word, note.reason) for note in explanations.of(example.sentence).notes}
    assert tuple(re.split(r"\s{2,}", example.shown)) in rows


@pytest.mark.parametrize("example", REASONS, ids=lambda e: e.sentence)
def test_a_reason_is_given(explanations: Explanations, example: Example) -> None:
    explained = explanations.of(example.sentence)
    assert not [claim for claim in explained.reading.claims if claim.kind == "event"]
    assert any(note.reason.endswith(example.shown) for note in explained.notes)


def test_the_document_shows_examples() -> None:
    assert len(RECORDS) >= 12
    assert len(ROWS) >= 3
    assert len(REASONS) >= 2


USER_FILES = (  # of the YAML blocks of docs/extending.md, in their order
    "events/more.yaml",
    "events/_idioms.yaml",
    "events/_senses.yaml",
    "events/_words.yaml",
    "events/_light.yaml",
    "events/_contexts.yaml",
    "events/toll.yaml",
    "codebook/acled.yaml",
    "classes/more.yaml",
    "relations/more.yaml",
    "control/more.yaml",
    "labels/more.yaml",
    "times/words.yaml",
    "figures/measures.yaml",
    "language/modality.yaml",
    "language/reporting_verbs.yaml",
)


def _blocks(document: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", (ROOT / document).read_text(), re.DOTALL | re.MULTILINE)


def test_each_file_of_own_words_that_is_shown_is_taken(tmp_path: Path) -> None:
    for name, content in zip(USER_FILES, _blocks("docs/extending.md", "yaml"), strict=True):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content)
    vocabulary = compile_vocabulary([SHIPPED, tmp_path])
    assert "TOLL" in vocabulary.events.own
    load_crosswalk([SHIPPED, tmp_path], vocabulary.events)
    assert "quatloo" in vocabulary.events.words["currencies"]
    assert "deputise" in vocabulary.events.senses.grammar.object_control


def test_the_program_of_the_readme_prints_what_was_claimed(capsys: pytest.CaptureFixture[str]) -> None:
    (program,) = _blocks("README.md", "python")
    exec(program, {})
    assert "event attacked occurred affirmed" in capsys.readouterr().out.splitlines()


def test_the_program_of_the_record_lists_claims(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], reader: Reader
) -> None:
    (program,) = _blocks("docs/record.md", "python")
    monkeypatch.chdir(tmp_path)
    with Record.open("news.db") as record:
        add(record, reader.read("Rebels attacked the town of Idlib on Tuesday.", published="2019-03-15"))
    exec(program, {})
    assert "2019-03-12" in capsys.readouterr().out
