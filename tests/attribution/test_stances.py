"""Verdicts that somebody draws or wins, stances that somebody takes, and headline verbs that the tagger takes for nouns."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The raid drew sharp criticism from the envoy.", "the envoy", "The raid"),
        ("The mayor came under fire from residents over the closed bridge.", "residents", "The mayor / the closed bridge"),
        ("The general faces criticism for firing on the crowd.", "", "The general / firing on the crowd"),
        ("The governor won the backing of two tribal leaders.", "two tribal leaders", "The governor"),
        ("The governor is a fierce critic of the raids.", "The governor", "the raids"),
        ("The army was criticised for shelling the port.", "", "The army / shelling the port"),
        ("The envoy compared the camp to a prison.", "The envoy", "the camp to a prison"),
        ("The monitor said the count was wrong: two men were still missing.", "The monitor", "the count was wrong: two men were still missing"),
    ],
)  # fmt: skip
def test_a_stance_has_its_holder(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The bill would never win support.",
        "The nurse was honoured with a medal.",
        "The guards came under the command of a colonel.",
    ],
)
def test_a_verdict_without_giver_or_matter_is_none(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text) == ()
