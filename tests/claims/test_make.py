"""What holds of all claims: ids, order, evidence, notes."""

from __future__ import annotations

from onrecord.reader import Reader
from tests.claims.reading import events

TEXT = (
    "The army shelled the town of Saraqib on Monday, killing 12 civilians. Rebels who control the area denied that they had "
    "attacked a hospital. France condemned the attack and urged Russia to stop the fighting."
)


def test_ids_are_stable_and_unique(reader: Reader) -> None:
    first, second = reader.read(TEXT, id="a"), reader.read(TEXT, id="a")
    ids = [c.id for c in first.claims]
    assert ids == [c.id for c in second.claims]
    assert len(set(ids)) == len(ids) > 2


def test_the_same_claim_in_another_document_has_another_id(reader: Reader) -> None:
    assert not {c.id for c in reader.read(TEXT, id="a").claims} & {c.id for c in reader.read(TEXT, id="b").claims}


def test_a_changed_role_changes_the_id_and_keeps_the_anchor(reader: Reader) -> None:
    [one] = [c for c in reader.read("Rebels attacked a convoy.", id="a").claims if c.kind == "event"]
    [other] = [c for c in reader.read("Rebels attacked a school.", id="a").claims if c.kind == "event"]
    assert one.anchor == other.anchor and one.id != other.id


def test_claims_refer_to_mentions_of_the_reading_and_lie_in_their_evidence(reader: Reader) -> None:
    reading = reader.read(TEXT)
    known = {m.id for m in reading.mentions}
    for claim in reading.claims:
        used = {*claim.actor, *claim.recipient, *claim.figures, *filter(None, (claim.place, claim.time))}
        assert used <= known
        assert claim.evidence.start <= claim.trigger.start < claim.trigger.end <= claim.evidence.end
        assert reading.text[claim.trigger.start : claim.trigger.end] == claim.trigger.text
        assert 0 <= claim.score <= 1


def test_mention_ids_are_unique(reader: Reader) -> None:
    ids = [m.id for m in reader.read(TEXT).mentions]
    assert len(set(ids)) == len(ids)


def test_a_claim_carries_the_voices_over_it(reader: Reader) -> None:
    reading = reader.read("Activists said that the army had shelled the town.")
    [claim] = [c for c in reading.claims if c.kind == "event"]
    assert len(claim.attribution) == 1


def test_every_sentence_is_explained(reader: Reader) -> None:
    from onrecord.documents.plain import plain_document

    document = plain_document("Rebels attacked a convoy. It rained.", id="a", sha256="")
    [explained] = reader.explain_documents([document])
    outcomes = {n.outcome for n in explained.notes}
    assert {"claim", "no claim"} <= outcomes
    assert {n.claim for n in explained.notes if n.claim} == {c.id for c in explained.reading.claims}


def test_what_a_page_tells_twice_in_the_same_words_is_one_claim(reader: Reader) -> None:
    once = "Late on Monday night the army shelled the town of Saraqib again."
    assert len([w for w in events(reader, f"{once} Nobody saw it. {once}") if w.type == "ASSAULT"]) == 1
