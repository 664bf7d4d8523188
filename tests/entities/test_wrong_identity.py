"""Words that could be taken for somebody whom the text does not mean stay open."""

from __future__ import annotations

import pytest

from onrecord.reader import Reader
from tests.entities.test_antecedents import meant


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # the last man told of is nobody by name
        ("A young Tunisian man told me of his uncle, who had been held. In jail, his captors beat him.", "him", None),
        # "who says he": the man that "who" takes up
        ("Omar Haddad left the room. A Dane known as Abu Musa al-Karrani, who says he burned the mill, is in the film.", "he", None),
        # named after the subject, in the sentence between
        ("Omar Haddad wants talks in Tunis. The mill stands for Musa Bello at the end of his term. He has been praised.", "He", None),
        # two groups, or terrorists without a name in between
        ("Soldiers killed men of Jaish al-Islam and Ahrar al-Sham. They shelled the terrorists.", "the terrorists",
         "the terrorists"),
        # an outlet whose credit is run into the line
        ("They were freed in a swap with the militant group Reuters The town is quiet.", "the militant group", "the militant group"),
        # a man's full name and a woman's surname
        ("Ms. Khan spoke. Bilal Khan died in the war. Ms. Khan wrote of him.", "Ms. Khan", "Khan"),
        # another state's people than the next clause's subject
        ("Kenya houses 200,000 refugees, Uganda 1 million.", "200,000 refugees", "200,000 refugees"),
        # a government of a province
        ("The minister defended the Narendra Modi government in Gujarat.", "the Narendra Modi government",
         "the Narendra Modi government"),
    ],
)  # fmt: skip
def test_left_open(reader: Reader, text: str, words: str, name: str | None) -> None:
    assert meant(reader.read(text), words) == name


def test_an_office_of_another_year_is_not_its_holder_now(reader: Reader) -> None:
    now = reader.read("Britain's prime minister visited Kenya.", published="2008-03-01")
    then = reader.read("Britain's prime minister visited Kenya in July 1988.", published="2008-03-01")
    assert meant(now, "Britain's prime minister") == "Gordon Brown"
    assert meant(then, "Britain's prime minister") != "Gordon Brown"


def test_a_strike_over_a_country_is_not_the_country(reader: Reader) -> None:
    reading = reader.read("The shops ignored the Bharat bandh called by the unions.")
    assert not [m for m in reading.mentions if m.actor is not None and m.actor.id == "IND"]


def test_no_party_without_a_letter(reader: Reader) -> None:
    reading = reader.read("The town is south of Ras al-Ayn, which was occupied by the Turkish army in October 2019.")
    assert all(any(c.isalnum() for c in m.text) for m in reading.mentions)


def test_a_state_s_force_stays_its_own_wherever_it_strikes(reader: Reader) -> None:
    reading = reader.read("The Assad air force in Raqqa struck a bakery.")
    assert meant(reading, "The Assad air force") == "air force of Syria"


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("Prime Minister Keir Starmer", "The foreign minister"),
        ("Prime Minister Robert Fico", "The interior minister"),
        ("Prime Minister Robert Fico", "The minister"),
        ("President William Ruto", "The deputy president"),
        ("Vice President Kamala Harris", "The president"),
        ("Interior Minister Lina Haddad", "The justice minister"),
    ],
)
def test_another_office_is_another_person(reader: Reader, named: str, words: str) -> None:
    reading = reader.read(f"{named} left Rome on Monday. {words} said soldiers had shot nine men.")
    assert all(m.actor is None or (m.actor.id is None and m.actor.name not in named) for m in reading.mentions if m.text == words)


@pytest.mark.parametrize(
    ("named", "words", "identity"),
    [
        ("Prime Minister Robert Fico", "The prime minister", "robert-fico"),
        ("Foreign Minister Sergei Lavrov", "The minister", "sergei-lavrov"),
        ("Vice President Kamala Harris", "The vice president", "kamala-harris"),
        ("Defence Minister Lloyd Austin", "The defense minister", "lloyd-austin"),
    ],
)
def test_the_same_office_is_the_same_person(reader: Reader, named: str, words: str, identity: str) -> None:
    reading = reader.read(f"{named} left Rome on Monday. {words} said soldiers had shot nine men.")
    assert [m.actor.id for m in reading.mentions if m.text == words and m.actor is not None] == [identity]
