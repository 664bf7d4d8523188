"""Pronouns and descriptions at a cue that go on with whoever spoke in the sentence before."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.entities.test_speakers import speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # names met only in what somebody says do not compete with who says it
        ("The UN mission said the army had shelled the camp. It said nine people were killed.", "United Nations"),
        ("Witnesses said soldiers had burned the mill. They said nine men were shot.", "Witnesses"),
        ("The minister, Omar Haddad, said General Musa Bello had fled. He said the rebels had burned the mill.", "Omar Haddad"),
        ("Amnesty International said the raid killed nine.\n\nIt said the jets were Russian.", "Amnesty International"),
        # whoever fits no better is left to the other rules
        ("Residents said the army had shelled the camp. It said the rebels were there.", "the army"),
        ("Omar Haddad said the dam was safe. General Musa Bello left the room. He said the dam would fall.", "Musa Bello"),
        # a paper without an author is nobody, and its words are nobody else's
        ("The report says the army killed nine men. It says rebels burned the mill.", None),
        ("The report says the army killed nine men. The brigade denies it. It goes on to say that rebels fled.", None),
        ("The army denied it. It said the camp was empty.", "The army"),
        ("Amnesty International said the raid killed nine. The London-based rights group said the jets were Russian.",
         "Amnesty International"),
        ("Omar Haddad, 34, was at the well. The 34-year-old said soldiers shot nine men.", "Omar Haddad"),
        ("“They came,” said Ali Musa. His mother nodded. “They shot him,” she said.", None),
        ("“They came,” said Ali Musa. “They shot him,” he said.", "Ali Musa"),
        ("Omar Haddad, 34, and Musa Bello, 34, were at the well. The 34-year-old said soldiers shot nine men.", None),
    ],
)  # fmt: skip
def test_who_goes_on(reader: Reader, text: str, name: str | None) -> None:
    found = speaker(reader, text)
    assert found == name or (name == "United Nations" and found in ("UN", "United Nations"))
