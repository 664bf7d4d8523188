"""Whose account a sentence is, told by a frame around it."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("As herders tell it, the soldiers shot the men, took the boys and burned the huts.",
         "herders", "the soldiers shot the men, took the boys and burned the huts"),
        ("If residents are to be believed, soldiers burned the village.", "residents", "soldiers burned the village"),
        ("The rebels fired ten rockets at the port, if the army is to be believed.",
         "the army", "The rebels fired ten rockets at the port"),
        ("Soldiers burned the mill. That is the account of two farmers.", "two farmers", "Soldiers burned the mill"),
        ("Soldiers burned the mill. That was the villagers' version.", "the villagers", "Soldiers burned the mill"),
        ("Forty families left after soldiers burned the mill, the tenants' union maintains.",
         "the tenants' union", "Forty families left after soldiers burned the mill"),
    ],
)  # fmt: skip
def test_a_frame_names_whose_account_it_is(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert [(words(a.source), words(a.content)) for a in read(text)] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The clerk was shot by robbers as he lay on the floor.",
        "Border war: Jets hit port overnight",
        "The mill burned. That is the end of the story.",
    ],
)
def test_what_is_no_cue(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert all(not a.source for a in read(text))


def test_a_dateline_below_a_title_is_no_speaker(read) -> None:  # type: ignore[no-untyped-def]
    text = "Nine dead in market\n\nKADUNA: Gunmen killed nine people, police said.\n\nA police statement said two were held."
    assert [words(a.source) for a in read(text)] == ["police", "A police statement"]
