"""A state named before what happened in it did not do it."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events, in_words, relations


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Turkey blast kills five.", "Turkey"),
        ("Iraq bombings kill 20.", "Iraq"),
        ("Somalia suicide bombing kills three.", "Somalia"),
        ("Nigeria clashes leave ten dead.", "Nigeria"),
        ("Syria market attack kills 12.", "Syria"),
        ("Villagers killed in Burkina Faso attack.", "Burkina Faso"),
        ("The Mali attack killed ten soldiers.", "Mali"),
        ("Syria fighting kills 132 militants.", None),
    ],
)
def test_a_state_before_a_happening_is_where_not_who(reader: Reader, text: str, place: str | None) -> None:
    (event, *_) = events(reader, text)
    assert (event.type, event.actor, event.place) == ("ASSAULT", (), place)
    assert relations(reader, text) == set()


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Israel air strikes kill three in Gaza.", ("Israel",)),
        ("Russia missile strike kills seven in Kharkiv.", ("Russia",)),
        ("Turkish bombing kills three.", ("Turkish",)),
        ("Iran attack on Iraqi base kills five.", ("Iran",)),
        ("US attack kills five.", ("US",)),
    ],
)
def test_a_state_before_its_own_deed_did_it(reader: Reader, text: str, actor: tuple[str, ...]) -> None:
    assert events(reader, text)[0].actor == actor


def test_twin_bombs_are_not_a_twin(reader: Reader) -> None:
    assert events(reader, "Twin car bombs kill 25 in Homs.")[0].actor == ()


@pytest.mark.parametrize("date", ["15 May 2019", "Thursday 15 May 2019", "May 15 2019"])
def test_a_date_run_into_a_headline_is_no_part_of_the_actor(reader: Reader, date: str) -> None:
    assert events(reader, f"{date} Turkish warplanes killed nine fighters.")[0].actor == ("Turkish warplanes",)


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Shelling has killed at least 12 people in the town since Saturday.", ()),
        ("Air strikes have killed 30 people in the past 48 hours.", ()),
        ("Air strikes killed 30 people on Friday.", ("30 people",)),
        ("A bomb killed three people on Friday, bringing the toll to 12.", ("three people",)),
    ],
)
def test_a_count_over_several_days_is_not_one_events(reader: Reader, text: str, linked: tuple[str, ...]) -> None:
    reading = reader.read(text, published="2020-05-20")
    found = {f for e in in_words(reading, "event") for f in e.figures}
    assert found == set(linked)
    assert linked == ("three people",) or linked == ("30 people",) or any(c.kind == "figure" for c in reading.claims)
