"""Marks that a wrong character encoding broke into three characters."""

from __future__ import annotations

import re

import pytest

from onrecord.language.marks import mended


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("â€œWe were attacked,â€\x9d Haddad said.", "“We were attacked,” Haddad said."),
        ("â€œWe were attacked,â€ Haddad said.", "“We were attacked,” Haddad said."),
        ("He said â€˜noâ€™ to it.", "He said ‘no’ to it."),
        ("The armyâ€™s men didnâ€™t fire.", "The army ’s men did n’t fire."),
        ("‚ÄúWe know,‚Äù the mayor‚Äôs aide said.", "“We know,” the mayor ’s aide said."),
        ("The road â€“ a long one â€” is shut.", "The road – a long one — is shut."),
        ("The army ’ s base is ours ; they don ’ t know .", "The army ’s base is ours ; they do n’t know ."),
        ("The boys ' school.", "The boys ' school."),
        ("An ordinary “quotation”, château and naïve.", "An ordinary “quotation”, château and naïve."),
    ],
)
def test_damaged_marks_are_read_as_what_they_were_and_offsets_hold(text: str, said: str) -> None:
    found, _ = mended(text)
    assert len(found) == len(text)
    assert _plain(found) == _plain(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the U . S . - backed fighters", "the U.S. - backed fighters"),
        ("a U . S base in the U . K .", "a U.S base in the U.K ."),
        ("Mr . Doe and Gen . Roe met on Nov . 5 .", "Mr. Doe and Gen. Roe met on Nov. 5 ."),
        ("Jane Q . Doe left at 5 p . m . on Monday", "Jane Q. Doe left at 5 p.m. on Monday"),
        ("1 , 086 people got 3 . 5 million euros", "1,086 people got 3.5 million euros"),
        ("On May 5 , 300 people in 12 towns , 20 of them soldiers", "On May 5 , 300 people in 12 towns , 20 of them soldiers"),
        ("It ended on April 5 . 20 people were hurt .", "It ended on April 5 . 20 people were hurt ."),
        ("Ana P é rez Nu ñ ez and Jos é Cruz .", "Ana Pérez Nuñez and José Cruz ."),
        ("Group A . The men", "Group A . The men"),
    ],
)
def test_text_cut_into_words_is_read_as_it_was_written(text: str, said: str) -> None:
    found, moved = mended(text)
    assert len(found) == len(text)
    assert " ".join(found.split()) == said
    assert all(found[at] == text[origin] for at, origin in moved.items())


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text)
