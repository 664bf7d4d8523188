"""Who holds what."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import in_words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels control the town of Idlib.", "holds"),
        ("The rebel-held city of Idlib was quiet.", "holds"),
        ("The army captured the town of Palmyra from Islamic State.", "seized"),
        ("The city of Raqqa fell to Kurdish fighters.", "seized"),
        ("Government forces lost the town of Palmyra.", "lost"),
        ("The army besieged the city of Aleppo.", "contests"),
    ],
)
def test_control_is_read(reader: Reader, text: str, kind: str) -> None:
    found = in_words(reader.read(text), "control")
    assert kind in {w.claim.control.type for w in found if w.claim.control}
    assert all(w.place for w in found)


def test_whom_it_was_taken_from_is_said(reader: Reader) -> None:
    reading = reader.read("The army captured the town of Palmyra from Islamic State.")
    [claim] = [c for c in reading.claims if c.control is not None]
    assert claim.control is not None and len(claim.control.from_) == 1


def test_holding_talks_is_no_control(reader: Reader) -> None:
    assert in_words(reader.read("The two sides held talks."), "control") == []
