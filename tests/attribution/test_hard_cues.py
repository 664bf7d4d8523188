"""Cues that are easily lost: told about somebody, free relatives, reports by nobody named, cues joined to others."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The women told me about Karim, who was beaten by soldiers.", "The women", "Karim, who was beaten by soldiers"),
        ("The widow told the paper of her husband, who was shot at a gate.", "The widow", "her husband, who was shot at a gate"),
        ("She told reporters about her brother, whom gunmen had abducted.", "She", "her brother, whom gunmen had abducted"),
        ("Five men died in what the governor claimed was an attack by rebels.", "the governor", "what / was an attack by rebels"),
        ("Soldiers shot ten men in what rights groups called a massacre.", "rights groups", "what / a massacre"),
        ("The army bombed the town in what a witness described as revenge.", "a witness", "what / as revenge"),
        ("Fresh shelling was reported in the suburbs on Monday.", "", "Fresh shelling / in the suburbs on Monday"),
        ("Three people were reported killed in the blast.", "", "Three people / killed in the blast"),
        ("Two guards were killed in the raid, police said, adding that the gunmen fled.", "police", "that the gunmen fled"),
        ("Two guards were killed in the raid, police said adding the gunmen fled.", "police", "Two guards were killed in the raid"),
        ("The army denied any raid and residents said that soldiers had fired.", "The army", "any raid"),
        ("The envoy went on to state that rebels had attacked the convoy.", "The envoy", "that rebels had attacked the convoy"),
        ("Rebels attacked the base the police spokesman and two security sources told Reuters.",
         "the police spokesman and two security sources", "Rebels attacked the base"),
        ("The minister called the fighters terrorists.", "The minister", "the fighters terrorists"),
        ("“We must go,” Omar Haddad, who led the council under Musa, told lawmakers on a visit.", "Omar Haddad", "“We must go,”"),
        ("Accusing the council of theft, union secretary Omar Haddad, said it must go.", "union secretary Omar Haddad",
         "it must go"),
        ("The snide, anti-union headline reads: “The mayor is not selling the port.”", "The snide, anti-union headline",
         "“The mayor is not selling the port.”"),
        ("Clashes erupted near the quarry leaving some 12 dead and 19 hurt Al-Sabah correspondent reported.",
         "Al-Sabah correspondent", "Clashes erupted near the quarry leaving some 12 dead and 19 hurt"),
        ("The mayor backed it, hours after Haddad said he was “glad” of it — a small win for Musa since 2009.", "Haddad",
         "he was “glad” of it"),
        ("The president backed away from his promise to shell the port of Kano.", "The president", "to shell the port of Kano"),
        ("It was a raid billed as the last battle in the war.", "", "the last battle"),
        ("â€œWe were attacked by rebels,â€ Haddad said.", "Haddad", "â€œWe were attacked by rebels,â€"),
    ],
)  # fmt: skip
def test_a_hard_cue_is_found_with_its_source_and_content(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The theft was reported to the police on Monday.",
        "As the New Year starts, the army has closed the road.",
        "The crowd gathered in what was once a market.",
        "That includes people who should know, such as Omar Haddad, chief of the guard.",
        "The man was identified as one of the seven dead in the blast.",
        "The law is unfair because it singles out teachers.",
    ],
)
def test_what_only_looks_like_a_cue_is_none(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert read(text) == ()


def test_a_source_has_a_letter_in_it(read) -> None:  # type: ignore[no-untyped-def]
    for text in ("“ “ said the bridge was closed.", "12 said the road was open."):
        assert all(any(c.isalpha() for c in s.text) for a in read(text) for s in a.source)


def test_the_words_of_going_on_are_one_cue(read) -> None:  # type: ignore[no-untyped-def]
    assert [words(a.cue) for a in read("The envoy went on to state that rebels had left.")] == ["went on to state"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("“Nobody came to help us.” — Amira Haddad", "Amira Haddad", "“Nobody came to help us.”"),
        ("“Nobody came to help us.”\n\n― Omar Nasser, farmer", "Omar Nasser", "“Nobody came to help us.”"),
        ("“The raid on the town was a crime,” according to the mayor.", "the mayor", "“The raid on the town was a crime,”"),
        ('Nadia Haddad was blunt: "The army burned our houses."', "Nadia Haddad", '"The army burned our houses."'),
        ("The mayor said the town was lost.\n\n“We will not leave it to its fate, whatever happens.”\n\nIt rained.",
         "The mayor", "the town was lost / “We will not leave it to its fate, whatever happens.”"),
        ("The monitor said rebels had shelled the town, while the army said it had repelled them.",
         "The monitor", "rebels had shelled the town"),
        ("Boys were beaten and, they believed, poisoned in the camp.", "they", "poisoned in the camp"),
        ("With the army under pressure to comply state media alleged on Friday that rebels had used gas.",
         "state media", "that rebels had used gas"),
        ("The aim of the group is to hold the bridge.", "the group", "to hold the bridge"),
        ("The capital has denied the charge and the local station reported that ten men had died.", "The capital", "the charge"),
        ("The capital has denied the charge and the local station reported that ten men had died.",
         "the local station", "that ten men had died"),
    ],
)  # fmt: skip
def test_credits_lists_and_second_cues(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


def test_several_who_speak_do_not_speak_on_in_the_next_paragraph(read) -> None:  # type: ignore[no-untyped-def]
    found = read("Witnesses and rescuers said the bridge was hit.\n\n“If they do so, the town can not hold out for long.”")
    assert [words(a.source) for a in found] == ["Witnesses and rescuers", ""]


@pytest.mark.parametrize(
    ("text", "outer", "inner", "content"),
    [
        ("Reuters reported, citing two officials, that the army had shelled the town.",
         "Reuters", "two officials", "that the army had shelled the town"),
        ("Quoting a military source, the agency reported that rebels had shelled the town.",
         "the agency", "a military source", "that rebels had shelled the town"),
        ("The town has been shelled, the agency quoted witnesses as saying.",
         "the agency", "witnesses", "The town has been shelled"),
        ("In remarks carried by state television, the general said his men had left.",
         "state television", "the general", "his men had left"),
        ("In an interview with the newspaper Al-Sabah, the general said his men had left.",
         "the newspaper Al-Sabah", "the general", "his men had left"),
    ],
)  # fmt: skip
def test_chains_run_from_the_outlet_to_who_speaks(read, text: str, outer: str, inner: str, content: str) -> None:  # type: ignore[no-untyped-def]
    found = {words(a.source): a for a in read(text)}
    assert found[inner].parent == found[outer].id and found[outer].parent is None
    assert words(found[inner].content) == content


@pytest.mark.parametrize(
    "text", ["The group, which the army calls terrorists, left.", "What the army calls terrorists attacked us."]
)
def test_what_somebody_calls_a_group_is_theirs(read, text: str) -> None:  # type: ignore[no-untyped-def]
    assert ("the army", "terrorists") in [(words(a.source), a.content[-1].text) for a in read(text)]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Speculation is rife that the army killed the hostages.", "Speculation is", "that the army killed the hostages"),
        ("Fears are growing that rebels have taken the town.", "Fears are growing", "that rebels have taken the town"),
        ("Reports emerged on Monday that soldiers had fled.", "Reports emerged", "that soldiers had fled"),
        ("Claims were made that soldiers had fled.", "Claims were made", "that soldiers had fled"),
    ],
)
def test_a_clause_parted_from_its_noun_is_still_only_claimed(read, text: str, cue: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert [(words(a.source), words(a.cue), words(a.content)) for a in read(text)] == [("", cue, content)]


def test_to_claim_lives_is_no_speech(read) -> None:  # type: ignore[no-untyped-def]
    assert read("The conflict has claimed the lives of ten men.") == ()


def test_a_time_behind_the_cue_is_nobody(read) -> None:  # type: ignore[no-untyped-def]
    found = read('"The town has fallen and we mourn it," Flynn, a top aide, said Thursday morning.')
    assert [words(a.source) for a in found] == ["Flynn, a top aide,"] or [words(a.source) for a in found] == ["Flynn, a top aide"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The flood carried off two bridges, said the river office, although nobody there had seen it.",
         "the river office", "The flood carried off two bridges"),
        ("They are members of the cell that the ministry has said beheaded two hostages.",
         "the ministry", "that / beheaded two hostages"),
        ("The gunboats shelled three fishing villages the Coast Monitor told Harbour Wire.",
         "the Coast Monitor", "The gunboats shelled three fishing villages"),
        ("The captives were used as human shields Press TV reports.", "Press TV", "The captives were used as human shields"),
        ("‘‘We are still talking with the government,’’ he said.", "he", "‘‘We are still talking with the government,’’"),
        ("Rebels attacked the town which is held by the militia in the early hours of Sunday militia spokesman Omar Odeh and two "
         "security sources told Reuters.", "militia spokesman Omar Odeh and two security sources",
         "Rebels attacked the town which is held by the militia in the early hours of Sunday"),
        ("The guard said after the raid he had shot two men.", "The guard", "he had shot two men"),
        ("The minister said that the issue was closed; therefore, it was time to go.", "The minister",
         "that the issue was closed; therefore, it was time to go"),
        ("Omar said he knew the man was a guard, so he did not hit him.", "Omar", "he knew the man was a guard, so he did not hit him"),
        ("The mayor called to ban foreigners from the town.", "The mayor", "to ban foreigners from the town"),
    ],
)  # fmt: skip
def test_whatever_the_parser_makes_of_it(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


def test_a_negative_report_before_a_cue_takes_no_clause(read) -> None:  # type: ignore[no-untyped-def]
    found = read("Even as no incident was reported in the old town, police suspect that two men have died.")
    assert ("police", "that two men have died") in [(words(a.source), words(a.content)) for a in found]
    assert not any("police suspect" in words(a.content) for a in found)


def test_to_hold_hostage_is_no_thought(read) -> None:  # type: ignore[no-untyped-def]
    assert read("Other men were held hostage in the camp.") == ()


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The aide told the guards that rebels had attacked the town.", "The aide", "told"),
        ("The aide told a crowd in the square that rebels had attacked the town.", "The aide", "told"),
        ("The army convinced residents that rebels had attacked the town.", "The army", "convinced"),
        ("The mayor accepted that rebels had attacked the town.", "The mayor", "accepted"),
        ("The judge reasoned that rebels had attacked the town.", "The judge", "reasoned"),
        ("The log evidences that rebels had attacked the town.", "The log", "evidences"),
        ("The mayor had proof that rebels had attacked the town.", "The mayor", "had proof"),
        ("The mayor is confident, but not certain, that rebels had attacked the town.", "The mayor", "is confident"),
        ("The mayor was convinced that rebels had attacked the town.", "The mayor", "was convinced"),
        ("The army issued a statement saying rebels had attacked the town.", "The army", "issued a statement saying"),
        ("The mayor wrote in a letter that rebels had attacked the town.", "The mayor", "wrote in a letter"),
        ("The army spread rumours that rebels had attacked the town.", "The army", "spread rumours"),
    ],
)  # fmt: skip
def test_families_of_cues(read, text: str, source: str, cue: str) -> None:  # type: ignore[no-untyped-def]
    [found] = [a for a in read(text) if any("attacked" in s.text for s in a.content)]
    assert words(found.source) == source and words(found.cue) in (cue, cue.split(" in ")[0])
