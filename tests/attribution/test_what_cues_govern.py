"""What a cue governs and what it does not: titles, subjects of charges, facts that somebody objects to, other people's cues."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    "text",
    [
        "The drills came as navy and coast guard forces held exercises off the coast, to which Ruritania strongly objects.",
        "The envoy worked on securing international recognition for the Haddad regime before the vote.",
        "The officer registered a case against union deputy secretary Omar Haddad in a fraud case.",
        "The air force struck the convoys, claiming scores of terrorists and blocking their way.",
        "The minister defended his government's policy on the camps.",
        "The army is preparing to retake the town.",
    ],
)
def test_what_is_done_or_aimed_at_is_told_by_the_page(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("And what the minister said last Friday was that the army would leave the town.", "the minister",
         "that the army would leave the town"),
        ("What the governor told reporters was that rebels had burned the school.", "the governor", "that rebels had burned the school"),
        ("Army retreat Meanwhile the provincial authorities denied that the troops used gas.", "the provincial authorities",
         "that the troops used gas"),
        ("The army's northern command, in particular General Haddad, has been accused of blocking the convoys.", "",
         "The army's northern command / blocking the convoys"),
        ("The rebels claimed two attacks on the port.", "The rebels", "two attacks on the port"),
        ("The governor drew criticism for shelling the town.", "", "The governor / shelling the town"),
    ],
)  # fmt: skip
def test_a_cue_governs_its_complement_and_no_more(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


def test_a_speaker_before_an_outlet_in_a_text_without_commas(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Five people were killed when rebels fired rockets on the port district in Wadi city a source in the southern province "
        "said on Tuesday SANA reported. The army shelled the town on Monday the agency added."
    )
    spoken = {words(a.source): a for a in read(text)}
    source, outlet = spoken["a source in the southern province"], spoken["SANA"]
    assert source.parent == outlet.id
    assert words(source.content).endswith("in Wadi city")


def test_where_a_source_stands_is_no_source(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "The rebel advance was backed by fighters from the northern tribal group Ansar an ally of the governor sources close to "
        "the group told Reuters on Friday. The army moved on."
    )
    assert {words(a.source) for a in read(text)} == {"Reuters", "sources close to the group"}


def test_hearsay_never_holds_the_cue_of_a_named_report(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "At least 20 people were reportedly killed in the province the Ruritanian Observatory for Human Rights said on Saturday."
    )
    assert [words(a.source) for a in read(text)] == ["the Ruritanian Observatory for Human Rights"]


def test_a_speech_that_ends_in_a_question_is_not_the_next_sentence_s(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "“They want us to leave the town,” said an officer of the guard. “Let them take the port. Do they know what they want?” "
        "Now the town is quiet, and both sides fear that a small group could end up holding the port."
    )
    spoken = {words(a.source): words(a.content) for a in read(text)}
    assert "Let them take the port" in spoken["an officer of the guard"]
    assert set(spoken) == {"an officer of the guard", "both sides"}


def test_a_question_keeps_the_cue_behind_it(read) -> None:  # type: ignore[no-untyped-def]
    (found,) = read("“Do they know what they want for the town?” Haddad asked.")
    assert words(found.source) == "Haddad"


def test_a_sentence_that_begins_with_its_outlet_leaves_the_one_before_alone(read) -> None:  # type: ignore[no-untyped-def]
    text = "The minister opened an inquiry before the vote According to state media, she added that the letter had moved voters."
    assert all("opened an inquiry" not in words(a.content) for a in read(text))


def test_a_name_behind_a_plural_begins_the_speaker(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "A clinic in the north was destroyed by shells over the weekend that killed ten people MSF said on Monday. It was closed."
    )
    assert "MSF" in {words(a.source) for a in read(text)}
