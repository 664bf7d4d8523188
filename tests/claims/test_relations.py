"""Who stands with whom."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import relations


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iranian-backed militias left the town.", "backs"),
        ("Iran backs the Houthi rebels.", "backs"),
        ("Hassan Nasrallah is the leader of Hezbollah.", "leads"),
        ("The army is fighting the Taliban.", "fights"),
        ("Syria is an ally of Russia.", "ally_of"),
        ("Soldiers from the Lebanese army came.", "part_of"),
    ],
)
def test_a_relation_is_read(reader: Reader, text: str, kind: str) -> None:
    assert kind in {found for found, _, _ in relations(reader, text)}


@pytest.mark.parametrize("text", ["Iran backs Hezbollah.", "Hezbollah is backed by Iran."])
def test_a_relation_runs_from_actor_to_recipient_in_either_voice(reader: Reader, text: str) -> None:
    assert ("backs", ("Iran",), ("Hezbollah",)) in relations(reader, text)


def test_a_short_form_in_brackets_is_the_same(reader: Reader) -> None:
    assert "same_as" in {kind for kind, _, _ in relations(reader, "Hayat Tahrir al-Sham (HTS) took the crossing.")}


def test_the_name_of_an_office_is_no_relation(reader: Reader) -> None:
    assert relations(reader, "The Department of Defense announced the news.") == set()
