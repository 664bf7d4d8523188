"""Reports called untrue, claims in apposition that somebody else denies, participles behind a charge."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Norland dismissed as false reports that its jets bombed the port.", "Norland", "reports that its jets bombed the port"),
        ("The army called the report that its jets bombed a hospital a lie.",
         "The army", "the report that its jets bombed a hospital"),
        ("The governor branded claims that soldiers burned crops as baseless.", "The governor", "claims that soldiers burned crops"),
        ("Reports that rebels burned the market were dismissed as lies by the governor.",
         "the governor", "Reports that rebels burned the market"),
        ("Turkey has called accusations that it shelled Kurdish villages completely false.",
         "Turkey", "accusations that it shelled Kurdish villages"),
        ("Kenya says soldiers killed 12 fighters, a claim the army denies.", "the army", "a claim"),
        ("Ukraine says Russia bombed a school, an allegation Russia rejects.", "Russia", "an allegation"),
    ],
)  # fmt: skip
def test_to_call_a_report_untrue_is_to_deny_it(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    denials = [(words(a.source), words(a.content)) for a in read(text) if a.polarity == "denied"]
    assert denials == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Kenya says soldiers killed 12 fighters, a claim the army denies.", "Kenya", "soldiers killed 12 fighters"),
        ("Congo accuses Rwanda of backing M23, a charge Kigali denies.", "Congo", "Rwanda of backing M23"),
        ("France accused mercenaries of burying bodies near Gossi, killing eight herders and burning their homes.",
         "France", "mercenaries of burying bodies near Gossi, killing eight herders and burning their homes"),
        ("Mali accused France of arming rebels, raising tensions between the two countries.", "Mali", "France of arming rebels"),
    ],
)  # fmt: skip
def test_a_charge_is_all_that_was_charged_and_no_more(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The minister described the claim that jets flew over the port as credible.",
        "The mayor called the reporter a liar and left.",
    ],
)
def test_other_verdicts_deny_nothing(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert all(a.polarity == "affirmed" for a in read(text))
