"""Speakers named by a description or a short name, and source phrases whose head decides."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader


def speaker(reader: Reader, text: str, number: int = -1) -> str | None:
    """The name of who speaks in an attribution of a text, the last by default."""
    reading = reader.read(text)
    mention = next((m for m in reading.mentions if m.id == reading.attributions[number].speaker), None)
    entity = next((e for e in reading.entities if mention is not None and e.id == mention.entity), None)
    return entity.name if entity is not None else mention.text if mention is not None else None


_QUOTE = '"We waited at the gate. We called for help. Nobody came to us. Then the shelling began," he said.'


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A source at the port told Reuters that a mine went off. The source added that two men died.", "A source"),
        ("Islamic State held the town, the Syrian Observatory for Human Rights said. The group said two men died.",
         "Syrian Observatory for Human Rights"),
        ("Nadia Quorndale held up a sign at the gate. The 57-year-old scientist says her house was burned.", "Nadia Quorndale"),
        ("The Greek government sent ships on Monday. On its website, the government confirmed that a mine went off.",
         "government of Greece"),
        ("The road was closed, according to a declaration filed in federal court by Peter Quorndale.", "Peter Quorndale"),
        ("Peter Quorndale concluded that the plan had failed.\n\n" + _QUOTE, "Peter Quorndale"),
        ("Omar Haddad posted the clip. He wrote that many men died. His figures allege that rebels died.", "Omar Haddad"),
        ("The report by the Harbour Institute says farmers were hurt. The paper says rebels burned the mill.", "Harbour Institute"),
        ("The paper cited a reporter who is embedded with the soldiers in the valley who said rebels seized the mill.",
         None),  # the reporter, who is no actor; not the soldiers
        ("The paper cited a reporter who is embedded with the soldiers who said rebels seized the mill.", "the soldiers"),
    ],
)  # fmt: skip
def test_the_text_settles_who_speaks(reader: Reader, text: str, name: str) -> None:
    assert speaker(reader, text) == name


def test_a_short_name_goes_back_to_the_one_longer_name_that_has_it(reader: Reader) -> None:
    between = " ".join(["It rained all day on the hills."] * 9)
    text = f"The Syrian Observatory for Human Rights counted the dead. {between} Two men died, the Observatory said."
    assert speaker(reader, text) == "Syrian Observatory for Human Rights"


def test_two_sources_leave_it_open(reader: Reader) -> None:
    text = "A police source said a mine went off. A hospital source said two men died. The source added that a boy was hurt."
    assert speaker(reader, text) == "The source"


def test_whom_a_paper_is_against_says_nothing(reader: Reader) -> None:
    assert speaker(reader, "The snarky, anti-UN headline reads: “The army is not leaving the village.”") is None
