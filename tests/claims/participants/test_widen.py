"""Descriptions in roles are shown as the whole phrase of the text."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Gunmen attacked a bus carrying workers.", "a bus carrying workers"),
        ("Police detained dozens of demonstrators.", "dozens of demonstrators"),
        ("Police arrested two members of the group.", "two members of the group"),
        ("The army shelled fighters based in the hills.", "fighters based in the hills"),
        ("Rebels shot a driver on Monday.", "a driver"),
        ("Soldiers killed a protester after the vote.", "a protester"),
    ],
)
def test_a_phrase_says_whom_the_text_means(reader: Reader, text: str, recipient: str) -> None:
    found = [e for e in events(reader, text) if e.recipient]
    assert found[0].recipient == (recipient,)


def test_a_phrase_leaves_out_what_is_told_of_it(reader: Reader) -> None:
    [event] = [e for e in events(reader, "The toll rose to 18 soldiers killed by rebels.") if e.type == "ASSAULT"]
    assert all("killed" not in words for words in event.recipient)


def test_names_stay_as_they_are(reader: Reader) -> None:
    [event] = events(reader, "Rebels attacked Boko Haram in Nigeria.")
    assert event.recipient == ("Boko Haram",)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Algeria's President Abdelaziz Bouteflika accused Morocco of lying.", "Algeria's President Abdelaziz Bouteflika"),
        ("Iranian-backed Houthis attacked a convoy.", "Iranian-backed Houthis"),
        ("The World Food Programme (WFP) accused the rebels of theft.", "The World Food Programme (WFP)"),
    ],
)
def test_what_stands_at_a_name_and_says_whose_it_is_belongs_to_it(reader: Reader, text: str, actor: str) -> None:
    assert events(reader, text)[0].actor == (actor,)


def test_a_description_takes_in_the_name_behind_it(reader: Reader) -> None:
    reading = reader.read("The then president, Jane Doe, rejected the offer by Chad.")
    claim = next(c for c in reading.claims if c.event is not None and c.event.type == "REJECT")
    [mention] = [m for m in reading.mentions if m.id in claim.actor]
    assert mention.text == "The then president, Jane Doe"
    assert mention.actor is not None and mention.actor.name == "Jane Doe"


def test_widened_mentions_keep_offsets_and_are_listed_once(reader: Reader) -> None:
    reading = reader.read("Police detained dozens of demonstrators in Yerevan and protesters in Gyumri.")
    assert len({(m.kind, m.start, m.end) for m in reading.mentions}) == len(reading.mentions)
    assert all(reading.text[m.start : m.end] == m.text for m in reading.mentions)


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Gunmen stormed a police post in eastern Ghor on Sunday.", ("a police post in eastern Ghor",)),
        ("Chad freed 70 party leaders and members of a rebel group.", ("70 party leaders", "members of a rebel group")),
        ("Croatia opened its borders to refugees from Syria.", ("refugees from Syria",)),
        ("The army ousted the rebels from the town.", ("the rebels",)),
        ("Norway warned the Malawi Defence Force (MDF) on Monday.", ("the Malawi Defence Force (MDF)",)),
    ],
)
def test_what_the_parser_hangs_above_belongs_to_the_phrase_when_it_tells_which(
    reader: Reader, text: str, recipient: tuple[str, ...]
) -> None:
    found = [e for e in events(reader, text) if e.recipient]
    assert found[0].recipient == recipient


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Gunmen killed 20 villagers in Beni, residents and the army said.", ("20 villagers in Beni",)),
        ("The rebels handed over 14 soldiers captured in Goma to the Red Cross.", ("14 soldiers captured in Goma",)),
        ("Police are investigating the killing by unknown gunmen of a journalist in Bukavu.", ("unknown gunmen",)),
    ],
)
def test_a_phrase_ends_before_somebody_else(reader: Reader, text: str, recipient: tuple[str, ...]) -> None:
    assert recipient in [w.recipient for w in events(reader, text)]
