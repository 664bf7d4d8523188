"""Clauses without "that" behind a verb that looks like a noun, and the nouns that are nouns."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.claims.reading import events
from tests.conftest import ParseText


@pytest.mark.parametrize(
    ("text", "speaker", "verb", "told"),
    [
        ("Prosecutors allege soldiers shot the boy.", "Prosecutors", "allege", "shot"),
        ("Prosecutors in Milan allege soldiers shot the boy.", "Prosecutors", "allege", "shot"),
        ("Activists allege villagers were beaten by police.", "Activists", "allege", "beaten"),
        ("Police suspect rebels killed the priest.", "Police", "suspect", "killed"),
        ("Investigators reckon pirates had killed the captain.", "Investigators", "reckon", "killed"),
        ("Amnesty alleged troops burned the school.", "Amnesty", "alleged", "burned"),
        ("The prosecutor alleged soldiers shot the boy.", "prosecutor", "alleged", "shot"),
        ("Police suspected rebels killed the priest.", "Police", "suspected", "killed"),
        ("The mayor and the governor allege troops burned the school.", "mayor", "allege", "burned"),
        ("Prosecutors in New York allege Ortega ordered the raid.", "Prosecutors", "allege", "ordered"),
        ("In court papers, lawyers allege guards burned the cells.", "lawyers", "allege", "burned"),
    ],
)
def test_the_plural_before_a_verb_of_telling_tells(parse_text: ParseText, text: str, speaker: str, verb: str, told: str) -> None:
    _, parse = parse_text(text)
    s, v, t = (parse.words.index(word) for word in (speaker, verb, told))
    assert (parse.deps[s], parse.heads[s], parse.heads[v]) == ("nsubj", v, v)
    assert (parse.deps[t], parse.heads[t], parse.tags[v]) == ("ccomp", v, "VBD" if verb.endswith("ed") else "VBP")
    assert all(parse.words[parse.heads[c]] != verb for c in range(v + 1, t))


@pytest.mark.parametrize(
    "text",
    ["Two murder suspect gangs killed the mayor.", "Two alleged rebels were killed.", "Police said suspected rebels killed her."],
)
def test_a_noun_before_another_stays_a_noun(parse_text: ParseText, text: str) -> None:
    _, parse = parse_text(text)
    assert not any(
        parse.words[i] in ("suspect", "report", "alleged", "suspected") and parse.deps[i] == "ROOT" for i in range(len(parse))
    )


def test_what_prosecutors_allege_is_theirs_and_the_soldiers_are_no_prosecutors(reader: Reader) -> None:
    (blow,) = [e for e in events(reader, "Prosecutors allege soldiers shot the boy.") if e.type == "ASSAULT"]
    assert blow.actor == ("soldiers",)
    assert blow.claim.attribution
    assert blow.claim.certainty == "probable"


@pytest.mark.parametrize(
    "text", ["Kigali rejects accusations that it backs the rebels.", "Amman denies claims that it armed them."]
)
def test_a_report_that_is_rejected_is_no_verb(parse_text: ParseText, text: str) -> None:
    _, parse = parse_text(text)
    assert (parse.deps[0], parse.deps[1], parse.deps[2]) == ("nsubj", "ROOT", "dobj")
