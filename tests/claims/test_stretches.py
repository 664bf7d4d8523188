"""Days that only begin or end a stretch."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Between Tuesday and Friday 41 people were killed by soldiers.", "Tuesday and Friday"),
        ("The army killed 70 rebels from 2 to 5 June.", "2 to 5 June"),
        ("Police arrested 40 people between 3 May and 9 May.", "3 May and 9 May"),
        ("The army killed nine rebels on Tuesday and buried them on Friday.", "Tuesday"),
        ("Rebels from the north killed nine villagers on 5 June.", "5 June"),
    ],
)
def test_what_happened_between_two_days_has_both(reader: Reader, text: str, time: str) -> None:
    assert [w.time for w in events(reader, text) if w.type in ("ASSAULT", "COERCE")] == [time]


def test_a_stretch_has_a_first_and_a_last_day(reader: Reader) -> None:
    reading = reader.read("The army killed 70 rebels from 2 to 5 May.", published="2020-05-20")
    claim = next(c for c in reading.claims if c.kind == "event")
    time = next(m.time for m in reading.mentions if m.id == claim.time)
    assert time is not None
    assert (time.start, time.end) == ("2020-05-02", "2020-05-05")


@pytest.mark.parametrize(
    ("text", "kind", "time"),
    [
        ("The group, which has besieged Aleppo for 14 months, declared a truce on Friday.", "ASSAULT", None),
        ("The group, which besieged Aleppo, declared a truce on Friday.", "CONCEDE", "Friday"),
    ],
)
def test_what_lasts_has_no_day_of_what_is_told(reader: Reader, text: str, kind: str, time: str | None) -> None:
    assert [w.time for w in events(reader, text) if w.type == kind] == [time]


def test_who_backs_somebody_does_not_do_so_at_the_place_of_the_news(reader: Reader) -> None:
    found = events(reader, "The rebels, who are backed by Rwanda, attacked Bukavu on Friday.")
    assert [(w.type, w.place) for w in found] == [("SUPPORT", None), ("ASSAULT", "Bukavu")]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("From 4 to 7 March militants killed nine villagers.", ("militants",)),
        ("From the north 4 to 7 militants attacked the village.", ("4 to 7 militants",)),
    ],
)
def test_the_days_are_no_part_of_who_did_it(reader: Reader, text: str, actor: tuple[str, ...]) -> None:
    assert [w.actor for w in events(reader, text)] == [actor]
