"""Where and when an event was: chosen by the structure of its sentence, empty when the sentence says it of something else."""

from __future__ import annotations

import pytest

from onrecord.model import Claim, Mention, Reading
from onrecord.reader import Reader
from tests.claims.reading import events


def _event(reading: Reading, trigger: str) -> Claim:
    return next(c for c in reading.claims if c.kind == "event" and trigger in c.trigger.text)


def _words(reading: Reading, claim: Claim) -> tuple[str | None, str | None]:
    by: dict[str, Mention] = {m.id: m for m in reading.mentions}
    return by[claim.place].text if claim.place else None, by[claim.time].text if claim.time else None


@pytest.mark.parametrize(
    ("text", "trigger", "place", "time"),
    [
        ("Gunmen killed two soldiers in the town of Azaz in Aleppo province on Friday.", "killed", "Azaz", "Friday"),
        ("A convoy was ambushed 15 km north of Hama.", "ambushed", "15 km north of Hama", None),
        ("A bomb killed three men on the road between Mosul and Erbil.", "killed", "between Mosul and Erbil", None),
        ("Saraqib was shelled by the army on Monday.", "shelled", "Saraqib", "Monday"),
        ("Nine people were killed and dozens were injured in air strikes in Idlib on Sunday.", "killed", "Idlib", "Sunday"),
        ("After leaving Raqqa, he was captured by Kurdish fighters.", "captured", None, None),
        ("The bombing of the clinic, which the mayor blamed on Chad, killed nine.", "killed", None, None),
        ("A teacher from Aberdeen was killed in Yemen.", "killed", "Yemen", None),
        ("Gunmen killed two drivers and drove off towards the border with Chad.", "killed", None, None),
        ("Sen. John Doe (Md.) condemned the killing of protesters.", "condemned", None, None),
        ("Residents were arrested, said Jane Roe, D-Plymouth.", "arrested", None, None),
    ],
)
def test_place_and_time_of_an_event(reader: Reader, text: str, trigger: str, place: str | None, time: str | None) -> None:
    reading = reader.read(text, published="2018-09-10")
    assert _words(reading, _event(reading, trigger)) == (place, time)


def test_a_year_of_another_clause_is_not_inherited(reader: Reader) -> None:
    text = "Seized from the army in 2015, the province is home to a million people displaced from other towns."
    reading = reader.read(text, published="2018-09-10")
    by = {m.id: m.text for m in reading.mentions}
    assert all(by.get(c.time or "") != "2015" for c in reading.claims if c.kind == "event" and "displaced" in c.trigger.text)


@pytest.mark.parametrize(
    ("text", "trigger", "place", "time"),
    [
        ("The army on Tuesday denied shelling Mopti.", "shelling", "Mopti", None),
        ("The army denied shelling Mopti on Tuesday.", "shelling", "Mopti", "Tuesday"),
        ("Chad on Monday rejected claims that its troops had raped women in Mopti on Friday.", "raped", "Mopti", "Friday"),
        ("Chad on Monday rejected claims that its troops had raped women in Mopti.", "raped", "Mopti", None),
        ("Omar Hadi, charged with murdering a witness in Nairobi, will go on trial in May.", "murdering", "Nairobi", None),
        ("Chad accused Kenya of shelling Mopti on Monday.", "accused", None, None),
        ("Chad on Tuesday accused Kenya of shelling Mopti on Monday.", "accused", None, "Tuesday"),
        ("Chad on Tuesday accused Kenya of shelling Mopti.", "shelling", "Mopti", None),
        ("On Tuesday, Chad accused Kenya of shelling Mopti.", "shelling", "Mopti", "Tuesday"),
        ("An attack on the army was condemned by Chad.", "attack", None, None),
    ],
)
def test_what_is_told_of_a_deed_has_a_day_of_its_own(
    reader: Reader, text: str, trigger: str, place: str | None, time: str | None
) -> None:
    reading = reader.read(text, published="2018-09-10")
    assert _words(reading, _event(reading, trigger)) == (place, time)


@pytest.mark.parametrize(
    ("text", "trigger", "time"),
    [
        ("A cleric detained by the army was freed on Monday.", "detained", None),
        ("A cleric detained by the army was freed on Monday.", "freed", "Monday"),
        ("A cleric detained on Sunday by the army was freed on Monday.", "detained", "Sunday"),
        ("A cleric who was kidnapped by rebels was freed on Monday.", "kidnapped", None),
        ("Nine villagers killed by the army were buried on Monday.", "killed", None),
        ("A bomb attack that killed nine people took place on Monday.", "bomb attack", "Monday"),
    ],
)
def test_what_was_done_to_somebody_before_has_no_day_of_what_is_told(
    reader: Reader, text: str, trigger: str, time: str | None
) -> None:
    reading = reader.read(text, published="2018-09-10")
    assert _words(reading, _event(reading, trigger))[1] == time


@pytest.mark.parametrize(
    ("text", "trigger", "place", "time"),
    [
        # two verbs of different tenses, or with a helping verb each
        ("The envoy backed the plan in Cairo in May and now threatens the rebels.", "threatens", None, "now"),
        ("Jets have buzzed airliners near Copenhagen and have shot flares at a patrol.", "shot", None, None),
        ("The envoy met the general next week in Cairo and threatened the rebels.", "met", "Cairo", None),
        ("Gunmen attacked a market in Goma on Monday and killed five traders.", "attacked", "Goma", "Monday"),
        # what is said of somebody, and what is told of another happening
        ("Allies that signed a pact with Chad warned on Monday of a raid in Mopti.", "signed", None, None),
        ("Men in Mopti who attacked a patrol fled on Monday.", "attacked", "Mopti", None),
        ("The rebels' attack in August was condemned by Chad.", "condemned", None, None),
        ("Chad condemned the rebels in a speech on Monday.", "condemned", None, "Monday"),
        ("After a test in January, the council imposed sanctions on Chad.", "imposed", "Chad", None),
        # what words are about is not where they are said
        ("The captain persuaded her commander to send her to Afrin.", "persuaded", None, None),
        ("Chad seeks support for raids after an attack near Mopti.", "seeks", None, None),
        ("The president met with Senator Jane Orsk of Ohio.", "met", None, None),
        ("After a raid killed two people in Mopti, the army shelled a ridge.", "shelled", None, None),
    ],
)
def test_the_place_and_day_of_another_deed_are_left_to_it(
    reader: Reader, text: str, trigger: str, place: str | None, time: str | None
) -> None:
    reading = reader.read(text, published="2018-09-10")
    assert _words(reading, _event(reading, trigger)) == (place, time)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The raids killed two in Aleppo and three in Homs.", {("Aleppo", 2.0), ("Homs", 3.0)}),
        ("Two people were killed in Aleppo and six others in Homs.", {("Aleppo", 2.0), ("Homs", 6.0)}),
        ("Shelling killed four civilians in Mopti and seven people in Goma.", {("Mopti", 4.0), ("Goma", 7.0)}),
    ],
)
def test_a_deed_told_once_more_has_its_own_place_and_number(reader: Reader, text: str, parts: set[tuple[str, float]]) -> None:
    reading = reader.read(text)
    by = {m.id: m for m in reading.mentions}
    found: set[tuple[str, float | None]] = set()
    for claim in reading.claims:
        if claim.kind == "event" and claim.place is not None:
            numbers = [by[f].figure for f in claim.figures]
            found.update((by[claim.place].text, n.low) for n in numbers if n is not None)
    assert found == parts
    assert len({c.anchor for c in reading.claims}) == len(reading.claims)


def test_who_is_hurt_in_a_clause_of_its_own_is_not_arrested(reader: Reader) -> None:
    reading = reader.read("Four fans were arrested and two officers were hurt in Zarn.")
    by = {m.id: m.text for m in reading.mentions}
    claim = _event(reading, "arrested")
    assert [by[r] for r in claim.recipient] == ["Four fans"]
    assert claim.figures == ()


def test_a_capital_that_speaks_is_not_where_it_happened(reader: Reader) -> None:
    pages = {"Moscow: Ukraine shelled a market in Donetsk.": "Donetsk", "Gaza: Gunmen kill nine": "Gaza"}
    for text, place in pages.items():
        assert [e.place for e in events(reader, text)] == [place]


def test_where_somebody_died_is_not_where_he_was_jailed(reader: Reader) -> None:
    reading = reader.read("A bishop jailed by Kenya in 1976 died in Rome.")
    assert _words(reading, _event(reading, "jailed"))[0] is None


def test_where_a_paper_is_signed(reader: Reader) -> None:
    [event] = events(reader, "Sudan and Egypt signed an agreement in Cairo.")
    assert event.place == "Cairo"
