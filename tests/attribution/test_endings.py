"""Who says so at the end of a sentence or a headline, in counts, in lists of what is asked for, and in testimony without marks."""

from __future__ import annotations

import pytest

from tests.attribution.test_read import words


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Army Averts Attack on Kano Airport Military Source The government has been fighting militants since 2009.",
         "Military Source", "Army Averts Attack on Kano Airport"),
        ("15 Civilians Killed in Aleppo by US Airstrikes Report.\n\nThey died.", "Report",
         "15 Civilians Killed in Aleppo by US Airstrikes"),
        ("Militants have massacred 25 soldiers at the base in the north reports indicate.", "reports",
         "Militants have massacred 25 soldiers at the base in the north"),
        ("Kenya will send troops to the border it was announced Monday.", "", "Kenya will send troops to the border"),
        ("Last year there were 42 killings in the Philippines, according to the Union to Protect Writers; in Mexico rebels fled.",
         "the Union to Protect Writers", "Last year there were 42 killings in the Philippines"),
        ("Two guards were shot while ten others were wounded said the Malian Observatory for Human Rights.",
         "the Malian Observatory for Human Rights", "Two guards were shot while ten others were wounded"),
        ("On July 31 a raid killed at least 80 people in Kano rights groups said.", "rights groups",
         "On July 31 a raid killed at least 80 people in Kano"),
        ("Haddad calls for better weapons, disarming the militia, and attacking bases in the north.", "Haddad",
         "better weapons, disarming the militia, and attacking bases in the north"),
        ("Woman accused of killing guard.", "", "Woman / killing guard"),
        ("The Russians had on Saturday accused militants of bringing fighters into the area.", "The Russians",
         "militants of bringing fighters into the area"),
    ],
)  # fmt: skip
def test_who_says_so_is_seen(read, text: str, source: str, content: str) -> None:  # type: ignore[no-untyped-def]
    assert (source, content) in [(words(a.source), words(a.content)) for a in read(text)]


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("The envoy left when it was announced Monday.", "left"),
        ("Police Attack Two Activists.", "Attack"),
        ("The governor read the long report.", "read"),
        ("The mayor called for calm, raising hopes of peace.", "raising"),
    ],
)
def test_what_only_looks_like_it_is_left_to_the_page(read, text: str, outside: str) -> None:  # type: ignore[no-untyped-def]
    assert not any(outside in s.text for a in read(text) for s in a.content)


def test_a_list_that_a_number_announces_is_said_too(read) -> None:  # type: ignore[no-untyped-def]
    found = read("Three things are needed before an arrest, says Okoro. They are: a warrant, a witness and a judge.")
    assert any("a witness" in s.text for a in found for s in a.content if words(a.source) == "Okoro")


def test_testimony_without_marks_is_its_witness(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Mona Said has been speaking to exiles, including Omar Bashir, 30, who is a soldier. We have received orders. I saw the "
        "militia attack our street. We want peace. The ministry denied the attack."
    )
    found = [a for a in read(text) if words(a.source) == "Omar Bashir"]
    assert [words(a.content) for a in found] == ["We have received orders. I saw the militia attack our street. We want peace"]


def test_a_page_that_says_i_gives_no_testimony(read) -> None:  # type: ignore[no-untyped-def]
    text = "I was in Kano. Mona has been speaking to Omar Bashir, 30, a soldier. I saw the militia attack our street."
    assert not any("attack our street" in s.text for a in read(text) if words(a.source) == "Omar Bashir" for s in a.content)
