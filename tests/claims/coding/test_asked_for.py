"""The modes of requests and refusals: what is asked for or turned down."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("Mali asked France for helicopters to fight jihadists.", "REQUEST", "assist"),
        ("Ghana requested a loan from the International Monetary Fund.", "REQUEST", "assist"),
        ("The opposition urged President Okello to resign.", "REQUEST", "change"),
        ("The union demanded new elections.", "REQUEST", "change"),
        ("The envoy called on the rebels to withdraw from Goma.", "REQUEST", "yield"),
        ("The UN appealed to Chad to open its borders after talks failed.", "REQUEST", "yield"),
        ("Norway urged Chad not to send troops to Sudan.", "REQUEST", "yield"),
        ("The bishop urged the government to negotiate with the rebels.", "REQUEST", "meet"),
        ("Armenia asked Azerbaijan for a meeting of foreign ministers.", "REQUEST", "meet"),
        ("Kenya turned down food aid from Uganda.", "REJECT", "assist"),
        ("The president rejected calls for reform of the police.", "REJECT", "change"),
        ("The rebels rejected a demand to release the prisoners.", "REJECT", "yield"),
        ("Algeria rejected Morocco's offer of talks.", "REJECT", "meet"),
    ],
)
def test_what_is_asked_for_or_refused(reader: Reader, text: str, kind: str, mode: str) -> None:
    assert [e.mode for e in events(reader, text) if e.type == kind] == [(mode,)]


def test_a_reason_is_not_what_is_asked_for(reader: Reader) -> None:
    [event] = [e for e in events(reader, "Norway urged Chad to act after rebels withdrew.") if e.type == "REQUEST"]
    assert event.mode == ()
