"""What only looks like telling: accounts of users, reasons for not being named, conditions, means, and asides of the page."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    "text",
    [
        "The picture is from the Facebook account of a farmer in the valley.",
        "The money lay in the bank account of the mayor.",
        "They spoke on condition of anonymity to discuss ties with the army.",
    ],
)
def test_nothing_is_told(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text) == ()


def test_a_condition_in_a_quotation_is_nobody_else_s_word(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "“Alas, if the fire is confirmed to have been lit by the brigade, it is one more crime,” said the spokeswoman Jane Doe."
    )
    assert [words(a.source) for a in read(text)] == ["the spokeswoman Jane Doe"]


def test_what_others_confirm_in_a_quotation_is_kept(read) -> None:  # type: ignore[no-untyped-def]
    text = "“The fire is confirmed to have been lit by the brigade, and it is one more crime,” said the spokeswoman Jane Doe."
    assert [words(a.source) for a in read(text)] == ["the spokeswoman Jane Doe", ""]


def test_a_post_is_the_speaker_s_own_means(read) -> None:  # type: ignore[no-untyped-def]
    found = read("In a Facebook post last week rebel leader Musa Bello warned that his men would shell the port.")
    assert [words(a.source) for a in found] == ["rebel leader Musa Bello"]


def test_what_a_speaker_did_is_held_against_the_words_by_the_page(read) -> None:  # type: ignore[no-untyped-def]
    (found,) = read("The council has said that it cannot help its people there – although last year it tried to free two men.")
    assert words(found.content) == "that it cannot help its people there"
    (found,) = read("The council said that the town is calm – although shops are closed.")
    assert words(found.content).endswith("shops are closed")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Bello shelled the port, local activists and the rebel group said.", "local activists and the rebel group"),
        (
            "Two shells killed ten men in the valley local activists and the rebel group said.",
            "local activists and the rebel group",
        ),
    ],
)
def test_two_who_speak_behind_their_words(read, text: str, source: str) -> None:  # type: ignore[no-untyped-def]
    (found,) = read(text)
    assert words(found.source) == source
