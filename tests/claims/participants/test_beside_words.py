"""Who is named near words of agreement, meeting or request and has no part in them."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipient"),
    [
        ("The minister convened a crisis meeting at his ministry.", "CONSULT", ("The minister",), ()),
        ("The minister met the ambassador at the palace.", "CONSULT", ("The minister", "the ambassador at the palace"), ()),
        ("Mexico agreed to lift tariffs on Peruvian goods.", "AGREE", ("Mexico",), ("Peruvian",)),
    ],
)
def test_places_and_kinds(reader: Reader, text: str, kind: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    assert (actor, recipient) in [(e.actor, e.recipient) for e in events(reader, text) if e.type == kind]


@pytest.mark.parametrize(
    "text", ["The American Rescue Act is funding two projects.", "The army installed an American missile battery in May."]
)
def test_a_name_inside_a_law_or_before_a_weapon_is_no_party(reader: Reader, text: str) -> None:
    assert not any({"American"} & {*e.actor, *e.recipient} for e in events(reader, text))
