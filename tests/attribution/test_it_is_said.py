"""Passives without a speaker set into a clause: what they tell is not the page's own."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The police, it is claimed, tortured the students.", "", "The police / tortured the students"),
        ("Rebels, it was reported, burned the village.", "", "Rebels / burned the village"),
        ("The guards, it has been alleged, beat the prisoners.", "", "The guards / beat the prisoners"),
        ("The militia (it is understood) killed nine men.", "", "The militia / killed nine men"),
        ("The general had, it was claimed, shot two prisoners.", "", "The general had / shot two prisoners"),
        ("Soldiers, it was alleged by prosecutors, beat two men.", "prosecutors", "Soldiers / beat two men"),
        ("The truck, it is hoped, will reach the camp, but gunmen attacked a convoy.", "", "The truck / will reach the camp"),
        ("The mill burned, and the army, it is alleged, shot nine men.", "", "the army / shot nine men"),
        ("The ministry, it was announced, approved a ban on marches, the envoy said.", "the envoy",
         "The ministry, it was announced, approved a ban on marches"),
    ],
)  # fmt: skip
def test_all_around_an_inserted_passive_is_told_so(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


def test_the_verb_behind_an_insertion_has_no_speaker_behind_it(read) -> None:  # type: ignore[no-untyped-def]
    found = read("The general, it is widely believed, ordered the killing of the mayor.")
    assert [words(a.content) for a in found] == ["The general / ordered the killing of the mayor"]


@pytest.mark.parametrize(
    "text", ["Police, it must be said, beat the students.", "The bridge, it is used by soldiers, was bombed."]
)
def test_what_the_page_grants_or_adds_is_its_own(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert not read(text)
