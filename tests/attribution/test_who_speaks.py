"""Who stands at a cue: whoever is made to speak, the sender and not the receiver, the speaker without what the page adds."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


def said(read, text: str) -> list[tuple[str, str]]:  # type: ignore[no-untyped-def]
    return [(words(a.source), words(a.content)) for a in read(text)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The flood left many villagers feeling that the council had lied.", "many villagers"),
        ("The defeat led the general to admit that the depot was lost.", "the general"),
        ("The inquiry forced the colonel, who was under oath, to concede that no order was given.", "the colonel"),
        ("The silence is leaving many to wonder whether the envoy is alive.", "many"),
        ("The letters give rebels an opportunity to claim that the army is weak.", "rebels"),
        # an object that speaks for nobody leaves the subject its words
        ("The general used the interview to say that the depot was lost.", "The general"),
        ("The envoy left the meeting saying that the talks had failed.", "The envoy"),
        ("The mayor sent a memo to employees explaining that the port would close.", "The mayor"),
    ],
)  # fmt: skip
def test_whoever_is_made_to_speak(read, text: str, source: str) -> None:  # type: ignore[no-untyped-def]
    assert [words(a.source) for a in read(text)] == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Omar Haddad, who has clashed with the union repeatedly, said the port would close.", "Omar Haddad"),
        ("Meanwhile, Haddad, who was given a medal, spoke about the need for calm.", "Haddad"),
        ("In a letter to the board, Haddad said the port was lost.", "Haddad"),
        ("Omar Haddad, mayor of Kano, said the port would close.", "Omar Haddad, mayor of Kano"),
    ],
)
def test_what_the_page_tells_of_a_speaker_is_no_part_of_the_source(read, text: str, source: str) -> None:  # type: ignore[no-untyped-def]
    assert [words(a.source) for a in read(text)] == [source]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("It was a step that the kingdom hopes will calm the traders.", "the kingdom", "that / will calm the traders"),
        ("He runs the mill, which Mr. Haddad says he is doing everything to keep open.",
         "Mr. Haddad", "which / he is doing everything to keep open"),
        ("The difference now, he told the court on Friday, is that the port is open.",
         "he", "The difference now / is that the port is open"),
        ("The bishop spoke of the legacy of the war and how the fight for the bridge had changed the town.",
         "The bishop", "the legacy of the war and how the fight for the bridge had changed the town"),
        ("The governor declined to blame the army, or even directly call it responsible.",
         "The governor", "to blame the army, or even directly call it responsible"),
    ],
)  # fmt: skip
def test_a_speaker_within_the_content_is_taken_out(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in said(read, text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('Omar Haddad tweeted in response. "The bridge will be rebuilt by May."', "Omar Haddad"),
        ('Haddad called the plan a folly. "It will cost us the mill and the road to the port."', "Haddad"),
        ('Traders want a strike, including the baker Omar Haddad ("It is time to close the market") and the miller.',
         "the baker Omar Haddad"),
        # nobody speaks in the sentence before
        ('The dam was opened in May. "It will cost us the mill and the road to the port."', ""),
        # two do
        ('Haddad called the plan a folly and the mayor praised it. "It will cost us the mill and the road."', ""),
    ],
)  # fmt: skip
def test_a_quotation_behind_a_sentence_that_lets_one_speak(read, text: str, source: str) -> None:  # type: ignore[no-untyped-def]
    found = [a for a in read(text) if any(mark in words(a.content) for mark in '"')]
    assert [words(a.source) for a in found] == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("In Kano rights groups said the army shelled the camp.", "rights groups"),
        ("In the province of Kano local media reported that the army shelled the camp.", "local media"),
        ("The town was controlled by the Kano Front activists said.", "activists"),
        ("Haddad told the media that rebels had burned the mill.", "Haddad"),
        # a union of that name speaks
        ("The Kano teachers' union said the army shelled the camp.", "The Kano teachers' union"),
    ],
)
def test_a_source_begins_behind_what_it_ran_into(read, text: str, source: str) -> None:  # type: ignore[no-untyped-def]
    assert [words(a.source) for a in read(text)] == [source]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Mortar fire wounded three people in the north of the town the agency said blaming the attacks on rebels.",
         "Mortar fire wounded three people in the north of the town"),
        ("Nine men died in the raid on the town the mayor admitted blaming rebels.", "Nine men died in the raid on the town"),
        ("A week after Haddad spoke to the traders, Haddad proposed closing the port.", "closing the port"),
    ],
)  # fmt: skip
def test_a_participle_behind_a_cue_is_its_content_or_not(read, text: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert content in [words(a.content) for a in read(text)]


def test_what_somebody_else_is_said_to_think_is_theirs(read) -> None:  # type: ignore[no-untyped-def]
    found = read("The general said that the mayor believes rebels burned the mill.")
    assert [(words(a.source), a.parent) for a in found] == [("The general", None), ("the mayor", "a1")]
    assert [words(a.source) for a in read("The general said he thinks rebels burned the mill.")] == ["The general"]
