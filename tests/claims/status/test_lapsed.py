"""Plans and hopes that came to nothing are no refusals."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events, in_words


@pytest.mark.parametrize(
    "text",
    [
        "Chad had hoped to conclude a pact with Niger.",
        "Chad had intended to sign a peace deal with Niger.",
        "Peru was to sign an accord with Chile but the meeting broke down.",
        "Peru tried to reach an accord with Chile but failed.",
        "Kenya had hoped to assist Uganda.",
        "Canada had wanted to ratify the convention with Cuba.",
        "The militia was due to free the captives but the deal fell through.",
    ],
)
def test_a_lapsed_plan_is_neither_refused_nor_promised(reader: Reader, text: str) -> None:
    found = [(e.type, e.claim.polarity) for e in events(reader, text)]
    assert "REJECT" not in {kind for kind, _ in found}
    assert not {("AGREE", "affirmed"), ("CONCEDE", "affirmed")}.intersection(found)


@pytest.mark.parametrize(
    "text",
    [
        "Peru did not agree to an accord with Chile.",
        "Peru refused to sign the accord with Chile.",
        "Peru does not plan to sign an accord with Chile.",
    ],
)
def test_who_will_not_still_refuses(reader: Reader, text: str) -> None:
    assert "REJECT" in {e.type for e in events(reader, text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ethiopia meant to attack Eritrea but couldn't.", "relation"),
        ("The insurgents hoped to capture Kunduz but could not.", "control"),
    ],
)
def test_relations_and_control_lapse_with_the_plan(reader: Reader, text: str, kind: str) -> None:
    found = in_words(reader.read(text), kind)
    assert found
    assert {(w.claim.status, w.claim.polarity) for w in found} == {("planned", "denied")}
