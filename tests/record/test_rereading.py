"""Reading again with a newer reader: what says the same stays, what differs is noted, and judgements follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.claims.least import LEAST
from onrecord.model import Claim, ReaderVersion, Reading
from onrecord.record.adding import Read
from onrecord.record.filter import Filter
from onrecord.record.rereading import reread
from onrecord.record.store import Record
from onrecord.record.writing import reader_words
from onrecord.sources.capture import Capture
from tests.incidents.making import IDLIB, RUSSIA, TURKEY, Says, report
from tests.record.making import add
from tests.record.test_judging import by_ann, first

RAID = Says("Jets bombed Idlib. Talks began.", "bombed", actor=RUSSIA, place=IDLIB, day="2018-09-04")
TALKS = replace(RAID, trigger="Talks", type="CONSULT", mode=(), actor=None)
NEWER = ReaderVersion("9", "model", "words")


def newer(*sentences: Says) -> Read:
    """A reader that reads these in every document."""

    def read(captures: Iterable[Capture]) -> Iterator[Reading]:
        for capture in captures:
            yield replace(_of_one_text(capture.hints.id or "", *sentences), reader=NEWER, sha256=capture.sha256)

    return read


def _of_one_text(id: str, *claims: Says) -> Reading:
    """One sentence in which all claims stand."""
    readings = [report(id, claim) for claim in claims]
    numbered = [
        replace(r, mentions=tuple(replace(m, id=f"{n}{m.id}") for m in r.mentions), claims=tuple(_named(c, n) for c in r.claims))
        for n, r in enumerate(readings)
    ]
    return replace(
        numbered[0],
        mentions=tuple(m for r in numbered for m in r.mentions),
        claims=tuple(c for r in numbered for c in r.claims),
    )


def _named(claim: Claim, n: int) -> Claim:
    place, time = (id and f"{n}{id}" for id in (claim.place, claim.time))
    actors = tuple(f"{n}{id}" for id in claim.actor)
    return replace(claim, actor=actors, place=place, time=time, anchor=f"a{claim.trigger.start}")


def test_only_what_differs_changes(record: Record) -> None:
    add(record, _of_one_text("a", RAID, TALKS))
    before = {c.type: c.key for c in record.claims()}
    done = reread(record, newer(replace(RAID, actor=TURKEY), TALKS), NEWER)
    assert (done.refreshed, done.changed, done.changes) == (1, 1, 1)
    after = {c.type: c.key for c in record.claims()}
    assert after["CONSULT"] == before["CONSULT"] and after["ASSAULT"] != before["ASSAULT"]
    [change] = record.changes()
    assert (change.kind, change.cause, change.fields, change.document) == ("changed", "reread", ("actor",), "a")
    assert [c.actors for c in record.claims(Filter(state=("past",)))] == [(RUSSIA,)]
    assert [d.version for d in record.documents()] == [1]
    reading = record.reading("a")
    assert reading is not None and reading.reader == NEWER
    assert record.verify().faults == ()


def test_what_the_same_reader_read_is_left_alone_unless_asked(record: Record) -> None:
    add(record, _of_one_text("a", RAID))
    read = newer(RAID)
    assert reread(record, read, NEWER).refreshed == 1
    assert reread(record, read, NEWER).refreshed == 0
    assert reread(record, read, None).refreshed == 1
    assert list(record.changes()) == []


def test_a_claim_that_the_newer_reader_does_not_see_is_past_and_not_withdrawn(record: Record) -> None:
    add(record, _of_one_text("a", RAID, TALKS))
    reread(record, newer(RAID), NEWER)
    assert [c.type for c in record.claims(Filter(state=("past",)))] == ["CONSULT"]
    assert record.count_claims(Filter(state=("withdrawn",))) == 0


def test_a_judgement_follows_a_claim_that_is_read_otherwise(record: Record) -> None:
    add(record, _of_one_text("a", RAID))
    record.judge(by_ann("rejected", first(record)))
    reread(record, newer(replace(RAID, actor=TURKEY)), NEWER)
    assert [(c.state, c.actors) for c in record.claims(Filter(state=("current", "rejected")))] == [("rejected", (TURKEY,))]
    assert len(record.incidents()) == 0


def test_a_text_that_is_extracted_otherwise_is_a_version_of_the_same_capture(record: Record) -> None:
    add(record, _of_one_text("a", RAID))
    better = replace(RAID, text="Jets bombed Idlib. Talks began. Related news.")
    reread(record, newer(better), NEWER)
    assert [(d.version, d.current) for d in record.documents(versions=True)] == [(1, False), (2, True)]
    assert record.count_claims(Filter()) == 1 and record.verify().faults == ()


def test_readers_of_other_settings_are_other_readers_and_the_usual_ones_keep_their_name(record: Record) -> None:
    """Readings made before settings were said are those of the usual settings."""
    assert reader_words(NEWER) == reader_words(replace(NEWER, second_look=True, least=LEAST)) == "9 model words"
    assert reader_words(replace(NEWER, second_look=False, least=0.2)) == "9 model words rules-alone least=0.2"
    add(record, _of_one_text("a", RAID))
    reread(record, newer(RAID), NEWER)
    assert reread(record, newer(RAID), replace(NEWER, second_look=True, least=LEAST)).refreshed == 0
    assert reread(record, newer(RAID), replace(NEWER, second_look=False)).refreshed == 1
