"""What a definite description takes up, and where it is left open because somebody else may be meant."""

from __future__ import annotations

import pytest

from onrecord.model import Reading
from onrecord.reader import Reader


def meant(reading: Reading, words: str, last: bool = True) -> str | None:
    """Identity, or else name, of the last actor mention with these words."""
    found = [m.actor for m in reading.mentions if m.kind == "actor" and m.text == words]
    assert found, [m.text for m in reading.mentions]
    actor = found[-1 if last else 0]
    return (actor.id or actor.name) if actor is not None else None


QUOTED = [
    'President Lenora Vask met reporters in Zarn. "We spoke with President Trump for an hour," Vask said. The president was calm.',
    'President Lenora Vask met Donald Trump. "We spoke with President Trump for an hour," she said. The president was calm.',
]


@pytest.mark.parametrize("text", QUOTED)
def test_a_name_within_a_quotation_bears_no_title_for_the_text_around(reader: Reader, text: str) -> None:
    assert meant(reader.read(text), "The president") == "Lenora Vask"


def test_one_of_many_told_apart_by_a_state_is_not_the_last_of_that_party(reader: Reader) -> None:
    page = "Speaker Paul Ryan met reporters. Republican Donald Trump won the vote. Ryan praised the budget. "
    assert meant(reader.read(page + "The Wisconsin Republican asked for calm."), "The Wisconsin Republican") not in (
        "donald-trump",
    )
    alone = reader.read("Republican Sen. John McCain met reporters. The Arizona Republican asked for calm.")
    assert meant(alone, "The Arizona Republican") == "john-mccain"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Troops and Hezbollah captured the valley. The rebels still hold two villages.", "The rebels"),
        ("Sunni groups including Jabhat al-Nusra hold many villages. The army drove out the insurgents.", "the insurgents"),
        (
            "Rebels including fighters from Jabhat al-Nusra seized a hill. The opposition fighters left it.",
            "The opposition fighters",
        ),
        ("Jabhat al-Nusra and Ahrar al-Sham hold the valley. The army shelled the militants.", "the militants"),
    ],
)
def test_a_label_is_no_group_where_several_are_told_of(reader: Reader, text: str, words: str) -> None:
    assert meant(reader.read(text), words) == words.replace("The ", "The ")


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("The M23 rebels seized Goma. The rebels said they would stay.", "The rebels", "march-23-movement"),
        ("Islamic State seized the dam. The army shelled the militants.", "the militants", "islamic-state"),
    ],
)
def test_a_label_is_the_only_group_of_the_text(reader: Reader, text: str, words: str, who: str) -> None:
    assert meant(reader.read(text), words) == who


def test_a_force_is_no_ministry_that_ends_in_the_same_word(reader: Reader) -> None:
    text = "The mayor praised the US Justice Department. He wants the police department examined."
    assert meant(reader.read(text), "the police department") == "the police department"
