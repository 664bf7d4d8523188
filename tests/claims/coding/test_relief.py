"""Force that helps: captives freed out of others' hands, troops sent to keep the peace."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("French commandos freed four tourists held hostage in Burkina Faso.", "French commandos", "four tourists"),
        ("Troops freed 40 women from Boko Haram.", "Troops", "40 women"),
        ("Nigeria sent 300 soldiers to Gambia on a peacekeeping mission.", "Nigeria", "Gambia"),
        ("Fiji sent troops to Lebanon as part of a peacekeeping force.", "Fiji", "Lebanon"),
    ],
)
def test_helps(reader: Reader, text: str, actor: str, recipient: str) -> None:
    [found] = [w for w in events(reader, text) if w.type == "AID"]
    assert (found.actor, found.recipient) == ((actor,), (recipient,))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rebels freed the hostages whom they had kidnapped.", "RETREAT"),
        ("The Taliban freed 14 Afghan soldiers.", "RETREAT"),
        ("Belarus released three opposition activists from jail.", "RETREAT"),
        ("Russia sent 300 soldiers to Belarus.", "MOBILIZE"),
    ],
)
def test_helps_nobody(reader: Reader, text: str, kind: str) -> None:
    found = [w.type for w in events(reader, text)]
    assert kind in found
    assert "AID" not in found
