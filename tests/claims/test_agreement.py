"""What the second look does to claims: it names who is left out where it is sure, and its doubts lower the score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.claims.agreement import Agreement
from onrecord.claims.score import _weighed
from onrecord.claims.second_look import LEARNT, Look, SecondLook, Stretch
from onrecord.documents.plain import plain_document
from onrecord.reader import Reader
from tests.claims.reading import events

LEFT_OUT = "The farmers were attacked when gunmen made a bid to take their cattle."


def test_a_doer_in_another_clause_is_named_and_the_notes_say_by_whom(reader: Reader, looking: Reader) -> None:
    assert [w.actor for w in events(reader, LEFT_OUT) if w.type == "ASSAULT"] == [()]
    assert [w.actor for w in events(looking, LEFT_OUT) if w.type == "ASSAULT"] == [("gunmen",)]
    [explained] = looking.explain_documents([plain_document(LEFT_OUT, id="left-out", sha256="0" * 64)])
    assert any("second look: actor gunmen" in note.reason for note in explained.notes)


@pytest.mark.parametrize("text", ["Kenya blast kills five.", "A Kenya explosion killed nine people, officials said."])
def test_where_it_happened_is_no_doer_that_was_left_out(looking: Reader, text: str) -> None:
    assert [(w.type, w.actor) for w in events(looking, text)] == [("ASSAULT", ())]


def test_a_party_that_is_named_so_takes_in_no_other_clause(looking: Reader) -> None:
    text = "Troops gunned down two traders in the Malian town of Goundam, where crowds angry at a new tax had burned the depot; the mayor left."
    found = [words for w in events(looking, text) if w.type == "ASSAULT" for words in (*w.actor, *w.recipient)]
    assert found and not [words for words in found if "crowds" in words and "traders" in words]


def test_roles_that_the_rules_fill_stay_as_they_are(reader: Reader, looking: Reader) -> None:
    text = "Gangs in Bria shot dead two traders from Bangui, a priest told the mayor."
    of = [(w.type, w.actor, w.recipient) for w in events(reader, text)]
    assert [(w.type, w.actor, w.recipient) for w in events(looking, text)] == of


def test_only_what_the_rules_are_less_than_sure_of_is_looked_at(looking: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def at(self: SecondLook, sentence: str, trigger: Stretch, stretches: Sequence[Stretch]) -> Look | None:
        asked.append(sentence[slice(*trigger)])
        return None

    monkeypatch.setattr(SecondLook, "at", at)
    assert [w.type for w in events(looking, "The army shelled the rebels in Kidal.")] == ["ASSAULT"]
    assert asked == []
    events(looking, LEFT_OUT)
    assert "attacked" in asked


def test_a_sentence_is_read_once_for_all_that_is_asked_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    second, read = SecondLook(), []
    pieces = SecondLook._read

    def once(self: SecondLook, sentence: str) -> object:
        read.append(sentence)
        return pieces(self, sentence)

    monkeypatch.setattr(SecondLook, "_read", once)
    text = "The army shelled the rebels in Kidal and arrested two aid workers."
    for words in ("shelled", "arrested"):
        assert second.at(text, (text.index(words), text.index(words) + len(words)), []) is not None
    assert read == [text]


@pytest.mark.parametrize(
    "doubt",
    [{"type": 0.1}, {"actor": 0.1}, {"recipient": 0.1}, {"other_actor": 0.9}, {"actor": None}, {"recipient": None}],
    ids=str,
)
def test_every_doubt_lowers_the_score(doubt: dict[str, float | None]) -> None:
    sure = Agreement(type=0.9, nothing=0.02, actor=0.9, recipient=0.9, other_actor=0.05, other_recipient=0.05)
    assert _weighed(0.8, replace(sure, **doubt)) < _weighed(0.8, sure)  # type: ignore[arg-type]


def test_a_type_that_the_look_never_learnt_is_left_to_the_rules(tmp_path: Path) -> None:
    assert not LEARNT & {"TOLL", "NONE"}
    (tmp_path / "toll.yaml").write_text(
        "type: TOLL\ndefinition: Money is taken on the road.\nquad: 4\nprovenance: a test\nverbs:\n  - words: [toll]\n"
    )
    text = "Militiamen tolled the drivers at Beni."
    scores = [
        [w.claim.score for w in events(Reader(tmp_path / "toll.yaml", least=0, second_look=look), text) if w.type == "TOLL"]
        for look in (True, False)
    ]
    assert scores[0] == scores[1] and len(scores[0]) == 1
