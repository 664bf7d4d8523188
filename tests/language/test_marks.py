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
    found = mended(text)
    assert len(found) == len(text)
    assert _plain(found) == _plain(said)


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text)
