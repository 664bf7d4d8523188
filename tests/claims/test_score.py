"""The score of an event claim orders claims by how often readers find such claims right."""

from __future__ import annotations

import pytest

from onrecord.documents.plain import plain_document
from onrecord.model import Reading
from onrecord.reader import Reader
from tests.claims.reading import events


def _score(reader: Reader, text: str, kind: str) -> float:
    return next(w.claim.score for w in events(reader, text) if w.type == kind)


@pytest.mark.parametrize(
    ("surer", "weaker", "kind"),
    [
        ("The army shelled the rebels.", "The rebels were shelled.", "ASSAULT"),
        ("Rebels were attacked at dawn.", "Rebels attacked at dawn.", "ASSAULT"),
        ("Chad condemned Sudan.", "They condemned Sudan.", "ACCUSE"),
        ("Chad expelled the envoy.", "Chad never expelled the envoy.", "SANCTION"),
        ("Police arrested the editor.", "Police went there to arrest the editor.", "COERCE"),
        ("The army arrested the editor.", "The arrest of the editor by the army was quick.", "COERCE"),
        ("The ministry warned Chad.", "The ministry, in a letter that was read on the evening news, warned Chad.", "THREATEN"),
    ],
)
def test_what_readers_find_wrong_more_often_scores_less(reader: Reader, surer: str, weaker: str, kind: str) -> None:
    assert _score(reader, surer, kind) > _score(reader, weaker, kind)


def test_both_sides_of_talks_stand_as_actors(reader: Reader) -> None:
    assert _score(reader, "The ministers of Chad and Kenya met.", "CONSULT") > 0.9


def test_every_score_is_a_share(bundled: dict[str, Reading]) -> None:
    scores = [claim.score for reading in bundled.values() for claim in reading.claims]
    assert scores and all(0 < score <= 1 for score in scores)


def test_an_event_for_which_too_little_speaks_is_left_out_and_said(reader: Reader) -> None:
    """From the bound on that is asked for; with none, the doubtful ones come too."""
    text = "They did not carry out an attack."
    assert [w.type for w in events(reader, text)] == ["ASSAULT"]
    [explained] = Reader(least=0.5).explain_documents([plain_document(text, id="doubtful", sha256="")])
    assert not [c for c in explained.reading.claims if c.kind == "event"]
    assert any("too little speaks for it" in note.reason for note in explained.notes)


@pytest.mark.parametrize(
    "text",
    [
        "A mortar attack on the opera killed two people on Sunday, the mayor said, as the army pressed a campaign against the rebels.",
        "The blast on Sunday night struck the border crossing between Chad and Sudan, the army said.",
        "The summer saw Turkish military operations in northern Iraq.",
    ],
)
def test_a_blow_is_as_sure_as_its_clause_makes_it(reader: Reader, text: str) -> None:
    assert "ASSAULT" in [w.type for w in events(reader, text)]


def test_a_dropped_event_says_what_weighs_most_against_it() -> None:
    strict = Reader(least=0.99, second_look=False)
    document = plain_document("The rebels attacked.", id="x", title=None, outlet=None, url=None, published=None, sha256="0")
    [explained] = strict.explain_documents([document])
    [why] = [n.reason for n in explained.notes if n.outcome == "dropped"]
    assert "under 0.99; against it: nobody whom it is done to; an attack of no known means" in why
