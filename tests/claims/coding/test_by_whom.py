"""What citizens do as a protest, states and armed men do as something else."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iran protested against the resolution at the United Nations.", "ACCUSE"),
        ("Saudi Arabia and Egypt imposed a boycott on Qatar.", "SANCTION"),
        ("Students protested against the law in Warsaw.", "PROTEST"),
        ("Thousands of French workers marched in Lyon.", "PROTEST"),
        ("Protesters looted shops in the capital.", "PROTEST"),
        ("Boko Haram fighters hauled away the schoolgirls.", "ASSAULT"),
        ("Soldiers rounded up the villagers.", "COERCE"),
        ("A government warplane launched four raids on civilian homes.", "ASSAULT"),
        ("Boko Haram fighters looted the market.", "ASSAULT"),
    ],
)
def test_the_doer_settles_the_type(reader: Reader, text: str, kind: str) -> None:
    assert [w.type for w in events(reader, text)] == [kind]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Tanks fired at a school in Homs.", "heavy-weapons"),
        ("Warplanes opened fire on a convoy near Homs.", "aerial"),
        ("Soldiers fired at a school in Homs.", "firearms"),
    ],
)
def test_what_fires_says_how(reader: Reader, text: str, mode: str) -> None:
    assert [w.mode for w in events(reader, text)] == [(mode,)]
