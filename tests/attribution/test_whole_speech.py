"""Nothing that somebody says is left behind as the page's own: whole sentences, whole clauses, whole speeches."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words

_SPEECH = ("speech", "document")


@pytest.mark.parametrize(
    ("text", "source", "said"),
    [
        # texts that have lost their commas
        ("Ten men were hurt in raids on the suburb the monitor reported Thursday updating an earlier toll.", "the monitor", "hurt"),
        ("At least 20 gunmen died in the failed raid said the statement which gave no details.", "the statement", "died"),
        ("Army units seized the town after the last gunmen of the group were killed a source on the ground announced on Sunday.",
         "a source on the ground", "killed"),
        ("A gang has killed nine men six of them rebels fighting the army a monitor said on Sunday.", "a monitor", "fighting"),
        ("In the village the gang shot two men on Sunday the monitor said and gave the others a day to leave.", "the monitor", "gave"),
        ("Soldiers clashed with gunmen at the gate on Friday a monitor said part of a wider campaign.", "a monitor", "clashed"),
        ("At least 23 gunmen have been killed in the north a local broadcaster claims.", "a local broadcaster", "killed"),
        # the parser's garden paths
        ("The state should find a way to end the dispute, the priest, one of the founders, said.", "the priest, one of", "end"),
        ("Doctors said the latest fighting in the suburb, where 90 people died in May, has closed the clinic.", "Doctors", "died"),
        ("The monitor said the army shelled the market, killing 12 people.", "The monitor", "killing"),
        ("The monitor said the army shelled the market, which had opened in May.", "The monitor", "opened"),
        ("A blast killed ten, local officials say, although the army disputes this.", "local officials", "killed"),
        ("Rebels attacked the base, Russian media report.", "Russian media", "attacked"),
        ("Ten soldiers were killed, per the ministry.", "the ministry", "killed"),
        ("The ministry put the death toll at ten.", "The ministry", "ten"),
        ("The analyst doubted it, pointing to Turkey getting American backing.", "The analyst", "backing"),
        ("The minister said on Monday for the first time that the army attacked the village.", "The minister", "attacked"),
        # quotations within quotations
        ("“They took the “fortress” by bombing it. It had no guards,” Haddad said.", "Haddad", "guards"),
        # sentences that go on with "that"
        ("The minister said that rebels had left the town. And that the army would return.", "The minister", "return"),
    ],
)  # fmt: skip
def test_what_is_said_is_said_to_its_end(read, text: str, source: str, said: str) -> None:  # type: ignore[no-untyped-def]
    found = [a for a in read(text) if a.kind in _SPEECH and words(a.source).startswith(source)]
    assert any(said in span.text for a in found for span in a.content)


def test_a_sentence_that_begins_with_the_pronoun_that_is_the_pages_own(read) -> None:  # type: ignore[no-untyped-def]
    found = read("The minister said rebels had left the town. That is wrong.")
    assert [words(a.content) for a in found] == ["rebels had left the town"]


@pytest.mark.parametrize(
    "text",
    [
        "“The army shelled the market.\n\n“It hurt six people,” Haddad said.",
        '"The army shelled the market.\n\n"They burned the school.\n\n"Nobody came to help us," said Haddad.',
        "«The army shelled the market.\n\n«They burned the school», Haddad said.",
    ],
)
def test_paragraphs_without_closing_marks_are_the_speakers_of_the_last(read, text: str) -> None:  # type: ignore[no-untyped-def]
    found = read(text)
    assert [words(a.source) for a in found] == ["Haddad"]
    assert "market" in words(found[0].content)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Rebels attacked the airport: monitor", "monitor"),
        ("Twelve civilians killed in raid on market - UN", "UN"),
        ("Minister: rebels attacked the airport", "Minister"),
    ],
)
def test_a_headline_names_its_speaker_on_either_side(read, text: str, source: str) -> None:  # type: ignore[no-untyped-def]
    assert [words(a.source) for a in read(text)] == [source]


def test_a_headline_may_have_a_colon_without_a_speaker(read) -> None:  # type: ignore[no-untyped-def]
    assert read("The talks failed: a year later") == ()


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The army denied any attack on the convoy.", "denied"),
        ("The ministry dismissed reports of a massacre.", "denied"),
        ("The claim that soldiers shot the reporter was denied by the ministry.", "denied"),
        ("The ministry rejected claims that it bombed the hospital.", "denied"),
        ("Moscow rejected the call for a ceasefire.", "affirmed"),
        ("The minister condemned the attack.", "affirmed"),
    ],
)
def test_rejecting_an_assertion_denies_it_and_rejecting_a_call_does_not(read, text: str, polarity: str) -> None:  # type: ignore[no-untyped-def]
    assert [a.polarity for a in read(text)] == [polarity]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("In the latest poll by the institute, two in three voters back the plan.", "the latest poll by the institute", "In"),
        ("The mayor called for the army to leave.", "The mayor", "called for"),
        ("The mayor said repeatedly that the bridge was closed.", "The mayor", "said repeatedly"),
        ("The mayor repeated his firm belief that the bridge was safe.", "The mayor", "firm belief"),
        ("The mayor was deeply critical of the plan.", "The mayor", "was deeply critical of"),
    ],
)
def test_the_cue_is_the_whole_phrase(read, text: str, source: str, cue: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, cue) in [(words(a.source), words(a.cue)) for a in read(text)]


def test_it_is_clear_is_said_by_whoever_writes(read) -> None:  # type: ignore[no-untyped-def]
    assert read("It is clear that the bridge is closed.") == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The man is accused of stabbing two officers.", "stabbing two officers"),
        ("The man, charged with stabbing two officers, left.", "stabbing two officers"),
        ("The army left amid reports of shelling in the suburbs.", "shelling in the suburbs"),
    ],
)
def test_what_nobody_in_particular_says_is_not_the_pages_own(read, text: str, said: str) -> None:  # type: ignore[no-untyped-def]
    found = [a for a in read(text) if not a.source]
    assert [words(a.content).endswith(said) for a in found] == [True]
    assert found[0].certainty == "probable"


def test_a_charge_that_another_denies_stays_with_who_makes_it(read) -> None:  # type: ignore[no-untyped-def]
    found = read("The opposition claims the army killed 20 people, a charge the government denies.")
    assert all(not any("killed" in s.text for s in a.content) for a in found if a.polarity == "denied")


def test_the_agency_that_cites_a_witness_stands_outside_the_witness(read) -> None:  # type: ignore[no-untyped-def]
    found = {words(a.source): a for a in read("The agency, citing a police officer, reported that gunmen attacked the bus.")}
    assert found["a police officer"].parent == found["The agency"].id


def test_a_quotation_whose_reading_is_given_up_is_nobody_s_and_not_the_page_s(read) -> None:  # type: ignore[no-untyped-def]
    speech = "“There are nine hundred families in the camp. We sent ten boys to a school. Soldiers picked up two girls.”"
    found = read(f"The bureau has asked Amina Yusuf to find homes for the children in her valley: {speech}")
    [whole] = [a for a in found if "Soldiers picked up" in words(a.content)]
    assert words(whole.source) in ("", "Amina Yusuf", "The bureau")
