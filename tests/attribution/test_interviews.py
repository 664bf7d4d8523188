"""Interviews printed without quotation marks."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.model import Attribution

Read = Callable[[str], tuple[Attribution, ...]]


def test_answers_of_a_named_person_are_that_persons(read: Read) -> None:
    text = "Excerpts from an interview with Omar Haddad: What happened? The army burned the mill. Who fled? Ten families fled."
    (found,) = read(text)
    assert found.source[0].text == "Omar Haddad"
    assert [s.text for s in found.content] == ["The army burned the mill", "Ten families fled"]
    assert found.certainty == "probable"


def test_answers_without_a_name_are_nobodys_and_not_the_pages(read: Read) -> None:
    (found,) = read("Excerpts from the interview: What happened in the town? The army burned the mill.")
    assert not found.source and found.content[0].text == "The army burned the mill"


def test_letters_before_turns_are_nobody(read: Read) -> None:
    text = "Excerpts from an interview with Omar Haddad.\nQ: What happened?\nA: The army burned the mill."
    assert [(a.source[0].text, a.content[0].text) for a in read(text)] == [("Omar Haddad", "The army burned the mill")]


def test_a_report_that_mentions_an_interview_is_none(read: Read) -> None:
    assert not read("He read excerpts from the interview. The army burned the mill. Who knows why?")
