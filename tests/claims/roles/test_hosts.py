"""An official of one state in a town of another is its guest."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Benjamin Netanyahu came to Washington in May.", ("Washington",)),
        ("Angela Merkel's visit to Ankara angered the opposition.", ("Ankara",)),
        ("Sergei Lavrov arrived in Geneva on Monday.", ()),
        ("The Turkish foreign minister visited Baghdad.", ("Baghdad",)),
        ("The Italian foreign minister visited New York.", ()),
    ],
)
def test_hosts(reader: Reader, text: str, host: tuple[str, ...]) -> None:
    visits = [e for e in events(reader, text) if e.type == "CONSULT"]
    assert [e.recipient for e in visits] == [host]


def test_the_town_stays_the_place(reader: Reader) -> None:
    found = reader.read("Benjamin Netanyahu came to Washington in May.")
    claim = next(c for c in found.claims if c.kind == "event")
    texts = {m.id: m for m in found.mentions}
    assert claim.place is not None and texts[claim.place].text == "Washington"
    assert [texts[m].actor.country for m in claim.recipient if texts[m].actor] == ["USA"]  # type: ignore[union-attr]
