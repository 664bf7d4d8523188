"""Names that a known person bears as well: whom a page accuses of a crime is that person only where the page says so."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader


def identities(reader: Reader, text: str, name: str) -> set[str | None]:
    mentions = (m for m in reader.read(text).mentions if m.kind == "actor" and m.form == "name" and m.text.endswith(name))
    return {m.actor.id for m in mentions if m.actor is not None}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prosecutors say Macron stole a car.", "Macron"),
        ("The jury heard that Narendra Modi stabbed two men in a bar.", "Narendra Modi"),
        ("Merkel robbed a bank and shot two guards.", "Merkel"),
        ("Detectives arrested Scholz on suspicion of murder.", "Scholz"),
        ("Police said Erdogan had attacked two officers.", "Erdogan"),
    ],
)
def test_a_namesake_is_nobody_known(reader: Reader, text: str, name: str) -> None:
    assert identities(reader, text, name) == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Angela Merkel, 34, of Leeds, was charged with fraud in the United Kingdom.",
        "The German police freed Angela Merkel, a plumber, on Monday.",
        "Angela Merkel, a lorry mechanic, praised the German team.",
    ],
)
def test_whom_the_page_introduces_as_somebody_unknown_is_nobody_known(reader: Reader, text: str) -> None:
    assert identities(reader, text, "Merkel") <= {None}


@pytest.mark.parametrize(
    ("text", "name", "identity"),
    [
        ("President Duterte stabbed a man, police said.", "Duterte", "rodrigo-duterte"),
        ("Prosecutors say Rodrigo Duterte, the former president, had dealers killed.", "Rodrigo Duterte", "rodrigo-duterte"),
        ("A Turkish court heard that Erdogan had murdered a man.", "Erdogan", "recep-tayyip-erdogan"),
        ("Angela Merkel, 66, spoke in Berlin.", "Angela Merkel", "angela-merkel"),
        ("Angela Merkel, a former teacher of physics, spoke in Berlin.", "Angela Merkel", "angela-merkel"),
        ("Macron condemned the murder.", "Macron", "emmanuel-macron"),
        ("Assad bombed the market.", "Assad", "bashar-al-assad"),
    ],
)
def test_whom_the_page_shows_and_who_is_not_accused_is_known(reader: Reader, text: str, name: str, identity: str) -> None:
    assert identities(reader, text, name) == {identity}
