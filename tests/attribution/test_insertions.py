"""Cues inside relative clauses, in the passive at the end, and before colons without quotation marks."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The envoy spoke of a gas attack the ministry says killed more than 40 people.", "the ministry",
         "killed more than 40 people"),
        ("Two jets were shot down near the bridge, the Malian military was quoted as saying by state radio.",
         "the Malian military", "Two jets were shot down near the bridge"),
        ("Rebels shot down two jets near the bridge the Malian military was quoted as saying by state radio.",
         "the Malian military", "Rebels shot down two jets near the bridge"),
        ("Rebels must leave the port and condemn this move Haddad said according to the Radio Wadi report.",
         "Haddad", "Rebels must leave the port and condemn this move"),
        ("The driver did not belong to any group, the brother of the gunman, Omar Haddad, from Kano, said.",
         "the brother of the gunman, Omar Haddad, from Kano", "The driver did not belong to any group"),
        ("On the timing of the strike he said: Rebels shot the mayor in the palace.", "he", "Rebels shot the mayor in the palace"),
    ],
)  # fmt: skip
def test_a_cue_in_an_unusual_place_is_seen(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


def test_the_outlet_that_quotes_stands_around_whom_it_quotes(read) -> None:  # type: ignore[no-untyped-def]
    found = {words(a.source): a for a in read("Shells hit the depot, the army was quoted as saying by local media.")}
    assert found["the army"].parent == found["local media"].id
    assert found["local media"].parent is None


def test_a_clause_with_a_subject_is_left_to_the_parser(read) -> None:  # type: ignore[no-untyped-def]
    assert [words(a.source) for a in read("The man the army says it arrested was freed.")] == ["the army"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The soldiers burned the school, a witness said on Monday, and left the town.", "and left the town"),
        ("The soldiers burned the school, a witness said, killing two guards.", "killing two guards"),
        ("The soldiers burned the school, a witness said, but they spared the bridge.", "but they spared the bridge"),
        (
            "They also claim Haddad, despite his denials, is paying the rebels.",
            "Haddad, despite his denials, is paying the rebels",
        ),
    ],
)
def test_speech_goes_on_behind_its_cue_and_an_aside(read, text: str, said: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text)[0].content[-1].text == said


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers burned the school, a witness said, adding that they left the town.",
        "The soldiers burned the school, a witness said, and the mayor denied it.",
    ],
)
def test_a_second_cue_ends_the_speech_of_the_first(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert [s.text for s in read(text)[0].content] == ["The soldiers burned the school"]


def test_what_a_quoted_speaker_has_from_others_is_theirs(read) -> None:  # type: ignore[no-untyped-def]
    found = read('"Two of the miners are reported to have died in the raid," the envoy said.')
    assert [(a.parent, len(a.source)) for a in found] == [(None, 1), ("a1", 0)]
