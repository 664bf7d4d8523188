"""Who does what an infinitive of fighting says."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import relations


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The coalition's strategy to defeat Boko Haram is failing.", "The coalition"),
        ("Chadian soldiers, determined to destroy Boko Haram, crossed the border.", "Chadian soldiers"),
        ("Niger has sent troops focused on defeating Boko Haram.", "troops"),
        ("The Nigerian army is fighting Boko Haram alongside troops from Chad and Niger.", "The Nigerian army"),
    ],
)
def test_whoever_has_the_plan_fights(reader: Reader, text: str, actor: str) -> None:
    assert ("fights", (actor,), ("Boko Haram",)) in relations(reader, text)


def test_who_fights_alongside_somebody_is_his_ally_too(reader: Reader) -> None:
    found = relations(reader, "The Nigerian army is fighting Boko Haram alongside troops from Chad and Niger.")
    assert {kind for kind, _, _ in found} == {"fights", "ally_of"}
