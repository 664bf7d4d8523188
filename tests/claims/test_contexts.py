"""Contexts: of the sentence, else of the paragraph, else of the title."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader


def contexts(reader: Reader, text: str) -> list[tuple[str, ...]]:
    return [c.event.context for c in reader.read(text).claims if c.event is not None]


def test_the_sentence_comes_first(reader: Reader) -> None:
    [found] = contexts(reader, "The parliament talked about drought. The ministry arrested the smuggler of cocaine.")
    assert "illegal_drugs" in found
    assert "disasters" not in found


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Police fired tear gas and a water cannon at students.", "natural_resource"),
        ("The army arrested a mayor in the West Bank.", "economic"),
        ("The Norwegian Refugee Council condemned Chad.", "asylum"),
        ("Gunmen killed a mayor in the Democratic Republic of Congo.", "pro_democracy"),
        ("Protesters stormed the town hall and attacked guards.", "disasters"),
        ("The rebels, fuelling the row, attacked a village.", "natural_resource"),
        ("Kenya condemned the Congress party.", "legislative"),
        ("Militants shelled a market.", "economic"),
        ("Two traders were hacked to death in Jos.", "cyber"),
        ("A mine killed four soldiers near Gao.", "natural_resource"),
        ("Government forces used poison gas in Homs.", "natural_resource"),
        ("Norway's parliament voted to approve Chad's accession to the pact.", "election"),
        ("Gunmen shot a guard outside a bank in Lagos.", "economic"),
    ],
)
def test_a_word_inside_another_name_or_sense_shows_none(reader: Reader, text: str, absent: str) -> None:
    found = contexts(reader, text)
    assert found
    assert all(absent not in of_one for of_one in found)


@pytest.mark.parametrize(
    ("text", "present"),
    [
        ("Police fired tear gas at students.", "repression"),
        ("A storm delayed the aid that Kenya sent to Chad.", "disasters"),
        ("The World Food Programme sent rice to Chad.", "human_security"),
        ("Kenya condemned Chad over the fuel.", "natural_resource"),
        ("The army attacked a town in the West Bank.", "territory"),
        ("The Ministry of Health condemned the killing of a guard.", "health"),
    ],
)
def test_a_phrase_or_a_body_that_says_its_business_shows_one(reader: Reader, text: str, present: str) -> None:
    assert any(present in of_one for of_one in contexts(reader, text))


def test_two_keywords_of_the_paragraph_lend_a_context(reader: Reader) -> None:
    text = "Cocaine from the south passes through the port. A drug cartel owns it. Norway criticised Chad on Monday."
    assert contexts(reader, text)[-1] == ("illegal_drugs",)


def test_one_keyword_of_the_paragraph_lends_none(reader: Reader) -> None:
    assert contexts(reader, "Cocaine passes through the port. Norway criticised Chad on Monday.")[-1] == ()


def test_the_title_lends_its_context_last(reader: Reader) -> None:
    text = "Cholera spreads in the north\n\nNorway criticised Chad on Monday.\n"
    assert contexts(reader, text)[-1] == ("health",)
