"""Short frames that say whose a sentence is, and what a page takes back."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Rebels burned the mill. So said the mayor.", "the mayor", "Rebels burned the mill"),
        ("Rebels burned the mill, or so the governor says.", "the governor", "Rebels burned the mill"),
        ("Rebels burned the mill, or so goes the official account.", "the official account", "Rebels burned the mill"),
        ("As the governor puts it, rebels burned the mill and killed the miller.",
         "the governor", "rebels burned the mill and killed the miller"),
        ("As Haddad put it in a letter to the board, rebels burned the mill.", "Haddad", "rebels burned the mill"),
        ("Rebels burned the mill and killed the miller, as the governor put it.",
         "the governor", "Rebels burned the mill and killed the miller"),
        ("The way the mayor tells it, the police shot three men in the yard.", "the mayor", "the police shot three men in the yard"),
        ("The general's argument was simple: the rebels had attacked first.", "The general", "the rebels had attacked first"),
    ],
)  # fmt: skip
def test_a_short_frame_names_who_says_so(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert [(words(a.source), words(a.content)) for a in read(text)] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "As the fire reached it, the mill fell.",
        "The way to the mill was long, and nobody was there.",
        "The mill burned. So did the barn.",
        "The general's car was new: it had four doors.",
    ],
)
def test_what_is_no_frame(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Correction: an earlier version said the army had burned the mill.", "denied"),
        ("An earlier version of this article said that the army had burned the mill.", "denied"),
        ("An earlier version of the bill said that the army would get the mill.", "affirmed"),
    ],
)
def test_what_a_page_takes_back_is_denied(read, text: str, polarity: str) -> None:  # type: ignore[no-untyped-def]
    assert [a.polarity for a in read(text)] == [polarity]
    assert all(not a.source for a in read(text) if a.polarity == "denied")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("mumbai: minister omar haddad claimed rebels had burned the mill.", "minister omar haddad"),
        ("The Latest: Haddad urges voters to watch the polls.", "Haddad"),
    ],
)
def test_a_label_or_a_town_before_a_colon_is_no_speaker(read, text: str, source: str) -> None:  # type: ignore[no-untyped-def]
    assert [words(a.source) for a in read(text)] == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The accusation, made by two aid agencies, is that the army starved the town.", "two aid agencies"),
        ("The story the soldiers tell is that the mayor fired first.", "the soldiers"),
        ("The widow tells a different story. Soldiers dragged her husband out and shot him.", "The widow"),
        ("Haddad repeated his claim that the army had burned the mill.", "Haddad"),
        ("Haddad stood by his comment that the army had burned the mill.", "Haddad"),
        # to deny a claim does not say whose it is
        ("Haddad heard their claim that the army had burned the mill.", "their"),
    ],
)
def test_whose_a_noun_of_saying_is(read, text: str, source: str) -> None:  # type: ignore[no-untyped-def]
    assert [words(a.source) for a in read(text)] == [source]


def test_a_title_in_quotation_marks_is_no_speech(read) -> None:  # type: ignore[no-untyped-def]
    text = '"He is a fool," he said on Radio Kano\'s "Good Morning Kano." "He wrecked the port and everybody knows it."'
    assert "Good Morning" not in words(read(text)[0].content)
    assert "wrecked the port" in words(read(text)[0].content)


def test_a_feeling_among_some_is_theirs(read) -> None:  # type: ignore[no-untyped-def]
    assert [words(a.source) for a in read("Fears among residents that the dam would burst were growing.")] == ["residents"]
