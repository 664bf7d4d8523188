"""The written sentences: every line can be used, and a line that cannot is named with its file, its number and the remedy."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from training.items import BadLine, Standing, read_items

from onrecord.claims.second_look import TYPES
from onrecord.documents.plain import plain_document
from onrecord.reader import Reader


def test_all_sentences_read_and_every_type_is_told_often() -> None:
    items = list(read_items())
    told = Counter(t.type for item in items for t in item.told)
    assert len(items) > 9000
    assert set(told) == set(TYPES) - {"NONE"} and min(told.values()) > 100
    assert sum(1 for item in items if not item.told) > 400  # nothing but lookalikes


def test_stretches_stand_inside_their_sentences() -> None:
    for item in read_items():
        for told in item.told:
            for start, end in (told.trigger, *told.actor, *told.recipient):
                assert 0 <= start < end <= len(item.text) and item.text[start:end].strip()


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("S: Rebels shelled Kidal.\nE: bombed | ASSAULT | Rebels | -", "bad.txt:2: 'bombed' does not stand in the sentence"),
        ("S: Rebels shelled Kidal.\nE: shelled | SHELLING | Rebels | -", "bad.txt:2: write E: trigger"),
        ("S: Rebels shelled Kidal.\nE: shelled | ASSAULT | Rebels | - | done", "bad.txt:2: a status is one of occurred, ongoing"),
        ("S: Rebels shelled Kidal.\nP: shelled | occurred not", "bad.txt:2: a status is one of occurred, ongoing"),
        ("S: Rebels shelled Kidal.\nP: shelled", "bad.txt:2: write P: word"),
        ("E: shelled | ASSAULT | Rebels | -", "bad.txt:1: a line starts with S:"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, lines: str, message: str) -> None:
    (tmp_path / "bad.txt").write_text(lines + "\n")
    with pytest.raises(BadLine, match=message.replace("(", r"\(")):
        list(read_items(tmp_path))


def test_statuses_are_read(tmp_path: Path) -> None:
    lines = "S: Kidal may fall, the UN did not say.\nE: fall | RETREAT | - | - | predicted\nP: say | occurred denied\n"
    (tmp_path / "one.txt").write_text(lines)
    (item,) = read_items(tmp_path)
    assert item.told[0].standing == Standing("predicted", "affirmed")
    assert item.predicates == [((31, 34), Standing("occurred", "denied"))]


def test_hard_sentences_of_every_kind_are_read_without_a_fault() -> None:
    """One in eight of the written sentences, which hold every construction that their writers could think of."""
    items = list(read_items())[::8]
    documents = [plain_document(item.text, id=item.where, sha256="0" * 64) for item in items]
    for item, reading in zip(items, Reader(least=0, second_look=False).read_documents(documents), strict=True):
        assert not [issue for issue in reading.issues if issue.kind == "failed"], item.where
        assert reading.text == item.text
