"""Events of which too little is clear are not put on record."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It is not known who carried out the raids.", "ASSAULT"),
        ("The motion condemned the flood of pamphlets.", "ACCUSE"),
        ("The senator made a direct appeal to voters in the north.", "REQUEST"),
        ("The trials have put more pressure on the minister.", "REQUEST"),
        ("The government imposed a price cap on energy bills.", "SANCTION"),
        ("Praise from the general came late.", "SUPPORT"),
        ("Police said their arrests followed a tip-off.", "COERCE"),
    ],
)
def test_nobody_is_put_on_record_for_nothing(reader: Reader, text: str, kind: str) -> None:
    assert [w.type for w in events(reader, text) if w.type == kind] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A bomb went off in Basra.", "ASSAULT"),
        ("Fighting erupted in the east of the country.", "ASSAULT"),
        ("Nine villagers died in shelling near Donetsk.", "ASSAULT"),
        ("The valley is under curfew.", "COERCE"),
        ("Thousands took to the streets of Lima.", "PROTEST"),
        ("Two farmers were arrested on Monday.", "COERCE"),
    ],
)
def test_happenings_and_what_befalls_people_stay(reader: Reader, text: str, kind: str) -> None:
    assert kind in [w.type for w in events(reader, text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Both sides should abide by the court's verdict.", "SANCTION"),
        ("The guests were invited to a conference.", "REQUEST"),
        ("The minister said the judge's ruling will help Chad.", "AGREE"),
        ("The general feels threatened by the new law.", "THREATEN"),
        ("Support for the president stood at 40 percent in the poll.", "SUPPORT"),
        ("The adviser suggested bombing the oil fields.", "ASSAULT"),
        ("The mayor called the release significant.", "RETREAT"),
        ("The senator talked about it in discussions with family members.", "CONSULT"),
    ],
)
def test_what_names_no_second_side(reader: Reader, text: str, kind: str) -> None:
    assert [w.type for w in events(reader, text) if w.type == kind] == []
