"""Known names in a text: the longest one, by its style, and whom a surname means."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.documents.document import Document
from onrecord.language.parse import Parse
from onrecord.mentions.actors.names import Hit, find_names
from onrecord.reader import Reader
from onrecord.vocabulary.load import Vocabulary

ParseText = Callable[..., tuple[Document, Parse]]


def hits(parse_text: ParseText, vocabulary: Vocabulary, text: str, published: str | None = None) -> dict[str, Hit]:
    document, parse = parse_text(text)
    return {document.text[h.start : h.end]: h for h in find_names(parse, vocabulary.actors, published)}


def test_the_longest_name_wins(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    found = hits(parse_text, vocabulary, "The United States Army trained them.")
    assert "United States" not in found or "United States Army" not in found


def test_a_demonym_is_an_adjective_of_its_state(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    hit = hits(parse_text, vocabulary, "Syrian troops entered the town.")["Syrian"]
    assert hit.identity is not None
    assert (hit.identity.id, hit.style) == ("SYR", "adjective")


def test_a_capital_is_known_as_such(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    assert hits(parse_text, vocabulary, "Ankara rejected the plan.")["Ankara"].style == "capital"


def test_a_surname_behind_another_given_name_is_somebody_else(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    assert not hits(parse_text, vocabulary, "Sarah Erdogan bakes bread.")


def test_lower_case_words_are_no_names(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    assert not hits(parse_text, vocabulary, "We roasted a turkey for the who's who of the village.")


def test_a_middle_initial_is_not_part_of_the_name(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    hit = hits(parse_text, vocabulary, "Vladimir V. Putin rejected the plan.")["Vladimir V. Putin"]
    assert hit.identity is not None
    assert hit.identity.id == "vladimir-putin"


def test_a_text_that_lost_its_apostrophes_still_names_its_owners(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    filler = "The villagers counted the sacks of grain in the barn and wrote the number down. " * 6
    assert "Syrias" in hits(parse_text, vocabulary, f"Syrias army shelled the ridge. {filler}")
    assert "Syrias" not in hits(parse_text, vocabulary, f"Syrias army shelled the miller's barn. {filler}")


def test_a_shared_name_belongs_to_the_country_of_the_page(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    norwegian = hits(parse_text, vocabulary, "The Labour Party won in Norway. Norwegian voters cheered.")["Labour Party"]
    assert norwegian.identity is not None
    assert norwegian.identity.country == "NOR"
    assert "Socialist Party" not in hits(parse_text, vocabulary, "The Socialist Party met on Monday.")


def test_an_acronym_that_is_a_word_needs_its_capitals(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    assert not hits(parse_text, vocabulary, "The first Model rolled off the line.")


def test_a_nation_beside_a_shared_name_decides(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    found = hits(parse_text, vocabulary, "The Communist Party of Greece marched.")
    assert any(h.identity is not None and h.identity.country == "GRC" for h in found.values())
    assert not hits(parse_text, vocabulary, "The Quorndale Labour Party marched.")
    assert not hits(parse_text, vocabulary, "The Labour Party of Quorndale marched.")
    both = hits(parse_text, vocabulary, "The Quorndale Labour Party marched. The Labour Party of Norway watched.")
    assert [h.identity.country for h in both.values() if h.identity is not None] == ["NOR"]


@pytest.mark.parametrize(
    "text",
    [
        "Al-Fateh Karrani left the town.",
        "The spokesman Al-Fatah Karrani left the town.",
        "Yusuf Al-Fateh left the town.",
        "Mohammed bin Rashid Al Karrani left the town.",
        "Ibn Omar Al-Karrani left the town.",
        "Gunmen attacked a convoy in Malema.",
        "Gunmen attacked the town of Topi.",
    ],
)
def test_a_part_of_a_longer_name_or_a_town_is_nobody_known(parse_text: ParseText, vocabulary: Vocabulary, text: str) -> None:
    assert not hits(parse_text, vocabulary, text)


def test_houses_articles_and_trust_leave_a_name_whole(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    assert hits(parse_text, vocabulary, "Mohammed bin Zayed Al Nahyan left.")
    assert hits(parse_text, vocabulary, "Al-Fatah fighters left.")
    assert hits(parse_text, vocabulary, "Voters lost faith in Erdogan.")


def test_initials_before_a_surname_are_no_group(reader: Reader) -> None:
    reading = reader.read("Center A.Q. Shipley thanked Palmer. U.S. Army units left.")
    ids = {m.actor.id for m in reading.mentions if m.actor is not None}
    assert "al-qaeda" not in ids and "USA:army" in ids


def test_an_international_owner_keeps_a_shared_name(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    page = "Ukraine's army left the town. Ukrainian officials met in Kharkiv. The Red Cross visited the camp."
    hit = hits(parse_text, vocabulary, page)["Red Cross"]
    assert hit.identity is not None
    assert hit.identity.id == "international-committee-of-the-red-cross"
    told = hits(parse_text, vocabulary, "The Ukrainian Red Cross sent lorries. The Red Cross visited the camp.")["Red Cross"]
    assert told.identity is not None
    assert told.identity.id == "ukrainian-red-cross"


def test_a_court_is_no_country_s_where_none_is_named(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    assert "Supreme Court" not in hits(parse_text, vocabulary, "The Supreme Court rejected the plea on Monday.")
    assert "Supreme Court" not in hits(parse_text, vocabulary, "The Quorndale Labour Party sued. The Supreme Court ruled.")
    american = hits(parse_text, vocabulary, "The United States sued. The Supreme Court rejected the plea.")["Supreme Court"]
    assert american.identity is not None
    assert american.identity.country == "USA"


def test_another_initial_is_another_person(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    assert "Trump" not in hits(parse_text, vocabulary, "Harold P. Trump runs a bakery.")
    assert "Trump" in hits(parse_text, vocabulary, "The paper quoted D. Trump on Monday.")


def test_a_body_s_name_may_be_a_surname(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    assert "Garda" not in hits(parse_text, vocabulary, "Nevroz Garda, a 41-year-old miller, closed his shop.")
    assert "Garda" not in hits(parse_text, vocabulary, "Nevroz Garda, 41, closed his shop.")
    assert "Garda" in hits(parse_text, vocabulary, "The Garda, a force of 14,000, closed the road.")


def test_a_description_in_small_letters_is_no_party(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    assert "Kurdish alliance" not in hits(parse_text, vocabulary, "The Kurdish alliance was to last a year.")


def test_the_emirates_with_their_article_are_a_state(parse_text: ParseText, vocabulary: Vocabulary) -> None:
    found = hits(parse_text, vocabulary, "Egypt and the Emirates sent arms.")
    assert found["Emirates"].identity is not None
    assert found["Emirates"].identity.id == "ARE"
    assert "Emirates" not in hits(parse_text, vocabulary, "Emirates bought ten planes.")
    assert "Emirates" not in hits(parse_text, vocabulary, "An Emirates flight landed.")


def test_the_who_is_a_body_and_who_in_capitals_is_not(reader: Reader) -> None:
    assert [m.text for m in reader.read("The minister urged the WHO to act.").mentions if m.kind == "actor"] == [
        "The minister",
        "the WHO",
    ]
    assert "WHO" not in [m.text for m in reader.read("VOTERS WHO BACKED THE BILL MARCHED.").mentions]
