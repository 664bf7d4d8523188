"""A situation report: reported speech with its pages, figures as ranges by source, nothing that acts."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.exports.brief import Brief, Day, days_shown, make_brief
from onrecord.exports.brief_html import brief_html
from onrecord.exports.brief_markdown import brief_markdown, escaped
from onrecord.exports.brief_words import foreseen, inside, shipped_nouns, told
from onrecord.model import Actor
from onrecord.record.found import Participant
from tests.exports.making import claim, document, incident

NOUNS = shipped_nouns()
HOSTILE = "<img src=x onerror=alert(1)> [click](javascript:alert(1)) # heading"


def _brief(**changes: object) -> Brief:
    found = incident()
    first, second = found.claims[0], found.claims[1]
    claims = [
        claim(id=first.claim, document=first.document, **changes),
        claim(id=second.claim, document=second.document, outlet="Second News"),
        claim(id="p", status="predicted", voices=("A general",)),
    ]
    pages = [document(title=HOSTILE, url="javascript:alert(1)"), document(id="b", outlet="Second News")]
    return make_brief("Idlib, first week", ("2018-09-01", "2018-09-07"), [found], claims, pages, NOUNS)


def test_every_sentence_says_who_says_so() -> None:
    assert told(claim(), NOUNS) == (
        "First News, citing The Monitor, reports an air attack by Russia on the market in Idlib (SYR) on 2018-09-04; killed: 9."
    )
    assert told(claim(polarity="denied", voices=(), figures=()), NOUNS).startswith("First News denies an air attack")
    assert "citing an unknown speaker," in told(claim(voices=("?",)), NOUNS)
    assert foreseen(claim(status="predicted"), NOUNS).startswith(
        "First News, citing The Monitor, reports an expectation of an air"
    )


def test_every_sentence_has_the_pages_it_stands_on() -> None:
    brief = _brief()
    statements = [s for section in (*brief.new, *brief.contested) for s in section.statements] + list(brief.outlook)
    assert statements and all(s.pages for s in statements)
    assert {n for s in statements for n in s.pages} <= {p.number for p in brief.pages}


def test_figures_are_ranges_by_source() -> None:
    (section,) = _brief().contested  # nine and twelve cannot both be
    (killed,) = [f for f in section.figures if f.measure == "killed"]
    assert killed.range == "9–12" and dict(killed.sources) == {"First News": "9", "The Monitor": "12"}


def test_coverage_names_every_day_also_those_without_pages() -> None:
    days = _brief().coverage
    assert [d.day for d in days][:2] == ["2018-09-01", "2018-09-02"] and len(days) == 7
    assert (days[0].documents, days[4].documents, days[4].outlets) == (0, 2, 2)


def test_nothing_that_a_page_says_acts_in_html_or_markdown() -> None:
    person = Participant("actor", Actor(None, HOSTILE, None, ()))
    brief = _brief(participants=(person,), place=HOSTILE)
    page = brief_html(replace(brief, title=HOSTILE))
    assert "<img" not in page and "<script" not in page and 'href="javascript' not in page and "onerror=alert" in page
    text = brief_markdown(replace(brief, title=HOSTILE))
    assert "<img" not in text and "<javascript" not in text and not re.search(r"(?<!\\)\]\(", text)
    assert (escaped("# a_b"), escaped("- item"), escaped("2019-03-12")) == (r"\# a\_b", r"\- item", "2019-03-12")


def test_a_pronoun_is_an_unknown_speaker_and_who_denies_what_they_did_is_named_once() -> None:
    assert "citing an unknown speaker," in told(claim(voices=("it",)), NOUNS)
    denial = told(claim(polarity="denied", figures=()), NOUNS)
    assert denial.startswith("First News reports that The Monitor denies an air attack by Russia")
    own = told(claim(polarity="denied", voices=("Russia",), figures=()), NOUNS)
    assert own.startswith("First News reports that Russia denies having carried out an air attack on the market")


def test_days_without_pages_in_a_row_are_one_line() -> None:
    days = [Day("2019-03-01", 2, 1), Day("2019-03-02", 0, 0), Day("2019-03-03", 0, 0), Day("2019-03-04", 1, 1)]
    assert list(days_shown(days)) == [("2019-03-01", 2, 1), ("2019-03-02 to 2019-03-03", 0, 0), ("2019-03-04", 1, 1)]


def test_the_pages_first_words_lose_their_capital_inside_a_sentence() -> None:
    assert inside("A police spokesman") == "a police spokesman" and inside("The gunmen") == "the gunmen"
    assert inside("The Monitor") == "The Monitor" and inside("Lina Qasim") == "Lina Qasim"


def test_heavy_weapons_are_shelling_only_where_somebody_shells() -> None:
    heavy = {"mode": ("heavy-weapons",), "type": "ASSAULT", "figures": (), "voices": ()}
    for trigger, words in (
        ("shelled", "shelling by Russia of"),
        ("fired missiles at", "a missile attack by Russia on"),
        ("rockets", "rocket fire by Russia on"),
        ("struck", "an attack with heavy weapons by Russia on"),
    ):
        assert words in told(claim(trigger=trigger, sentence=f"Forces {trigger} the market.", **heavy), NOUNS)
