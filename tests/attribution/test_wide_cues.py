"""Cues of several words, and what is left unsaid."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The envoy made it very clear that the army would leave.", "made it very clear"),
        ("The envoy has made clear that the army would leave.", "has made clear"),
        ("The minister was quick to add that the army would stay.", "was quick to add"),
        ("The generals have both urged the rebels to leave.", "have both urged"),
        ("The minister is once again asking the rebels to leave.", "is once again asking"),
        ("The envoy could not resist saying that the army had fled.", "could not resist saying"),
    ],
)
def test_a_cue_is_all_the_words_by_which_somebody_says_it(read, text: str, cue: str) -> None:  # type: ignore[no-untyped-def]
    assert words(read(text)[0].cue) == cue


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The minister failed to mention that the army had shelled the town.", "unknown"),
        ("The minister was unable to say whether the army had shelled the town.", "unknown"),
        ("The envoy stopped short of calling the raid a massacre.", "unknown"),
        ("The envoy refrained from saying that the army had shelled the town.", "unknown"),
        ("The envoy refused to say whether the army had fled.", "unknown"),
        ("The envoy could not resist saying that the army had fled.", "affirmed"),
    ],
)
def test_what_is_left_unsaid_is_nobodys_word(read, text: str, polarity: str) -> None:  # type: ignore[no-untyped-def]
    found = read(text)[0]
    assert (found.polarity, bool(found.source)) == (polarity, True)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The army issued a statement on Friday saying rebels had shelled the port.", "issued a statement on Friday saying"),
        ("The ministry released a report this week that says soldiers shot two men.", "released a report this week that says"),
        ("The rebels posted a series of videos showing soldiers who burned the school.", "posted a series of videos showing"),
        ("The monitor sent a letter this week urging the army to leave the town.", "sent a letter this week urging"),
    ],
)
def test_who_gives_out_a_paper_says_what_it_says(read, text: str, cue: str) -> None:  # type: ignore[no-untyped-def]
    found = read(text)[0]
    assert (words(found.cue), words(found.source)) == (cue, text[: text.index(cue.split()[0])].strip())


def test_who_receives_a_paper_says_nothing(read) -> None:  # type: ignore[no-untyped-def]
    found = read("The army received a message saying the rebels had left.")
    assert all(words(a.source) != "The army" for a in found)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("A survey by the union found ten empty villages in the north.", "A survey by the union", "ten empty villages in the north"),
        ("One list has the general as the richest man in the country.", "One list", "the general as the richest man in the country"),
        ("To many in the north, he is a traitor who sold the port.", "many in the north", "he is a traitor who sold the port"),
        ("The envoy suggested a better way: close the road and arm the villagers.",
         "The envoy", "a better way: close the road and arm the villagers"),
    ],
)  # fmt: skip
def test_what_counts_lists_and_views_say(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The governor held the general to account.",
        "The villagers saw the bridge collapse.",
        "A court will meet to determine whether soldiers shot the men.",
        "The general was slated to lead the army.",
    ],
)
def test_no_clause_is_told_by_what_happens_before_ones_eyes(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text) == ()


def test_where_one_speaks_is_no_part_of_what_is_spoken_of(read) -> None:  # type: ignore[no-untyped-def]
    assert [words(a.content) for a in read("The envoy condemned it during a televised debate.")] == ["it"]


def test_what_something_is_known_as_has_its_preposition(read) -> None:  # type: ignore[no-untyped-def]
    assert words(read("The general is widely seen as a friend of the rebels.")[0].cue) == "is widely seen as"


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("He pushed both states to disarm the militia.", "He", "both states to disarm the militia"),
        ("As he looked to make peace with voters, the mayor spoke.", "he", "to make peace with voters"),
        ("Many experts would call that wishful thinking.", "Many experts", "that wishful thinking"),
        ("The paper viewed the plan unfavourably.", "The paper", "the plan unfavourably"),
        ("It was never mentioned by the moderators.", "the moderators", "It"),
        ("They were speaking to thirty farmers about ways to spare water.", "They", "ways to spare water"),
        ("The raid left some to question if the army had fled.", "some", "if the army had fled"),
        ("Haddad spoke on Tuesday, repeating the promise that won him votes.", "Haddad", "the promise that won him votes"),
        ("The mayor has been mentioned as a possible governor.", "", "The mayor / a possible governor"),
        ("Exit polls show the governor ahead by ten points.", "Exit polls", "the governor ahead by ten points"),
        ("Voters backed her in other states.", "Voters", "her"),
        ("Lawmakers accused each other of fraud while doctors warned of an outbreak.", "Lawmakers", "each other of fraud"),
        ("One in three said the party was fair and one in four said it was hostile.", "one in four", "it was hostile"),
        ("Nearly half said they want peace and about the same numbers would fight on.", "Nearly half", "they want peace"),
        ("In her speech, Bello named the need: “Change the world and change it again,” she said.", "she",
         "“Change the world and change it again,”"),
        ("To Omar Haddad, head of the union, the law is unfair.", "Omar Haddad, head of the union", "the law is unfair"),
    ],
)  # fmt: skip
def test_kinds_of_statements_without_a_clause_of_saying(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


def test_a_noun_that_is_none_says_nothing(read) -> None:  # type: ignore[no-untyped-def]
    [found] = read("The mayor made no mention of the raid.")
    assert (words(found.cue), found.polarity) == ("made no mention of", "unknown")


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Haddad responded with a warning that the army would attack.", "Haddad", "responded with a warning",
         "that the army would attack"),
        ("The mayor opened with a call for calm.", "The mayor", "opened with a call for", "calm"),
        ("Haddad picked up the endorsement of the union.", "the union", "picked up the endorsement", "Haddad"),
        ("The bill has the backing of many deputies.", "many deputies", "has the backing", "The bill"),
        ("Questions arose about the mayor's grasp of the law.", "", "Questions arose about", "the mayor's grasp of the law"),
        ("Haddad said Sunday on Radio Kano the army had fled.", "Haddad", "said Sunday on Radio Kano", "the army had fled"),
        ("He made remarks some viewed as disparaging to the army.", "some", "viewed as", "disparaging to the army"),
        ("Raids hit the town in an attack by army jets residents and a monitoring group said.", "residents and a monitoring group",
         "said", "Raids hit the town in an attack by army jets"),
    ],
)  # fmt: skip
def test_nouns_that_bring_what_is_said(read, text: str, source: str, cue: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, cue, content) in [(words(a.source), words(a.cue), words(a.content)) for a in read(text)]


def test_the_verb_of_what_is_said_is_not_lost_behind_dashes(read) -> None:  # type: ignore[no-untyped-def]
    found = read("Others echoed it, saying the mayor's plan -- raids on the port and training for guards -- is too weak.")
    assert words(found[-1].content).endswith("is too weak")


def test_a_question_put_to_somebody_is_no_ones_statement(read) -> None:  # type: ignore[no-untyped-def]
    assert [words(a.source) for a in read("Asked if he is a member of the gang, he says: “I came here to work.”")] == ["he"]


@pytest.mark.parametrize(
    "text",
    [
        "The house published a novel.",
        "The ministry issued visas to ten pilots.",
        "The militia claims more territory every week.",
        "Clashes on the hills claiming at least 10 killed went on.",
        "In the latest poll, anyway.",
    ],
)
def test_acts_that_are_no_statements(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The brigade, regarded variously as freedom fighters or terrorists, stood by.", "", "freedom fighters or terrorists"),
        ("“It is a war,” said David Brown, a Kano man. “I would fight if someone shot at us.”", "David Brown, a Kano man",
         "“It is a war,” / “I would fight if someone shot at us.”"),
    ],
)  # fmt: skip
def test_names_in_participles_and_speech_around_its_speaker(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]
