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
