"""What is added to an account in the next sentence, and what one remembers."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.model import Attribution

Read = Callable[[str], tuple[Attribution, ...]]


def test_a_figure_added_to_a_cited_one_is_probably_the_same_sources(read: Read) -> None:
    first, second = read("About 300 people died, according to the Kano Centre. Moreover 2,000 people have fled since March.")
    assert first.source == second.source
    assert (second.cue[0].text, second.certainty) == ("Moreover", "probable")


def test_a_sentence_without_a_figure_or_with_its_own_source_is_not_carried(read: Read) -> None:
    assert len(read("About 300 people died, according to the Kano Centre. Moreover the road is closed.")) == 1
    text = "About 300 people died, according to the Kano Centre. Moreover 2,000 people fled, the mayor said."
    assert [a.source[0].text for a in read(text)] == ["the Kano Centre", "the mayor"]


def test_what_one_remembers_is_ones_own(read: Read) -> None:
    (found,) = read("She remembers when officers came to the house and took her sister.")
    assert (found.source[0].text, found.content[0].text[:13]) == ("She", "when officers")
