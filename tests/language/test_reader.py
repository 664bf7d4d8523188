"""Parsing keeps offsets, respects blocks, and survives text of any shape."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.documents.plain import plain_document
from onrecord.language.casing import Casing
from onrecord.language.reader import PIECE, Language
from tests.conftest import ParseText


def test_every_token_is_its_characters(parse_text: ParseText) -> None:
    _, parse = parse_text("Jets bombed the town.\n\n\tNobody was hurt,  a doctor said.")
    assert [parse.text[s:e] for s, e in zip(parse.starts, parse.ends, strict=True)] == list(parse.words)


def test_a_sentence_never_crosses_a_block(parse_text: ParseText) -> None:
    _, parse = parse_text("The talks in the capital went on without\n\nFive people died on Monday in the north.")
    assert [s.start for s in parse.sentences] == [0, 42]


def test_error_lines_are_not_parsed(parse_text: ParseText) -> None:
    _, parse = parse_text("Jets bombed the town.\n\n[an error occurred while processing the directive]")
    assert "directive" not in parse.words


def test_teletype_capitals_are_restored_with_names(language: Language) -> None:
    shouting = Language.__new__(Language)
    shouting.__dict__.update(language.__dict__)
    shouting._casing = Casing({"lima": ((),)})
    document = plain_document("THE REBELS ATTACKED A BARRACKS IN LIMA. PRESIDENT GARCIZA CONDEMNED IT.", id="x", sha256="")
    [(_, parse)] = shouting.parse([document])
    assert [w for w in parse.words if w[0].isupper()] == ["The", "Lima", "President", "Garciza"]


def test_a_parser_that_forgets_its_words_reads_the_same(language: Language) -> None:
    text = "Gunmen from Zarbuktan raided the depot at Quelmo.\n\nNobody in Zarbuktan owned up to the raid."
    document = plain_document(text, id="x", sha256="")
    forgetful = Language.__new__(Language)
    forgetful.__dict__.update(language.__dict__)
    forgetful._most_words = 0
    assert list(forgetful.parse([document])) == list(language.parse([document])) == list(forgetful.parse([document]))


def test_a_long_document_is_cut_and_stitched(parse_text: ParseText) -> None:
    text = "The army shelled the town again. " * (3 * PIECE // 30)
    _, parse = parse_text(text)
    assert all(parse.sentence_of[h] == parse.sentence_of[i] for i, h in enumerate(parse.heads))
    assert [parse.text[s:e] for s, e in zip(parse.starts, parse.ends, strict=True)] == list(parse.words)


def test_documents_come_back_in_order(language: Language) -> None:
    documents = [plain_document("One. " * n or "Empty.", id=str(n), sha256="") for n in range(40)]
    assert [d.id for d, _ in language.parse(documents)] == [str(n) for n in range(40)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(text=st.text(max_size=200))
def test_any_text_parses_with_valid_heads(language: Language, text: str) -> None:
    [(_, parse)] = language.parse([plain_document(text, id="x", sha256="")])
    assert all(0 <= h < len(parse) for h in parse.heads)
    assert all(text[s:e].strip() for s, e in zip(parse.starts, parse.ends, strict=True))


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [("killed", "VBN", "kill"), ("was", "VBD", "be"), ("militias", "NNS", "militia"), ("'s", "VBZ", "be")],
)
def test_lemmas(language: Language, word: str, tag: str, lemma: str) -> None:
    assert language._lemmas.lemma(word, tag) == lemma


def test_a_finite_verb_is_not_coordinated_with_an_infinitive(parse_text: ParseText) -> None:
    _, parse = parse_text("The opposition called on Turkey to protect civilians and threatened to leave the talks.")
    threatened = parse.lowers.index("threatened")
    assert parse.lowers[parse.heads[threatened]] == "called"


@pytest.mark.parametrize(
    ("text", "listed", "first"),
    [
        ("The group wants to seize the port, burn the bridge and kill the governor.", "burn", "seize"),
        ("They planned to seize the bridge, then attack the town.", "attack", "seize"),
        ("The minister urged the rebels to leave the port, hand over their guns and free the hostages.", "hand", "leave"),
    ],
)
def test_a_bare_infinitive_is_coordinated_with_an_infinitive(parse_text: ParseText, text: str, listed: str, first: str) -> None:
    _, parse = parse_text(text)
    assert parse.lowers[parse.heads[parse.lowers.index(listed)]] == first


@pytest.mark.parametrize(
    ("word", "lemma"), [("zorched", "zorch"), ("doxxed", "doxx"), ("blorgging", "blorg"), ("snarbled", "snarble")]
)
def test_the_base_of_an_unknown_verb_is_guessed_by_its_letters(language: Language, word: str, lemma: str) -> None:
    assert language._lemmas.lemma(word, "VBN") == lemma


@pytest.mark.parametrize(
    ("text", "noun", "count"),
    [
        ("The singer and two co-defendants were jailed.", "defendants", "two"),
        ("Two co-founders were arrested.", "founders", "Two"),
        ("An ex-minister was shot.", "minister", "An"),
    ],
)
def test_a_prefix_and_its_noun_are_one(parse_text: ParseText, text: str, noun: str, count: str) -> None:
    parse = parse_text(text)[1]
    at = parse.words.index(noun)
    assert parse.heads[parse.words.index(count)] == at
    assert [parse.heads[t] for t in (at - 2, at - 1)] == [at, at]
