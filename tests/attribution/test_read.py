"""Who says what, by kind of construction."""

from __future__ import annotations

import pytest

from onrecord.model import Span


def words(spans: tuple[Span, ...]) -> str:
    return " / ".join(span.text for span in spans)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The minister said that the bridge was closed.", "The minister", "said", "that the bridge was closed"),
        ("The bridge was closed, the minister said.", "the minister", "said", "The bridge was closed"),
        ("The bridge, the minister said, was closed.", "the minister", "said", "The bridge / was closed"),
        ("The minister has denied that the bridge was closed.", "The minister", "has denied", "that the bridge was closed"),
        ("According to the ministry, the bridge was closed.", "the ministry", "According to", "the bridge was closed"),
        ("The rebels vowed to fight on.", "The rebels", "vowed", "to fight on"),
        ("The mayor urged the army to leave.", "The mayor", "urged", "the army to leave"),
        ("The mayor called on the army to leave.", "The mayor", "called on", "the army to leave"),
        ("The mayor criticised the decision.", "The mayor", "criticised", "the decision"),
        ("The mayor refused to say whether the road was open.", "The mayor", "refused to say", "whether the road was open"),
        ("The mayor is confident that the bridge will open.", "The mayor", "is confident", "that the bridge will open"),
        ("The bridge was reportedly closed.", "", "reportedly", "The bridge was / closed"),
        ("The army is expected to leave.", "", "is expected", "The army / to leave"),
    ],
)  # fmt: skip
def test_indirect_speech_thought_and_attitude(read, text: str, source: str, cue: str, content: str) -> None:  # type: ignore[no-untyped-def]
    found = read(text)
    assert [(words(a.source), words(a.cue), words(a.content)) for a in found] == [(source, cue, content)]
    assert found[0].directness == "indirect"


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is closed today,” Amira Haddad said.",
        "“The bridge is closed today,” said Amira Haddad.",
        "Amira Haddad said: “The bridge is closed today.”",
        "Amira Haddad said, “The bridge is closed today.”",
        "“The bridge,” Amira Haddad said, “is closed today.”",
    ],
)
def test_direct_speech_with_its_cue_before_inside_or_after(read, text: str) -> None:  # type: ignore[no-untyped-def]
    found = read(text)
    assert [(words(a.source), words(a.cue), a.directness) for a in found] == [("Amira Haddad", "said", "direct")]


def test_a_quotation_that_goes_on_belongs_to_the_same_speaker(read) -> None:  # type: ignore[no-untyped-def]
    found = read("“The bridge is closed,” the mayor said. “We do not know when it will open again.”")
    assert len(found) == 1
    assert len(found[0].content) == 2


def test_a_quotation_runs_over_paragraphs(read) -> None:  # type: ignore[no-untyped-def]
    found = read("The mayor said: “The bridge is closed today.\n\n“We do not know when it will open.”")
    assert len(found) == 1
    assert "open" in found[0].content[-1].text


def test_a_paragraph_may_be_introduced_by_a_colon(read) -> None:  # type: ignore[no-untyped-def]
    found = read("The mayor continued:\n\n“We do not know when the bridge will open.”")
    assert [(words(a.source), words(a.cue)) for a in found] == [("The mayor", "continued")]


def test_several_people_do_not_speak_as_one(read) -> None:  # type: ignore[no-untyped-def]
    found = read("Witnesses and rescuers said the bridge was hit. “If they do so, the town can not hold out for long.”")
    assert [words(a.source) for a in found] == ["Witnesses and rescuers", ""]
    assert found[1].cue == () and found[1].directness == "direct"


def test_an_outlet_relays_a_person(read) -> None:  # type: ignore[no-untyped-def]
    found = read("“We will not leave the town to its fate”, Al-Sabah quoted Haddad in its report.")
    outlet, person = found
    assert words(outlet.source) == "Al-Sabah" and outlet.parent is None
    assert words(person.source) == "Haddad" and person.parent == outlet.id


def test_quoted_as_saying_nests(read) -> None:  # type: ignore[no-untyped-def]
    found = read("The agency quoted the governor as saying that three people had died.")
    inner = next(a for a in found if words(a.cue) == "saying")
    assert words(inner.source) == "the governor"
    assert inner.parent is not None


def test_adding_that_ends_what_was_said_before(read) -> None:  # type: ignore[no-untyped-def]
    first, second = read("The mayor said the bridge was closed, adding that the road was open.")
    assert words(first.content) == "the bridge was closed"
    assert words(second.source) == "The mayor" and words(second.content) == "that the road was open"


def test_a_headline_names_its_speaker_before_a_colon(read) -> None:  # type: ignore[no-untyped-def]
    found = read("Minister: talks on the bridge have failed\n\nThe town waited for news.")
    assert (words(found[0].source), words(found[0].cue)) == ("Minister", ":")


def test_the_speakers_stance_stands_in_polarity_and_certainty(read) -> None:  # type: ignore[no-untyped-def]
    assert read("The mayor denied that the bridge was closed.")[0].polarity == "denied"
    assert read("The mayor did not say that the bridge was closed.")[0].polarity == "unknown"
    assert read("The mayor doubts that the bridge is closed.")[0].certainty == "unlikely"
    assert read("The mayor is sure that the bridge is closed.")[0].certainty == "certain"


def test_ids_follow_the_text(read) -> None:  # type: ignore[no-untyped-def]
    found = read("The mayor said the bridge was closed. The army said the road was open.")
    assert [a.id for a in found] == ["a1", "a2"]


def test_an_empty_document_has_no_attributions(read) -> None:  # type: ignore[no-untyped-def]
    assert read("") == ()


def test_a_cue_that_ends_a_sentence_without_its_comma(read) -> None:  # type: ignore[no-untyped-def]
    found = read("Gunmen fired shells at the town killing three people a monitor said.")
    assert [(words(a.source), words(a.content)) for a in found] == [
        ("a monitor", "Gunmen fired shells at the town killing three people")
    ]


def test_a_second_cue_ends_what_the_first_one_says(read) -> None:  # type: ignore[no-untyped-def]
    first, second = read("The army said the road was open and residents said shells had fallen.")
    assert words(first.content) == "the road was open"
    assert words(second.source) == "residents" and second.parent is None


def test_words_under_a_title_belong_to_whoever_gave_it(read) -> None:  # type: ignore[no-untyped-def]
    found = read("The newspaper Al-Sabah gave coverage under the title “The president stresses the need for a solution”.")
    assert words(found[0].source) == "The newspaper Al-Sabah" and found[0].kind == "document"


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The depot burned when engineers who fled to the hills returned, reports Channel Five.",
            "Channel Five",
            "The depot burned when engineers who fled to the hills returned",
        ),
        (
            "An envoy who fled to the coast should be “heard” and allowed to return, a former judge of the court has said.",
            "a former judge of the court",
            "An envoy who fled to the coast should be “heard” and allowed to return",
        ),
        ("Shells were fired at the town leaving three people dead a military source told Al-Sabah on Friday.",
         "a military source", "Shells were fired at the town leaving three people dead"),
        ("The drivers there, she told local reporters, have already left.", "she", "The drivers there / have already left"),
        ("The town was shelled at night, according to police chief a b dar.", "police chief a b dar", "The town was shelled at night"),
    ],
)  # fmt: skip
def test_a_closing_or_inserted_cue_takes_the_whole_sentence(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


def test_an_opening_of_the_sentence_is_not_what_its_verb_says(read) -> None:  # type: ignore[no-untyped-def]
    found = read("While the chief had suspended a guard, the mayor had ordered an inquiry.")
    assert not any("suspended" in words(a.content) for a in found)


def test_speech_without_marks_goes_on_in_the_first_person(read) -> None:  # type: ignore[no-untyped-def]
    found = read("Amira Haddad said: We almost died. It was dark. My wife was near. The police opened an inquiry.")
    assert words(found[0].content) == "We almost died. It was dark. My wife was near"


def test_a_quotation_that_is_never_closed_ends_where_the_next_one_opens(read) -> None:  # type: ignore[no-untyped-def]
    found = read('She said: "If we are honest, we must talk. "We are stronger together than alone."')
    assert [words(a.source) for a in found] == ["She"]
    assert "together" in words(found[0].content)


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        ("The bridge was hit, the official told Reuters.", "Reuters", "the official"),
        ("The minister said in comments published by the newspaper Al-Sabah that the road was open.",
         "the newspaper Al-Sabah", "The minister"),
        ("The bridge was hit, the agency reported, citing a witness.", "the agency", "a witness"),
        ("A witness was quoted by the agency as saying that the bridge was hit.", "the agency", "A witness"),
    ],
)  # fmt: skip
def test_a_relay_stands_outside_its_speaker(read, text: str, outer: str, inner: str) -> None:  # type: ignore[no-untyped-def]
    found = {words(a.source): a for a in read(text)}
    assert found[inner].parent == found[outer].id
    assert found[outer].parent is None


def test_a_reason_cited_is_no_speaker(read) -> None:  # type: ignore[no-untyped-def]
    found = read("He stepped down, the ministry said, citing poor health.")
    assert "poor health" not in [words(a.source) for a in found]


@pytest.mark.parametrize("text", ["The troops “operate” in the north.", "The two sides met within the “Astana Process” in May."])
def test_a_borrowed_word_is_nobodys_speech(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text) == ()


def test_nobody_is_named_behind_a_passive_of_fearing_and_believing(read) -> None:  # type: ignore[no-untyped-def]
    assert [words(a.source) for a in read("Three men are feared to have drowned.")] == [""]
